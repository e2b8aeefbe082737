"""The types of R4 as JSON Schema, from the marshmallow classes that the checker uses.

https://json-schema.org/draft/2020-12/json-schema-core
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from typing import Any, Final

from schemas.messages.languages import BCP47, LONGEST
from schemas.messages.languages import PATTERN as TAG
from schemas.messages.stricter import KNOWN_EXTENSIONS, STANDARD_EXTENSIONS
from schemas.publishing.json_schema.invariants import ABSOLUTE, said, spelled, there
from schemas.publishing.json_schema.primitives import PRIMITIVES, UUID, whole
from schemas.resources import registry
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Outermost,
    Part,
    Primitive,
    ReferenceTo,
    Several,
)
from schemas.resources.kinds import MIME_TYPE
from schemas.resources.shape import Shape, needs_value
from schemas.resources.tracing import LANGUAGES

Schema = dict[str, Any]

ANY_RESOURCE: Final = "AnyResource"
INNER_EXTENSION: Final = "Extension.extension"
LANGUAGE_TAG: Final = "languageTag"
_KNOWN_EXTENSIONS: Final = [
    {"enum": sorted(KNOWN_EXTENSIONS)},
    {"pattern": f"^{re.escape(STANDARD_EXTENSIONS)}"},
]
_ID_ALONE: Final = {"anyOf": [{"minProperties": 2}, {"not": {"required": ["id"]}}]}


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


class Types:
    """The definitions that one schema needs, found by following what refers to what.

    Of a resource inside another that is not one of `looked_into`, only its type is judged: it has
    a schema of its own. Those for our messages refuse what only our messages refuse.
    """

    def __init__(self, looked_into: Iterable[str], *, in_messages: bool = False) -> None:
        self._looked_into = sorted(looked_into)
        self._in_messages = in_messages
        self._found: dict[str, Schema] = {}
        self._waiting: list[str] = []

    def needed_by(self, *names: str) -> dict[str, Schema]:
        """The definitions of these and of all that they lead to, by name."""
        self._waiting += names
        while self._waiting:
            name = self._waiting.pop()
            if name not in self._found:
                self._found[name] = {}
                self._found[name] = self._definition(name)
        return dict(sorted(self._found.items()))

    def _ref(self, name: str) -> Schema:
        self._waiting.append(name)
        return ref(name)

    def _definition(self, name: str) -> Schema:
        if name in PRIMITIVES:
            found = PRIMITIVES[name]
            if "$ref" in found:
                self._ref(found["$ref"].rpartition("/")[2])
            return found
        if name == ANY_RESOURCE:
            return self._any_resource()
        if name == LANGUAGE_TAG:
            return whole(TAG) | {"maxLength": LONGEST}
        if name == "Extension":
            url = {"anyOf": _KNOWN_EXTENSIONS} if self._in_messages else {"pattern": ABSOLUTE}
            return self._ref(INNER_EXTENSION) | {"properties": {"url": url}}
        found = self._type("Extension" if name == INNER_EXTENSION else name)
        return self._stricter(name, found) if self._in_messages else found

    def _type(self, path: str) -> Schema:
        schema = registry.element_schema(path)
        parts = schema.parts
        about = " ".join(cleandoc(schema.__doc__ or "").split())
        demands = [
            *_required(schema.shape, parts),
            *_choices(schema.shape, parts),
            *_nulls(schema.shape),
            *said(path, parts),
        ]
        if path not in registry.RESOURCES and "id" in parts:
            demands.append(_ID_ALONE)
        plainly = [one["required"][0] for one in demands if one.keys() == {"required"}]
        others = [one for one in demands if one.keys() != {"required"}]
        beside = {f"_{name}": [name] for name in schema.shape.coded if f"_{name}" in parts}
        return {
            "description": about,
            "type": "object",
            **({"required": plainly} if plainly else {}),
            "properties": {
                name: self._part(part, path) | spelled(path, name) for name, part in parts.items()
            },
            "additionalProperties": False,
            "minProperties": 1,
            **({"dependentRequired": beside} if beside else {}),
            **({"allOf": others} if others else {}),
        }

    def _part(self, part: Part, path: str) -> Schema:
        found: Schema
        match part:
            case Several():
                items = self._part(part.inner, path)
                if part.nulls and not needs_value(part.inner):
                    items = {"anyOf": [items, {"type": "null"}]}
                found = {"type": "array", "items": items, "minItems": max(1, part.at_least)}
            case Exactly():
                found = {"const": part.word}
            case Primitive():
                found = self._primitive(part)
            case AnyResource():
                found = self._contained() if part.contained else self._ref(ANY_RESOURCE)
            case Complex():
                found = self._complex(part, path)
            case _:
                raise TypeError(f"no JSON Schema for {type(part).__name__}")
        return found

    def _complex(self, part: Complex, path: str) -> Schema:
        match part:
            case Bound():
                return self._ref("CodeableConcept") | _coded(part)
            case ReferenceTo() if part.targets:
                targets = {"pattern": f"(^|/)({'|'.join(sorted(part.targets))})$"}
                return self._ref("Reference") | {"properties": {"type": targets}}
        inner = path == part.path == "Extension" and not isinstance(part, Outermost)
        return self._ref(INNER_EXTENSION if inner else part.path)

    def _primitive(self, part: Primitive) -> Schema:
        if part.codes is not None:
            return {"enum": sorted(part.codes)}
        return self._ref("mimeType" if part.kind is MIME_TYPE else part.kind.name)

    def _any_resource(self) -> Schema:
        each = [
            {
                "if": {"properties": {"resourceType": {"const": name}}},
                "then": self._ref(name),
            }
            for name in self._looked_into
        ]
        return {
            "type": "object",
            "required": ["resourceType"],
            "properties": {"resourceType": {"enum": list(registry.RESOURCES)}},
            **({"allOf": each} if each else {}),
        }

    def _contained(self) -> Schema:
        """dom-2, dom-4 and dom-5 besides."""
        unmanaged = {"versionId": False, "lastUpdated": False, "security": False}
        return self._ref(ANY_RESOURCE) | {
            "properties": {"contained": False, "meta": {"properties": unmanaged}}
        }

    def _stricter(self, name: str, found: Schema) -> Schema:
        """What our messages refuse although R4 allows it; `schemas.messages.stricter` says why."""
        properties = dict(found["properties"])
        properties.pop("modifierExtension", None)
        if name == "Attachment":
            del properties["url"]
        if name == "Reference":
            inward = {"pattern": f"^(urn:uuid:{UUID}$|#)"}
            properties["reference"] = properties["reference"] | inward
        if "language" in properties and (name == "Attachment" or registry.is_resource(name)):
            properties["language"] = self._ref(LANGUAGE_TAG)
        for path, element in LANGUAGES:
            if path == name:
                properties[element] = self._spoken(properties[element])
        return found | {"properties": properties}

    def _spoken(self, concept: Schema) -> Schema:
        """A CodeableConcept that is a language, or a list of them."""
        if "items" in concept:
            return concept | {"items": self._spoken(concept["items"])}
        of_bcp47 = {"required": ["system"], "properties": {"system": {"const": BCP47}}}
        tagged = {"properties": {"code": self._ref(LANGUAGE_TAG)}}
        codings = {"items": {"if": of_bcp47, "then": tagged}}
        return concept | {"properties": {"coding": codings}}


def _coded(part: Bound) -> Schema:
    coding = {
        "required": ["system", "code"],
        "properties": {"system": {"const": part.system}, "code": {"enum": sorted(part.codes)}},
    }
    return {"required": ["coding"], "properties": {"coding": {"contains": coding}}}


def _required(shape: Shape, parts: Mapping[str, Part]) -> Iterator[Schema]:
    for name in shape.required:
        yield {"required": [name]} if name in shape.coded else there(name, parts)


def _choices(shape: Shape, parts: Mapping[str, Part]) -> Iterator[Schema]:
    """Of each value[x] at most one, or exactly one where it is required."""
    for choice in dict.fromkeys(shape.choices.values()):
        made = [there(name, parts) for name, of in shape.choices.items() if of == choice]
        none = [] if choice in shape.required_choices else [{"not": {"anyOf": made}}]
        yield {"oneOf": [*none, *made]}


def _nulls(shape: Shape) -> Iterator[Schema]:
    """A null stands only where the list beside it has something."""
    no_null = {"items": {"not": {"type": "null"}}}
    for name in shape.lists:
        for one, other in ((name, f"_{name}"), (f"_{name}", name)):
            yield {"anyOf": [{"required": [other]}, {"properties": {one: no_null}}]}
