"""Who takes part in the journey, and what each of them has learned so far."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from partner import Partner, Person, Refused
from partner.doors import Response
from partner.mailbox import Received

MESSAGES = Path(__file__).parent / "messages"
WRITTEN_ON = date(2026, 9, 2)  # the day after: whatever the hour, the files tell of yesterday
PATIENCE = 90.0  # seconds: a process that was killed is back sooner

SHELTER = "dj-red-cross"
HOST = "dj-authority"
ORIGIN = "et-mowsa"
NGO = "et-livelihood-ngo"
UNINVITED = "et-other-ngo"
PARTNERS = (SHELTER, HOST, ORIGIN, NGO, UNINVITED)

SID = "https://casebridge.example/fhir/sid"


class NotAsItShould(Exception):
    """A step of the journey did not do what it should."""


@dataclass
class Stage:
    """The partners, each at home in its own folder, and what each calls things by now."""

    partners: Mapping[str, Partner]
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    read_before: dict[str, int] = field(default_factory=dict)

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Homes below `folder`, one for each partner."""
        return cls({name: Partner.at(folder / name, patience=PATIENCE) for name in PARTNERS})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for partner in self.partners.values():
            partner.close()

    def register(self, issuer: str, invitations: Path) -> None:
        """Every partner exchanges its invitation for a client; those who have one keep it."""
        for name, partner in self.partners.items():
            if not partner.home.registered:
                partner.register(issuer, str(invitations / f"{name}.json"))

    def begin(self) -> None:
        """What lies in the mailboxes by now belongs to an earlier story."""
        for name, partner in self.partners.items():
            self.read_before[name] = max((one.position for one in partner.messages()), default=0)

    def send(
        self, who: str, file: str, *, person: Person | None = None, over: Any = "http"
    ) -> Response:
        """One message file of the journey, with the names that are known by now. Raises Refused."""
        return self.partners[who].send(
            MESSAGES / f"{file}.json",
            replace=self.names.get(who, {}),
            written_on=WRITTEN_ON,
            new_ids=True,
            person=person,
            over=over,
            timeout=PATIENCE,
        )

    def send_once_heard(self, who: str, file: str, *, rule: str, **options: Any) -> Response:
        """Send it again while the service refuses by this rule: news travels between services."""
        ends = time.monotonic() + PATIENCE
        while True:
            try:
                return self.send(who, file, **options)
            except Refused as refused:
                rules = {issue.rule for issue in refused.issues}
                if rules != {rule} or time.monotonic() > ends:
                    raise
            time.sleep(0.2)

    def refusal(self, who: str, file: str, **options: Any) -> Refused:
        """The same, where the answer must be no."""
        return must_refuse(lambda: self.send(who, file, **options), f"{file} by {who}")

    def learn(self, placeholder: str, name: str | None, *who: str) -> str:
        """What a placeholder of the files stands for from now on, for these partners."""
        if not name:
            raise NotAsItShould(f"the answer does not say what {placeholder} is")
        for each in who:
            self.names.setdefault(each, {})[placeholder] = name
        return name

    def notice(self, who: str, event: str, matching: Callable[[Received], bool]) -> Received:
        """The notice that must reach a partner's mailbox."""
        before = self.read_before.get(who, 0)
        (found, *_) = self.partners[who].wait_for(
            event, matching=lambda one: one.position > before and matching(one), timeout=PATIENCE
        )
        return found


def must_refuse(act: Callable[[], object], what: str) -> Refused:
    """The refusal that must come. Raises NotAsItShould when there is none."""
    try:
        act()
    except Refused as refused:
        return refused
    raise NotAsItShould(f"{what} was not refused")


def check(truth: object, otherwise: str) -> None:
    """Raises NotAsItShould, in the words of the story."""
    if not truth:
        raise NotAsItShould(otherwise)


def sender_of(file: str) -> str:
    """Who sends a message file, as it says itself."""
    header = json.loads((MESSAGES / f"{file}.json").read_bytes())["entry"][0]["resource"]
    sender: str = header["sender"]["identifier"]["value"]
    return sender
