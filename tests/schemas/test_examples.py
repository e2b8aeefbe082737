"""Every event has an example, and every example is one of our messages."""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas import messages, strict_json
from schemas.codes import MessageEvent
from schemas.resources import checking

EXAMPLES = Path(messages.__file__).parents[1] / "examples"
ALL = sorted(EXAMPLES.rglob("*.json"))


def read(path: Path) -> Any:
    return strict_json.parse(path.read_bytes())


def test_there_is_one_for_each_event_and_none_besides() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.json")} == set(MessageEvent)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_it_is_accepted(path: Path) -> None:
    assert messages.check(read(path)) == []


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_it_survives_being_loaded_and_dumped(path: Path) -> None:
    bundle = read(path)

    assert checking.explained(bundle) == bundle
    assert (
        strict_json.dump(bundle)
        == json.dumps(
            json.loads(path.read_text()), ensure_ascii=False, separators=(",", ":")
        ).encode()
    )


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_it_is_read_as_what_it_is_called(path: Path) -> None:
    message = messages.read(read(path))

    assert path.stem.startswith(message.event)
    if message.definition.is_request == (message.response is None):
        assert message.receiver in {*messages.Service}
    else:
        assert message.sender in {*messages.Service}
