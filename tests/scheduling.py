"""In which order tests run, and which stay together when several processes run them."""

import pytest
from xdist.scheduler import LoadScopeScheduling

# A whole Casebridge is costly to start, and so is another's JVM. First of all, or one process has
# them left when the other is done; and attacks last, for the journey looks whether anything was
# set aside.
TOGETHER = {"journey": "whole", "attacks": "whole", "conformance": "conformance"}
TURNS = tuple(TOGETHER)


def _folder(nodeid: str) -> str:
    return nodeid.split("/")[1]


def turn(item: pytest.Item) -> int:
    """By which the tests are sorted; those of one turn stay in their order."""
    folder = _folder(item.nodeid)
    return TURNS.index(folder) if folder in TURNS else len(TURNS)


class ByFile(LoadScopeScheduling):
    """Those of a file; those of folders where they share what is costly."""

    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER.get(_folder(nodeid), nodeid.partition("::")[0])
