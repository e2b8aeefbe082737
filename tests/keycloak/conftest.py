"""A real Keycloak: only where it is asked for, as `make test-keycloak` does."""

import os
from collections.abc import Iterator

import pytest

from deploy.run_folder import RunFolder
from tests.keycloak.server import Keycloak, running

collect_ignore_glob = [] if os.environ.get("KEYCLOAK") else ["test_*.py"]


@pytest.fixture(scope="session")
def keycloak(run_folder: RunFolder) -> Iterator[Keycloak]:
    """Up, with two realms; a minute, most of which it spends on putting itself together."""
    with running(run_folder) as found:
        yield found
