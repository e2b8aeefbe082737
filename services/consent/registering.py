"""Bringing the partner register up to date, and inviting those who have no keys here yet."""

import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from services.consent import actions
from services.consent.facts import Agreement, Entry
from services.consent.register_file import Register
from services.consent.store import invitations, register

INVITED_FOR = timedelta(days=14)


class TakenForeignClient(Exception):
    """A client of another issuer is a partner's already, who is not in the file."""


class UnknownParty(Exception):
    """An agreement names somebody who is not registered."""


def apply(session: Session, wanted: Register, at: datetime) -> set[str]:
    """Add and change what differs; everybody whose entry or agreements changed is announced.

    Gives the partners that changed. Who is not in the file stays as it is.
    """
    _check_foreign(session, wanted.entries)
    changed = _save_entries(session, wanted.entries, at)
    changed |= _save_agreements(session, wanted.agreements)
    for partner in sorted(changed):
        actions.announce_partner(session, partner, at=at)
    return changed


def _check_foreign(session: Session, entries: tuple[Entry, ...]) -> None:
    """B04: a client of an issuer is one partner's."""
    others = register.foreign_clients_of_others(session, {entry.id for entry in entries})
    for entry in entries:
        if others & {(each.issuer, each.client) for each in entry.foreign_clients}:
            raise TakenForeignClient(f"{entry.id}: a foreign client is another partner's")


def _save_entries(session: Session, entries: tuple[Entry, ...], at: datetime) -> set[str]:
    """A partner that may do less than before begins anew: its tokens say what was."""
    known = register.find(session, [entry.id for entry in entries])
    changed = {entry for entry in entries if known.get(entry.id) != entry}
    for entry in changed:
        register.save(session, entry)
        if entry.id in known and not entry.allows_all_of(known[entry.id]):
            actions.end_access(session, entry.id, at=at)
    return {str(entry.id) for entry in changed}


def _save_agreements(
    session: Session, agreements: Mapping[frozenset[str], list[Agreement]]
) -> set[str]:
    known = register.all_ids(session)
    changed: set[str] = set()
    for parties, these in agreements.items():
        if not parties <= known:
            raise UnknownParty(" ".join(sorted(parties - known)))
        if register.agreements_between(session, *parties) != these:
            register.replace_agreements(session, parties, these)
            changed |= parties
    return changed


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
