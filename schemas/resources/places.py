"""Finding where in a document an object stands, once it is known to be wrong."""

from collections.abc import Iterable, Mapping
from typing import Any

from schemas.resources.rules import Steps


def places(document: object, wanted: Iterable[object]) -> dict[int, Steps]:
    """The way to each of these very objects, by `id()`."""
    left = {id(one) for one in wanted}
    found: dict[int, Steps] = {}
    waiting: list[tuple[Steps, object]] = [((), document)]
    while waiting and left:
        steps, value = waiting.pop()
        if id(value) in left:
            left.discard(id(value))
            found[id(value)] = steps
        if isinstance(value, Mapping):
            waiting += [((*steps, key), one) for key, one in value.items()]
        elif isinstance(value, list):
            waiting += [((*steps, n), one) for n, one in enumerate(value)]
    return found


def nested(steps: Steps, messages: Any) -> Any:
    """The messages as marshmallow tells them of a value deep inside."""
    for step in reversed(steps):
        messages = {step: messages}
    return messages


def merged(one: Any, other: Any) -> Any:
    """Two such messages as one."""
    if isinstance(one, list) and isinstance(other, list):
        return one + other
    if not isinstance(one, dict) or not isinstance(other, dict):
        return other
    return one | {
        key: merged(one[key], value) if key in one else value for key, value in other.items()
    }
