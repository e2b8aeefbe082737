"""Partners of the running whole who mean ill."""

from collections.abc import Iterator

import pytest

from deploy.demo import playing
from deploy.demo.stage import HOST, NGO, UNINVITED, Stage
from deploy.launcher import Casebridge
from tests.attacks.attacker import Attacker, attacker


@pytest.fixture(scope="session")
def house(running: Casebridge) -> Casebridge:
    """With the demo's partners invited."""
    homes = playing.homes(running.run_folder.path)
    running.register(playing.REGISTER, homes / "invitations")
    return running


@pytest.fixture(scope="session")
def stage(house: Casebridge) -> Iterator[Stage]:
    """The demo's partners, with their keys."""
    homes = playing.homes(house.run_folder.path)
    with Stage.at(homes) as partners:
        partners.register(house.issuer, homes / "invitations")
        yield partners


@pytest.fixture
def host(house: Casebridge, stage: Stage) -> Attacker:
    """An authority that may do most things."""
    return attacker(house, stage, HOST)


@pytest.fixture
def ngo(house: Casebridge, stage: Stage) -> Attacker:
    """A small organisation that may do little."""
    return attacker(house, stage, NGO)


@pytest.fixture
def uninvited(house: Casebridge, stage: Stage) -> Attacker:
    """One whom nobody has asked for anything."""
    return attacker(house, stage, UNINVITED)
