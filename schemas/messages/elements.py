"""Finding things inside a FHIR element, by the names of the standard."""

from collections.abc import Iterator, Mapping
from typing import Any

from schemas.codes import Code

Element = Mapping[str, Any]
Found = tuple[str, Any]


def at(element: object, names: str, place: str = "") -> Iterator[Found]:
    """Every value under a dotted name with its expression; lists are gone through."""
    first, _, rest = names.partition(".")
    if not isinstance(element, Mapping) or first not in element:
        return
    place = f"{place}.{first}" if place else first
    value = element[first]
    many = isinstance(value, list)
    for position, one in enumerate(value if many else [value]):
        where = f"{place}[{position}]" if many else place
        if rest:
            yield from at(one, rest, where)
        else:
            yield where, one


def codings(value: object) -> Iterator[Element]:
    """The codings of a Coding, a CodeableConcept, or a list of either."""
    if isinstance(value, list):
        for one in value:
            yield from codings(one)
    elif isinstance(value, Mapping):
        if "coding" in value:
            yield from codings(value["coding"])
        elif "code" in value:
            yield value


def coding(value: object, system: str) -> str | None:
    """The first code of that system."""
    return next((one["code"] for one in codings(value) if one.get("system") == system), None)


def identifier(element: object, system: str) -> str | None:
    """The value of an identifier of that system: of a resource, or of what a reference names."""
    found = element.get("identifier") if isinstance(element, Mapping) else None
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, Mapping) and one.get("system") == system:
            value = one.get("value")
            return value if isinstance(value, str) else None
    return None


def extensions(element: object, url: str) -> list[Element]:
    if not isinstance(element, Mapping):
        return []
    return [one for one in element.get("extension", ()) if one.get("url") == url]


def extension(element: object, url: str) -> Element | None:
    return next(iter(extensions(element, url)), None)


def is_coded(value: object, code: Code) -> bool:
    system = code.system()
    return any(one.get("system") == system and one.get("code") == code for one in codings(value))
