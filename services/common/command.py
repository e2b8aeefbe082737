"""`python -m services.<name> …`: what an operator does with one service."""

import json
import os
import sys

import click
from sqlalchemy import func, select, update
from sqlalchemy.engine import Row

from schemas import events
from services.common import inbox, key_commands, migrations, worker
from services.common.service import Running, Service
from services.common.tables import parked


def main(service: Service) -> click.Group:
    """The commands every service has; a service may add its own to the group."""

    @click.group(name=f"services.{service.name}")
    def group() -> None:
        """Run or tend one service of Casebridge."""

    @group.command("worker")
    def work() -> None:
        """Run the worker: relay, listener and clocks."""
        sys.exit(worker.run(service))

    @group.command()
    def migrate() -> None:
        """Bring the database to the newest schema. CASEBRIDGE_DATABASE_URL must be the owner's."""
        migrations.upgrade(service.name, os.environ["CASEBRIDGE_DATABASE_URL"])

    group.add_command(_parked(service))
    group.add_command(key_commands.group(service))
    return group


def _parked(service: Service) -> click.Group:
    @click.group("parked")
    def aside() -> None:
        """Messages that were set aside for a person."""

    @aside.command("list")
    def show() -> None:
        """One JSON line each: where it came from, and the OperationOutcome beside it.

        Never its content.
        """
        with Running(service, service.settings.read()).looks() as session:
            for row in session.execute(
                select(parked).where(parked.c.settled_at.is_(None)).order_by(parked.c.position)
            ):
                click.echo(json.dumps(summary(row)))

    @aside.command()
    @click.argument("position", type=int)
    def replay(position: int) -> None:
        """Act on a parked message now, under today's rules, and on those parked behind it, in
        order. (F-22, C34)
        """
        count = replay_from(Running(service, service.settings.read()), position)
        click.echo(f"{count} replayed")

    return aside


def summary(row: Row[tuple[object, ...]]) -> dict[str, object]:
    """What may be shown of a parked message."""
    return {
        "position": row.position,
        "topic": row.topic,
        "offset": row.offset,
        "type": row.headers.get("ce_type"),
        "id": row.headers.get("ce_id"),
        "at": row.at.isoformat(),
        "outcome": row.outcome,
    }


class NotReplayable(click.ClickException):
    """There is no such parked message, or it was never genuine."""


def replay_from(running: Running, position: int) -> int:
    """Replay one parked event and everything parked behind it under its key; stops at the first
    that fails again.
    """
    with running.looks() as session:
        first = session.execute(select(parked).where(parked.c.position == position)).one_or_none()
        if first is None or first.settled_at is not None:
            raise NotReplayable("no message is parked at this position")
        if not first.genuine:
            raise NotReplayable(
                "this record carries no signature of its writer and is never acted on"
            )
        if first.topic.startswith("partner."):
            raise NotReplayable("the partner who wrote this was answered and sends it again")
        rows = session.execute(
            select(parked)
            .where(
                parked.c.topic == first.topic,
                parked.c.key == first.key,
                parked.c.settled_at.is_(None),
            )
            .where(parked.c.position >= position, parked.c.genuine)
            .order_by(parked.c.position)
        ).all()
    for row in rows:
        _replay(running, row)
    return len(rows)


def _replay(running: Running, row: Row[tuple[object, ...]]) -> None:
    with running.sessions.begin() as session:
        event = events.load(row.headers["ce_type"], inbox.parked_value(session, row))
        settled = session.execute(
            update(parked)
            .where(parked.c.position == row.position, parked.c.settled_at.is_(None))
            .values(settled_at=func.clock_timestamp())
        )
        if settled.rowcount:  # type: ignore[attr-defined]
            running.service.all_events[type(event)](session, event)
