"""A partner's own topic as a door: the same handlers and the same store of answers as `$process-
message`.

Who wrote a record is the partner whose topic it is (the broker lets nobody else write there) and
whose registered key signed it; what it may ask is the scopes of its registration. Claims of persons
come only in tokens, so acts that need a role go over HTTP.

Every record that its partner signed gets one response on the partner's topic, from one of our
services: also one that nobody could read. Only what is itself a response gets none.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from joserfc.jwk import KeySet
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, sessionmaker

from schemas.issues import Issue, IssueType, Unreadable, error
from services.common import addressing, database, door, outbox, peers, refusal, refusing, signing
from services.common.guard import Caller
from services.common.inbox import Fate, Record, park
from services.common.logs import log
from services.common.tables import seen

UNDECODABLE = error(IssueType.STRUCTURE, None, "the batch cannot be decoded from here on", "batch")
NOT_SIGNED = error(IssueType.SECURITY, None, "not signed by its writer", "signature")
AGAIN = error(IssueType.TRANSIENT, None, "A fault of ours; it has been logged.", "fault")

KEY_WITHIN = 30.0  # seconds in which the news of a new key comes here, or it is none
REMEMBERED = 2048  # keys at a time

Answering = Callable[[Session], dict[str, Any]]


@dataclass(frozen=True)
class Inbound:
    """Receives what partners write to their inbound topics."""

    door: door.Door
    sessions: sessionmaker[Session]
    strange: dict[tuple[str, str], float] = field(default_factory=dict)
    """Keys of which the register has not told us, by topic and name, and since when we know."""

    def receive(self, record: Record) -> Fate:
        """DONE also stands for an answered refusal; PARKED for a record that nobody signed, or that
        is no request.
        """
        if record.is_unreadable:
            return self._park(record, UNDECODABLE, genuine=False)
        if addressing.service_of(record) != self.door.origin.service:
            return Fate.IGNORED
        try:
            caller = self._caller(record)
        except signing.NotSigned:
            return self._park(record, NOT_SIGNED, genuine=False)
        return self._heard(record, caller)

    def give_up(self, record: Record, found: Issue) -> Fate:
        """Set a record aside whose handler has a fault, and ask its writer to send it again."""
        try:
            caller = self._caller(record)
        except signing.NotSigned:
            return self._park(record, found, genuine=False)
        self._park(record, found, genuine=True)
        self._say_no(record, caller, [AGAIN])
        return Fate.PARKED

    def _heard(self, record: Record, caller: Caller) -> Fate:
        try:
            return self._answer(record, caller)
        except refusal.ResponseNotAwaited as problem:
            return self._park(record, refusing.issues_of(problem)[0], genuine=True)
        except Unreadable as problem:
            return self._say_no(record, caller, list(problem.issues))
        except refusal.NotAskedOfThisService as problem:
            return self._say_no(record, caller, refusing.issues_of(problem))

    def _answer(self, record: Record, caller: Caller) -> Fate:
        message, now = door.read(record.value), datetime.now(UTC)
        if message.event != addressing.event_of(record):
            raise refusal.NotAskedOfThisService("Bundle.entry[0].resource.eventCoding")
        if message.receiver != self.door.origin.service:
            raise refusal.NotAskedOfThisService("Bundle.entry[0].resource.destination[0].receiver")

        def answer(session: Session) -> dict[str, Any]:
            raw = self.door.respond_in(session, message, record.value, caller, now)
            found: dict[str, Any] = json.loads(raw)
            return found

        return self._respond(record, caller, answer)

    def _say_no(self, record: Record, caller: Caller, found: list[Issue]) -> Fate:
        """Respond to what was not acted on, as well as its headers tell whom and what about."""
        log().info("refused", rule=found[0].rule, message=record.id)
        header = addressing.header_of(record)

        def answer(session: Session) -> dict[str, Any]:
            unread = refusing.Unread(
                id=refusing.id_of(header.get("id"), record.id),
                event=addressing.event_of(record),
                sender=caller.organisation,
                jurisdiction=_jurisdiction(session, caller.organisation),
            )
            origin = self.door.origin
            return refusing.response_to_unread(
                unread, found, datetime.now(UTC), by=origin.service, endpoint=origin.fhir_base
            )

        return self._respond(record, caller, answer)

    def _respond(self, record: Record, caller: Caller, answer: Answering) -> Fate:
        """One response for one record, however often we read it. (F-03)"""

        def work(session: Session) -> Fate:
            if not _is_new(session, record):
                return Fate.REPEATED
            outbox.put_message(
                session,
                answer(session),
                partner=caller.organisation,
                lane=f"{caller.organisation} {record.key}",
                case=database.origin(session).names.read(caller.organisation, record.key),
                key=record.key,
            )
            return Fate.DONE

        return self.door.in_one(work)

    def _caller(self, record: Record) -> Caller:
        """Who wrote it.

        Raises signing.NotSigned for a partner that may do nothing now, or a record that its key did
        not sign; PeerNotYetKnown, for a while, where that key may be a new one.
        """
        with self.sessions.begin() as session:
            peer = peers.find(session, record.topic.split(".")[1])
        if peer is None:
            raise PeerNotYetKnown
        if (
            not peer.is_active(datetime.now(UTC))
            or record.source != f"urn:casebridge:partner:{peer.partner}"
        ):
            raise signing.NotSigned
        keys = peer.key_set()
        if self._may_be_new(record, keys):
            raise PeerNotYetKnown
        kid = record.signed_by(keys)
        return Caller(peer.partner, peer.partner, peer.scopes, frozenset(), kid, None)

    def _may_be_new(self, record: Record, keys: KeySet) -> bool:
        """Whether it says to be signed by a key that is strange here, and not for long.

        Its writer has known of a new key since the authorization server took it: a moment before
        we do. Each key is waited for once, so that nobody holds a topic up with what is none.
        """
        kid = signing.named_key(record.headers.get("signature", "").encode())
        if kid is None or kid in {key.kid for key in keys.keys}:
            return False
        now = monotonic()
        if len(self.strange) >= REMEMBERED:
            self.strange.clear()
        return now - self.strange.setdefault((record.topic, kid), now) < KEY_WITHIN

    def _park(self, record: Record, found: Issue, *, genuine: bool) -> Fate:
        with self.sessions.begin() as session:
            park(session, record, [found], genuine=genuine)
        return Fate.PARKED


class PeerNotYetKnown(Exception):
    """A partner, or a key of its, of which the register has not told us yet: read again later."""


def _jurisdiction(session: Session, partner: str) -> tuple[str, str]:
    """The rules of the partner's own country, where the message does not say which."""
    peer = peers.find(session, partner)
    if peer is None:
        raise PeerNotYetKnown
    rules = getattr(database.settings(session), "jurisdictions", {}).get(peer.country)
    return peer.country, rules.version if rules else "0"


def _is_new(session: Session, record: Record) -> bool:
    """Whether this very record gets its response only now: known by its place and its signature,
    so that a topic that was made anew is not taken for the old one.
    """
    signed = hashlib.sha256(record.headers.get("signature", "").encode()).hexdigest()[:32]
    place = {
        "source": f"{record.topic}/{record.partition}",
        "message_id": f"{record.offset} {signed}",
    }
    once = insert(seen).values(place).on_conflict_do_nothing().returning(seen.c.source)
    return session.execute(once).first() is not None
