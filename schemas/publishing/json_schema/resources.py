"""One schema for each type of resource, as base R4 has it."""

from inspect import cleandoc
from typing import Final

from schemas.publishing.json_schema.types import ANY_RESOURCE, Types, ref
from schemas.publishing.json_schema.writing import DIALECT, address, written
from schemas.resources import registry

_ABOUT: Final = (
    "As FHIR R4 4.0.1 has it. Not said here, because JSON Schema cannot: the invariants of the "
    "standard, where references lead, whether a narrative is well formed. The checker judges all "
    "of it: python -m schemas check --base."
)
_APART: Final = "A resource inside it is judged by the schema of its own type."
_WHOLLY: Final = frozenset({"Bundle", "Parameters"})
"""Made of other resources, so that without them little would be said."""


def files() -> dict[str, bytes]:
    return {f"json-schema/resources/{name}.json": _schema(name) for name in registry.RESOURCES}


def _schema(name: str) -> bytes:
    wholly = name in _WHOLLY
    types = Types(registry.RESOURCES if wholly else ())
    about = cleandoc(registry.element_class(name).__doc__ or "")
    return written(
        {
            "$schema": DIALECT,
            "$id": address(f"json-schema/resources/{name}.json"),
            "title": name,
            "description": " ".join([*about.split(), _ABOUT, *([] if wholly else [_APART])]),
            **ref(name),
            "$defs": types.needed_by(name, *([ANY_RESOURCE] if wholly else [])),
        }
    )
