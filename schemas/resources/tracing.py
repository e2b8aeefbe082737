"""The sure verdict: a value is traced, part by part, to what is wrong in it.

It says of each value by itself whether it is right, and remembers those that are wrong with all
around them: marshmallow need look at nothing else to explain a no.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from schemas.resources import references, registry
from schemas.resources.demands import Demands
from schemas.resources.fetching import may_fetch
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Outermost,
    Part,
    Primitive,
    ReferenceTo,
    Several,
    are_absolute,
    why_not_target,
)
from schemas.resources.seen import Seen
from schemas.resources.table import Table
from schemas.resources.trace import Trace

IsRight = Callable[[Any, Trace], bool]


def trace(value: Any, seen: Seen) -> Trace:
    """What is wrong with a resource; in `seen`, what is noted in it."""
    found = Trace(seen)
    _of_resource(value, found)
    return found


def seen_in(path: str, value: dict[str, Any]) -> Seen:
    """What is noted in a resource that is right by itself; its references are not resolved."""
    found = Trace(Seen.nothing())
    _of_type(path)(value, found)
    return found.seen


def lead_right(values: list[Any], targets: frozenset[str], seen: Seen) -> bool:
    """Whether the References name no wrong type; they are noted, to be resolved later."""
    for value in values:
        literal = value.get("reference")
        may_be_other = "type" in value or (literal is not None and literal[:4] != "urn:")
        if may_be_other and targets and why_not_target(value, targets) is not None:
            return False
        if literal is not None:
            (seen.local if literal[0] == "#" else seen.references).append((value, targets))
    return True


def _note_attachments(attachments: list[Any], seen: Seen) -> bool:
    seen.links.extend(one for one in attachments if "url" in one)
    seen.languages.extend(one for one in attachments if "language" in one)
    return True


def _note_pictures(narratives: list[Any], seen: Seen) -> bool:
    seen.pictures.extend(one for one in narratives if may_fetch(one.get("div", "")))
    return True


NOTED: Final = {"Attachment": _note_attachments, "Narrative": _note_pictures}
"""What notes values of a type whose content is elsewhere, or has a language; it is always true."""

LANGUAGES: Final = frozenset(
    {
        ("HealthcareService", "communication"),
        ("Patient.communication", "language"),
        ("Practitioner", "communication"),
        ("RelatedPerson.communication", "language"),
    }
)
"""The elements of what messages carry whose CodeableConcept is a language."""


@cache
def _of_type(path: str) -> IsRight:
    schema = registry.element_schema(path)
    parts = schema.parts
    demands = Demands(path, schema.shape)
    judges = Table(lambda name: _noting(path, name, _of_part(parts[name])))
    may_have_id_only = registry.is_resource(path)

    def is_right(value: Any, trace: Trace) -> bool:
        if not isinstance(value, dict) or not value:
            return trace.finds(value)
        right = len(value) > 1 or "id" not in value or may_have_id_only
        for name, one in value.items():
            if name not in parts:
                right = False
            elif not judges[name](one, trace):
                right = False
                if trace.is_over:
                    break
        return (right and demands.is_met(value)) or trace.finds(value)

    return is_right


def _of_part(part: Part) -> IsRight:
    match part:
        case Several():
            judge = _of_list(part)
        case Exactly():
            judge = _is_chosen
        case Primitive():
            judge = _of_primitive(part)
        case AnyResource():
            judge = _of_contained if part.contained else _of_resource
        case ReferenceTo():
            judge = _asked(part, lambda value, seen: lead_right([value], part.targets, seen))
        case Bound():
            judge = _asked(part, lambda value, _: part.holds(value))
        case Outermost():
            judge = _asked(part, lambda value, _: are_absolute([value]))
        case Complex(path=path) if path in NOTED:
            note = NOTED[path]
            judge = _asked(part, lambda value, seen: note([value], seen))
        case Complex():
            judge = _of_type(part.path)
        case _:
            raise NotImplementedError(type(part).__name__)
    return judge


def _of_list(part: Several) -> IsRight:
    judge = _of_part(part.inner)
    least = max(1, part.at_least)

    def is_right(value: Any, trace: Trace) -> bool:
        if not isinstance(value, list) or len(value) < least:
            return trace.finds(value)
        right = True
        for one in value:
            if not (one is None and part.nulls) and not judge(one, trace):
                right = False
                if trace.is_over:
                    break
        return right or trace.finds(value)

    return is_right


def _of_primitive(part: Primitive) -> IsRight:
    accepts = part.kind.accepts if part.codes is None else part.admits
    return lambda value, trace: accepts(value) or trace.finds(value)


def _is_chosen(_: Any, __: Trace) -> bool:
    """The resourceType, by which the judge of the resource was chosen."""
    return True


def _asked(part: Complex, more: Callable[[Any, Seen], bool]) -> IsRight:
    """A type of which more is asked where it stands."""
    judge = _of_type(part.path)

    def is_right(value: Any, trace: Trace) -> bool:
        return (judge(value, trace) and more(value, trace.seen)) or trace.finds(value)

    return is_right


def _noting(path: str, name: str, judge: IsRight) -> IsRight:
    """What base R4 allows and our messages judge."""
    if name == "modifierExtension":
        return _also(judge, lambda seen, value: seen.modifiers.append(value))
    if name == "extension" and path != "Extension":
        return _also(judge, lambda seen, value: seen.extensions.append((path, value)))
    if (path, name) in LANGUAGES:
        return _also(judge, lambda seen, value: seen.spoken.append(value))
    return judge


def _also(judge: IsRight, note: Callable[[Seen, Any], None]) -> IsRight:
    def is_right(value: Any, trace: Trace) -> bool:
        right = judge(value, trace)
        if right:
            note(trace.seen, value)
        return right

    return is_right


def _of_contained(value: Any, trace: Trace) -> bool:
    name = value.get("resourceType") if isinstance(value, dict) else None
    if not isinstance(name, str) or not registry.is_resource(name):
        return trace.finds(value)
    return _of_type(name)(value, trace)


def _of_resource(value: Any, trace: Trace) -> bool:
    """References with # lead to what it contains, and others are resolved in the Bundle around."""
    seen = trace.seen
    outward, local = len(seen.references), len(seen.local)
    if not _of_contained(value, trace):
        return trace.finds(value)
    mine = seen._replace(references=seen.references[outward:], local=seen.local[local:])
    if not references.are_right(value, mine):
        trace.unresolved[id(value)] = mine
        return trace.finds(value)
    del seen.references[outward:], seen.local[local:]
    seen.references.extend(mine.references)
    return True
