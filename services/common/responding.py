"""Responses that are taken to a partner's own address: saved with the effect, signed, tried again.

A call that was made and not noted is made again: the partner's system drops a response that it has
seen, as ours does. After so many tries we stop; the answer can still be had, by sending the message
again. (http://hl7.org/fhir/R4/messaging.html, asynchronous)
"""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from joserfc.jwk import ECKey
from sqlalchemy import Engine, Row, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from schemas import canonical, strict_json
from schemas.messages import Message
from services.common import calling, database, endpoints, metrics, peers, refusal, signing, vault
from services.common.endpoints import Endpoint
from services.common.listening import listening, wait
from services.common.logs import log
from services.common.tables import responses

CHANNEL = "responses"
SIGNATURE = "x-jws-signature"
SAFETY_POLL = 1.0  # seconds
LEASE = timedelta(seconds=3 * calling.WITHIN)  # in which nobody else makes the same call
MOST = 15  # tries; with the pauses between them, about four hours
LONGEST_PAUSE = timedelta(hours=1)
FINAL = frozenset({400, 405, 406, 410, 413, 415, 422})
"""What says that the same would be refused again: 4xx, save where somebody may yet put it right."""


def address(session: Session, partner: str, message: Message, asked: str | None) -> str:
    """Where the response to this message goes.

    Raises NoAddressForResponses, or AddressNotRegistered.
    """
    peer = peers.find(session, partner)
    if peer is None or not peer.respond_to:
        raise refusal.NoAddressForResponses("http.async")
    source = str(message.bundle["entry"][0]["resource"]["source"]["endpoint"])
    found = endpoints.chosen(asked, source, peer.respond_to)
    if found is None:
        place = "Bundle.entry[0].resource.source.endpoint"
        raise refusal.AddressNotRegistered(place if asked is None else "http.response-url")
    return found


def put(session: Session, partner: str, url: str, message: Message, response: bytes) -> None:
    """Save a response to be taken there; the same one to the same address is one, until it is."""
    case = database.origin(session).names.read(partner, message.case_name or "")
    bundle: Any = strict_json.parse(response)
    message_id = bundle["entry"][0]["resource"]["id"]
    session.execute(
        insert(responses)
        .values(
            partner=partner,
            url=url,
            key=message.case_name or message.id,
            message_id=message_id,
            type=f"{message.event}.v1",
            dataschema=canonical.message_definition(message.event),
            value=vault.close(session, response, _place(message_id, url), case),
        )
        .on_conflict_do_nothing()
    )
    session.execute(text("select pg_notify('responses', '')"))


def headers(row: Row[Any], value: bytes, service: str, key: ECKey) -> dict[str, str]:
    """CloudEvents 1.0 (HTTP binding 3.1), in the words of our Kafka records; and our signature.

    It covers what a record's does; the address takes the place of the topic.
    """
    source = f"urn:casebridge:{service}"
    covered = signing.Signed(row.url, row.key, row.message_id, row.type, source, value)
    return {
        "Content-Type": "application/fhir+json; charset=utf-8",
        "Accept": "application/fhir+json",
        "ce-specversion": "1.0",
        "ce-id": row.message_id,
        "ce-source": source,
        "ce-type": row.type,
        "ce-subject": row.key,
        "ce-time": row.put_at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "ce-partitionkey": row.key,
        "ce-dataschema": row.dataschema,
        SIGNATURE: signing.sign(covered, key).decode("ascii"),
    }


@dataclass(frozen=True)
class Trouble:
    """Why a response did not get there."""

    problem: str


@dataclass(frozen=True)
class Responder:
    """The worker's loop that takes them there, one after the other."""

    sessions: sessionmaker[Session]
    engine: Engine
    service: str
    key: ECKey
    name: str = "responder"

    def run(self, stop: threading.Event) -> None:
        """Until told to stop; a database that is away is waited for."""
        while not stop.is_set():
            try:
                with listening(self.engine, CHANNEL) as wake:
                    while not stop.is_set():
                        if not self.take_one():
                            wait(wake, SAFETY_POLL)
            except (OperationalError, PoolTimeout, psycopg.OperationalError) as problem:
                log().warning("responder waits", problem=type(problem).__name__)
                stop.wait(SAFETY_POLL)

    def take_one(self) -> bool:
        """Take the one that is due longest; False when none is."""
        with self.sessions.begin() as session:
            row = _claimed(session)
            if row is None:
                return False
            try:
                value = vault.open_(session, row.value, _place(row.message_id, row.url))
            except vault.Destroyed:  # since it was claimed; it is gone
                return True
            wanted = _is_still_wanted(session, row)
        if not wanted:
            self._give_up(row, Trouble("not registered any more"))
            return True
        try:
            heard = calling.post(
                Endpoint.read(row.url), value, headers(row, value, self.service, self.key)
            )
        except calling.NotReached as problem:
            self._failed(row, Trouble(str(problem)))
        else:
            self._settle(row, heard)
        return True

    def _settle(self, row: Row[Any], heard: calling.Heard) -> None:
        if heard.took_it:
            with self.sessions.begin() as session:
                session.execute(delete(responses).where(responses.c.position == row.position))
            metrics.responded.labels(outcome="taken").inc()
            log().info(
                "response taken", message=row.message_id, type=row.type, organisation=row.partner
            )
        elif heard.status in FINAL:
            self._give_up(row, Trouble(f"status {heard.status}"))
        else:
            self._failed(row, Trouble(f"status {heard.status}"))

    def _failed(self, row: Row[Any], trouble: Trouble) -> None:
        """Try again later, and meanwhile nothing else of that partner's either."""
        if row.tries >= MOST:
            self._give_up(row, trouble)
            return
        pause = min(timedelta(seconds=2 ** (row.tries - 1)), LONGEST_PAUSE)
        later = func.clock_timestamp() + pause
        with self.sessions.begin() as session:
            session.execute(
                update(responses).where(responses.c.position == row.position).values(next_at=later)
            )
            session.execute(
                update(responses)
                .where(responses.c.partner == row.partner, responses.c.next_at < later)
                .values(next_at=later)
            )
        metrics.responded.labels(outcome="failed").inc()
        log().warning(
            "response not taken",
            message=row.message_id,
            organisation=row.partner,
            problem=trouble.problem,
            attempt=row.tries,
        )

    def _give_up(self, row: Row[Any], trouble: Trouble) -> None:
        with self.sessions.begin() as session:
            session.execute(delete(responses).where(responses.c.position == row.position))
        metrics.responded.labels(outcome="given up").inc()
        log().error(
            "response given up",
            message=row.message_id,
            organisation=row.partner,
            problem=trouble.problem,
            attempt=row.tries,
        )


def _claimed(session: Session) -> Row[Any] | None:
    """The one that is due longest, for us alone while the lease lasts."""
    due = (
        select(responses.c.position)
        .where(responses.c.next_at <= func.clock_timestamp())
        .order_by(responses.c.next_at, responses.c.position)
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    return session.execute(
        update(responses)
        .where(responses.c.position == due)
        .values(tries=responses.c.tries + 1, next_at=func.clock_timestamp() + LEASE)
        .returning(*responses.c)
    ).one_or_none()


def _is_still_wanted(session: Session, row: Row[Any]) -> bool:
    """Whether the partner takes part, and the address of an origin that is registered now."""
    peer = peers.find(session, row.partner)
    if peer is None or not peer.is_active(datetime.now(UTC)):
        return False
    origins = {Endpoint.read(one).origin for one in peer.respond_to}
    return Endpoint.read(row.url).origin in origins


def _place(message_id: str, url: str) -> str:
    return f"responses {message_id} {url}"
