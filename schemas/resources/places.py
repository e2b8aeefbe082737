"""Finding where in a document an object stands, once it is known to be wrong."""

from collections.abc import Iterable
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
        parts = value.items() if isinstance(value, dict) else enumerate(_list(value))
        waiting += [((*steps, key), one) for key, one in parts if isinstance(one, dict | list)]
    return found


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


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
