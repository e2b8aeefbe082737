"""What every conformance resource of ours begins with: its address, its names, whose it is."""

from html import escape
from typing import Any, Final

from schemas.canonical import BASE, VERSION

PUBLISHER: Final = "Casebridge"
DATE: Final = "2026-11-22"
"""When this version was last changed in substance; a fixed date keeps the bytes the same."""


def heading(
    resource_type: str, *, id_: str, name: str, title: str, description: str, url: str | None = None
) -> dict[str, Any]:
    """The first elements of a resource, in the order in which the standard has them."""
    return {
        "resourceType": resource_type,
        "id": id_,
        "language": "en",
        "text": {
            "status": "generated",
            "div": '<div xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">'
            f"<h2>{escape(title)}</h2><p>{escape(description)}</p></div>",
        },
        "url": url or f"{BASE}/{resource_type}/{id_}",
        "version": VERSION,
        "name": name,
        "title": title,
        "status": "active",
        "experimental": False,
        "date": DATE,
        "publisher": PUBLISHER,
        "description": description,
    }


def class_name(id_: str) -> str:
    """The name for programs that goes with an id."""
    return "".join(part[:1].upper() + part[1:] for part in id_.split("-"))
