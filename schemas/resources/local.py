"""References to resources that are contained in the same resource: ref-1, dom-2 to dom-5.

https://hl7.org/fhir/R4/references.html#contained
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schemas.explained import Problem
from schemas.issues import IssueType
from schemas.resources.seen import Target


def problems(resource: Mapping[str, Any], references: Iterable[Target]) -> list[Problem]:
    """What is wrong between a resource and those it contains. Their types are judged elsewhere."""
    contained = resource.get("contained", [])
    known = {"#"} | {f"#{one['id']}" for one in contained if "id" in one}
    found = []
    if not {reference["reference"] for reference, _ in references} <= known:
        found.append("ref-1: a local reference must lead to a contained resource")
    referred = set(_texts(resource)) if contained else set()
    if not all(_is_used(one, referred) for one in contained):
        found.append("dom-3: a contained resource must be referred to in the resource")
    if any("contained" in one for one in contained):
        found.append("dom-2: a contained resource must not contain others")
    if any({"versionId", "lastUpdated"} & one.get("meta", {}).keys() for one in contained):
        found.append("dom-4: a contained resource must have no versionId and no lastUpdated")
    if any("security" in one.get("meta", {}) for one in contained):
        found.append("dom-5: a contained resource must have no security label")
    return [Problem(IssueType.INVARIANT, sentence) for sentence in found]


def astray(
    resource: Mapping[str, Any], references: Iterable[Target]
) -> Iterator[tuple[Target, str]]:
    """The local references that lead to a contained resource of a type that may not stand there."""
    types = {f"#{one.get('id')}": one["resourceType"] for one in resource.get("contained", ())}
    types["#"] = resource["resourceType"]
    for target in references:
        reference, allowed = target
        found = types.get(reference["reference"])
        if found is not None and allowed and found not in allowed:
            yield target, f"must refer to {' or '.join(sorted(allowed))}"


def _is_used(contained: Mapping[str, Any], referred: set[str]) -> bool:
    """Whether the resource refers to it, or it to the resource."""
    return f"#{contained.get('id')}" in referred or "#" in _texts(contained)


def _texts(value: object) -> Iterator[str]:
    """Every text that begins with #."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += found
        elif isinstance(found, Mapping):
            waiting += found.values()
        elif isinstance(found, str) and found.startswith("#"):
            yield found
