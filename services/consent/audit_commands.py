"""What an auditor does: look through all ledgers, and read one of them whole, with the reasons."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from uuid import UUID

import click
from joserfc.jwk import KeySet
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.common.service import Running
from services.consent import auditing
from services.consent.auditing import Finding
from services.consent.store import books
from services.consent.store.tables import decisions

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
Service = Callable[[], AbstractContextManager[Running]]


def add_to(group: click.Group, service: Service) -> None:
    """The two commands, for the group of the service."""

    @group.command("audit")
    @click.option("--against", type=FILE, help="A ledger that a partner has saved.")
    def audit(against: Path | None) -> None:
        """Verify every ledger, mark and checkpoint, and that each decision has its line.

        Names whatever is not as it must be, and ends with 1 if there is anything.
        """
        saved = json.loads(against.read_text("utf-8")) if against else None
        with service() as running:
            found = findings(running, saved)
        for finding in found:
            click.echo(str(finding))
        click.echo(f"{len(found)} findings", err=True)
        sys.exit(1 if found else 0)

    @group.command("ledger")
    @click.argument("name")
    @click.option("--known-to", "partner", required=True, help="Whose name for the case it is.")
    def whole(name: str, partner: str) -> None:
        """Print the whole ledger of a case, one JSON line each.

        Every strand, and with each decision what was found in every consent.
        """
        with service() as running:
            case = running.origin.names.read(partner, name)
            if case is None:
                raise click.ClickException("this partner was given no such name")
            with running.views.begin() as session:
                for line in explained(session, case):
                    click.echo(json.dumps(line, ensure_ascii=False))


def findings(running: Running, saved: dict[str, Any] | None = None) -> list[Finding]:
    """Of one view of the database. A key of this service that is no longer used still counts."""
    own = [
        key
        for key in running.message_keys.keys
        if running.writer_of.get(key.kid or "") == "consent"
    ]
    with running.views.begin() as session:
        return list(auditing.look(session, KeySet(own), saved))


def explained(session: Session, case: UUID) -> Iterator[dict[str, Any]]:
    """Each entry in the order of writing; a decision's with its explanation."""
    made = select(decisions.c.id, decisions.c.found).where(decisions.c.case_id == case)
    found = {str(row.id): dict(row.found) for row in session.execute(made)}
    for written in books.read(session, case):
        decision = written.entry.get("decision")
        explanation = {"found": found[decision]} if decision in found else {}
        yield {**written.entry, **explanation}
