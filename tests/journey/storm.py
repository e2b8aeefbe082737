"""Everybody who takes part in the plays, all that each is answered, and what was played."""

import random
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.demo.stage import WRITTEN_ON, Stage
from partner import Partner, Received, Refused
from partner.home import Home
from partner.patience import Patience
from tests.journey.bundles import Json, spoilt
from tests.journey.canaries import Heard

PATIENCE = 300.0  # seconds: a long storm is not lost for one bad minute of the machine


@dataclass
class Storm:
    """One play after the other, each of another case: tests/journey/play.py."""

    stage: Stage
    chance: random.Random
    heard: dict[str, Heard]
    filed: set[tuple[str, bytes]] = field(default_factory=set)
    """Who wrote which canary: whoever filed a section may read it again."""
    opened: set[tuple[str, bytes]] = field(default_factory=set)
    """Who was let into which section, by its canary."""
    played: Counter[str] = field(default_factory=Counter)

    @classmethod
    def at(cls, homes: Path, seed: int) -> "Storm":
        heard = {name: Heard() for name in Stage.at(homes).partners}
        partners = {
            name: Partner(Home(homes / name), Patience(PATIENCE), http=each.client())
            for name, each in heard.items()
        }
        return cls(Stage(partners), random.Random(seed), heard)

    def told(self) -> str:
        """What was played, and answered with which status, in words."""
        statuses = sum((each.statuses for each in self.heard.values()), Counter[int]())
        answers = [answer for each in self.heard.values() for answer in each.answers]
        played = ", ".join(f"{count} {what}" for what, count in self.played.items())
        size = sum(map(len, answers))
        return f"{played}; {len(answers)} answers of {size} bytes: {dict(sorted(statuses.items()))}"

    def send(self, who: str, bundle: Json, names: Mapping[str, str]) -> Any:
        return self.stage.partners[who].send(
            bundle, replace=names, written_on=WRITTEN_ON, new_ids=True
        )

    def send_once_heard(self, who: str, bundle: Json, *, rule: str) -> Any:
        """Again while it is refused by this rule alone: news travels between services."""
        ends = time.monotonic() + PATIENCE
        while True:
            try:
                return self.send(who, bundle, {})
            except Refused as refused:
                if {issue.rule for issue in refused.issues} != {rule} or time.monotonic() > ends:
                    raise

    def send_wrongly(self, by: str, bundle: Json, canary: str) -> None:
        """In one of the ways in which software is wrong, and perhaps by somebody else."""
        wrong = spoilt(bundle, self.chance, canary)
        sender = self.chance.choice([by, *self.stage.partners])
        to = bundle["entry"][0]["resource"]["destination"][0]["receiver"]["identifier"]["value"]
        assert self.is_refused(lambda: self.stage.partners[sender].send(wrong, to=to))
        self.played["mistakes"] += 1

    def is_refused(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Refused:
            self.played["refusals"] += 1
            return True
        return False

    def notice(self, who: str, event: str, matching: Callable[[Received], bool]) -> Received:
        (found,) = self.stage.partners[who].wait_for(event, matching=matching, timeout=PATIENCE)
        return found
