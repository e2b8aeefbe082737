"""Quick acceptors, compiled once from the marshmallow schemas.

Yes means exactly that `load` would give the value back unchanged; no leaves the explanation to
marshmallow. While it looks, an acceptor also notes what only the whole message can judge.
"""

from collections.abc import Callable
from threading import RLock
from typing import Any, Final

from schemas.resources import bundle, local, registry
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Part,
    Primitive,
    ReferenceTo,
    Several,
    why_not_target,
)
from schemas.resources.invariants import rules_of
from schemas.resources.seen import Seen, Target
from schemas.resources.shape import Shape, matched

Accepts = Callable[[Any, Seen], bool]
Holds = Callable[[dict[str, Any]], bool]

_types: Final[dict[tuple[str, bool], Accepts]] = {}
_unfinished: Final[dict[tuple[str, bool], Accepts]] = {}  # some of their parts are not there yet
_compiling: Final = RLock()
_alone: Final[dict[str, Accepts]] = {}  # without what holds between a resource and its parts


def accepts(path: str, *, contained: bool = False) -> Accepts:
    """The acceptor of a type, compiled when first asked for."""
    found = _types.get((path, contained))
    if found is not None:
        return found
    with _compiling:
        outermost = not _unfinished
        found = _types.get((path, contained)) or _unfinished.get((path, contained))
        if found is None:
            found = _compiled(path, contained=contained)
        if outermost:
            _types.update(_unfinished)
            _unfinished.clear()
    return found


def references_in(path: str, value: Any) -> list[Target]:
    """The references of a resource, each with the types it may lead to."""
    seen = Seen.nothing()
    accepts(path)  # compiles it
    _alone[path](value, seen)
    return seen.references


def of_part(part: Part) -> Accepts:
    """The acceptor of one field."""
    made: Accepts
    match part:
        case Several():
            made = _several(of_part(part.inner), max(1, part.at_least), nulls=part.nulls)
        case Exactly():
            made = _exactly(part.word)
        case Primitive():
            made = _primitive(part)
        case AnyResource():
            made = _any_resource(contained=part.contained)
        case ReferenceTo():
            made = _reference(part.targets)
        case Bound():
            made = _bound(part)
        case Complex():
            made = accepts(part.path)
        case _:
            raise TypeError(f"no acceptor for {type(part).__name__}")
    return made


def _compiled(path: str, *, contained: bool) -> Accepts:
    schema = registry.element_schema(path, contained=contained)
    checks: dict[str, Accepts] = {}
    made = _element(path, checks, schema.shape)
    _alone[path] = made
    if "contained" in schema.parts and not contained:
        made = _container(made)
    elif path == "Bundle":
        made = _resolving(made)
    elif path == "Attachment":
        made = _attachment(made)
    _unfinished[path, contained] = made  # before its parts, which may be of the same type
    for name, part in schema.parts.items():
        checks[name] = _noted(path, name, of_part(part))
    return made


def _element(path: str, checks: dict[str, Accepts], shape: Shape) -> Accepts:
    check_of = checks.get
    whole = _whole(path, shape)
    may_have_id_only = path in registry.RESOURCES

    def accept(value: Any, seen: Seen) -> bool:
        if type(value) is not dict or not value:
            return False
        for name, one in value.items():
            check = check_of(name)
            if check is None or not check(one, seen):
                return False
        for holds in whole:
            if not holds(value):
                return False
        return len(value) > 1 or may_have_id_only or "id" not in value

    return accept


def _whole(path: str, shape: Shape) -> tuple[Holds, ...]:
    """What must hold of a value of which each element is right by itself."""
    found = [_required(name) for name in shape.required]
    if shape.choices:
        found.append(_chosen(shape))
    if shape.lists:
        found.append(_matched(shape.lists))
    return (*found, *(rule.holds for rule in rules_of(path)))


def _required(name: str) -> Holds:
    beside = f"_{name}"
    return lambda value: name in value or beside in value


def _chosen(shape: Shape) -> Holds:
    choices = dict(shape.choices) | {f"_{name}": made for name, made in shape.choices.items()}
    required = frozenset(shape.required_choices)

    def holds(value: dict[str, Any]) -> bool:
        made = [choices[name] for name in value if name in choices]
        if len(made) < 2 or len(set(made)) == len(made):
            return required.issubset(made)
        return not shape.problems(value)

    return holds


def _matched(names: tuple[str, ...]) -> Holds:
    pairs = tuple((name, f"_{name}") for name in names)

    def holds(value: dict[str, Any]) -> bool:
        for name, beside in pairs:
            if beside in value:
                if not matched(value.get(name), value[beside]):
                    return False
            elif name in value and None in value[name]:
                return False
        return True

    return holds


def _noted(path: str, name: str, check: Accepts) -> Accepts:
    """Also notes what base R4 allows and our messages judge."""
    if name == "modifierExtension":
        return _modifiers(check)
    if name == "extension" and path != "Extension":
        return _extensions(check)
    return check


def _modifiers(check: Accepts) -> Accepts:
    def accept(value: Any, seen: Seen) -> bool:
        seen.modifiers.append(value)
        return check(value, seen)

    return accept


def _extensions(check: Accepts) -> Accepts:
    def accept(value: Any, seen: Seen) -> bool:
        if not check(value, seen):
            return False
        seen.extensions.extend(value)
        return True

    return accept


def _attachment(made: Accepts) -> Accepts:
    def accept(value: Any, seen: Seen) -> bool:
        if not made(value, seen):
            return False
        if "url" in value:
            seen.links.append(value)
        return True

    return accept


def _several(inner: Accepts, at_least: int, *, nulls: bool) -> Accepts:
    def accept(value: Any, seen: Seen) -> bool:
        if type(value) is not list or len(value) < at_least:
            return False
        for one in value:
            if not inner(one, seen):
                if one is None and nulls:
                    continue
                return False
        return True

    return accept


def _exactly(word: str) -> Accepts:
    return lambda value, _: bool(value == word)


def _primitive(part: Primitive) -> Accepts:
    codes = part.codes
    if codes is None:
        return part.kind.accepts
    return lambda value, _: isinstance(value, str) and value in codes


def _any_resource(*, contained: bool) -> Accepts:
    def accept(value: Any, seen: Seen) -> bool:
        if type(value) is not dict:
            return False
        name = value.get("resourceType")
        if not registry.is_resource(name):
            return False
        return accepts(str(name), contained=contained)(value, seen)

    return accept


def _reference(targets: frozenset[str]) -> Accepts:
    base = accepts("Reference")

    def accept(value: Any, seen: Seen) -> bool:
        if not base(value, seen) or why_not_target(value, targets) is not None:
            return False
        literal = value.get("reference")
        if literal is not None:
            seen.references.append((value, targets))
            if literal[0] == "#":
                seen.local.append(value)
        return True

    return accept


def _bound(part: Bound) -> Accepts:
    base = accepts("CodeableConcept")
    return lambda value, seen: base(value, seen) and part.holds(value)


def _container(made: Accepts) -> Accepts:
    """A resource that may contain others, to which its references must lead."""

    def accept(value: Any, seen: Seen) -> bool:
        before = len(seen.references)
        seen.local.clear()
        if not made(value, seen):
            return False
        if "contained" not in value and not seen.local:
            return True
        found = seen.references[before:]
        return not local.problems(value) and next(local.astray(value, found), None) is None

    return accept


def _resolving(made: Accepts) -> Accepts:
    """A Bundle, inside which references must lead somewhere; to those around it they are done."""

    def accept(value: Any, seen: Seen) -> bool:
        before = len(seen.references)
        if not made(value, seen):
            return False
        found = seen.references[before:]
        del seen.references[before:]
        seen.followed.extend(reference for reference, _ in found)
        return not found or next(bundle.astray(value, found), None) is None

    return accept
