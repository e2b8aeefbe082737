"""JSON Schema (draft 2020-12) of what our services tell one another, from the classes."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from schemas.events import Event

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: Final[Mapping[Any, Mapping[str, Any]]] = {
    UUID: {"type": "string", "format": "uuid"},
    datetime: {"type": "string", "format": "date-time"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    str: {"type": "string", "minLength": 1},
}


def schema(event: type[Event]) -> dict[str, Any]:
    """Of one event; a version may gain optional parts, so others may stand beside them."""
    return {"$schema": DRAFT, "title": event.TYPE, **_object(event)}


def about(event: type[Event]) -> str:
    """What the event tells, in a sentence."""
    return (event.__doc__ or event.TYPE).strip().splitlines()[0]


def _object(kind: type) -> dict[str, Any]:
    hints, declared = get_type_hints(kind), fields(kind)
    return {
        "type": "object",
        "properties": {one.name: _of(hints[one.name]) for one in declared},
        "required": [one.name for one in declared if _is_required(one)],
    }


def _is_required(declared: Field[Any]) -> bool:
    return declared.default is MISSING and declared.default_factory is MISSING


def _of(hint: Any) -> dict[str, Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_of(one) for one in inner if one is not type(None)] + [{"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _of(inner[0])}
    if origin is dict:
        return {"type": "object"}
    if isinstance(hint, type) and is_dataclass(hint):
        return _object(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [str(one) for one in hint]}
    return dict(_SIMPLE[hint])
