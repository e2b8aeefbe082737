"""How referral tells what happened: thin facts to our services, notices to the two sides."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import HandoffKind, HandoffState, MessageEvent
from services.common import database, outbox
from services.referral import tasks
from services.referral.domain import (
    HandoffCompleted,
    MilestoneRecorded,
    NoticeId,
    OrganisationId,
    Referral,
    ReferralAnswered,
    ReferralFailed,
    ReferralNotified,
    ReferralWithdrawn,
)


def tell_notified(session: Session, fact: ReferralNotified, notice: NoticeId) -> None:
    """The one asked learns what is needed and by when to answer, and nothing that identifies."""
    referral = fact.referral
    outbox.tell(
        session,
        events.ReferralRequested(
            **_sides(referral),
            kind=referral.kind,
            sections=referral.wish.sections,
            purpose=referral.wish.purpose,
            at=fact.at,
        ),
    )
    outbox.notify(
        session,
        referral.receiver,
        referral.case,
        MessageEvent.REFERRAL_NOTIFIED,
        tasks.notice(referral, case_name(session, referral, referral.receiver)),
        now=fact.at,
        jurisdiction=(referral.jurisdiction, referral.jurisdiction_version),
        message_id=notice,
    )


def tell_answered(session: Session, fact: ReferralAnswered) -> None:
    """The sender learns whom to meet, or why not."""
    referral = fact.referral
    outbox.tell(
        session,
        events.ReferralAnswered(
            **_sides(referral),
            kind=referral.kind,
            accepted=referral.state is HandoffState.ACCEPTED,
            sections=referral.wish.sections,
            purpose=referral.wish.purpose,
            at=fact.at,
        ),
    )
    contact = referral.contact
    _notify(
        session,
        referral,
        MessageEvent.REFERRAL_ANSWERED,
        lambda name: [
            tasks.task(referral, name, modified=fact.at),
            *([] if contact is None else [tasks.practitioner(referral, contact)]),
        ],
        to=(referral.sender,),
        at=fact.at,
    )
    if referral.state is HandoffState.DECLINED:
        _tell_ended(session, referral, fact.at)


def tell_withdrawn(session: Session, fact: ReferralWithdrawn) -> None:
    """The one asked learns that it no longer is."""
    referral, event = fact.referral, MessageEvent.REFERRAL_WITHDRAWN
    _notify_state(session, referral, event, to=(referral.receiver,), at=fact.at)
    _tell_ended(session, referral, fact.at)


def tell_failed(session: Session, fact: ReferralFailed) -> None:
    """The other side learns that it will not come about."""
    referral, event = fact.referral, MessageEvent.REFERRAL_FAILED
    other = referral.receiver if fact.by == referral.sender else referral.sender
    _notify_state(session, referral, event, to=(other,), at=fact.at)
    _tell_ended(session, referral, fact.at)


def tell_milestone(session: Session, fact: MilestoneRecorded, *, standing: Referral) -> None:
    """Both sides learn what was said, by whom and when, and how the referral stands after it."""
    referral, said = fact.referral, fact.said
    outbox.tell(
        session,
        events.MilestoneRecorded(
            **_sides(referral), milestone=said.milestone, state=referral.state, at=fact.at
        ),
    )
    _notify(
        session,
        referral,
        MessageEvent.MILESTONE_RECORDED,
        lambda name: [tasks.milestone(standing, name, said)],
        to=(referral.sender, referral.receiver),
        at=fact.at,
    )


def tell_completed(session: Session, fact: HandoffCompleted) -> None:
    """Of a transfer, both sides and our services learn that responsibility has passed."""
    referral = fact.referral
    if referral.kind is HandoffKind.TRANSFER:
        outbox.tell(session, events.ResponsibilityPassed(**_sides(referral), at=fact.at))
        both = (referral.sender, referral.receiver)
        event = MessageEvent.RESPONSIBILITY_PASSED
        _notify_state(session, referral, event, to=both, at=fact.at)
    _tell_ended(session, referral, fact.at)


def case_name(session: Session, referral: Referral, reader: OrganisationId) -> str:
    """The name that this reader has for the case, and no other reader. (C33)"""
    return database.origin(session).names.name(reader, referral.case)


class _Sides(TypedDict):
    case: UUID
    referral: UUID
    sender: str
    receiver: str


def _sides(referral: Referral) -> _Sides:
    return {
        "case": referral.case,
        "referral": referral.id,
        "sender": referral.sender,
        "receiver": referral.receiver,
    }


def _tell_ended(session: Session, referral: Referral, at: datetime) -> None:
    outbox.tell(
        session,
        events.ReferralEnded(**_sides(referral), kind=referral.kind, state=referral.state, at=at),
    )


def _notify_state(
    session: Session,
    referral: Referral,
    event: MessageEvent,
    *,
    to: tuple[OrganisationId, ...],
    at: datetime,
) -> None:
    def described(name: str) -> list[dict[str, Any]]:
        return [tasks.task(referral, name, modified=at)]

    _notify(session, referral, event, described, to=to, at=at)


def _notify(
    session: Session,
    referral: Referral,
    event: MessageEvent,
    resources: Callable[[str], list[dict[str, Any]]],
    *,
    to: tuple[OrganisationId, ...],
    at: datetime,
) -> None:
    for side in to:
        outbox.notify(
            session,
            side,
            referral.case,
            event,
            resources(case_name(session, referral, side)),
            now=at,
            jurisdiction=(referral.jurisdiction, referral.jurisdiction_version),
        )
