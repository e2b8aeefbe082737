"""Whether a value is a resource as R4 has it: the acceptor says yes, marshmallow says why not."""

from typing import Any, Final

from marshmallow import ValidationError

from schemas.explained import issues_of
from schemas.issues import Issue, IssueType, error
from schemas.resources import acceptor
from schemas.resources.fields import AnyResource, Part, known_good
from schemas.resources.seen import Seen

_ROOT: Final = AnyResource()
_of_parts: Final[dict[Part, acceptor.Accepts]] = {}


def judge(value: Any) -> tuple[list[Issue], Seen]:
    """What is wrong with a resource, and what the acceptor noted when nothing is."""
    seen = Seen.nothing()
    if _accepts(_ROOT, value, seen):
        return [], seen
    trust = known_good.set(lambda part, inner: _accepts(part, inner, Seen.nothing()))
    try:
        explained(value)
    except ValidationError as problem:
        named = value.get("resourceType") if isinstance(value, dict) else None
        return issues_of(problem, named if isinstance(named, str) else ""), seen
    finally:
        known_good.reset(trust)
    # Never seen: the two agree. If they did not, what was not noted could not be judged.
    return [error(IssueType.EXCEPTION, None, "could not be judged")], seen


def check(value: Any) -> list[Issue]:
    """All that keeps a parsed JSON document from being an R4 resource; empty means it is one."""
    return judge(value)[0]


def explained(value: Any) -> Any:
    """The value itself, as marshmallow alone reads it, or ValidationError."""
    return _ROOT.judged(value)


def accepts(value: Any) -> bool:
    """What the acceptor alone says."""
    return _accepts(_ROOT, value, Seen.nothing())


def _accepts(part: Part, value: Any, seen: Seen) -> bool:
    found = _of_parts.get(part)
    if found is None:
        found = _of_parts[part] = acceptor.of_part(part)
    return found(value, seen)
