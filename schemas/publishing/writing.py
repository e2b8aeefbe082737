"""How what is published is written: always the same bytes for the same content."""

import json
from typing import Any, Final

WIDTH: Final = 100


def as_json(content: Any) -> bytes:
    """JSON for people and programs: in UTF-8, what fits on a line on one, with a line end."""
    return (laid_out(content) + "\n").encode()


def laid_out(content: Any, margin: int = 0, before: int = 0) -> str:
    """The JSON text; `margin` is how far in it stands, `before` what stands on its first line."""
    line = json.dumps(content, ensure_ascii=False)
    if margin + before + len(line) <= WIDTH or not isinstance(content, dict | list) or not content:
        return line
    inner = margin + 2
    if isinstance(content, dict):
        names = [json.dumps(name, ensure_ascii=False) for name in content]
        parts = [
            f"{name}: {laid_out(one, inner, len(name) + 2)}"
            for name, one in zip(names, content.values(), strict=True)
        ]
        opening, closing = "{}"
    else:
        parts = [laid_out(one, inner) for one in content]
        opening, closing = "[]"
    indent = "\n" + " " * inner
    return f"{opening}{indent}{f',{indent}'.join(parts)}\n{' ' * margin}{closing}"


def resource_name(resource: dict[str, Any]) -> str:
    """Where a FHIR resource of ours is published."""
    return f"fhir/{resource['resourceType']}-{resource['id']}.json"
