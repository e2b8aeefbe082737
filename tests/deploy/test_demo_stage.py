"""The demo waits for news that travels between services, and for nothing else."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from deploy.demo import stage
from deploy.demo.journey import Journey
from deploy.demo.stage import SHELTER, NotAsItShould, Stage
from deploy.demo.telling import Teller
from partner import Issue, Refused, Response


class Silent(Teller):
    """Tells nobody."""

    def __getattribute__(self, _: str) -> Any:
        return lambda *_: None


class Registered(Exception):
    """As far as these tests go."""


@dataclass
class Deaf(Stage):
    """Intake refuses by these rules, one after the other, before it registers a child."""

    rules: list[str] = field(default_factory=list)

    def send(self, who: str, file: str, **_: Any) -> Response:
        if file.endswith("incomplete"):
            raise Refused([Issue("required", "birthDate is required here", "birthDate")])
        assert (who, file) == (SHELTER, "register-case-amina")
        if self.rules:
            raise Refused([Issue("forbidden", "No.", rule=self.rules.pop(0))])
        raise Registered


@pytest.fixture(autouse=True)
def _without_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage.time, "sleep", lambda _: None)


def test_a_child_is_registered_once_intake_has_heard_of_the_agreements() -> None:
    waits = Deaf({}, rules=["not-a-delegate"] * 3)

    with pytest.raises(Registered):
        Journey(waits, Silent()).register()


def test_any_other_refusal_ends_the_demo_at_once() -> None:
    waits = Deaf({}, rules=["not-a-delegate", "not-on-the-case", "not-a-delegate"])

    with pytest.raises((Refused, NotAsItShould)):
        Journey(waits, Silent()).register()

    assert waits.rules == ["not-a-delegate"]


def test_what_is_never_heard_ends_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "PATIENCE", 0.0)

    with pytest.raises(Refused):
        Journey(Deaf({}, rules=["not-a-delegate"] * 9), Silent()).register()
