"""From the POST of a section at intake to the moment at which the partner holds it, opened."""

import json
import threading
import time
from collections.abc import Mapping
from time import perf_counter

from deploy.bench.figures import milliseconds, percentile
from deploy.bench.load import Target, connect, post
from deploy.bench.scene import OpenCase, section_for
from deploy.demo.stage import ORIGIN, SHELTER, NotAsItShould, Stage
from partner import Received

RATE = 20  # messages a second
SECONDS = 30
WARM_UP = 3  # seconds
DRAIN = 30  # seconds
SECTION = "health"

Key = tuple[str, int]  # the origin authority's name of the case, the version of the section


class Receiver:
    """The origin authority's system: hears, asks for the key, opens, and notes the time."""

    def __init__(self, stage: Stage) -> None:
        self._partner = stage.partners[ORIGIN]
        self._seen = {one.id for one in self._partner.messages("file-released")}
        self.opened: dict[Key, float] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Receiver":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        for message in self._partner.listen(self._stop.is_set):
            if message.event == "file-released" and message.id not in self._seen:
                self._open(message)

    def _open(self, message: Received) -> None:
        opened = self._partner.open(message, sections=[SECTION])
        if SECTION in opened.sections:
            self.opened[str(message.case), version_of(message)] = perf_counter()


def version_of(message: Received) -> int:
    """The version of the first section that came."""
    for entry in message.bundle["entry"]:
        if entry["resource"]["resourceType"] == "Binary":
            return int(entry["resource"]["meta"]["versionId"])
    raise NotAsItShould("a released file has no Binary")


def measure(
    stage: Stage, cases: list[OpenCase], rate: int = RATE, seconds: int = SECONDS
) -> dict[str, object]:
    """Latency percentiles at a steady rate, everything on this one machine."""
    with Receiver(stage) as receiver:
        posted = _post_steadily(stage, cases, rate, seconds + WARM_UP)
        counted = dict(list(posted.items())[rate * WARM_UP :])
        held = _wait_for(receiver, counted)
    took = [held[key] - began for key, began in counted.items()]
    return {
        "end_to_end.superseded": sum(key not in receiver.opened for key in counted),
        "end_to_end.p50_ms": milliseconds(percentile(took, 0.5)),
        "end_to_end.p99_ms": milliseconds(percentile(took, 0.99)),
        "end_to_end.rate_per_s": rate,
        "end_to_end.messages": len(took),
    }


def _post_steadily(
    stage: Stage, cases: list[OpenCase], rate: int, seconds: int
) -> Mapping[Key, float]:
    shelter = stage.partners[SHELTER]
    url = f"{shelter.addresses.service('intake')}/$process-message"
    target = Target(url, shelter.token("intake"))
    connection = connect(target)
    bodies = [section_for(cases[turn % len(cases)].shelter) for turn in range(rate * seconds)]
    posted: dict[Key, float] = {}
    start = perf_counter()
    for turn, body in enumerate(bodies):
        time.sleep(max(0.0, start + turn / rate - perf_counter()))
        answered = post(connection, target, body)
        if answered.status != 200:
            raise NotAsItShould(f"intake answered {answered.status}")
        composition = json.loads(answered.body)["entry"][1]["resource"]
        key = (cases[turn % len(cases)].origin, int(composition["meta"]["versionId"]))
        posted[key] = answered.began
    connection.close()
    return posted


def _wait_for(receiver: Receiver, posted: Mapping[Key, float]) -> dict[Key, float]:
    """When the partner held each version, or the newer one that had taken its place by then."""
    ends = perf_counter() + DRAIN
    while perf_counter() < ends:
        held = {key: _held_at(receiver.opened, *key) for key in posted}
        if all(held.values()):
            return {key: at for key, at in held.items() if at is not None}
        time.sleep(0.05)
    missing = sum(at is None for at in held.values())
    raise NotAsItShould(f"{missing} sections did not arrive within {DRAIN} s")


def _held_at(opened: Mapping[Key, float], case: str, version: int) -> float | None:
    times = [at for (name, newer), at in list(opened.items()) if name == case and newer >= version]
    return min(times, default=None)
