"""The checker as integrators get it: a wheel, with marshmallow and nothing else beside it."""

import ast
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import marshmallow
import pytest

from schemas.distribution import backend
from schemas.publishing import package

SCHEMAS = Path(__file__).parents[2] / "schemas"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
OFFLINE = ("--no-deps", "--no-index", "--quiet")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([*PIP, "wheel", *OFFLINE, "-w", str(folder), str(SCHEMAS)], check=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([*PIP, "install", *OFFLINE, "--target", str(folder), str(wheel)], check=True)
    return folder


@pytest.fixture(scope="module")
def alone(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Surroundings in which Python finds the package, marshmallow and itself."""
    beside = tmp_path_factory.mktemp("beside")
    (beside / "marshmallow").symlink_to(Path(marshmallow.__file__).parent)
    return {
        "PYTHONPATH": os.pathsep.join((str(installed), str(beside))),
        "PATH": os.environ["PATH"],
    }


def ran(
    alone: Mapping[str, str], at: Path, *words: str, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """What a program says with nothing of this repository or its environment in reach."""
    program = [sys.executable, "-S", "-W", "error", *words]
    return subprocess.run(program, cwd=at, env=alone, input=given, capture_output=True, check=False)


def test_the_plain_command_checks(alone: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "patient.json").write_text('{"resourceType": "Patient", "id": "a"}')
    (tmp_path / "broken.json").write_bytes(b"\xff")

    found = ran(alone, tmp_path, "-m", "schemas", "check", "--base", "patient.json", "broken.json")

    assert found.stderr == b""
    assert [json.loads(line)["valid"] for line in found.stdout.splitlines()] == [True, False]
    assert found.returncode == 1


def test_the_program_checks_the_examples_that_came_with_it(
    alone: Mapping[str, str], installed: Path, tmp_path: Path
) -> None:
    program = str(installed / "bin" / "casebridge-check")
    examples = str(installed / "schemas" / "examples")

    found = ran(alone, tmp_path, program, "-", given=examples.encode())

    assert found.stderr == b""
    assert found.returncode == 0
    assert len(found.stdout.splitlines()) > 50
    assert ran(alone, tmp_path, program).returncode == 2


def test_everything_that_came_with_it_can_be_imported(
    alone: Mapping[str, str], installed: Path, tmp_path: Path
) -> None:
    names = [
        ".".join(path.relative_to(installed).with_suffix("").parts).removesuffix(".__init__")
        for path in (installed / "schemas").rglob("*.py")
        if path.name != "__main__.py"
    ]
    program = f"import importlib\nfor name in {names}: importlib.import_module(name)"

    assert len(names) > 150
    assert ran(alone, tmp_path, "-c", program).stderr == b""


def test_nothing_in_it_imports_what_was_left_out() -> None:
    left_out = {f"schemas.{name.removesuffix('.py')}" for name in backend.LEFT_OUT}
    for path in SCHEMAS.rglob("*.py"):
        if path.relative_to(SCHEMAS).parts[0] not in backend.LEFT_OUT:
            assert not left_out & set(imported(path)), path


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_it_brings_the_published_forms(installed: Path) -> None:
    published = installed / "schemas" / "published"

    for name in ("package.tgz", "json-schema/messages/register-case.json", "fhir/package.json"):
        assert (published / name).read_bytes() == (SCHEMAS / "published" / name).read_bytes()


def test_it_is_built_the_same_each_time(wheel: Path, tmp_path: Path) -> None:
    again = tmp_path / backend.build_wheel(str(tmp_path))

    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()


def test_from_the_source_archive_the_same_wheel_is_built(wheel: Path, tmp_path: Path) -> None:
    archive = tmp_path / backend.build_sdist(str(tmp_path))

    subprocess.run([*PIP, "wheel", *OFFLINE, "-w", str(tmp_path), str(archive)], check=True)

    (again,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(again) as one, zipfile.ZipFile(wheel) as other:
        assert one.namelist() == other.namelist()
        assert one.testzip() is None
    assert again.read_bytes() == wheel.read_bytes()


def test_it_has_the_version_of_the_package() -> None:
    project = tomllib.loads((SCHEMAS / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["version"] == package.VERSION
    assert [one.partition(">")[0] for one in project["dependencies"]] == ["marshmallow"]
