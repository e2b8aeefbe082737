"""Turns definitions into Python source: one class for each type and each part of a type."""

import keyword
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from schemas.generate.definitions import Definitions
from schemas.resources.registry import is_resource

HEADER: Final = "# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.\n"
KINDS: Final = {
    "base64Binary": "BASE64_BINARY",
    "boolean": "BOOLEAN",
    "canonical": "CANONICAL",
    "code": "CODE",
    "date": "DATE",
    "dateTime": "DATE_TIME",
    "decimal": "DECIMAL",
    "id": "ID",
    "instant": "INSTANT",
    "integer": "INTEGER",
    "markdown": "MARKDOWN",
    "oid": "OID",
    "positiveInt": "POSITIVE_INT",
    "string": "STRING",
    "time": "TIME",
    "unsignedInt": "UNSIGNED_INT",
    "uri": "URI",
    "url": "URL",
    "uuid": "UUID",
    "xhtml": "XHTML",
}
_OTHERS_TOO: Final = {"ElementDefinition.type.code", "StructureDefinition.type"}
"""What may also be a type of FHIRPath or of a logical model, which the list has not."""
_BARE: Final = frozenset({"Extension.url", "Narrative.div"})
_INHERITED: Final = {
    "Element": {"id", "extension"},
    "BackboneElement": {"id", "extension", "modifierExtension"},
    "Resource": {"id", "meta", "implicitRules", "language"},
    "DomainResource": {
        "id",
        "meta",
        "implicitRules",
        "language",
        "text",
        "contained",
        "extension",
        "modifierExtension",
    },
}
_TAKEN: Final = frozenset({"context", "exclude", "fields", "load", "many", "only", "validate"})


def python_name(element: str) -> str:
    return f"{element}_" if keyword.iskeyword(element) or element in _TAKEN else element


def class_name(path: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in path.split("."))


def value_set_name(url: str) -> str:
    last = url.split("|", maxsplit=1)[0].rsplit("/", 1)[-1]
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[-_.]", last))


@dataclass
class Module:
    """One file of generated source, and what it needs to import."""

    definitions: Definitions
    enums: str  # the module in which codes are that have no home yet
    homes: dict[str, str]  # of value sets that are written already: the module of each
    parts: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    value_sets: dict[str, str] = field(default_factory=dict)
    modules: set[str] = field(default_factory=set)
    bases: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)

    def classes(self, name: str) -> Iterator[str]:
        """The classes of a type: its parts first, then itself."""
        definition = self.definitions.type(name)
        elements = definition["snapshot"]["element"]
        paths = [
            element["path"]
            for element in elements
            if self._is_backbone(element) or element["path"] == elements[0]["path"]
        ]
        for path in sorted(paths, key=lambda path: (-path.count("."), paths.index(path))):
            yield self._class(name, path, elements)

    def _is_backbone(self, element: dict[str, Any]) -> bool:
        codes = {one["code"] for one in element.get("type", ())}
        return bool(codes & {"BackboneElement", "Element"}) and "." in element["path"]

    def _class(self, name: str, path: str, elements: list[dict[str, Any]]) -> str:
        root = elements[0]["path"]
        own = next(one for one in elements if one["path"] == path)
        base = self._base(name, own)
        self.bases.add(base)
        known = (name + path[len(root) :]) if name != root else path
        parts = [
            element
            for element in elements
            if element["path"].rpartition(".")[0] == path
            and (
                element["path"].rpartition(".")[2] not in _INHERITED[base]
                or element["path"] == "Extension.extension"
            )
            and element.get("max") != "0"
        ]
        lines = [f"class {class_name(known)}({base}):", *_docstring(known, own, parts), ""]
        lines.append(f'    PATH = "{known}"')
        body = [line for element in parts for line in self._element(element)]
        if is_resource(known):
            self.parts.add("Exactly")
            self.functions.add("one")
            body.insert(0, f'    resourceType = one(Exactly, "{known}")')
        if body:
            lines += ["", *body]
        return "\n".join(lines) + "\n"

    def _base(self, name: str, element: dict[str, Any]) -> str:
        if "." in element["path"]:
            return str(element["type"][0]["code"])
        base = self.definitions.type(name).get("baseDefinition", "").rsplit("/", 1)[-1]
        return str(base) if base in _INHERITED else "Element"

    def _element(self, element: dict[str, Any]) -> Iterator[str]:
        last = element["path"].rpartition(".")[2]
        yield from _comment(f"{_cardinality(element)} {_sentence(element['short'])}")
        if "contentReference" in element:
            target = element["contentReference"].lstrip("#")
            yield self._line(last, "Complex", [f'"{target}"'], element, None)
            return
        types = element["type"]
        if not last.endswith("[x]"):
            part, arguments = self._typed(types, element)
            yield self._line(last, part, arguments, element, None)
            return
        choice = last[:-3]
        for one in types:
            code = _code(one)
            part, arguments = self._typed([one], element)
            name = choice + code[:1].upper() + code[1:]
            yield self._line(name, part, arguments, element, choice)

    def _typed(self, types: list[dict[str, Any]], element: dict[str, Any]) -> tuple[str, list[str]]:
        """The field class of an element, and what it is made with."""
        code = _code(types[0])
        binding = element.get("binding", {})
        required = binding.get("valueSet", "") if binding.get("strength") == "required" else ""
        if code in KINDS:
            return self._primitive(code, binding, element["path"])
        if code in {"Resource", "DomainResource"}:
            return "AnyResource", []
        if code in {"BackboneElement", "Element"}:
            return "Complex", [f'"{element["path"]}"']
        if code == "Reference":
            targets = [url.rsplit("/", 1)[-1] for url in types[0].get("targetProfile", ())]
            return "ReferenceTo", [] if "Resource" in targets else [f'"{one}"' for one in targets]
        if code == "CodeableConcept" and self.definitions.lists(required):
            system = self.definitions.system(required)
            return "Bound", [f'"{system}"', self._codes(required)]
        profiles = [url.rsplit("/", 1)[-1] for url in types[0].get("profile", ())]
        return "Complex", [f'"{(profiles or [code])[0]}"']

    def _primitive(self, code: str, binding: dict[str, Any], path: str) -> tuple[str, list[str]]:
        kind = "REFERENCE" if path == "Reference.reference" else KINDS[code]
        arguments = []
        strength, codes = binding.get("strength"), binding.get("valueSet", "")
        if path == "CapabilityStatement.format" or not self.definitions.lists(codes):
            strength = None  # the one may be a word instead of a MIME type
        if strength == "required" and "mimetypes" in codes:
            kind = "MIME_TYPE"
        elif strength == "required":
            arguments.append(self._codes(codes))
        elif strength == "extensible" and code in {"code", "uri"} and path not in _OTHERS_TOO:
            arguments += [self._codes(codes), "extensible=True"]
        if path in _BARE:
            arguments.append("bare=True")
        self.kinds.add(kind)
        return "Primitive", [kind, *arguments]

    def _codes(self, value_set: str) -> str:
        name = value_set_name(value_set)
        self.value_sets[name] = value_set
        home = self.homes.get(name, self.enums)
        self.modules.add(home)
        return f"{home}.{name}"

    def _line(
        self,
        element: str,
        part: str,
        arguments: list[str],
        definition: dict[str, Any],
        choice: str | None,
    ) -> str:
        function = "one" if definition["max"] == "1" else "many"
        self.parts.add(part)
        self.functions.add(function)
        name = python_name(element)
        options = [part, *arguments]
        if choice is not None:
            options.append(f'choice="{choice}"')
        if definition["min"]:
            options.append(f"at_least={definition['min']}")
        if name != element:
            options.append(f'name="{element}"')
        return f"    {name} = {function}({', '.join(options)})"

    def source(self, name: str) -> str:
        """The whole file of one type."""
        classes = list(self.classes(name))
        imports = []
        if self.modules:
            modules = ", ".join(sorted(self.modules))
            imports.append(f"from schemas.resources.r4 import {modules}")
        imports.append(f"from schemas.resources.elements import {', '.join(sorted(self.bases))}")
        used = ", ".join(sorted(self.parts | self.functions))
        imports.append(f"from schemas.resources.fields import {used}")
        if self.kinds:
            imports.append(f"from schemas.resources.kinds import {', '.join(sorted(self.kinds))}")
        about = f'"""{name}: https://hl7.org/fhir/R4/{page_of(name)}.html"""'
        head = f"{about}\n\n{HEADER}# ruff: noqa: N815\n\n" + "\n".join(imports)
        return head + "\n\n\n" + "\n\n".join(classes)


_PAGES: Final = {
    "Extension": "extensibility",
    "Narrative": "narrative",
    "Meta": "resource",
    "Reference": "references",
    "Dosage": "dosage",
    **dict.fromkeys(
        (
            "ContactDetail",
            "Contributor",
            "DataRequirement",
            "Expression",
            "ParameterDefinition",
            "RelatedArtifact",
            "TriggerDefinition",
            "UsageContext",
        ),
        "metadatatypes",
    ),
}


def page_of(path: str) -> str:
    """The page of the standard that describes a type."""
    root = path.partition(".")[0]
    return root.lower() if is_resource(root) else _PAGES.get(root, "datatypes")


def _code(one: dict[str, Any]) -> str:
    """The type of an element; ids and URLs of the infrastructure are named indirectly."""
    code = str(one["code"])
    if not code.startswith("http://hl7.org/fhirpath/"):
        return code
    for extension in one.get("extension", ()):
        if extension["url"].endswith("structuredefinition-fhir-type"):
            return str(extension["valueUrl"])
    return "string"


_PLAIN: Final = str.maketrans({"\\": "/", '"': "'", "’": "'", "‘": "'", "‑": "-", "–": "-"})  # noqa: RUF001


def _sentence(text: str) -> str:
    text = " ".join(text.translate(_PLAIN).split())
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _cardinality(element: dict[str, Any]) -> str:
    return f"{element['min']}..{element['max']}"


def _docstring(path: str, own: dict[str, Any], parts: list[dict[str, Any]]) -> list[str]:
    """What the type is, where the standard has it, and how often each element may stand."""
    about = f"{_sentence(own['short'])} https://hl7.org/fhir/R4/{page_of(path)}.html#{path}"
    counted = ", ".join(
        f"{part['path'].rpartition('.')[2]} {_cardinality(part)}".replace(" ", "\0")
        for part in parts
    )
    lines = [line for text in (about, counted) if text for line in ("", *_lines(text, 97))][1:]
    return [f'    """{lines[0]}', *(f"    {line}".rstrip() for line in lines[1:]), '    """']


def _lines(text: str, width: int) -> list[str]:
    wrapped = textwrap.wrap(text, width - 4, break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in wrapped]


def _comment(text: str) -> list[str]:
    return [f"    # {line}" for line in _lines(text, 98)]
