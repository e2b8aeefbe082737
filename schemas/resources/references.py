"""References inside one document: between a resource and those it contains, and inside a Bundle."""

from typing import Any

from schemas.explained import MOST_ISSUES, Problem
from schemas.issues import IssueType
from schemas.resources import bundle, local
from schemas.resources.places import merged, nested, places
from schemas.resources.seen import Seen


def are_right(resource: dict[str, Any], seen: Seen) -> bool:
    """Whether all lead where they must, of a resource that nothing contains.

    If so, those that are done with are taken away; those left are for the Bundle around it.
    """
    if resource["resourceType"] == "Bundle":
        if any(bundle.astray(resource, seen.references)):
            return False
        seen.followed.extend(reference for reference, _ in seen.references)
        seen.references.clear()
    elif (seen.local or "contained" in resource) and (
        local.problems(resource, seen.local) or any(local.astray(resource, seen.local))
    ):
        return False
    seen.local.clear()
    return True


def problems(resource: dict[str, Any], seen: Seen) -> dict[str, Any]:
    """What is wrong with them, as marshmallow tells it, for a resource that is right otherwise."""
    if resource["resourceType"] == "Bundle":
        astray = list(bundle.astray(resource, seen.references))
        found: dict[str, Any] = {}
    else:
        astray = list(local.astray(resource, seen.local))
        sentences = local.problems(resource, seen.local)
        found = {"_schema": sentences} if sentences else {}
    ways = places(resource, [reference for (reference, _), _ in astray[:MOST_ISSUES]])
    for (reference, _), sentence in astray[:MOST_ISSUES]:
        way = (*ways[id(reference)], "reference")
        found = merged(found, nested(way, [Problem(IssueType.VALUE, sentence)]))
    return found
