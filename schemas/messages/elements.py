"""Finding things inside a FHIR element, by the names of the standard."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from schemas.codes import Code

Element = Mapping[str, Any]
Found = tuple[str, Any]


def at(element: object, names: str, place: str = "") -> list[Found]:
    """Every value under a dotted name with its expression; lists are gone through."""
    found: list[Found] = [(place, element)]
    for name in _steps(names):
        inner: list[Found] = []
        for where, one in found:
            if isinstance(one, dict) and name in one:
                value, here = one[name], f"{where}.{name}" if where else name
                if isinstance(value, list):
                    inner += [(f"{here}[{number}]", each) for number, each in enumerate(value)]
                else:
                    inner.append((here, value))
        if not inner:
            return inner
        found = inner
    return found


def values(element: object, names: str) -> list[Any]:
    """Every value under a dotted name; lists are gone through."""
    found: list[Any] = [element]
    for name in _steps(names):
        inner: list[Any] = []
        for one in found:
            if isinstance(one, dict) and name in one:
                value = one[name]
                if isinstance(value, list):
                    inner += value
                else:
                    inner.append(value)
        if not inner:
            return inner
        found = inner
    return found


@cache
def _steps(names: str) -> tuple[str, ...]:
    return tuple(names.split("."))


def codings(value: object) -> Iterator[Element]:
    """The codings of a Coding, a CodeableConcept, or a list of either."""
    if isinstance(value, list):
        for one in value:
            yield from codings(one)
    elif isinstance(value, dict):
        if "coding" in value:
            yield from codings(value["coding"])
        elif "code" in value:
            yield value


def coding(value: object, system: str) -> str | None:
    """The first code of that system."""
    return next((one["code"] for one in codings(value) if one.get("system") == system), None)


def identifier(element: object, system: str) -> str | None:
    """The value of an identifier of that system: of a resource, or of what a reference names."""
    found = element.get("identifier") if isinstance(element, dict) else None
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, dict) and one.get("system") == system:
            value = one.get("value")
            return value if isinstance(value, str) else None
    return None


def extensions(element: object, url: str) -> list[Element]:
    if not isinstance(element, dict):
        return []
    return [one for one in element.get("extension", ()) if one.get("url") == url]


def extension(element: object, url: str) -> Element | None:
    return next(iter(extensions(element, url)), None)


def is_coded(value: object, code: Code) -> bool:
    system = code.system()
    return any(one.get("system") == system and one.get("code") == code for one in codings(value))
