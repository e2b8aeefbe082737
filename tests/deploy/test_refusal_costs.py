"""No message of the allowed size is costly to refuse, and refusing many leaves nothing behind."""

import json
from time import process_time

import pytest

from deploy.bench import validation, worst
from schemas.issues import Unreadable
from services.common import door

# What this machine needs to read the bench's message with json alone, where 50 ms are the bound.
USUAL_READING = 0.0004
BOUND = 0.050


def _cpu(act: object) -> float:
    seen = []
    for _ in range(3):
        start = process_time()
        act()  # type: ignore[operator]
        seen.append(process_time() - start)
    return min(seen)


@pytest.mark.parametrize(("name", "raw"), list(worst.messages()), ids=lambda one: str(one)[:30])
def test_a_refusal_has_its_bound(name: str, raw: bytes) -> None:
    assert len(raw) <= door.LARGEST_BODY
    payload = validation.payload()
    slowness = max(1.0, _cpu(lambda: json.loads(payload)) / USUAL_READING)

    def refuse() -> None:
        with pytest.raises(Unreadable) as refusal:
            door.read(raw)
        assert 0 < len(refusal.value.issues) <= 20

    bound = BOUND * slowness
    assert _cpu(refuse) < bound or min(_cpu(refuse) for _ in range(5)) < bound, name


def test_a_document_with_too_many_values_is_refused_unread() -> None:
    raw = b"[" + b"1," * door.MOST_VALUES + b"1]"

    with pytest.raises(Unreadable) as refusal:
        door.read(raw)

    assert refusal.value.issues[0].code == "too-costly"


def test_memory_stays_flat() -> None:
    payload = validation.payload()

    assert validation.growth(payload, 2_000) < 4
