"""What it costs to check one realistic message (25 resources, about 41 KB), and to refuse one."""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from time import perf_counter, process_time

import psutil

from deploy.bench import worst
from deploy.bench.figures import milliseconds, percentile
from deploy.demo.stage import MESSAGES
from schemas import messages, strict_json
from schemas.issues import Unreadable
from schemas.resources import checking
from services.common import door

STRETCHES = 8
ROUNDS = 400
ROUNDS_OF_OTHERS = 20
WARM_UP = 20
MANY = 100_000


def measure() -> dict[str, object]:
    """Medians, in milliseconds, each of the quietest of some stretches: others share the processor.

    The message is dense, as partners' software writes it.
    """
    raw = payload()
    bundle = strict_json.parse(raw)
    if messages.check(bundle):
        raise ValueError("the message of the bench is not valid")
    peer = import_module("fhir.resources.R4B.bundle").Bundle
    plain = import_module("json").loads(raw)
    return {
        "validation.message_kb": round(len(raw) / 1000, 1),
        "validation.parse_ms": _median(lambda: strict_json.parse(raw), ROUNDS),
        "validation.valid_message_ms": _median(lambda: messages.check(bundle), ROUNDS),
        "validation.marshmallow_ms": _median(lambda: checking.explained(bundle), ROUNDS_OF_OTHERS),
        "validation.fhir_resources_ms": _median(
            lambda: peer.model_validate(plain), ROUNDS_OF_OTHERS
        ),
        "validation.fhir_resources": f"{version('fhir.resources')} R4B",
        **refusals(),
        "validation.memory_growth_mb": growth(raw, MANY),
    }


def payload() -> bytes:
    return strict_json.dump(strict_json.parse((MESSAGES / "bench-file-section.json").read_bytes()))


def refusals() -> dict[str, object]:
    """The costliest refusal of all that were thought of, read and checked, in CPU time."""
    found = {name: _cpu_of_refusing(raw) for name, raw in worst.messages()}
    name = max(found, key=lambda each: found[each])
    return {
        "validation.refused_max_ms": milliseconds(found[name]),
        "validation.refused_max": name,
    }


def growth(raw: bytes, many: int) -> float:
    """MB of resident memory gained between a tenth of the messages and all of them."""
    process = psutil.Process()
    wrong = [raw.replace(b'"final"', f'"x{number}"'.encode(), 1) for number in range(10)]
    before = 0
    for number in range(many):
        _refused_or_read(wrong[number % 10] if number % 20 == 0 else raw)
        if number == many // 10:
            before = process.memory_info().rss
    return round((process.memory_info().rss - before) / 1_000_000, 1)


def _median(act: Callable[[], object], rounds: int) -> float:
    for _ in range(WARM_UP):
        act()
    return milliseconds(min(_median_of(act, rounds) for _ in range(STRETCHES)))


def _median_of(act: Callable[[], object], rounds: int) -> float:
    seen = []
    for _ in range(rounds):
        start = perf_counter()
        act()
        seen.append(perf_counter() - start)
    return percentile(seen, 0.5)


def _cpu_of_refusing(raw: bytes) -> float:
    seen = []
    for _ in range(4):  # the first time, tables are made
        start = process_time()
        _refused_or_read(raw)
        seen.append(process_time() - start)
    return min(seen)


def _refused_or_read(raw: bytes) -> bool:
    try:
        door.read(raw)
    except Unreadable:
        return True
    return False
