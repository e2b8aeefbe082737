"""Each service's doors, on a migrated database, as the role that may not change the schema."""

from collections.abc import Callable, Iterator

import pytest

from tests.parts import FreshDatabases
from tests.reads.doors import Door


@pytest.fixture(scope="session")
def door_of(
    fresh_database: FreshDatabases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Door]]:
    """`door_of("referral")`: the same for the whole run."""
    made: dict[str, Door] = {}

    def door(name: str) -> Door:
        if name not in made:
            url = fresh_database(name).runtime
            made[name] = Door(name, url, tmp_path_factory.mktemp(name))
        return made[name]

    yield door
    for each in made.values():
        each.running.engine.dispose()


@pytest.fixture(scope="session")
def referral(door_of: Callable[[str], Door]) -> Door:
    return door_of("referral")


@pytest.fixture(scope="session")
def intake(door_of: Callable[[str], Door]) -> Door:
    return door_of("intake")


@pytest.fixture(scope="session")
def closure(door_of: Callable[[str], Door]) -> Door:
    return door_of("closure")


@pytest.fixture(scope="session")
def consent(door_of: Callable[[str], Door]) -> Door:
    return door_of("consent")
