"""Making a message ready to go: exactly as it was written, or filled in where that is asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from partner import fill
from partner.refusals import Refused

Message = Path | bytes | Mapping[str, Any]


@dataclass(frozen=True)
class Filling:
    """What to change in a message before it goes; by default nothing."""

    replace: Mapping[str, str] = field(default_factory=dict)
    written_on: date | None = None
    new_ids: bool = False

    @property
    def changes_nothing(self) -> bool:
        return not (self.replace or self.written_on or self.new_ids)


def made_ready(message: Message, filling: Filling) -> bytes:
    """The bytes to send. A file to which nothing is done leaves byte for byte as it is."""
    body = message.read_bytes() if isinstance(message, Path) else message
    if isinstance(body, bytes):
        if filling.changes_nothing:
            return body
        body = parsed(body)
    changed = fill.replaced(dict(body), filling.replace)
    if filling.written_on is not None:
        changed = fill.written_today(changed, filling.written_on, now=datetime.now(UTC))
    if filling.new_ids:
        changed = fill.as_new(changed)
    return json.dumps(changed, ensure_ascii=False, separators=(",", ":")).encode()


def parsed(body: bytes) -> dict[str, Any]:
    """The message as an object. Refused when it is none."""
    try:
        document = json.loads(body.decode("utf-8"))
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise Refused.because("structure", "the message is not a JSON object")
    return document
