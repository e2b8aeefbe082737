"""What the commands have in common: whose they are, who acts, and how values are written."""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

import click

from partner import printing
from partner.partner import Partner
from partner.refusals import Refused
from partner.tokens import Person

P = ParamSpec("P")
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
OUT = click.Path(path_type=Path, dir_okay=False)


def at_home(command: Callable[Concatenate[Partner, P], None]) -> Callable[P, None]:
    """The command as the partner of --home; a refusal is printed and becomes the exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        found: Partner | None = click.get_current_context().obj
        if found is None:
            raise click.UsageError("say which partner you are: --home DIR, before the command")
        try:
            with found as partner:
                partner.report = printing.aside
                command(partner, *args, **kwargs)
        except Refused as refused:
            sys.exit(printing.refusal(refused))

    return run


def beside_our_own(context: click.Context, _: click.Parameter, file: Path | None) -> Path | None:
    """A file to write to, which must not be one that a partner cannot do without."""
    found: Partner | None = context.obj
    if file and found and file.resolve() in {one.resolve() for one in found.home.irreplaceable}:
        raise click.BadParameter("this is a file of your own home; choose another name")
    return file


def person_of(person: str | None, role: str | None) -> Person | None:
    """Who acts, when both are said; a usage error when one is."""
    if (person is None) != (role is None):
        raise click.UsageError("--role and --person go together: who acts, and as what")
    return Person(person, (role,)) if person and role else None


def pairs(written: Sequence[str], form: str) -> list[tuple[str, str]]:
    """Each `A=b`."""
    found = []
    for text in written:
        name, equals, value = text.partition("=")
        if not name or not equals:
            raise click.UsageError(f"this is written {form}")
        found.append((name, value))
    return found
