"""StructureDefinitions of our extensions.

https://hl7.org/fhir/R4/defining-extensions.html
"""

from typing import Any

from schemas.canonical import BASE
from schemas.extensions import EXTENSIONS, Extension
from schemas.publishing.differential import CORE, R4
from schemas.publishing.heading import class_name, heading
from schemas.publishing.writing import as_json, resource_name


def files() -> dict[str, bytes]:
    """The extensions, by their path below schemas/published."""
    made = [_extension(one) for one in EXTENSIONS.values()]
    return {resource_name(one): as_json(one) for one in made}


def _extension(one: Extension) -> dict[str, Any]:
    found = heading(
        "StructureDefinition",
        id_=one.name,
        name=class_name(one.name),
        title=one.name.replace("-", " ").capitalize(),
        description=one.about,
    )
    differential = [
        {"id": "Extension", "path": "Extension", "definition": one.about},
        {"id": "Extension.extension", "path": "Extension.extension", "max": "0"},
        {"id": "Extension.url", "path": "Extension.url", "fixedUri": one.url},
        _value(one),
    ]
    return found | {
        "fhirVersion": R4,
        "kind": "complex-type",
        "abstract": False,
        "context": [{"type": "element", "expression": place} for place in one.on],
        "type": "Extension",
        "baseDefinition": f"{CORE}Extension",
        "derivation": "constraint",
        "differential": {"element": differential},
    }


def _value(one: Extension) -> dict[str, Any]:
    """Of one type, and a code of a system or one of some words where there are such."""
    value: dict[str, Any] = {
        "id": "Extension.value[x]",
        "path": "Extension.value[x]",
        "min": 1,
        "type": [{"code": one.value}],
    }
    if one.words:
        words = " | ".join(f"'{word}'" for word in one.words)
        value["constraint"] = [
            {
                "key": f"cb-{one.name}",
                "severity": "error",
                "human": f"one of {', '.join(one.words)}",
                "expression": f"$this in ({words})",
                "source": one.url,
            }
        ]
    if one.system is not None:
        value_set = f"{BASE}/ValueSet/{one.system.system().rpartition('/')[2]}"
        value["binding"] = {"strength": "required", "valueSet": value_set}
    return value
