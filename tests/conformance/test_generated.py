"""The schemas are what the official definitions say, nothing else."""

from filecmp import dircmp
from pathlib import Path

import pytest

from schemas import resources
from schemas.generate.__main__ import write
from schemas.generate.definitions import EXAMPLES, Definitions
from tests.conformance import official

pytestmark = pytest.mark.real

COMMITTED = Path(resources.__file__).parent / "r4"


def test_they_are_generated_again_as_they_stand(tmp_path: Path) -> None:
    write(Definitions(official.package(EXAMPLES)), tmp_path)

    found = dircmp(COMMITTED, tmp_path, ignore=["__pycache__"])
    assert (found.left_only, found.right_only, found.diff_files) == ([], [], [])
