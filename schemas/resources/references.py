"""References inside one document: between a resource and those it contains, and inside a Bundle."""

from typing import Any

from schemas.explained import MOST_ISSUES, Problem
from schemas.issues import IssueType
from schemas.resources import acceptor, bundle, local
from schemas.resources.places import merged, nested, places


def problems(path: str, resource: dict[str, Any]) -> dict[str, Any]:
    """What is wrong with them, as marshmallow tells it, for a resource that is right otherwise."""
    references = acceptor.references_in(path, resource)
    if path == "Bundle":
        astray = list(bundle.astray(resource, references))
        found: dict[str, Any] = {}
    else:
        astray = list(local.astray(resource, references))
        sentences = local.problems(resource)
        found = {"_schema": sentences} if sentences else {}
    ways = places(resource, [reference for (reference, _), _ in astray])
    for (reference, _), sentence in astray[:MOST_ISSUES]:
        way = (*ways[id(reference)], "reference")
        found = merged(found, nested(way, [Problem(IssueType.VALUE, sentence)]))
    return found
