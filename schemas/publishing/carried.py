"""What travels with the messages of an event: the examples, and the types one meets in them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from schemas import strict_json
from schemas.messages.definition import Definition, Rule
from schemas.messages.named import PointsTo

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"
_WHO_ACTS: Final = ("Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson")


def example(name: str) -> Any:
    """The example of an event, or an answer such as `answers/register-case-ok`."""
    return strict_json.parse((EXAMPLES / f"{name}.json").read_bytes())


def examples() -> Iterator[tuple[str, Any]]:
    """Every example by its name, those of events first."""
    for path in (*sorted(EXAMPLES.glob("*.json")), *sorted(EXAMPLES.glob("*/*.json"))):
        name = path.relative_to(EXAMPLES).with_suffix("").as_posix()
        yield name, example(name)


def met_with(definition: Definition) -> list[str]:
    """The types of resource that somebody who writes or reads such a message meets."""
    carried = (definition.focus, *definition.others)
    found = {"MessageHeader", *(one.type for one in carried)}
    for one in carried:
        found |= {rule.type for rule in rules_in(one.rules) if isinstance(rule, PointsTo)}
    if definition.is_request:
        found |= {"OperationOutcome", *([definition.answer] if definition.answer else [])}
    if not definition.closed:
        entries = example(definition.event)["entry"]
        found |= {*_WHO_ACTS, *(entry["resource"]["resourceType"] for entry in entries)}
    return sorted(found)


def rules_in(rules: Iterable[Rule]) -> Iterator[Rule]:
    """The rules, and the rules that stand in them."""
    for rule in rules:
        yield rule
        for inner in (getattr(rule, "rules", ()), *getattr(rule, "groups", ())):
            yield from rules_in(inner)
