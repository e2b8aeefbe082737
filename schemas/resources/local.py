"""References to resources that are contained in the same resource: ref-1, dom-2 to dom-5.

https://hl7.org/fhir/R4/references.html#contained
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schemas.explained import Problem
from schemas.issues import IssueType
from schemas.resources.seen import Target

Resource = Mapping[str, Any]


def problems(resource: Resource, references: Iterable[Target]) -> list[Problem]:
    """What is wrong between a resource and those it contains. Their types are judged elsewhere."""
    contained: list[Resource] = resource.get("contained", [])
    known = {f"#{one['id']}" for one in contained if "id" in one}
    found = []
    literals = {reference["reference"] for reference, _ in references}
    if not literals <= known | {"#"} or ("#" in literals and not _lead_out(contained)):
        found.append("ref-1: a local reference must lead to a contained resource")
    if not all(_are_used(resource, contained)):
        found.append("dom-3: a contained resource must be referred to in the resource")
    if any("contained" in one for one in contained):
        found.append("dom-2: a contained resource must not contain others")
    if any({"versionId", "lastUpdated"} & one.get("meta", {}).keys() for one in contained):
        found.append("dom-4: a contained resource must have no versionId and no lastUpdated")
    if any("security" in one.get("meta", {}) for one in contained):
        found.append("dom-5: a contained resource must have no security label")
    return [Problem(IssueType.INVARIANT, sentence) for sentence in found]


def astray(resource: Resource, references: Iterable[Target]) -> Iterator[tuple[Target, str]]:
    """The local references that lead to a contained resource of a type that may not stand there."""
    types = {f"#{one.get('id')}": one["resourceType"] for one in resource.get("contained", ())}
    types["#"] = resource["resourceType"]
    for target in references:
        reference, allowed = target
        found = types.get(reference["reference"])
        if found is not None and allowed and found not in allowed:
            yield target, f"must refer to {' or '.join(sorted(allowed))}"
        elif found is not None and reference.get("type", found) != found:
            yield target, "must lead to a resource of its type"


def _lead_out(contained: Iterable[Resource]) -> bool:
    """Whether a contained resource refers to the one around it, as none but these may."""
    return any("#" in _texts(one) for one in contained)


def _are_used(resource: Resource, contained: list[Resource]) -> Iterator[bool]:
    """Of each, whether a way leads to it from the resource, or from it to the resource."""
    if not contained:
        return
    inside = {f"#{one.get('id')}": one for one in contained}
    waiting = {text for name in resource if name != "contained" for text in _texts(resource[name])}
    used = set()
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting.update(_texts(inside.get(name)))
    for name, one in inside.items():
        yield name in used or "#" in _texts(one)


def _texts(value: object) -> Iterator[str]:
    """Every text that begins with #."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += found
        elif isinstance(found, dict):
            waiting += found.values()
        elif isinstance(found, str) and found.startswith("#"):
            yield found
