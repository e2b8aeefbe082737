"""Outgoing messages, saved in the transaction of what they tell.

`lane` is what must stay in order (a case, or a partner): two transactions that write to one lane do
so one after the other, so positions within a lane are in the order of commits, and the relay can
trust them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Row, delete, func, select, text
from sqlalchemy.orm import Session

from schemas import canonical, events, messages, strict_json
from schemas.codes import MessageEvent
from schemas.resources.checking import judge
from services.common import database, vault
from services.common.tables import outbox as waiting_room

CHANNEL = "outbox"
REFUSED = "refused.v1"
"""The type of a response to what names no event of ours."""

# Materialized: the lane is ours before the position is drawn.
_PUT = text(
    """
    with ours as materialized (select pg_advisory_xact_lock(hashtextextended(:lane, 0)))
    insert into outbox
      (lane, topic, key, message_id, type, subject, dataschema, value, send_before)
    select :lane, :topic, :key, :message_id, :type, :subject, :dataschema, :value,
      clock_timestamp() + make_interval(secs => :keeps) from ours
    returning pg_notify('outbox', '')
    """
)


class NotOurLanguage(Exception):
    """We were about to send a message that our own readers would refuse: a fault of ours."""


@dataclass(frozen=True)
class Outgoing:
    """One record, before it is signed and sent."""

    lane: str
    topic: str
    key: str
    message_id: str
    type: str
    subject: str
    dataschema: str
    value: bytes
    case: UUID | None = None
    """Under whose key it waits; what is told among our services is thin, and waits under ours."""
    keeps: float | None = None
    """Seconds in which it may be sent; afterwards it waits, and its lane behind it."""


def put(session: Session, outgoing: Outgoing) -> None:
    """Save one record for the relay, its value encrypted. Takes the lane until the transaction
    ends.
    """
    value = vault.close(session, outgoing.value, _place(outgoing), outgoing.case)
    session.execute(_PUT, {**vars(outgoing), "value": value})


def value_of(session: Session, row: Row[Any]) -> bytes:
    """The value of a record that was put."""
    return vault.open_(session, row.value, _place(row))


def take_back(session: Session, lane: str, types: Collection[str]) -> list[Row[Any]]:
    """What waits in this lane and was not sent, locked, oldest first: the relay waits meanwhile,
    and what it is just sending is waited for. The caller drops what must not go.
    """
    return list(
        session.execute(
            select(waiting_room)
            .where(
                waiting_room.c.lane == lane,
                waiting_room.c.sent_at.is_(None),
                waiting_room.c.type.in_(types),
            )
            .order_by(waiting_room.c.position)
            .with_for_update()
        )
    )


def drop(session: Session, rows: Collection[Row[Any]]) -> None:
    """These are never sent."""
    if rows:
        positions = [row.position for row in rows]
        session.execute(delete(waiting_room).where(waiting_room.c.position.in_(positions)))


def perished(session: Session) -> list[str]:
    """The lanes in which something waits that was to be sent before now."""
    asked = (
        select(waiting_room.c.lane)
        .where(waiting_room.c.sent_at.is_(None), is_perished(waiting_room))
        .distinct()
    )
    return sorted(session.scalars(asked))


def is_perished(row: Any) -> ColumnElement[bool]:
    """Whether this row of the table, or of an alias, was to be sent before now."""
    found: ColumnElement[bool] = row.c.send_before <= func.clock_timestamp()
    return found


def _place(outgoing: Outgoing | Row[Any]) -> str:
    return f"outbox {outgoing.topic} {outgoing.message_id}"


def tell(session: Session, event: events.Event) -> None:
    """Tell our other services, thinly: ids, codes and times."""
    put(
        session,
        Outgoing(
            lane=event.key,
            topic=events_topic(database.origin(session).service),
            key=event.key,
            message_id=str(uuid4()),
            type=event.TYPE,
            subject=event.key,
            dataschema="",
            value=events.dump(event),
        ),
    )


def notify(
    session: Session,
    partner: str,
    case: UUID,
    event: MessageEvent,
    resources: Sequence[dict[str, Any]],
    *,
    now: datetime,
    jurisdiction: tuple[str, str],
    message_id: UUID | None = None,
    keeps: float | None = None,
) -> UUID:
    """Write one notice to a partner's topic; gives the id it will be acknowledged by."""
    origin = database.origin(session)
    message_id = message_id or uuid4()
    bundle = messages.build(
        event,
        bundle_id=uuid4(),
        message_id=message_id,
        sender=origin.service,
        receiver=partner,
        resources=resources,
        timestamp=now,
        jurisdiction=jurisdiction,
        source_endpoint=origin.fhir_base,
        destination_endpoint=f"urn:casebridge:partner:{partner}",
    )
    key = origin.names.name(partner, case)
    lane = str(case)
    put_message(session, bundle, partner=partner, lane=lane, case=case, key=key, keeps=keeps)
    return message_id


def put_message(
    session: Session,
    bundle: dict[str, Any],
    *,
    partner: str,
    lane: str,
    key: str,
    case: UUID | None = None,
    keeps: float | None = None,
) -> None:
    """Save a message Bundle for a partner's topic, unless our own readers would refuse it."""
    header = bundle["entry"][0]["resource"]
    event = header.get("eventCoding", {}).get("code")
    found = messages.check(bundle) if event else judge(bundle)[0]
    if found:
        raise NotOurLanguage(
            "; ".join(f"{issue.expression}: {issue.diagnostics}" for issue in found)
        )
    put(
        session,
        Outgoing(
            lane=lane,
            case=case,
            topic=partner_topic(partner, database.origin(session).service),
            key=key,
            message_id=header["id"],
            type=f"{event}.v1" if event else REFUSED,
            subject=key,
            dataschema=canonical.message_definition(event) if event else "",
            value=strict_json.dump(bundle),
            keeps=keeps,
        ),
    )


def events_topic(service: str) -> str:
    """The internal topic that this service alone writes."""
    return f"{service}.events.v1"


def partner_topic(partner: str, service: str) -> str:
    """The topic that this service alone writes and this partner alone reads."""
    return f"partner.{partner}.{service}.v1"


def inbound_topic(partner: str) -> str:
    """The topic that this partner alone writes and our services read."""
    return f"partner.{partner}.inbound.v1"
