"""Acting on one Kafka record, once: its effect and our memory of it are saved together.

Every record has one of the fates below; anything else is a fault, and the offset does not move.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from joserfc.jwk import KeySet
from sqlalchemy import Row, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, sessionmaker

from schemas import events
from schemas.issues import Issue, IssueType, Unreadable, error, outcome
from services.common import batches, database, signing, vault
from services.common.logs import log
from services.common.refusal import Refusal, issues_of
from services.common.tables import parked

EventHandler = Callable[[Session, Any], None]

BEHIND = error(
    IssueType.PROCESSING, None, "an earlier message under this key is parked", "parked-behind"
)


class Fate(StrEnum):
    """What became of a record."""

    DONE = "done"
    REPEATED = "repeated"
    IGNORED = "ignored"
    PARKED = "parked"


@dataclass(frozen=True)
class Record:
    """One Kafka record, as plain values."""

    topic: str
    partition: int
    offset: int
    key: str
    headers: Mapping[str, str]
    value: bytes

    @property
    def id(self) -> str:
        return self.headers.get("ce_id", "")

    @property
    def type(self) -> str:
        return self.headers.get("ce_type", "")

    @property
    def source(self) -> str:
        return self.headers.get("ce_source", "")

    @property
    def is_unreadable(self) -> bool:
        """Whether it stands for what could not be decoded."""
        return batches.UNREADABLE in self.headers

    def signed_by(self, keys: KeySet) -> str:
        """The kid that signed exactly this record. Raises signing.NotSigned."""
        what = signing.Signed(self.topic, self.key, self.id, self.type, self.source, self.value)
        return signing.verify(what, self.headers.get("signature", "").encode(), keys)


class NotItsWriter(Exception):
    """The record is not signed by the one service that may write this topic."""


@dataclass(frozen=True)
class Internal:
    """Receives what our other services tell.

    `keys` are the services' own, each with a member `service`.
    """

    sessions: sessionmaker[Session]
    handlers: Mapping[type[events.Event], EventHandler]
    keys: KeySet
    writer_of: Mapping[str, str]

    def receive(self, record: Record) -> Fate:
        """Raises whatever the handler raises that is not a refusal: the caller decides whether to
        try again.
        """
        handler = self._handler(record.type)
        if handler is None:
            return Fate.IGNORED
        try:
            self._check_writer(record)
            event = events.load(record.type, record.value)
        except (signing.NotSigned, NotItsWriter) as problem:
            found = error(
                IssueType.SECURITY, None, "not signed by the writer of this topic", "signature"
            )
            log().warning("unsigned", topic=record.topic, problem=type(problem).__name__)
            return self._park(record, [found], genuine=False)
        except Unreadable as problem:
            return self._park(record, list(problem.issues), genuine=True)
        try:
            return self._act(record, handler, event)
        except Refusal as refusal:
            return self.park_once(record, issues_of(refusal))

    def park_once(self, record: Record, found: list[Issue]) -> Fate:
        """Set a genuine record aside for a person, so that other cases flow. (F-18, F-19)"""
        with self.sessions.begin() as session:
            first_time, _ = meet(session, record)
            if not first_time:
                return Fate.REPEATED
            park(session, record, found)
        return Fate.PARKED

    def _handler(self, type_: str) -> EventHandler | None:
        return next((act for event, act in self.handlers.items() if type_ == event.TYPE), None)

    def _check_writer(self, record: Record) -> None:
        service = record.topic.partition(".")[0]
        kid = record.signed_by(self.keys)
        if self.writer_of.get(kid) != service or record.source != f"urn:casebridge:{service}":
            raise NotItsWriter

    def _act(self, record: Record, handler: EventHandler, event: events.Event) -> Fate:
        with self.sessions.begin() as session:
            first_time, waits = meet(session, record)
            if not first_time:
                return Fate.REPEATED
            if waits:
                park(session, record, [BEHIND])
                return Fate.PARKED
            handler(session, event)
        return Fate.DONE

    def _park(self, record: Record, found: list[Issue], *, genuine: bool) -> Fate:
        """Not remembered as seen: a forger must not use up the id of a genuine message."""
        with self.sessions.begin() as session:
            park(session, record, found, genuine=genuine)
        return Fate.PARKED


# Remembering and looking for what is parked, in one round trip.
_MEET = text(
    """
    with new as (
        insert into seen (source, message_id) values (:source, :message_id)
        on conflict do nothing returning 1
    )
    select
        exists (select from new) as first_time,
        exists (
            select from parked
            where topic = :topic and key = :key and genuine and settled_at is null
        ) as waits
    """
)


def meet(session: Session, record: Record) -> tuple[bool, bool]:
    """Whether this id of this source is new here, which it is not any more; and whether an earlier
    record of the same topic and key is parked, which this one must not overtake. (F-03, F-21)
    """
    found = session.execute(
        _MEET,
        {
            "source": record.source,
            "message_id": record.id,
            "topic": record.topic,
            "key": record.key,
        },
    ).one()
    return found.first_time, found.waits


def park(session: Session, record: Record, found: list[Issue], *, genuine: bool = True) -> None:
    """Keep the record, encrypted: nobody knows what it says, or we could have read it. Beside it is
    an OperationOutcome; parking the same record twice is once.

    What its writer did not sign holds nothing up behind it: else anybody could stop a case.
    """
    session.execute(
        insert(parked)
        .values(
            topic=record.topic,
            partition=record.partition,
            offset=record.offset,
            key=record.key,
            headers=dict(record.headers),
            value=vault.close(session, record.value, _place(record), _case(session, record)),
            outcome=outcome(found),
            genuine=genuine,
        )
        .on_conflict_do_nothing()
    )


def _case(session: Session, record: Record) -> UUID | None:
    """Whose case a partner's record is about, as well as its key tells."""
    kind, _, rest = record.topic.partition(".")
    if kind != "partner":
        return None  # what our services tell is thin
    return database.origin(session).names.read(rest.partition(".")[0], record.key)


def parked_value(session: Session, row: Row[Any]) -> bytes:
    """What the record said that was parked in this row."""
    return vault.open_(session, row.value, _place(row))


def _place(parked_at: Record | Row[Any]) -> str:
    return f"parked {parked_at.topic} {parked_at.partition} {parked_at.offset}"
