"""Releases what is due: decides anew, seals what is permitted, and tells the receiver, in one
transaction.

Work that cannot be decided waits, and says so; nothing is released meanwhile. (Invariants 3, 5 and
7)
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

import psycopg
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import Section
from services.common import database
from services.common.listening import listening, wait
from services.common.logs import log
from services.common.outbox import NotOurLanguage
from services.common.refusal import CannotDecide
from services.common.service import Running
from services.intake import actions, recalling, sealing, store
from services.intake import messages as told
from services.intake.decisions import Decisions, Permit
from services.intake.domain import Handoff

SAFETY_POLL = 1.0  # seconds


@dataclass(frozen=True)
class Releases:
    """The worker's loop, woken when something becomes due."""

    running: Running
    decisions: Decisions
    name: str = "releases"

    def run(self, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                with listening(self.running.engine, store.CHANNEL) as wake:
                    self._work(stop, wake)
            except (OperationalError, PoolTimeout, psycopg.OperationalError) as problem:
                log().warning("releases wait", problem=type(problem).__name__)
                stop.wait(SAFETY_POLL)

    def _work(self, stop: threading.Event, wake: psycopg.Connection[Any]) -> None:
        while not stop.is_set():
            if not self._next(stop):
                wait(wake, SAFETY_POLL)

    def _next(self, stop: threading.Event) -> bool:
        with self.running.sessions.begin() as session:
            recalled = recalling.recall_old(session)
        if recalled:
            log().warning("releases too old to be sent", count=len(recalled))
        with self.running.sessions.begin() as session:
            found = store.next_due(session)
            if found is None:
                return False
            handoff, rounds = found
            try:
                with session.begin_nested():
                    self.running.canary.insist()
                    release(session, handoff, rounds, self.decisions, datetime.now(UTC))
            except (CannotDecide, NotOurLanguage) as problem:
                log().warning("release waits", problem=type(problem).__name__, count=len(rounds))
                store.postpone_due(session, handoff.referral)
                stop.wait(SAFETY_POLL / 4)
        return True


def release(
    session: Session,
    handoff: Handoff,
    rounds: Mapping[Section, int],
    decisions: Decisions,
    now: datetime,
) -> int:
    """Put these sections to a decision and send what is permitted; gives how many went.

    Raises CannotDecide.
    """
    filed = {each.section: each for each in store.newest_sections(session, handoff.case, rounds)}
    versions = {section: each.version for section, each in filed.items()}
    message = message_id(handoff, versions)
    concerned = {section: each.concerned for section, each in filed.items()}
    permits = decisions.ask(handoff, versions, message, concerned) if versions else []
    if permits:
        _send(session, handoff, permits, filed, message=message, now=now)
    store.settle_due(session, handoff.referral, rounds)
    return len(permits)


def message_id(handoff: Handoff, versions: Mapping[Section, int]) -> UUID:
    """The same for the same sections and versions, so that a release that is tried again is the
    same message.
    """
    named = " ".join(f"{section}:{version}" for section, version in sorted(versions.items()))
    return uuid5(handoff.referral, f"release {named}")


def _send(
    session: Session,
    handoff: Handoff,
    permits: Sequence[Permit],
    filed: Mapping[Section, store.Filed],
    *,
    message: UUID,
    now: datetime,
) -> None:
    gone, binaries = [], []
    for permit in permits:
        each = filed[permit.section]
        binary = handoff.binary(permit.section, each.version)
        gone.append(
            events.ReleasedSection(
                section=permit.section,
                version=each.version,
                binary=binary,
                decision=permit.decision,
            )
        )
        binaries.append(_seal(session, handoff, permit, each, message))
    case = store.read_case(session, handoff.case)
    told.tell_released(
        session, handoff, gone, binaries, jurisdiction=case.jurisdiction, message=message, at=now
    )


def _seal(
    session: Session, handoff: Handoff, permit: Permit, filed: store.Filed, message: UUID
) -> dict[str, Any]:
    binary = handoff.binary(permit.section, filed.version)
    sealed = sealing.seal(
        actions.open_section(session, handoff.case, filed),
        permit.key,
        binary=binary,
        case=database.origin(session).names.name(handoff.receiver, handoff.case),
        section=permit.section,
        version=filed.version,
        recipient=handoff.receiver,
        message=message,
    )
    return sealing.binary_resource(binary, filed.version, sealed)
