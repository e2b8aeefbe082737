"""Bringing the partner register up to date: who comes, who changes, who leaves, who is invited."""

import json
import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from services.consent import actions, ending
from services.consent.entries import Entry
from services.consent.facts import Agreement
from services.consent.register_file import Register
from services.consent.store import clients, invitations, register

INVITED_FOR = timedelta(days=14)


class NotApplied(Exception):
    """Nothing of a file was applied: each docstring says why, the message whom it is about."""

    @property
    def rule(self) -> str:
        return (type(self).__doc__ or "").rstrip(".")


class TakenForeignClient(NotApplied):
    """A client of another issuer is a partner's already, who is not in the file."""


class UnknownParty(NotApplied):
    """An agreement names somebody who is not registered."""


class UnknownPolicy(NotApplied):
    """An agreement is under a safeguarding policy of which the register does not know."""


class OtherCountries(NotApplied):
    """An agreement is about another border than the one between its two partners."""


def apply(session: Session, wanted: Register, at: datetime, *, coming: bool = False) -> set[str]:
    """Add and change what differs; everybody whose entry or agreements changed is announced.

    Gives the partners that changed. Who is not in the file stays as it is, and who was taken away
    stays away, whatever the file says, until the partner is `coming` by a form of its own.
    """
    away = set() if coming else register.who_left(session)
    if coming:
        for entry in wanted.entries:
            register.set_left(session, entry.id, None)
    before = register.active_ids(session)
    entries = [entry for entry in wanted.entries if entry.id not in away]
    _check_foreign(session, entries)
    changed = _save_policies(session, wanted.policies, at)
    changed |= _save_entries(session, entries, at)
    changed |= _save_agreements(session, wanted.agreements)
    _check_borders(session, changed)
    for partner in sorted(before - register.active_ids(session)):
        ending.end_access(session, partner, at=at)
    for partner in sorted(changed):
        actions.announce_partner(session, partner, at=at)
    return changed


def _check_foreign(session: Session, entries: Sequence[Entry]) -> None:
    """B04: a client of an issuer is one partner's."""
    others = register.foreign_clients_of_others(session, {entry.id for entry in entries})
    for entry in entries:
        if others & {(each.issuer, each.client) for each in entry.foreign_clients}:
            raise TakenForeignClient(f"{entry.id}: a foreign client is another partner's")


def _save_policies(
    session: Session, wanted: Mapping[str, datetime | None] | None, at: datetime
) -> set[str]:
    """A version that is not among them any more is accepted no longer."""
    if wanted is None:
        return set()
    known = register.policies(session)
    over = {version: at for version, until in known.items() if until is None or until > at}
    stated = {**over, **wanted}
    changed = {
        version: until
        for version, until in stated.items()
        if version not in known or known[version] != until
    }
    register.save_policies(session, changed)
    return register.parties_under(session, changed)


def _save_entries(session: Session, entries: Iterable[Entry], at: datetime) -> set[str]:
    """A partner that may do less than before begins anew: its tokens say what was."""
    known = register.find(session, [entry.id for entry in entries])
    changed = {entry for entry in entries if known.get(entry.id) != entry}
    for entry in changed:
        register.save(session, entry)
        if entry.id in known and not entry.allows_all_of(known[entry.id]):
            ending.end_access(session, entry.id, at=at)
    return {str(entry.id) for entry in changed}


def _save_agreements(
    session: Session, agreements: Mapping[frozenset[str], list[Agreement]]
) -> set[str]:
    known, policies = register.all_ids(session), register.policies(session)
    changed: set[str] = set()
    for parties, these in agreements.items():
        if not parties <= known:
            raise UnknownParty(" ".join(sorted(parties - known)))
        if unknown := {each.policy for each in these} - policies.keys():
            raise UnknownPolicy(" ".join(sorted(unknown)))
        if register.agreements_between(session, *parties) != these:
            register.replace_agreements(session, parties, these)
            changed |= parties
    return changed


def _check_borders(session: Session, changed: Iterable[str]) -> None:
    """A partner that moves needs other agreements."""
    for partner in changed:
        for route in register.routes_of(session, partner):
            countries = {one.country for one in register.find(session, route.parties).values()}
            if route.border and route.border != countries:
                raise OtherCountries(" ".join(sorted(route.parties)))


def take_away(session: Session, partner: str, at: datetime) -> bool:
    """The partner takes part no more: no client, no key, no invitation, and no token from now on.

    Its agreements stay as they were signed. False when it had left already: it all is done again.
    """
    left = partner in register.who_left(session)
    entry = register.find(session, [partner])[partner]
    for client in clients.ids_of(session, partner):
        clients.remove(session, client)
    invitations.void(session, partner)
    register.set_left(session, partner, at)
    register.save(session, entry.disabled())
    ending.end_access(session, partner, at=at)
    actions.announce_partner(session, partner, at=at)
    return not left


def invite(session: Session, partner: str, issuer: str, at: datetime) -> str:
    """A one-time invitation, as the JSON document that the partner's system reads."""
    code = secrets.token_urlsafe(32)
    invitations.add(session, partner, code, at + INVITED_FOR)
    return json.dumps({"invitation": code, "organization": partner, "issuer": issuer})


def write_private(path: Path, text: str) -> None:
    """For its owner alone, from the first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")
