"""In which order tests run, and which stay together when several processes run them."""

from typing import Final

import pytest
from xdist.scheduler import LoadScopeScheduling

ON_THE_BROKER: Final = "tests/partner/test_on_the_broker.py"
# What is costly to start: a whole Casebridge, a JVM of others' validators, a broker.
TOGETHER: Final = {
    "journey": "whole",
    "attacks": "whole",
    "conformance": "conformance",
    "messaging": "broker",
    ON_THE_BROKER: "broker",
}
# The longest first, or one process has them left when the other is done. Attacks come after the
# journeys, which look whether anything was set aside.
TURNS: Final = ("journey", "attacks", "conformance")


def _folder(nodeid: str) -> str:
    return nodeid.split("/")[1]


def turn(item: pytest.Item) -> int:
    """By which the tests are sorted; those of one turn stay in their order."""
    folder = _folder(item.nodeid)
    return TURNS.index(folder) if folder in TURNS else len(TURNS)


class ByFile(LoadScopeScheduling):
    """Those of a file; those of several where they share what is costly."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return TOGETHER.get(file) or TOGETHER.get(_folder(nodeid)) or file
