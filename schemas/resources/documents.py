"""What belongs to a document: all that its Composition leads to, and all that leads there.

https://hl7.org/fhir/R4/documents.html#content
"""

from collections.abc import Iterator, Mapping
from typing import Any

from schemas.resources.bundle import is_rest

Entry = Mapping[str, Any]


def strangers(bundle: Mapping[str, Any]) -> list[int]:
    """The positions of entries that no way joins to the first."""
    entries: list[Entry] = bundle.get("entry", [])
    joined = _joined(entries)
    known: set[int] = set()
    waiting = {0}
    while waiting:
        position = waiting.pop()
        known.add(position)
        waiting |= joined.get(position, set()) - known
    return [
        position
        for position, entry in enumerate(entries)
        if position not in known and "resource" in entry
    ]


def _joined(entries: list[Entry]) -> dict[int, set[int]]:
    """Which entries name which, either way round."""
    places = {entry["fullUrl"]: n for n, entry in enumerate(entries) if "fullUrl" in entry}
    joined: dict[int, set[int]] = {}
    for position, entry in enumerate(entries):
        url = entry.get("fullUrl", "")
        base = url.rsplit("/", 2)[0] + "/" if is_rest(url) else ""
        for text in _texts(entry.get("resource")):
            literal = text.partition("#")[0].partition("/_history/")[0]
            other = places.get(literal, places.get(base + literal))
            if other is not None:
                joined.setdefault(position, set()).add(other)
                joined.setdefault(other, set()).add(position)
    return joined


def _texts(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif isinstance(found, list):
            waiting += found
        elif isinstance(found, Mapping):
            waiting += found.values()
