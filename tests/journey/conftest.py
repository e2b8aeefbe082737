"""Everything running, once for all journeys."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.demo import playing
from deploy.launcher import Casebridge


@pytest.fixture(scope="session")
def running() -> Iterator[Casebridge]:
    """The real parts and the four services, in a folder of their own."""
    with tempfile.TemporaryDirectory(prefix="casebridge-journey-") as name:
        folder = Path(name)
        visitors = playing.listeners(folder)
        with Casebridge.at(folder, partners=playing.REGISTER, visitors=visitors) as everything:
            yield everything
