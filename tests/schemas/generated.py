"""Values made at random from the very schemas, to try what nobody thought of."""

from random import Random
from typing import Any

from schemas.resources import registry
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Part,
    Primitive,
    ReferenceTo,
    Several,
)
from schemas.resources.kinds import MIME_TYPE
from schemas.strict_json import Written

SAMPLES: dict[str, tuple[Any, ...]] = {
    "base64Binary": ("aGVsbG8=", "aGVsbG8", "a b", ""),
    "boolean": (True, False, 1, "true"),
    "canonical": ("http://example.org/x|1", "#a", "relative", "urn:uuid:x"),
    "code": ("final", "active", "a b", " a", "a  b", "text/plain"),
    "date": ("2026", "2026-02", "2026-02-28", "2026-02-29", "2026-2-1"),
    "dateTime": (
        "2026",
        "2026-02-28T10:00:00Z",
        "2026-02-28T10:00:00",
        "2026-01-01T10:00:00+14:00",
    ),
    "decimal": (1, Written("1.50"), Written("1E2"), "1", True, float("nan")),
    "id": ("a", "A-1.b", "a_b", "x" * 65),
    "instant": ("2026-02-28T10:00:00.123Z", "2026-02-28", "2026-02-31T10:00:00Z"),
    "integer": (0, -5, 2**31 - 1, 2**31, 1.0, True),
    "markdown": ("*a*", "two\nlines", "\x01"),
    "oid": ("urn:oid:1.2.3", "1.2.3"),
    "positiveInt": (1, 0, -1),
    "string": ("a", "ሰላም", " ", "", "\x00", 5),
    "time": ("10:00:00", "24:00:00"),
    "unsignedInt": (0, -1, 7),
    "uri": ("http://example.org", "urn:oid:1.2", "urn:uuid:x", "a b", "/x"),
    "url": ("http://example.org", "x y"),
    "uuid": ("urn:uuid:11111111-1111-4111-8111-111111111111", "urn:uuid:X"),
    "xhtml": (
        '<div xmlns="http://www.w3.org/1999/xhtml"><img src="https://example.org"/></div>',
        '<div xmlns="http://www.w3.org/1999/xhtml">a</div>',
        '<div xmlns="http://www.w3.org/1999/xhtml"><script>a</script></div>',
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>a<br/></p></div>',
        "<div>a</div>",
    ),
}


def a_value(path: str, random: Random, *, depth: int = 0, badness: float = 0.02) -> dict[str, Any]:
    """A value of a type: what it must have, some of what it may, here and there something bad."""
    parts = registry.element_schema(path).parts
    likely = 0.5 if depth == 0 else 0.25 if depth < 3 else 0.04
    found: dict[str, Any] = {}
    choices: set[str] = set()
    for name, part in random.sample(list(parts.items()), len(parts)):
        beside = name.startswith("_")
        if part.choice in choices and random.random() > badness:
            continue
        wanted = part.at_least and not beside
        if wanted or random.random() < (likely / 8 if beside else likely):
            if part.choice is not None:
                choices.add(part.choice)
            found[name] = a_part(part, random, depth=depth + 1, badness=badness)
    if not found.keys() - {"id"}:
        found["extension"] = [{"url": "http://example.org/x", "valueCode": "x"}]
    if random.random() > badness:
        found.pop("contained", None)
    return found


def a_part(part: Part, random: Random, *, depth: int, badness: float) -> Any:
    if random.random() < badness:
        return random.choice([None, "", [], {}, 1, "x", [None], {"id": "a"}])
    made: Any
    match part:
        case Exactly():
            made = part.word
        case Several():
            times = random.choice([1, 1, 2])
            made = [a_part(part.inner, random, depth=depth, badness=badness) for _ in range(times)]
        case Primitive():
            made = a_primitive(part, random, badness)
        case AnyResource():
            name = random.choice(["Patient", "Organization"])
            made = {"resourceType": name, "id": "a", "identifier": [{"value": "a"}]}
        case Bound():
            made = {"coding": [{"system": part.system, "code": random.choice(sorted(part.codes))}]}
        case ReferenceTo():
            made = a_reference(part, random, badness)
        case Complex():
            made = a_complex(part, random, depth, badness)
    return made


def a_complex(part: Complex, random: Random, depth: int, badness: float) -> dict[str, Any]:
    if part.path == "Extension":
        return {"url": "http://example.org/x", "valueString": "a"}
    return a_value(part.path, random, depth=depth, badness=badness)


def a_reference(part: ReferenceTo, random: Random, badness: float) -> dict[str, Any]:
    target = random.choice(sorted(part.targets) or ["Patient"])
    if random.random() < badness:
        return {"reference": random.choice(["#a", "Basic/1", "urn:uuid:x", ""])}
    return random.choice([{"reference": f"{target}/1"}, {"type": target, "display": "a"}])


def a_primitive(part: Primitive, random: Random, badness: float) -> Any:
    if part.codes and random.random() > badness:
        return random.choice(sorted(part.codes))
    if part.kind is MIME_TYPE:
        return random.choice(["text/plain", "application/pdf; a=b"])
    good, *rest = SAMPLES[part.kind.name]
    return random.choice([good, *rest]) if random.random() < badness else good
