"""Frozen dataclasses that are read and written by marshmallow, each declared once.

The schema follows from the annotations: a text is not blank, a whole number is no text, a time has
a zone, a code is one of its list, a tuple is a list, another such dataclass is nested, `| None` is
optional.
"""

import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, is_dataclass
from dataclasses import fields as fields_of
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from marshmallow import EXCLUDE, RAISE, Schema, fields, post_load, validate

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


class Identity(fields.UUID):
    """A UUID in its one usual spelling."""

    def _validated(self, value: Any) -> UUID:
        if not isinstance(value, str) or not _UUID.fullmatch(value):
            raise self.make_error("invalid_uuid")
        return UUID(value)


class Instant(fields.AwareDateTime):
    """A time with a zone."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> datetime:
        if not isinstance(value, str) or not _INSTANT.fullmatch(value):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        found: datetime = super()._deserialize(value, attr, data, **kwargs)
        return found


class Whole(fields.Integer):
    """A whole number: no text, no truth value."""

    def _validated(self, value: Any) -> int:
        if type(value) is not int:
            raise self.make_error("invalid", input=value)
        return value


class Truth(fields.Boolean):
    """true or false: no text, no number."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return super()._deserialize(value, attr, data, **kwargs)


class Several(fields.List[Any]):
    """A list that is kept as a tuple."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        return tuple(super()._deserialize(value, attr, data, **kwargs))


def schema_of(kind: type, *, tolerant: bool) -> type[Schema]:
    """The marshmallow schema of a frozen dataclass; a tolerant one skips what it does not know."""
    hints = get_type_hints(kind)
    declared: dict[str, Any] = {
        one.name: _field(hints[one.name], one, tolerant=tolerant) for one in fields_of(kind)
    }

    def build(_: Schema, found: dict[str, Any], **__: Any) -> object:
        return kind(**found)

    meta = type("Meta", (), {"unknown": EXCLUDE if tolerant else RAISE})
    return type(kind.__name__, (Schema,), {**declared, "Meta": meta, "build": post_load(build)})


def _field(hint: Any, declared: Field[Any], *, tolerant: bool) -> fields.Field[Any]:
    optional = False
    if get_origin(hint) in {Union, types.UnionType}:
        optional = True
        (hint,) = (one for one in get_args(hint) if one is not type(None))
    options: dict[str, Any] = {"allow_none": optional, "required": declared.default is MISSING}
    if declared.default is not MISSING:
        options["load_default"] = declared.default
    if "validate" in declared.metadata:
        options["validate"] = declared.metadata["validate"]
    return _of_type(hint, options, tolerant=tolerant)


def _of_type(hint: Any, options: dict[str, Any], *, tolerant: bool) -> fields.Field[Any]:
    match get_origin(hint), get_args(hint):
        case types_, (inner, _) if types_ is tuple:
            return Several(_of_type(inner, {}, tolerant=tolerant), **options)
        case types_, (_, of_values) if types_ is dict and of_values is Any:
            return fields.Dict(**options)
        case types_, (of_keys, of_values) if types_ is dict:
            keys, values = (_of_type(one, {}, tolerant=tolerant) for one in (of_keys, of_values))
            return fields.Dict(keys=keys, values=values, **options)
    return _simple(hint, options, tolerant=tolerant)


def _simple(hint: Any, options: dict[str, Any], *, tolerant: bool) -> fields.Field[Any]:
    if is_dataclass(hint) and isinstance(hint, type):
        return fields.Nested(schema_of(hint, tolerant=tolerant), **options)
    if hint in _FIELDS:
        return _FIELDS[hint](**options)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return fields.Enum(hint, by_value=True, **options)
    options.setdefault("validate", validate.Length(min=1))
    return fields.String(**options)


_FIELDS: Final[Mapping[Any, type[fields.Field[Any]]]] = {
    UUID: Identity,
    datetime: Instant,
    int: Whole,
    bool: Truth,
}
