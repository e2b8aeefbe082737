"""`python -m deploy.bench`: one run, a table, and `bench.json`."""

import json
import tempfile
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from deploy.bench import asking, deciding, end_to_end, intake, machine, memory, scene, validation

REPORT = Path("bench.json")
PARTS = ("validation", "decision", "intake", "end_to_end", "consent", "memory")
ALONE = {"validation", "decision"}
CASES = 20


@click.command()
@click.option("--only", type=click.Choice(PARTS), help="One part alone.")
def main(only: str | None) -> None:
    """Measure, on the real Kafka and PostgreSQL; figures of another part are kept as they were."""
    wanted = [only] if only else list(PARTS)
    found: dict[str, object] = machine.facts()
    if "validation" in wanted:
        found |= validation.measure()
    if "decision" in wanted:
        found |= deciding.measure()
    if set(wanted) - ALONE:
        found |= _with_everything_running(wanted)
    earlier = json.loads(REPORT.read_text("utf-8")) if only and REPORT.exists() else {}
    REPORT.write_text(json.dumps({**earlier, **found}, indent=2) + "\n", "utf-8")
    show(found)


def _with_everything_running(wanted: list[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    with (
        tempfile.TemporaryDirectory(prefix="casebridge-bench-") as folder,
        scene.set_up(Path(folder)) as (running, stage),
    ):
        if {"end_to_end", "consent"} & set(wanted):
            cases = [scene.open_case(stage) for _ in range(CASES)]
        if "end_to_end" in wanted:
            found |= end_to_end.measure(stage, cases)
        if "intake" in wanted:
            found |= intake.measure(stage)
        if "consent" in wanted:
            found |= asking.measure(stage, cases)
        if "memory" in wanted:
            found |= memory.measure(running)
    return found


def show(found: dict[str, object]) -> None:
    """A table on the terminal."""
    table = Table(show_header=False, box=None)
    for name, value in found.items():
        table.add_row(name, str(value))
    Console(soft_wrap=True).print(table)


if __name__ == "__main__":
    main()
