"""Whether a value is a resource as R4 has it: the acceptor says yes, marshmallow says why not."""

from typing import Any, Final

from marshmallow import ValidationError

from schemas.explained import issues_of
from schemas.issues import Issue, IssueType, error
from schemas.resources import acceptor, narrative, tracing
from schemas.resources.fields import AnyResource
from schemas.resources.seen import Seen
from schemas.resources.trace import explaining

_ROOT: Final = AnyResource()


def judge(value: Any) -> tuple[list[Issue], Seen]:
    """What is wrong with a resource, and what was noted in it when nothing is."""
    narratives = narrative.judged.set({})
    try:
        return _judged(value)
    finally:
        narrative.judged.reset(narratives)


def _judged(value: Any) -> tuple[list[Issue], Seen]:
    seen = Seen.nothing()
    if acceptor.is_surely_right(value, seen):
        return [], seen
    trace = tracing.trace(value, Seen.nothing())
    if not trace.wrong:
        return [], trace.seen
    trust = explaining.set(trace)
    try:
        explained(value)
    except ValidationError as problem:
        named = value.get("resourceType") if isinstance(value, dict) else None
        return issues_of(problem, named if isinstance(named, str) else ""), seen
    finally:
        explaining.reset(trust)
    # Never seen: the two agree. If they did not, what was not noted could not be judged.
    return [error(IssueType.EXCEPTION, None, "could not be judged")], seen


def check(value: Any) -> list[Issue]:
    """All that keeps a parsed JSON document from being an R4 resource; empty means it is one."""
    return judge(value)[0]


def explained(value: Any) -> Any:
    """The value itself, as marshmallow alone reads it, or ValidationError."""
    return _ROOT.judged(value)


def accepts(value: Any) -> bool:
    """What tracing alone says."""
    return (
        acceptor.is_surely_right(value, Seen.nothing())
        or not tracing.trace(value, Seen.nothing()).wrong
    )
