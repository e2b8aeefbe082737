"""Whether a record is what the published AsyncAPI document says may stand on its topic."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

PUBLISHED = Path(__file__).parents[2] / "schemas" / "published"


@cache
def document() -> Any:
    return json.loads((PUBLISHED / "asyncapi.json").read_bytes())


def followed(pointer: str) -> Any:
    """What an inner reference leads to."""
    found = document()
    for step in pointer.removeprefix("#/").split("/"):
        found = found[step]
    return found


def channels_of(topic: str) -> list[Any]:
    """The channels under whose address a topic falls."""
    return [
        channel
        for channel in document()["channels"].values()
        if re.fullmatch(
            re.escape(channel["address"]).replace(r"\{partner\}", "[a-z][a-z0-9-]*"), topic
        )
    ]


def told_of(topic: str, headers: dict[str, str], value: bytes) -> list[str]:
    """The messages of that topic that this record is one of, by headers and payload."""
    (channel,) = channels_of(topic)
    return [
        name
        for name, reference in channel["messages"].items()
        if _is(followed(reference["$ref"]), headers, value)
    ]


def _is(message: Any, headers: dict[str, str], value: bytes) -> bool:
    if not _headers(json.dumps(message["headers"])).is_valid(headers):
        return False
    return bool(_payload(json.dumps(message["payload"]["schema"])).is_valid(json.loads(value)))


@cache
def _headers(schema: str) -> Any:
    components = {"components": document()["components"]}
    return jsonschema_rs.Draft7Validator({**json.loads(schema), **components})


@cache
def _payload(schema: str) -> Any:
    read = json.loads(schema)
    if "$ref" in read:
        read = json.loads((PUBLISHED / read["$ref"]).read_bytes())
    return jsonschema_rs.Draft202012Validator(read, validate_formats=True)
