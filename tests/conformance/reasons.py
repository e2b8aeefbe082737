"""The one list of reasons for which two validators may differ."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from schemas.issues import Issue
from tests.conformance.hapi import Told

FILE = Path(__file__).with_name("reasons.yaml")


@cache
def _listed() -> dict[str, list[dict[str, str]]]:
    listed: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    assert set(listed) == {"stricter", "beyond", "schema", "examples"}
    return listed


def excuse_ours(issue: Issue) -> bool:
    """Whether it is known that we refuse this and HAPI does not."""
    return any(issue.diagnostics.startswith(one["said"]) for one in _listed()["stricter"])


def excuse_theirs(told: Told) -> bool:
    """Whether it is known that HAPI refuses this and we do not."""
    return any(
        told.rule == one["rule"] and one.get("words", "") in told.words
        for one in _listed()["beyond"]
    )


def excuse_schema(refused: str) -> bool:
    """Whether it is known that the official JSON schema refuses this and we do not."""
    return any(one["said"] in refused for one in _listed()["schema"])


def refused_examples() -> set[str]:
    """The official examples that HAPI refuses."""
    return {one["name"] for one in _listed()["examples"]}
