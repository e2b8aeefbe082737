"""What the other services tell: who is on a case, who may decide for the child, what went out.

Their topics are not in step with one another, so every handler bears any order, and twice.
"""

from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import HandoffKind, HandoffState
from services.consent.chain import Line, What
from services.consent.facts import (
    Ages,
    Guardian,
    GuardianId,
    Handoff,
    OrganisationId,
    Period,
    ReferralId,
)
from services.consent.store import books, cases, decisions, decoding, knowledge
from services.consent.store.books import Book

UNDECIDED = "no-decision"
"""What the ledger says of a release that rests on no permit of ours: it must never occur. (G09)"""


def on_case_registered(session: Session, event: events.CaseRegistered) -> None:
    cases.register(
        session,
        event.case,
        organisation=event.organisation,
        registered_by=event.registered_by,
        jurisdiction=(event.jurisdiction, event.jurisdiction_version),
        age_band=event.age_band,
        ages=Ages(**vars(event.ages)) if event.ages else None,
    )


def on_guardian_recorded(session: Session, event: events.GuardianRecorded) -> None:
    period = Period(event.start, event.end or decoding.ENDLESS)
    guardian = Guardian(GuardianId(event.guardian), frozenset(event.scopes), period)
    cases.add_guardian(session, event.case, guardian)


def on_section_filed(session: Session, event: events.SectionFiled) -> None:
    """Who filed it, and who is responsible meanwhile, knows that there is such a section."""
    cases.ensure(session, event.case)
    knowledge.add_filing(
        session, event.case, event.section, event.version, by=event.organisation, at=event.at
    )


def on_referral_requested(session: Session, event: events.ReferralRequested) -> None:
    _lock(session, event.case)
    if cases.find_handoff(session, event.referral) is None:
        asked = replace(
            _unheard_of(event),
            kind=event.kind,
            sections=frozenset(event.sections),
            purpose=event.purpose,
        )
        cases.save_handoff(session, event.case, asked)


def on_referral_answered(session: Session, event: events.ReferralAnswered) -> None:
    _lock(session, event.case)
    known = cases.find_handoff(session, event.referral) or _unheard_of(event)
    answer = HandoffState.ACCEPTED if event.accepted else HandoffState.DECLINED
    answered = replace(
        known,
        kind=event.kind,
        sections=frozenset(event.sections),
        purpose=event.purpose,
        accepted=event.accepted,
        state=answer if known.state is HandoffState.NOTIFIED else known.state,
    )
    cases.save_handoff(session, event.case, answered)


def on_responsibility_passed(session: Session, event: events.ResponsibilityPassed) -> None:
    _end(session, event, HandoffState.COMPLETED)
    _passed(session, event)


def on_referral_ended(session: Session, event: events.ReferralEnded) -> None:
    _end(session, event, event.state)
    if (event.kind, event.state) == (HandoffKind.TRANSFER, HandoffState.COMPLETED):
        _passed(session, event)


def on_file_released(session: Session, event: events.FileReleased) -> None:
    """A line for each section that went out, with the permit it rests on. (Invariant 7)"""
    book = _lock(session, event.case)
    asked = [released.decision for released in event.sections]
    bases = decisions.basis_of(session, event.case, asked)
    handoff = cases.find_handoff(session, event.referral)
    lines = []
    for released in event.sections:
        basis = bases.get(released.decision)
        lines.append(
            Line(
                what=What.DISCLOSED,
                section=released.section,
                recipient=event.recipient,
                discloser=handoff.sender if handoff else None,
                purpose=basis.purpose if basis else None,
                because=basis.right if basis else UNDECIDED,
                consents=basis.consents if basis else (),
                until=basis.until if basis else None,
                decision=released.decision,
                binary=released.binary,
                message=event.message,
            )
        )
    book.write(lines, event.at)
    went = {released.section for released in event.sections}
    knowledge.add_given(session, event.case, went, to=event.recipient)


def on_case_closed(session: Session, event: events.CaseClosed) -> None:
    cases.close(session, event.case, event.at)


def _end(session: Session, event: events.HandoffEvent, state: HandoffState) -> None:
    _lock(session, event.case)
    known = cases.find_handoff(session, event.referral) or _unheard_of(event)
    if not known.is_over:
        cases.save_handoff(session, event.case, replace(known, state=state))


def _passed(session: Session, event: events.HandoffEvent) -> None:
    knowledge.add_passing(session, event.case, event.referral, to=event.receiver, at=event.at)


def _unheard_of(event: events.HandoffEvent) -> Handoff:
    """Asked for nothing yet, so nothing is permitted under it."""
    return Handoff(
        id=ReferralId(event.referral),
        kind=None,
        sender=OrganisationId(event.sender),
        receiver=OrganisationId(event.receiver),
        sections=frozenset(),
        purpose="",
        accepted=False,
        state=HandoffState.NOTIFIED,
    )


def _lock(session: Session, case: UUID) -> Book:
    cases.ensure(session, case)
    book = books.open_book(session, case)
    assert book is not None  # noqa: S101 - it was ensured a line ago
    return book
