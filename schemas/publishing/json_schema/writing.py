"""How a schema is written: what it demands laid out for reading, the types of R4 a line each."""

import json
from typing import Any, Final

from schemas.canonical import BASE
from schemas.publishing.writing import laid_out

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def address(path: str) -> str:
    """The $id of a schema that is published at this path."""
    return f"{BASE}/{path}"


_TYPES: Final = {
    "object": {"required", "properties", "minProperties"},
    "array": {"items", "prefixItems", "contains", "minItems", "maxItems"},
    "string": {"pattern", "minLength"},
}
_OF_SCHEMAS: Final = frozenset({"properties", "$defs"})


def typed(schema: Any) -> Any:
    """The schema with the type that its words imply, which some validators insist to read."""
    if isinstance(schema, list):
        return [typed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    told = {
        key: {name: typed(one) for name, one in value.items()}
        if key in _OF_SCHEMAS
        else typed(value)
        for key, value in schema.items()
    }
    implied = [name for name, words in _TYPES.items() if words & told.keys()]
    return told if "type" in told or len(implied) != 1 else {"type": implied[0], **told}


def written(schema: dict[str, Any], own: dict[str, Any] | None = None) -> bytes:
    """The bytes of a schema; `own` are definitions of its own, laid out as it is."""
    schema, own = typed(schema), {name: typed(one) for name, one in (own or {}).items()}
    defined = [f'"{name}": {laid_out(one, 4, len(name))}' for name, one in own.items()]
    defined += [f'"{name}": {_in_line(one)}' for name, one in schema["$defs"].items()]
    parts = [
        f'"{key}": {laid_out(value, 2, len(key))}'
        for key, value in schema.items()
        if key != "$defs"
    ]
    definitions = ",\n    ".join(defined)
    parts.append(f'"$defs": {{\n    {definitions}\n  }}')
    return ("{\n  " + ",\n  ".join(parts) + "\n}\n").encode()


def _in_line(schema: Any) -> str:
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
