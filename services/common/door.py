"""The door for message Bundles: `$process-message` (FHIR R4 messaging) and a partner's inbound
topic share it.

One message has one effect: the answer is stored in the transaction of the effect, and a replay gets
the stored answer, byte for byte. (http://hl7.org/fhir/R4/messaging.html#reliable; invariants 1 and
2)
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from schemas import canonical, messages, strict_json
from schemas.issues import IssueType, Unreadable, error
from schemas.messages.elements import identifier
from services.common import refusal, refusing, replay
from services.common.database import Origin
from services.common.guard import Caller, ScopeMissing
from services.common.logs import log
from services.common.refusing import issues_of

T = TypeVar("T")

LARGEST_BODY = 512 * 1024  # bytes: a section of 256 KiB, and as much again for white space
MOST_VALUES = 6_000  # lists, objects and all that stands in them, with the marks of narratives


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
    """The message in these bytes.

    Raises Unreadable with every issue found, or ResponseNotAwaited.
    """
    bundle = strict_json.parse(raw, at_most=LARGEST_BODY, most_values=MOST_VALUES)
    if not isinstance(bundle, dict):
        raise Unreadable([error(IssueType.STRUCTURE, "Bundle", "a message is a Bundle")])
    refusing.if_response(bundle)
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
        return self.in_one(lambda session: self.answer_in(session, message, raw, caller, now))

    def in_one(self, work: Callable[[Session], T]) -> T:
        """Do this in one transaction; once more when two copies of one message raced, and this one
        now finds the other's answer.
        """
        try:
            with self.sessions.begin() as session:
                return work(session)
        except IntegrityError:
            pass
        with self.sessions.begin() as session:
            return work(session)

    def answer_in(
        self, session: Session, message: messages.Message, raw: bytes, caller: Caller, now: datetime
    ) -> bytes:
        """The same inside the caller's transaction, so that more can be saved with the effect."""
        stored = self.admit(session, message, raw, caller)
        return self._act(session, message, raw, caller, now) if stored is None else stored

    def admit(
        self, session: Session, message: messages.Message, raw: bytes, caller: Caller
    ) -> bytes | None:
        """Let a message in that its sender may send, to be acted on; or find its answer."""
        self._let_in(message, caller)
        return replay.stored(session, message, caller.organisation, raw)

    def respond_in(
        self, session: Session, message: messages.Message, raw: bytes, caller: Caller, now: datetime
    ) -> bytes:
        """The same where a no travels as a message, too: what was done for it is undone first."""
        try:
            with session.begin_nested():
                return self.answer_in(session, message, raw, caller, now)
        except (refusal.Refusal, ScopeMissing) as problem:
            found = issues_of(problem)
        log().info("refused", rule=found[0].rule, expression=found[0].expression)
        return strict_json.dump(refusing.response(message, found, now))

    def _act(
        self, session: Session, message: messages.Message, raw: bytes, caller: Caller, now: datetime
    ) -> bytes:
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
        case = asked.case or self._opened(resources, caller)
        replay.store(session, message, caller.organisation, raw, answer, case=case)
        return answer

    def _opened(self, resources: Sequence[dict[str, Any]], caller: Caller) -> UUID | None:
        """The case that was opened by this, as the answer names it."""
        names = [identifier(each, canonical.SID_CASE) for each in resources]
        found = [self.origin.names.read(caller.organisation, name) for name in names if name]
        return found[0] if found else None

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
