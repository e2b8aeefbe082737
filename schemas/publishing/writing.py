"""How what is published is written: always the same bytes for the same content."""

import json
from typing import Any


def as_json(content: Any) -> bytes:
    """JSON for people and programs: two spaces deep, in UTF-8, with a line end."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def resource_name(resource: dict[str, Any]) -> str:
    """Where a FHIR resource of ours is published."""
    return f"fhir/{resource['resourceType']}-{resource['id']}.json"
