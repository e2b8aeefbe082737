"""All that a partner received, one file per message, in the order of arrival.

A file holds the record's topic, key and headers, and under `message` the body, byte for byte as it
was signed.
"""

import fcntl
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from partner import bundles, durable
from partner.records import Record
from partner.refusals import Refused

_NAME = re.compile(r"(\d{6,})\.([a-z0-9-]+)\.([0-9a-f-]{36})\.json")
_RESPONSE = "-response"
_GLANCE = 0.05  # seconds between two looks into the folder


@dataclass(frozen=True)
class Received:
    """One message in the mailbox: a notice, or the response to a request sent over Kafka."""

    position: int
    event: str
    id: str
    is_response: bool
    path: Path

    @cached_property
    def _file(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.path.read_bytes())
        return found

    @property
    def bundle(self) -> dict[str, Any]:
        """The message itself."""
        found: dict[str, Any] = self._file["message"]
        return found

    @property
    def service(self) -> str:
        """The service that wrote it, proven by its signature."""
        return str(self._file["topic"]).split(".")[-2]

    @property
    def case(self) -> str | None:
        """Our name for the case it is about."""
        return bundles.case_name(self.bundle)

    @property
    def received(self) -> str:
        return str(self._file["received"])

    def names(self, system: str) -> list[str]:
        """Every identifier of that system in the message, such as the referral's."""
        return list(dict.fromkeys(bundles.identifiers(self.bundle, system)))


@dataclass(frozen=True)
class Mailbox:
    """The folder. Only the process that has claimed it adds to it; anyone reads."""

    folder: Path
    _known: dict[str, Received | None] = field(default_factory=dict, repr=False)

    def messages(self) -> list[Received]:
        """Everything received so far, oldest first."""
        found = [self._known.setdefault(path.name, _named(path)) for path in self._files()]
        return sorted((one for one in found if one is not None), key=lambda one: one.position)

    def behind(self, position: int) -> list[Received]:
        """What was received after the message at that position."""
        return [one for one in self.messages() if one.position > position]

    def find(self, words: str) -> Received:
        """A message by its position, its id or the beginning of its id."""
        found = [one for one in self.messages() if _is_meant(one, words)]
        if len(found) != 1:
            what = "no message" if not found else "more than one message"
            raise Refused.because("not-found", f"{what} in the mailbox is called so")
        return found[0]

    @contextmanager
    def claim(self) -> Iterator[bool]:
        """Whether we alone may add to this mailbox now; the claim ends with the process at last."""
        durable.folder(self.folder)
        with (self.folder / ".claim").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True

    def watch(self, after: int, stop: Callable[[], bool]) -> Iterator[Received]:
        """What another process adds behind this position, for as long as it has the claim."""
        while not stop():
            fresh = self.behind(after)
            yield from fresh
            after = max([after, *(one.position for one in fresh)])
            with self.claim() as free:
                if free:
                    return
            time.sleep(_GLANCE)

    def _files(self) -> list[Path]:
        return list(self.folder.iterdir()) if self.folder.is_dir() else []

    def last_position(self) -> int:
        """0 for an empty mailbox."""
        return max((one.position for one in self.messages()), default=0)


class Postman:
    """Puts genuine records into a claimed mailbox, each message once."""

    def __init__(self, mailbox: Mailbox) -> None:
        known = mailbox.messages()
        self._mailbox = mailbox
        self._seen = {one.id for one in known}
        self._last = max((one.position for one in known), default=0)
        for unfinished in mailbox.folder.glob(f"*{durable.UNFINISHED}"):
            unfinished.unlink()

    def deliver(self, record: Record) -> Received | None:
        """Keep the message durably; None for one that is here already.

        Refused when the record's value is no message, or not the message that its headers name.
        """
        if record.id in self._seen:
            return None
        bundle = _read(record)
        event = bundles.event(bundle)
        kind = event + (_RESPONSE if bundles.answers(bundle) else "")
        name = f"{self._last + 1:06d}.{kind}.{record.id}.json"
        if _NAME.fullmatch(name) is None:
            raise Refused.because("value", "the event or the id of the message is not well formed")
        path = self._mailbox.folder / name
        durable.write(path, _as_file(record))
        self._seen.add(record.id)
        self._last += 1
        return _named(path)

    def set_aside(self, record: Record, why: str) -> Path:
        """Keep a record that is not genuine apart, as evidence, so that it stops nothing else."""
        folder = durable.folder(self._mailbox.folder / "refused")
        path = folder / f"{record.topic}-{record.partition}-{record.offset}.json"
        kept = {**_envelope(record), "why": why, "value": record.value.hex()}
        durable.write(path, json.dumps(kept, indent=2).encode())
        return path


def _read(record: Record) -> dict[str, Any]:
    try:
        bundle = json.loads(record.value.decode("utf-8"))
    except ValueError:
        bundle = None
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        raise Refused.because("structure", "the record holds no message")
    if bundles.message_id(bundle) != record.id:
        raise Refused.because("structure", "the record and its message have different ids")
    return bundle


def _as_file(record: Record) -> bytes:
    envelope = json.dumps(_envelope(record))
    return envelope[:-1].encode() + b', "message": ' + record.value + b"}\n"


def _envelope(record: Record) -> dict[str, Any]:
    return {
        "received": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "key": record.key,
        "headers": dict(record.headers),
    }


def _named(path: Path) -> Received | None:
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    kind = parts[2]
    return Received(
        position=int(parts[1]),
        event=kind.removesuffix(_RESPONSE),
        id=parts[3],
        is_response=kind.endswith(_RESPONSE),
        path=path,
    )


def _is_meant(one: Received, words: str) -> bool:
    if words.isdigit() and len(words) < 8:
        return one.position == int(words)
    return len(words) >= 4 and one.id.startswith(words.lower())
