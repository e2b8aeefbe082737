"""`python -m tests.mutation`: does any change of a rule go unnoticed by its tests?"""

import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import click

from tests.mutation import table
from tests.mutation.mutants import mutants_of
from tests.mutation.table import Harmless
from tests.mutation.trial import Bench, Lent, database, path_of


@click.command()
@click.option("--only", default="", help="A module, or the beginning of some.")
@click.option("--every", default=1, show_default=True, help="Each n-th mutant of each module.")
@click.option(
    "--table",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=table.HERE,
    help="Where guarded.yaml and harmless/ are.",
)
def main(only: str, every: int, folder: Path) -> None:
    """Try every mutant of the guarded modules but the harmless; 1 if one survives."""
    chosen = {name: tests for name, tests in table.guarded(folder).items() if name.startswith(only)}
    needs_database = any(tests.real for tests in chosen.values())
    if not chosen:
        raise click.BadParameter("no such module is in tests/mutation/guarded.yaml")
    with database() if needs_database else nullcontext(Lent()) as lent:
        survivors = sum(
            _try(Bench(name, chosen[name], lent), table.harmless(folder, name), every)
            for name in chosen
        )
    sys.exit(bool(survivors))


def _try(bench: Bench, known: Sequence[Harmless], every: int) -> int:
    """How many survive of this module that should not."""
    began = time.monotonic()
    whole = bench.prepare()
    if whole.killer:
        click.echo(f"{bench.module}: {whole.killer} fails without any mutant\n{whole.said}")
        return 1
    killed = harmless = surviving = 0
    for mutant in mutants_of(path_of(bench.module), every):
        if any(each.is_of(mutant) for each in known):
            harmless += 1
        elif bench.try_out(mutant.text).killer is not None:
            killed += 1
        else:
            surviving += 1
            click.echo(f"{bench.module}:{mutant.line} survives\n{table.row(mutant)}")
    click.echo(
        f"{bench.module}: {killed} mutants killed, {harmless} harmless, {surviving} survive "
        f"({time.monotonic() - began:.0f} s)"
    )
    return surviving


if __name__ == "__main__":
    main()
