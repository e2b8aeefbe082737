"""The consent service on a database of its own, once for each module of tests."""

import pytest

from tests.consent.house import House


@pytest.fixture(scope="module")
def house(fresh_database, tmp_path_factory):
    made = House.build(tmp_path_factory.mktemp("consent"), fresh_database("consent").runtime)
    yield made
    made.running.engine.dispose()
