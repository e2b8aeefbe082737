"""Everything running, once for all attacks, and partners who mean ill."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.demo import playing
from deploy.demo.stage import HOST, NGO, UNINVITED, Stage
from deploy.launcher import Casebridge
from tests.attacks.attacker import Attacker, attacker


@pytest.fixture(scope="session")
def house() -> Iterator[Casebridge]:
    """The real parts and the four services, in a folder of their own."""
    with (
        tempfile.TemporaryDirectory(prefix="casebridge-attacks-") as name,
        Casebridge.at(Path(name), partners=playing.REGISTER) as everything,
    ):
        everything.register(playing.REGISTER, Path(name) / "invitations")
        yield everything


@pytest.fixture(scope="session")
def stage(house: Casebridge) -> Iterator[Stage]:
    """The demo's partners, with their keys."""
    with Stage.at(playing.homes(house.run_folder.path)) as partners:
        partners.register(house.issuer, house.run_folder.path / "invitations")
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
