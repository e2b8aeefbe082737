"""Whether no is still said: a question whose answer must be no, asked at start and every minute.

Everything here rests on the consent service's no. If it ever said yes to everything, by a fault or
because it was replaced, nothing else would show it: whoever got a section would be glad. So each
process asks for what nobody may have. As long as the answer is anything but a clear no, it is not
ready, and nothing is released.

The question is about a case that is no child's. It is decided like any other, and leaves no trace.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event, Lock
from typing import Any
from uuid import UUID

import httpx

from schemas import strict_json
from schemas.codes import Purpose, Section
from schemas.issues import Unreadable
from services.common import metrics
from services.common.logs import log
from services.common.refusal import CannotDecide
from services.common.tokens import NoToken, OwnTokens

EVERY = 60.0  # seconds
AGAIN = 2.0  # seconds, while the answer was no clear no
LOOKS_EVERY = 0.5  # seconds
WITHIN = 2.0  # seconds for an answer
SCOPE = "casebridge/decide"

CASE = UUID("ca9a0000-0000-4000-8000-000000000001")
REFERRAL = UUID("ca9a0000-0000-4000-8000-000000000002")
BINARY = UUID("ca9a0000-0000-4000-8000-000000000003")
MESSAGE = UUID("ca9a0000-0000-4000-8000-000000000004")
SENDER, RECEIVER = "canary.sender", "canary.receiver"
"""Names that no partner can have."""
SECTION, PURPOSE = Section.IDENTITY, Purpose.PROTECTION


class Heard(StrEnum):
    """What came back."""

    DENIED = "denied"
    PERMITTED = "permitted"
    UNCLEAR = "unclear"


Ask = Callable[[], Heard]


@dataclass
class Canary:
    """Remembers the last answer, and asks anew when it is old. One for each process."""

    ask: Ask
    clock: Callable[[], float] = time.monotonic
    name: str = "canary"
    _heard: Heard | None = None
    _at: float = float("-inf")
    _lock: Lock = field(default_factory=Lock, repr=False)

    def sings(self) -> bool:
        """Whether the last answer was no, and is not old. Asks if need be."""
        with self._lock:
            patience = EVERY if self._heard is Heard.DENIED else AGAIN
            if self.clock() - self._at >= patience:
                self._note(self.ask())
                self._at = self.clock()
            return self._heard is Heard.DENIED

    def insist(self) -> None:
        """Raises CannotDecide unless it sings."""
        if not self.sings():
            raise CannotDecide

    def run(self, stop: Event) -> None:
        """The loop that asks though nobody wants to know."""
        while not stop.is_set():
            self.sings()
            stop.wait(LOOKS_EVERY)

    def _note(self, heard: Heard) -> None:
        metrics.canary_answers.labels(answer=str(heard)).inc()
        metrics.canary_denied.set(heard is Heard.DENIED)
        if heard is not self._heard:
            say = log().info if heard is Heard.DENIED else log().error
            say("canary", fate=str(heard))
        self._heard = heard


@dataclass(frozen=True)
class OverHttp:
    """Asks the consent service, at this address, as whoever releases something does."""

    url: str
    tokens: OwnTokens
    http: httpx.Client = field(
        default_factory=lambda: httpx.Client(timeout=WITHIN, trust_env=False), repr=False
    )

    def __call__(self) -> Heard:
        base = f"{self.url}/fhir"
        try:
            answer = self.http.post(
                f"{base}/$decide",
                content=strict_json.dump(question()),
                headers={
                    "Authorization": f"Bearer {self.tokens.get(base)}",
                    "Content-Type": "application/fhir+json",
                },
            )
            if answer.status_code != httpx.codes.OK:
                return Heard.UNCLEAR
            return heard_in(strict_json.parse(answer.content))
        except (httpx.HTTPError, NoToken, Unreadable, KeyError, TypeError, ValueError):
            return Heard.UNCLEAR


def question() -> dict[str, Any]:
    """As `$decide` takes it."""
    return {
        "resourceType": "Parameters",
        "parameter": [
            {"name": "case", "valueUuid": f"urn:uuid:{CASE}"},
            {"name": "referral", "valueUuid": f"urn:uuid:{REFERRAL}"},
            {"name": "recipient", "valueString": RECEIVER},
            {"name": "purpose", "valueCode": str(PURPOSE)},
            {"name": "message", "valueUuid": f"urn:uuid:{MESSAGE}"},
            {
                "name": "section",
                "part": [
                    {"name": "code", "valueCode": str(SECTION)},
                    {"name": "version", "valueInteger": 1},
                    {"name": "binary", "valueUuid": f"urn:uuid:{BINARY}"},
                ],
            },
        ],
    }


def heard_in(document: Any) -> Heard:
    """A clear no is one section, the one asked for, `permit` false, and no key anywhere.

    Raises KeyError or TypeError for what is no answer at all.
    """
    sections = [each["part"] for each in document["parameter"]]
    parts = [{each["name"]: each for each in section} for section in sections]
    if any("key" in part or part["permit"]["valueBoolean"] is True for part in parts):
        return Heard.PERMITTED
    if len(parts) == 1 and parts[0]["permit"]["valueBoolean"] is False:
        asked = parts[0]["code"]["valueCode"] == SECTION and "decision" in parts[0]
        return Heard.DENIED if asked else Heard.UNCLEAR
    return Heard.UNCLEAR


def nobody(_: object) -> Ask:
    """For a service that was not told whom to ask: it never hears a no."""
    return lambda: Heard.UNCLEAR
