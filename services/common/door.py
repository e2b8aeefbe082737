"""The door for message Bundles: `$process-message` (FHIR R4 messaging) and a partner's inbound
topic share it.

One message has one effect: the answer is stored in the transaction of the effect, and a replay gets
the stored answer, byte for byte. (http://hl7.org/fhir/R4/messaging.html#reliable; invariants 1 and
2)
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from schemas import messages, strict_json
from schemas.issues import IssueType, Unreadable, error
from services.common import refusal, vault
from services.common.database import Origin
from services.common.guard import Caller, ScopeMissing
from services.common.tables import answered

LARGEST_BODY = 5 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Asked:
    """One request, read and allowed in: the message, who sends it, and the case it names (None
    where it opens one).
    """

    message: messages.Message
    caller: Caller
    now: datetime
    case: UUID | None

    @property
    def case_id(self) -> UUID:
        """The case of every request but the one that opens it."""
        if self.case is None:
            raise refusal.NotFound
        return self.case


Handler = Callable[[Session, Asked], list[dict[str, Any]]]


def read(raw: bytes) -> messages.Message:
    """The message in these bytes. Raises Unreadable with every issue found."""
    bundle = strict_json.parse(raw, at_most=LARGEST_BODY)
    if not isinstance(bundle, dict):
        raise Unreadable([error(IssueType.STRUCTURE, "Bundle", "a message is a Bundle")])
    found = messages.check(bundle)
    if found:
        raise Unreadable(found)
    return messages.read(bundle)


@dataclass(frozen=True)
class Door:
    """Answers requests of one service."""

    origin: Origin
    requests: Mapping[str, Handler]
    sessions: sessionmaker[Session]

    @cached_property
    def drafts(self) -> frozenset[str]:
        """What will be asked of this service, and is published for those who prepare for it."""
        return frozenset(
            event
            for event, found in messages.REQUESTS.items()
            if not found.is_active and self.origin.service in found.asked_of
        )

    def answer(self, raw: bytes, caller: Caller, now: datetime) -> bytes:
        """The answer's bytes.

        Raises Unreadable, ScopeMissing, or the Refusal that the rules give.
        """
        message = read(raw)
        try:
            with self.sessions.begin() as session:
                return self.answer_in(session, message, raw, caller, now)
        except IntegrityError:
            pass  # two copies of one message raced, and this one now finds the other's answer
        with self.sessions.begin() as session:
            return self.answer_in(session, message, raw, caller, now)

    def answer_in(
        self, session: Session, message: messages.Message, raw: bytes, caller: Caller, now: datetime
    ) -> bytes:
        """The same inside the caller's transaction, so that more can be saved with the effect."""
        self._let_in(message, caller)
        digest = hashlib.sha256(raw).digest()
        stored = _stored_answer(session, message, caller.organisation, digest)
        if stored is not None:
            return stored
        asked = Asked(message, caller, now, self._case(message, caller))
        resources = self.requests[message.event](session, asked)
        answer = strict_json.dump(
            messages.response_of(
                message,
                bundle_id=uuid4(),
                message_id=uuid4(),
                resources=resources,
                timestamp=now,
            )
        )
        _store_answer(session, message, caller.organisation, digest, answer)
        return answer

    def _let_in(self, message: messages.Message, caller: Caller) -> None:
        """Identity comes from the token alone: what the message says of its sender must agree with
        it.
        """
        if message.event in self.drafts:
            raise refusal.PublishedAsDraft("Bundle.entry[0].resource.eventCoding")
        wanted = messages.REQUESTS.get(message.event)
        if wanted is None or message.event not in self.requests:
            raise refusal.NotAskedOfThisService("Bundle.entry[0].resource.eventCoding")
        if message.receiver != self.origin.service:
            raise refusal.NotAskedOfThisService("Bundle.entry[0].resource.destination[0].receiver")
        if wanted.scope is None or wanted.scope not in caller.scopes:
            raise ScopeMissing(wanted.scope or "none")
        if message.sender != caller.organisation:
            raise refusal.NotTheSender("Bundle.entry[0].resource.sender")

    def _case(self, message: messages.Message, caller: Caller) -> UUID | None:
        if message.case_name is None:
            return None
        case = self.origin.names.read(caller.organisation, message.case_name)
        if case is None:
            raise refusal.NotFound
        return case


def _stored_answer(
    session: Session, message: messages.Message, sender: str, digest: bytes
) -> bytes | None:
    """The four rows of R4's reliable messaging table, within one sender."""
    same_message = answered.c.message_id == message.id
    same_bundle = answered.c.bundle_id == message.bundle_id
    rows = session.execute(
        select(answered).where(answered.c.sender == sender, or_(same_message, same_bundle))
    ).all()
    if not rows:
        return None
    if any(row.message_id != message.id for row in rows):
        raise refusal.BundleIdReused("Bundle.id")
    (row,) = rows
    if row.bundle_id != message.bundle_id:
        raise refusal.AnsweredBefore("Bundle.entry[0].resource.id")
    if row.content_hash != digest:
        raise refusal.AlteredReplay("Bundle")
    return vault.open_(session, row.answer, _place(sender, message))


def _store_answer(
    session: Session, message: messages.Message, sender: str, digest: bytes, answer: bytes
) -> None:
    session.execute(
        insert(answered).values(
            sender=sender,
            message_id=message.id,
            bundle_id=message.bundle_id,
            content_hash=digest,
            answer=vault.close(session, answer, _place(sender, message)),
        )
    )


def _place(sender: str, message: messages.Message) -> str:
    return f"answered {sender} {message.id}"
