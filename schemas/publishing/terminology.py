"""CodeSystem, ValueSet and ConceptMap: our words, their labels, and what others call them.

https://hl7.org/fhir/R4/codesystem.html, https://hl7.org/fhir/R4/valueset.html,
https://hl7.org/fhir/R4/conceptmap.html
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from schemas.canonical import BASE, JURISDICTION, VERSION
from schemas.codes import SENSITIVE_SECTIONS, Code, Section
from schemas.codes.countries import COUNTRIES
from schemas.publishing.heading import class_name, heading
from schemas.publishing.writing import as_json, resource_name
from schemas.terminology import (
    Concept,
    ConceptMap,
    Language,
    Match,
    System,
    Target,
    label,
    maps,
    systems,
)
from schemas.terminology.properties import PROPERTIES, Property

Resource = dict[str, Any]

_LISTED_ELSEWHERE: Final = (
    (
        "rule",
        "Rule of a refusal",
        "The rules by which a service refuses what it is asked.",
    ),
)
"""Code systems of ours whose codes an installation or a service lists."""


def files() -> dict[str, bytes]:
    """Every terminology resource, by its path."""
    return {resource_name(one): as_json(one) for one in resources()}


def resources() -> Iterator[Resource]:
    """Every terminology resource."""
    for system in systems():
        yield _code_system(system)
        yield _value_set(system)
    for listed in _LISTED_ELSEWHERE:
        yield _code_system_listed_elsewhere(*listed)
    yield from _jurisdictions()
    yield _sensitive_sections()
    for target in {one.target.name: one.target for one in maps()}.values():
        if target.has_no_address:
            yield _stand_in(target)
    yield from map(_concept_map, maps())


def value_set_url(codes: type[Code]) -> str:
    """The address of the value set of all codes of a system."""
    return f"{BASE}/ValueSet/{codes.system().rpartition('/')[2]}"


def _code_system(system: System) -> Resource:
    properties = PROPERTIES.get(system.codes, ())
    found = heading(
        "CodeSystem",
        id_=system.name,
        name=class_name(system.name),
        title=system.title,
        description=f"{system.description} {_reviewed(system)}",
    )
    found |= {
        "caseSensitive": True,
        "valueSet": value_set_url(system.codes),
        "content": "complete",
        "count": len(system.concepts),
    }
    if properties:
        found["property"] = [
            {
                "code": one.code,
                "uri": f"{system.url}#{one.code}",
                "description": one.about,
                "type": one.type,
            }
            for one in properties
        ]
    found["concept"] = [_concept(one, properties) for one in system.concepts.values()]
    return found


def _reviewed(system: System) -> str:
    if not system.reviewed:
        return "No native speaker has reviewed the labels yet."
    languages = ", ".join(one.name.capitalize() for one in Language if one in system.reviewed)
    return f"Native speakers have reviewed the labels in: {languages}."


def _concept(concept: Concept, properties: tuple[Property, ...]) -> Resource:
    found: Resource = {
        "code": str(concept.code),
        "display": concept.labels[Language.ENGLISH],
        "definition": concept.definition,
        "designation": [
            {"language": str(language), "value": text}
            for language, text in concept.labels.items()
            if language is not Language.ENGLISH
        ],
    }
    values = [(one.code, value) for one in properties for value in one.values(concept)]
    if values:
        found["property"] = [
            {"code": code, "valueCoding": _coding(value)}
            if isinstance(value, Code)
            else {"code": code, "valueBoolean": value}
            for code, value in values
        ]
    return found


def _coding(code: Code) -> Resource:
    return {**code.coding, "display": label(code)}


def _value_set(system: System) -> Resource:
    found = heading(
        "ValueSet",
        id_=system.name,
        name=f"{class_name(system.name)}Codes",
        title=f"{system.title}: all codes",
        description=system.description,
    )
    return found | {"compose": {"include": [{"system": system.url}]}}


def _sensitive_sections() -> Resource:
    found = heading(
        "ValueSet",
        id_="sensitive-section",
        name="SensitiveSection",
        title="Sensitive section of the case file",
        description="The sections that a consent reaches only when it names them one by one.",
    )
    codes = [code for code in Section if code in SENSITIVE_SECTIONS]
    return found | {"compose": {"include": [_included(codes)]}}


def _included(codes: Iterable[Code]) -> Resource:
    listed = list(codes)
    return {
        "system": listed[0].system(),
        "concept": [{"code": str(code), "display": label(code)} for code in listed],
    }


def _code_system_listed_elsewhere(name: str, title: str, about: str) -> Resource:
    found = heading("CodeSystem", id_=name, name=class_name(name), title=title, description=about)
    return found | {"caseSensitive": True, "content": "fragment"}


def _jurisdictions() -> Iterator[Resource]:
    about = "The countries under whose rules a sender acts, by their ISO 3166-1 alpha-2 codes."
    found = heading(
        "CodeSystem",
        id_="jurisdiction",
        name="Jurisdiction",
        title="Jurisdiction",
        description=f"{about} An installation has rules for some of them.",
    )
    yield found | {
        "caseSensitive": True,
        "valueSet": f"{BASE}/ValueSet/jurisdiction",
        "content": "complete",
        "count": len(COUNTRIES),
        "concept": [{"code": code} for code in COUNTRIES],
    }
    codes = heading(
        "ValueSet",
        id_="jurisdiction",
        name="JurisdictionCodes",
        title="Jurisdiction: all codes",
        description=about,
    )
    yield codes | {"compose": {"include": [{"system": JURISDICTION}]}}


def _stand_in(target: Target) -> Resource:
    """The list of another, which has no address of its own."""
    found = heading(
        "CodeSystem",
        id_=target.name,
        name=class_name(target.name),
        title=target.title,
        description=f"{target.about} The codes are those of its public source; an installation "
        "may have others. Its owner gave it no canonical address; this one stands in.",
        url=target.url,
    )
    return found | {
        "caseSensitive": True,
        "content": "complete",
        "count": len(target.codes),
        "concept": [{"code": code, "display": text} for code, text in target.codes.items()],
    }


def _concept_map(one: ConceptMap) -> Resource:
    source = next(system for system in systems() if system.codes is one.source)
    found = heading(
        "ConceptMap",
        id_=one.name,
        name=class_name(one.name),
        title=f"{source.title} to {one.target.title}",
        description=f"What our codes of '{source.title}' are in: {one.target.about}",
    )
    return found | {
        "sourceCanonical": value_set_url(one.source),
        "group": [
            {
                "source": source.url,
                "sourceVersion": VERSION,
                "target": one.target.url,
                "element": [
                    {
                        "code": str(code),
                        "display": label(code),
                        "target": [_target(match, one.target) for match in matches],
                    }
                    for code, matches in one.matches.items()
                ],
            }
        ],
    }


def _target(match: Match, target: Target) -> Resource:
    found: Resource = {}
    if match.code is not None:
        found = {"code": match.code, "display": target.codes[match.code]}
    found["equivalence"] = str(match.equivalence)
    if match.comment is not None:
        found["comment"] = match.comment
    return found
