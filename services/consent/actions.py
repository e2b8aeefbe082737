"""What the consent service can be asked to do. The caller opens and closes the transaction.

Everything about a case is done with its ledger in hand, which locks the case: between a withdrawal
that has been answered and any decision there is no overlap. (DESIGN 4; F-30)
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from schemas.codes import WithdrawalAnswer
from services.common.refusal import NotFound, NotYetKnown
from services.consent import (
    ending,
    lines,
    messages,
    reader_view,
    recording,
    replacing,
    standing,
    telling,
)
from services.consent.at_hand import Opened, open_case
from services.consent.chain import NOT_TO_BE_TOLD, Line, What
from services.consent.facts import Consent, Performers
from services.consent.reader_view import Ledger
from services.consent.rights import Invocation, Limits
from services.consent.store import books, cases, consents, decisions, keys, register, withdrawals
from services.consent.store.withdrawals import Told

NOT_A_READER = "not-a-reader"
"""What the ledger says of somebody who wanted to read it, and may not."""


REPLACED = "replaced"
"""Why a consent ended, where a later one took its place."""


def give_consent(
    session: Session,
    case_id: UUID,
    consent: Consent,
    *,
    by: str,
    resource: bytes,
    replaces: Collection[UUID] = (),
    answer_within: Callable[[str], timedelta],
) -> Consent:
    """Record what child and family allow, and end what it replaces at that instant. (R44, R46-R48)

    What the replaced ones prohibit binds it, too: so replacing widens no more than adding it would.
    """
    opened = open_case(session, case_id, by)
    consent = replace(consent, recorded_at=opened.now)
    recording.check_given(consent, opened.case, register.all_ids(session), opened.now)
    consents.add(session, case_id, consent, by=by, resource=resource)
    opened.book.write(lines.about(consent, What.CONSENTED, by), opened.now)
    for one in sorted(set(replaces)):
        before = consents.load(session, case_id, one)
        recording.check_replacement(consent, before, opened.case, opened.now)
        ended, taken = _take_back(session, opened, before, frozenset(), by=by, because=REPLACED)
        if taken:
            consents.save_replacement(session, ended, by=consent)
            left = replacing.no_longer_permitted(opened.book, ended.id)
            _tell_recipients(session, opened, ended, left, answer_within)
    ending.end_tokens(session, opened.book, opened.now, because_of=replaces)
    messages.tell_given(session, opened.case, consent, opened.now)
    return consent


def invoke_basis(
    session: Session,
    case_id: UUID,
    invoked: Invocation,
    *,
    by: str,
    roles: Collection[str],
    limits: Callable[[str, str], Limits | None],
    resource: bytes,
) -> Consent:
    """Record by which other right than consent sections may go. (R57, R58)

    The guardians' organisation is told at once where each guardian may be told, and else by the
    people who said why not yet: no clock here knows when it has become safe.
    """
    opened = open_case(session, case_id, by)
    if opened.case.jurisdiction is None:
        raise NotYetKnown
    if not invoked.considered <= opened.case.guardians.keys():
        raise NotYetKnown
    consent = replace(invoked.consent, recorded_at=opened.now)
    recording.check_invoked(
        replace(invoked, consent=consent),
        opened.case,
        limits(opened.case.jurisdiction[0], consent.basis or ""),
        classes=register.all_classes(session),
        roles=roles,
        now=opened.now,
    )
    consents.add(session, case_id, consent, by=by, resource=resource)
    invocation = lines.about(consent, What.INVOKED, by, because=consent.basis)
    if not invoked.telling_is_safe:
        invocation = [replace(line, telling=NOT_TO_BE_TOLD) for line in invocation]
    opened.book.write(invocation, opened.now)
    messages.tell_given(session, opened.case, consent, opened.now)
    if invoked.telling_is_safe:
        telling.tell_guardians(session, opened.case, consent, opened.now)
    return consent


def dispute_consent(
    session: Session,
    case_id: UUID,
    consent_id: UUID,
    *,
    sections: frozenset[str],
    performers: Performers,
    by: str,
) -> Consent:
    """Child or guardian does not agree: from now on it permits nothing of that. (R48)"""
    opened = open_case(session, case_id, by)
    before = consents.load(session, case_id, consent_id)
    if before.basis:
        raise recording.NotTheirsToDispute("Consent.identifier")
    recording.check_dispute(opened.case, performers, opened.now)
    consent = before.dispute(performers, sections, opened.now)
    consents.save_dispute(session, consent)
    opened.book.write(lines.about(consent, What.DISPUTED, by, sections), opened.now)
    named = consent.permission.named if consent.permission else frozenset()
    stopped = sections & named or named
    messages.tell_disputed(session, opened.case, consent, stopped, opened.now)
    ending.end_tokens(session, opened.book, opened.now, stopped)
    return consent


def withdraw_consent(
    session: Session,
    case_id: UUID,
    consent_id: UUID,
    *,
    sections: frozenset[str],
    performers: Performers,
    by: str,
    answer_within: Callable[[str], timedelta],
) -> Consent:
    """Take back all of a consent, or the sections named; twice is once. (C08, invariant 3)"""
    opened = open_case(session, case_id, by)
    before = consents.load(session, case_id, consent_id)
    if before.basis:
        _check_invoker(session, before, by)
    else:
        recording.check_withdrawal(before, opened.case, performers, opened.now)
    consent, taken = _take_back(session, opened, before, sections, by=by)
    if taken:
        past = decisions.recipients_under(session, case_id, consent)
        told = {recipient: had & taken for recipient, had in past.items()}
        _tell_recipients(session, opened, consent, told, answer_within)
        ending.end_tokens(session, opened.book, opened.now, taken, because_of=[consent_id])
    return consent


def _take_back(
    session: Session,
    opened: Opened,
    before: Consent,
    sections: frozenset[str],
    *,
    by: str,
    because: str | None = None,
) -> tuple[Consent, frozenset[str]]:
    """What is left of it, and what this newly took back."""
    consent, taken = before.withdraw(sections, opened.now)
    if taken:
        consents.save_withdrawal(session, consent)
        partly = taken if not consent.withdrawn_at else frozenset()
        opened.book.write(lines.about(consent, What.WITHDRAWN, by, partly, because), opened.now)
        messages.tell_withdrawn(session, opened.case, consent, taken, opened.now)
    return consent, taken


def _check_invoker(session: Session, basis: Consent, by: str) -> None:
    """A right that a family did not give it cannot take back; who invoked it can end it early."""
    if consents.load_all(session, [basis.id])[basis.id].by != by:
        raise recording.NotTheirsToWithdraw("Consent.identifier")


def _tell_recipients(
    session: Session,
    opened: Opened,
    consent: Consent,
    past: Mapping[str, frozenset[str]],
    answer_within: Callable[[str], timedelta],
) -> None:
    """Each of these, who got or were offered the sections because of this consent."""
    case, at = opened.case, opened.now
    for recipient, had in past.items():
        sections = tuple(sorted(had))
        if not sections or case.jurisdiction is None:
            continue
        answer_by = at + answer_within(case.jurisdiction[0])
        message = messages.notify_withdrawn(
            session,
            case,
            consent,
            recipient,
            sections,
            at=at,
            answer_by=answer_by,
            jurisdiction=case.jurisdiction,
        )
        told = Told(message, consent.id, recipient, sections, at, answer_by)
        withdrawals.add(session, case.id, told)
        opened.book.write(told.lines(What.TOLD), at)


def answer_withdrawal(
    session: Session,
    case_id: UUID,
    consent_id: UUID,
    *,
    answer: WithdrawalAnswer,
    because: str | None,
    by: str,
) -> None:
    """A past recipient says what became of what it holds. (R70)"""
    book = books.open_book(session, case_id)
    found = cases.load(session, case_id)
    if book is None or found is None:
        raise NotFound
    if answer is WithdrawalAnswer.RETAINED and not because:
        raise recording.RetainedWithoutReason("Task.statusReason")
    sections = withdrawals.answer(
        session, case_id, consent_id, recipient=by, answer=answer, because=because, at=found[1]
    )
    if sections is None:
        raise NotFound
    book.write(
        [
            Line(
                what=What.ANSWERED,
                section=section,
                recipient=by,
                because=answer,
                consents=(consent_id,),
            )
            for section in sections
        ],
        found[1],
    )


def read_ledger(
    session: Session,
    case_id: UUID,
    *,
    by: str,
    client: str | None = None,
    token: str | None = None,
    since: int | None = None,
) -> Ledger | None:
    """For those who are or were responsible, as far as each knows of it; that it was read is its
    last line. To anybody else there is no such case: None, and the attempt is written down. (R52)
    """
    book = books.open_book(session, case_id)
    found = cases.load(session, case_id)
    if book is None or found is None:
        raise NotYetKnown
    case, now = found
    may = standing.may_read_ledger(case, by)
    looked = Line(
        what=What.READ if may else What.REFUSED,
        recipient=None if may else by,
        by=by if may else None,
        because=None if may else NOT_A_READER,
        of="ledger",
        client=client,
        token=token,
    )
    book.write([looked], now)
    return reader_view.of(session, case_id, by, now, since) if may else None


def announce_partner(session: Session, partner: str, *, at: datetime) -> None:
    """Tell our services what the register now says of this partner."""
    entry = register.find(session, [partner])[partner]
    routes = register.routes_of(session, partner)
    jwks = {"keys": keys.of_partner(session, partner, at)}
    messages.tell_partner(session, entry, routes, jwks, at)


def retire_keys(session: Session, at: datetime) -> None:
    """Old keys whose time is over sign nothing any more, here and in our other services."""
    for partner in keys.retire(session, at):
        announce_partner(session, partner, at=at)
