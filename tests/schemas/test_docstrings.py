"""Every type of R4 says in its docstring which elements it has, how often, and where R4 says so."""

import re

import pytest

from schemas.publishing.json_schema.types import ANY_RESOURCE, INNER_EXTENSION, Types
from schemas.resources import elements, registry
from schemas.resources.fields import Part, Several

BASES = ("Element", "BackboneElement", "Resource", "DomainResource")
EVERYWHERE = {
    name for base in BASES for name in registry.element_schema(base).parts if name[0] != "_"
} | {"resourceType"}
RESOURCES = (*registry.RESOURCES, *registry.OTHERS)


def types() -> list[str]:
    """Those of all resources, and of all that they are made of."""
    ours = {ANY_RESOURCE, INNER_EXTENSION}
    found = [one for one in Types(RESOURCES).needed_by(*RESOURCES) if one[0].isupper()]
    return [one for one in found if one not in ours]


def told(path: str) -> dict[str, str]:
    """The elements that a docstring names, each with its cardinality."""
    return dict(re.findall(r"([A-Za-z0-9]+(?:\[x\])?) (\d\.\.(?:\d+|\*))", docstring(path)))


def docstring(path: str) -> str:
    return registry.element_class(path).__doc__ or ""


def times(part: Part) -> str:
    return f"{part.at_least}..{'*' if isinstance(part, Several) else 1}"


def has(path: str) -> dict[str, str]:
    """The elements of its own, as it reads them."""
    return {
        name if part.choice is None else f"{part.choice}[x]": times(part)
        for name, part in registry.element_schema(path).parts.items()
        if name[0] != "_" and (name not in EVERYWHERE or path in BASES)
    }


def test_every_type_names_its_elements_with_their_cardinality() -> None:
    wrong = {}
    for path in (*types(), *BASES):
        named = {name: found for name, found in told(path).items() if name in has(path)}
        if named != has(path):
            wrong[path] = has(path).items() ^ named.items()

    assert wrong == {}


def test_every_type_names_its_page_of_the_standard() -> None:
    page = re.compile(r"https://hl7\.org/fhir/R4/([a-z]+)\.html")

    assert [path for path in (*types(), *BASES) if not page.search(docstring(path))] == []
    for path in RESOURCES:
        assert page.search(docstring(path))[1] == path.lower()  # type: ignore[index]


@pytest.mark.parametrize("base", BASES)
def test_what_all_have_is_told_where_it_is_declared(base: str) -> None:
    assert vars(elements)[base].__doc__ == docstring(base)
