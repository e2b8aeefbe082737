"""A partner's own topic as a door: the same handlers and the same store of answers as `$process-
message`.

Who wrote a record is the partner whose topic it is (the broker lets nobody else write there) and
whose registered key signed it; what it may ask is the scopes of its registration. Claims of persons
come only in tokens, so acts that need a role go over HTTP.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session, sessionmaker

from schemas import messages, strict_json
from schemas.issues import Issue, IssueType, Unreadable, error
from services.common import door, outbox, peers, signing
from services.common.guard import Caller, ScopeMissing
from services.common.inbox import Fate, Record, park
from services.common.logs import log
from services.common.refusal import Refusal, issues_of

SCOPE = "insufficient-scope"
UNDECODABLE = error(IssueType.STRUCTURE, None, "the batch cannot be decoded from here on", "batch")


@dataclass(frozen=True)
class Inbound:
    """Receives what partners write to their inbound topics."""

    door: door.Door
    sessions: sessionmaker[Session]

    def receive(self, record: Record) -> Fate:
        """DONE also stands for an answered refusal; PARKED for a record that nobody signed."""
        if record.is_unreadable:
            return self._park(record, [UNDECODABLE], genuine=False)
        event = record.type.removesuffix(".v1")
        if event not in self.door.requests and event not in self.door.drafts:
            return Fate.IGNORED
        partner = record.topic.split(".")[1]
        with self.sessions() as session:
            peer = peers.find(session, partner)
        try:
            caller = _caller(peer, record)
            message = door.read(record.value)
        except signing.NotSigned:
            found = [error(IssueType.SECURITY, None, "not signed by its writer", "signature")]
            return self._park(record, found, genuine=False)
        except Unreadable as problem:
            return self._park(record, list(problem.issues), genuine=True)
        if message.receiver != self.door.origin.service:
            return Fate.IGNORED
        return self._answer(message, record, caller)

    def _answer(self, message: messages.Message, record: Record, caller: Caller) -> Fate:
        now = datetime.now(UTC)
        try:
            with self.sessions.begin() as session:
                answer = self.door.answer_in(session, message, record.value, caller, now)
                self._put(session, strict_json.parse(answer), record, caller)
        except Refusal as refusal:
            self._put_refusal(message, record, caller, issues_of(refusal), now)
        except ScopeMissing as missing:
            found = error(
                IssueType.FORBIDDEN, None, f"This needs the scope {missing.scope}.", SCOPE
            )
            self._put_refusal(message, record, caller, [found], now)
        return Fate.DONE

    def _put_refusal(
        self,
        message: messages.Message,
        record: Record,
        caller: Caller,
        found: list[Issue],
        now: datetime,
    ) -> None:
        transient = found[0].code is IssueType.TRANSIENT
        log().info("refused", rule=found[0].rule, type=record.type)
        answer = messages.response_of(
            message,
            bundle_id=uuid4(),
            message_id=uuid4(),
            resources=[],
            timestamp=now,
            code="transient-error" if transient else "fatal-error",
            issues=found,
        )
        with self.sessions.begin() as session:
            self._put(session, answer, record, caller)

    def _put(self, session: Session, answer: Any, record: Record, caller: Caller) -> None:
        outbox.put_message(
            session,
            answer,
            partner=caller.organisation,
            lane=f"{caller.organisation} {record.key}",
            key=record.key,
        )

    def _park(self, record: Record, found: list[Issue], *, genuine: bool) -> Fate:
        with self.sessions.begin() as session:
            park(session, record, found, genuine=genuine)
        return Fate.PARKED


class PeerNotYetKnown(Exception):
    """The topic of a partner of whom the register has not told us yet: read again later."""


def _caller(peer: peers.Peer | None, record: Record) -> Caller:
    """Raises signing.NotSigned for a disabled partner or a record that its key did not sign."""
    if peer is None:
        raise PeerNotYetKnown
    if not peer.enabled or record.source != f"urn:casebridge:partner:{peer.partner}":
        raise signing.NotSigned
    kid = record.signed_by(peer.key_set())
    return Caller(peer.partner, peer.partner, peer.scopes, frozenset(), kid, None)
