"""What two operators do, one after the other, to destroy a case."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from uuid import UUID

import click

from services.common.service import Running
from services.consent import destroying
from services.consent.destroying import Because, NotNow

Service = Callable[[], AbstractContextManager[Running]]
KNOWN_TO = click.option("--known-to", "partner", required=True, help="Whose name it is.")
BY = click.option("--by", "person", required=True, help="Who you are: it is kept, encrypted.")


def add_to(group: click.Group, service: Service) -> None:
    """The two commands, for the group of the service."""

    @group.group("destruction")
    def destruction() -> None:
        """Destroy a case: what is kept of it can never be read again. Two persons order it."""

    @destruction.command()
    @click.argument("name")
    @KNOWN_TO
    @click.option("--because", type=click.Choice([str(each) for each in Because]), required=True)
    @click.option("--document", required=True, help="The order, or the rule: its reference.")
    @BY
    def ask(name: str, partner: str, because: str, document: str, person: str) -> None:
        """The first of two."""
        with service() as running, _refused(), running.sessions.begin() as session:
            case = _case(running, partner, name)
            why = Because(because)
            destroying.ask_destruction(session, case, because=why, document=document, person=person)
        click.echo("asked for; another person confirms it within fourteen days")

    @destruction.command()
    @click.argument("name")
    @KNOWN_TO
    @BY
    def confirm(name: str, partner: str, person: str) -> None:
        """The second, who is another person; and it is done. Twice is once."""
        with service() as running, _refused(), running.sessions.begin() as session:
            case = _case(running, partner, name)
            done = destroying.destroy_case(session, case, person=person)
        click.echo("destroyed" if done else "it was destroyed before")
        click.echo("old copies of the database are unreadable after `keys rotate` and `wrap-anew`")


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except NotNow as problem:
        raise click.ClickException(str(problem)) from problem


def _case(running: Running, partner: str, name: str) -> UUID:
    found = running.origin.names.read(partner, name)
    if found is None:
        raise NotNow("this partner was given no such name")
    return found
