"""Everything served, once for the run."""

import secrets
from collections.abc import Iterator

import pytest

from tests.parts import FreshDatabases
from tests.standard.served import Served, serving


@pytest.fixture(scope="session")
def served(
    fresh_database: FreshDatabases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "pairwise").write_text(secrets.token_urlsafe(32), encoding="ascii")
    with serving(fresh_database, folder) as running:
        yield running
