"""The judges of R4's types, made once from the marshmallow schemas.

Yes means exactly that `load` would give the value back unchanged; no leaves the explanation to
marshmallow.
"""

from collections.abc import Callable, Hashable, Iterator
from functools import cache
from typing import Any, Final

from schemas.resources import judges, references, registry
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
from schemas.resources.judging import Judge, Sorting, Trace
from schemas.resources.seen import Seen


def is_surely_right(value: Any, seen: Seen) -> bool:
    """Yes where sorting shows that a resource is right; no also where only tracing could say."""
    name = value.get("resourceType") if isinstance(value, dict) else None
    if not registry.is_resource(name) or "contained" in value:
        return False
    if not Sorting(seen).is_right(_of_type(name), value) or seen.local:
        return False
    return name != "Bundle" or references.are_right(value, seen)


def traced(value: Any) -> Trace:
    """What is wrong with a resource, if anything is."""
    trace = Trace(Seen.nothing())
    _ROOT.is_right(value, trace)
    return trace


def seen_in(path: str, value: dict[str, Any]) -> Seen:
    """What is noted in a resource that is right by itself; its references are not resolved."""
    trace = Trace(Seen.nothing())
    _of_type(path).is_right(value, trace)
    return trace.seen


@cache
def _of_type(path: str) -> Judge:
    schema = registry.element_schema(path)
    kind = judges.OfAttachment if path == "Attachment" else judges.OfType
    return kind(path, schema.shape, lambda: _parts(path))


def _parts(path: str) -> Iterator[tuple[str, Judge]]:
    for name, part in registry.element_schema(path).parts.items():
        if isinstance(part, Several) and name == "modifierExtension":
            yield name, _one(judges.OfModifiers, _of_type("Extension"))
        elif isinstance(part, Several) and name == "extension" and path != "Extension":
            yield name, _one(judges.OfExtensions, _of_type("Extension"))
        elif isinstance(part, Primitive) and name == "id" and path not in registry.RESOURCES:
            yield name, _one(judges.OfElementId, part.kind)
        else:
            yield name, _of_part(part)


def _of_part(part: Part) -> Judge:  # noqa: PLR0911 : one line for each kind of part
    """One judge for all places where the same may stand, so that their values share a tray."""
    match part:
        case Several():
            inner = _of_part(part.inner)
            return _one(judges.OfList, inner, max(1, part.at_least), part.nulls)
        case Exactly():
            return _one(judges.OfName)
        case Primitive() if part.codes is None:
            return _one(judges.OfKind, part.kind)
        case Primitive():
            return _one(judges.OfCodes, part.codes)
        case AnyResource():
            return _one(judges.OfResource, _of_type, part.contained)
        case ReferenceTo():
            return _one(judges.OfReference, _of_type("Reference"), part.targets)
        case Bound():
            return _one(judges.OfConcept, _of_type("CodeableConcept"), part)
        case Complex():
            return _of_type(part.path)
        case _:
            raise TypeError(f"no judge for {type(part).__name__}")


@cache
def _one(made: Callable[..., Judge], *of: Hashable) -> Judge:
    return made(*of)


_ROOT: Final = _one(judges.OfResource, _of_type, False)
