"""Resources that contain others, and whole Bundles, made at random and broken at random."""

import copy
from collections.abc import Iterator
from random import Random
from typing import Any
from uuid import UUID

from schemas.resources import checking
from schemas.resources.registry import RESOURCES
from tests.schemas.generated import a_value
from tests.schemas.mutants import REPLACEMENTS, Steps, at, places_of
from tests.schemas.smallest import smallest

LEAVES = tuple(name for name in RESOURCES if name not in {"Bundle", "Parameters"})
PLAIN = ("Patient", "Organization", "Practitioner", "Location", "RelatedPerson", "Endpoint")
BUNDLES = ("message", "document", "collection", "searchset", "transaction", "batch", "history",
           "batch-response", "transaction-response")  # fmt: skip
OF_ENTRIES: dict[str, dict[str, Any]] = {
    "search": {"mode": "match"},
    "request": {"method": "PUT", "url": "Patient/1"},
    "response": {"status": "200"},
}
ASKED: dict[str, tuple[str, ...]] = {
    "searchset": ("search",),
    "transaction": ("request",),
    "batch": ("request",),
    "history": ("request", "response"),
    "batch-response": ("response",),
    "transaction-response": ("response",),
}


def containing(random: Random, *, badness: float = 0.02) -> dict[str, Any]:
    """A resource with others in it, to which it refers, or they to it; here and there wrongly."""
    around = right(random.choice([name for name in LEAVES if name != "Binary"]), random)
    own = list(_references(around)) or [_given_reference(around)]
    inside: list[Any] = []
    for reference in own[:3]:
        inside.append(_contained(_type_of(reference) or random.choice(PLAIN), random, badness))
        inside[-1]["id"] = "same" if random.random() < badness else f"c{len(inside)}"
        reference["reference"] = f"#{inside[-1]['id']}"
    if random.random() < 0.3:  # one to which nothing leads, save that it leads out
        inside.append(_contained(random.choice(PLAIN), random, badness) | {"id": "out"})
        _given_reference(inside[-1])["reference"] = "#" if random.random() > badness else "#c1"
    if random.random() < badness:
        inside.append(random.choice([inside[0], None, {}, {"resourceType": "Basic"}, "x"]))
    _lead_astray(around, random, badness)
    if random.random() < 0.08:  # nothing there to which the references lead
        return around
    if random.random() < 0.08:  # nothing that leads to what is there
        return right(around["resourceType"], random) | {"contained": inside}
    return around | {"contained": inside}


def bundle(random: Random, *, badness: float = 0.02) -> dict[str, Any]:
    """A Bundle whose entries refer to one another; here and there wrongly."""
    kind = random.choice(BUNDLES)
    entries = [_entry(number, kind, random, badness) for number in range(random.randint(1, 5))]
    for one in entries:
        for reference in _references(one["resource"]):
            wanted = _type_of(reference)
            fit = [other for other in entries if other["resource"]["resourceType"] == wanted]
            if fit and not str(reference.get("reference", "")).startswith("#"):
                reference["reference"] = random.choice(fit)["fullUrl"]
        _lead_astray(one["resource"], random, badness)
    if random.random() < badness:
        entries.append(copy.deepcopy(entries[0]))
    if random.random() < badness:
        random.shuffle(entries)
    whole = {"resourceType": "Bundle", "type": kind, "entry": entries}
    if kind == "document":
        whole["identifier"] = {"system": "urn:x", "value": "1"}
        whole["timestamp"] = "2026-09-01T10:00:00Z"
    if random.random() < badness:
        whole[random.choice(["total", "link", "signature"])] = random.choice([1, [], {}])
    return whole


def right(name: str, random: Random) -> dict[str, Any]:
    """One that is right by itself, as far as it is found soon; else the smallest."""
    for _ in range(8):
        made = a_value(name, random, depth=1, badness=0)
        if len(made) > 1 and checking.accepts(made):
            return made
    return smallest(name)


def broken(value: Any, random: Random) -> Any:
    """The same with one to three places changed in any way."""
    value = copy.deepcopy(value)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        places = [steps for steps in places_of(value) if steps]
        if places:
            _break(value, random.choice(places), places, random)
    return value


def _break(value: Any, steps: Steps, places: list[Steps], random: Random) -> None:
    *way, last = steps
    parent = at(value, tuple(way))
    match random.choice(["gone", "replaced", "replaced", "moved", "twice", "renamed", "wrapped"]):
        case "gone":
            del parent[last]
        case "replaced":
            parent[last] = copy.deepcopy(random.choice(REPLACEMENTS))
        case "moved":  # what is right elsewhere
            parent[last] = copy.deepcopy(at(value, random.choice(places)))
        case "twice" if isinstance(parent[last], list):
            parent[last] += copy.deepcopy(parent[last])
        case "renamed" if isinstance(parent, dict):
            name = random.choice([f"_{last}", f"{last}X", "id", "contained", "extension"])
            parent[name] = parent.pop(last)
        case _:
            parent[last] = [parent[last]]


def _contained(name: str, random: Random, badness: float) -> dict[str, Any]:
    made = right(name if name in LEAVES else "Patient", random)
    for unwanted in ("text", "meta"):
        if random.random() > badness:
            made.pop(unwanted, None)
    return made


def _entry(number: int, kind: str, random: Random, badness: float) -> dict[str, Any]:
    first = {"message": "MessageHeader", "document": "Composition"}.get(kind)
    if first is not None and number == 0 and random.random() > badness:
        resource = right(first, random)
    elif random.random() < 0.4:
        resource = containing(random, badness=badness / 2)
    elif random.random() < 0.04:
        resource = bundle(random, badness=badness / 2)
    else:
        resource = right(random.choice(LEAVES), random)
    wanted = ASKED.get(kind, ())
    if random.random() < badness:
        wanted = (random.choice(list(OF_ENTRIES)),)
    url = UUID(int=1 if random.random() < badness else number + 10)
    beside = {name: copy.deepcopy(OF_ENTRIES[name]) for name in wanted}
    return {"fullUrl": f"urn:uuid:{url}", "resource": resource, **beside}


def _references(value: Any) -> Iterator[dict[str, Any]]:
    """Those that are References, as their elements tell."""
    if isinstance(value, dict):
        literal = value.get("reference", "")  # a part may be called so, too
        if value and value.keys() <= {"reference", "type", "display"} and isinstance(literal, str):
            yield value
        for one in value.values():
            yield from _references(one)
    elif isinstance(value, list):
        for one in value:
            yield from _references(one)


def _type_of(reference: dict[str, Any]) -> str:
    """Of what it leads to, as it was made."""
    return str(reference.get("type") or reference.get("reference", "").partition("/")[0])


def _given_reference(resource: dict[str, Any]) -> dict[str, Any]:
    """A Reference that it gets, to which anything may stand."""
    found: dict[str, Any] = {}
    if resource["resourceType"] in {"Binary", "Parameters"}:  # have no extensions
        return found
    another = {"url": "http://example.org/x", "valueReference": found}
    resource["extension"] = [*resource.get("extension", ()), another]
    return found


def _lead_astray(resource: dict[str, Any], random: Random, badness: float) -> None:
    for reference in _references(resource):
        if random.random() < badness:
            reference["reference"] = random.choice(
                ["#", "#nowhere", "#c1", "urn:uuid:x", f"urn:uuid:{UUID(int=10)}", "Basic/1", ""]
            )
