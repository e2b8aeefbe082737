"""What was just started is waited for, each part before the first step that asks it."""

from pathlib import Path

import pytest

from deploy import operator
from deploy.parts import Parts
from deploy.run_folder import RunFolder
from deploy.services import Surroundings
from deploy.trouble import CannotStart

PARTS = ("postgres", "kafka", "consent-web")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happened, and each of the parts when it answered: at the third time it is asked."""
    found: list[str] = []
    asked = dict.fromkeys(PARTS, 0)

    def answers(name: str) -> bool:
        asked[name] += 1
        if asked[name] == 3:
            found.append(name)
        return asked[name] >= 3

    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("KAFKA_BOOTSTRAP_SERVERS", raising=False)
    monkeypatch.setattr(operator.time, "sleep", lambda _: None)
    monkeypatch.setattr(Parts, "is_ready", lambda _, name: answers(name))
    monkeypatch.setattr(operator.services, "is_ready", lambda _, name: answers(name))
    for step in ("migrate", "register", "apply_topics"):
        monkeypatch.setattr(operator, step, lambda *_, step=step: found.append(step))
    return found


def test_each_step_comes_after_what_it_asks(steps: list[str], tmp_path: Path) -> None:
    operator.administer(Surroundings.of(RunFolder.at(tmp_path)), Path("partners.yaml"))

    assert steps.index("postgres") < steps.index("migrate") < steps.index("register")
    assert steps.index("migrate") < steps.index("consent-web")
    assert {"kafka", "consent-web"} < set(steps[: steps.index("apply_topics")])


def test_what_is_somebody_elses_is_not_asked(
    steps: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://administrator:secret@db.example/postgres")
    monkeypatch.setenv("KAFKA_BOOTSTRAP_SERVERS", "broker.example:9092")

    operator.administer(Surroundings.of(RunFolder.at(tmp_path)))

    assert steps == ["migrate", "consent-web", "apply_topics"]


@pytest.mark.parametrize("silent", PARTS)
def test_one_that_never_answers_is_named(
    steps: list[str], silent: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operator, "PATIENCE", 0.0)
    monkeypatch.setattr(Parts, "is_ready", lambda _, name: name != silent)
    monkeypatch.setattr(operator.services, "is_ready", lambda _, name: name != silent)

    with pytest.raises(CannotStart, match=f"^{silent} does not answer"):
        operator.administer(Surroundings.of(RunFolder.at(tmp_path)))

    assert "apply_topics" not in steps
