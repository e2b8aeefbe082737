"""Files that were sealed for somebody and still wait to be sent, and must not go any more.

What is taken out of the outbox was decided on, and never disclosed: the news of it that waits
behind it goes with it, so the ledger says just that. Its sections are put to a decision again, each
by itself, for another consent may still permit some of them. (C08, invariant 3)

What the relay is sending at this moment is waited for, and then it has gone: its receiver is told
of the withdrawal by the consent service, and gets no key. A release that is under way is waited
for, too, for it holds its handoff; then what it wrote is found waiting.
"""

from collections.abc import Callable, Collection
from uuid import UUID

from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import MessageEvent, Section
from services.common import outbox
from services.intake import store
from services.intake.domain import CaseId

_NOTICE = f"{MessageEvent.FILE_RELEASED}.v1"
_FACT = events.FileReleased.TYPE


def recall(
    session: Session, case_id: CaseId, recipients: Collection[str], sections: Collection[Section]
) -> list[UUID]:
    """Whatever waits for one of these and holds one of these sections; gives the messages."""

    def is_meant(gone: events.FileReleased) -> bool:
        held = {released.section for released in gone.sections}
        return gone.recipient in recipients and not held.isdisjoint(sections)

    return _recall(session, case_id, is_meant)


def recall_old(session: Session) -> list[UUID]:
    """Whatever has waited for so long that its permit is too old to send it on: the broker was
    away, and so was the news of what changed meanwhile.
    """
    return [
        message
        for lane in outbox.perished(session)
        for message in _recall(session, CaseId(UUID(lane)), lambda _: True)
    ]


def _recall(
    session: Session, case_id: CaseId, is_meant: Callable[[events.FileReleased], bool]
) -> list[UUID]:
    handoffs = store.lock_handoffs(session, case_id)
    waiting = outbox.take_back(session, str(case_id), [_NOTICE, _FACT])
    notices = {row.message_id: row for row in waiting if row.type == _NOTICE}
    recalled = []
    for row in waiting:
        if row.type != _FACT:
            continue
        gone = events.load(_FACT, outbox.value_of(session, row))
        assert isinstance(gone, events.FileReleased)  # noqa: S101
        notice = notices.get(str(gone.message))
        if notice is None or not is_meant(gone):
            continue  # it went, or it may go
        outbox.drop(session, [notice, row])
        recalled.append(gone.message)
        handoff = handoffs.get(gone.referral)
        if handoff is not None:
            again = handoff.due(released.section for released in gone.sections)
            store.add_due(session, handoff.referral, again)
    return recalled
