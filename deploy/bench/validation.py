"""What it costs to check one realistic message: 25 resources, about 41 KB."""

from time import perf_counter

from deploy.bench.figures import milliseconds, percentile
from deploy.demo.stage import MESSAGES
from schemas import messages, strict_json

ROUNDS = 400
WARM_UP = 20


def measure() -> dict[str, object]:
    """Medians, in milliseconds; the message is dense, as partners' software writes it."""
    raw = strict_json.dump(strict_json.parse((MESSAGES / "bench-file-section.json").read_bytes()))
    parsing, checking = [], []
    for turn in range(ROUNDS + WARM_UP):
        start = perf_counter()
        bundle = strict_json.parse(raw)
        parsed = perf_counter()
        found = messages.check(bundle)
        checked = perf_counter()
        if found:
            raise ValueError("the message of the bench is not valid")
        if turn >= WARM_UP:
            parsing.append(parsed - start)
            checking.append(checked - parsed)
    return {
        "validation.message_kb": round(len(raw) / 1000, 1),
        "validation.parse_ms": milliseconds(percentile(parsing, 0.5)),
        "validation.valid_message_ms": milliseconds(percentile(checking, 0.5)),
    }
