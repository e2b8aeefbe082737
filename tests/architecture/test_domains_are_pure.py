"""Rules know the standard library, the codes and the refusal: no clock, no framework."""

import ast
import sys

import pytest

from deploy.databases import SERVICES
from tests.architecture import house

ALLOWED = ("schemas.codes", "services.common.refusal")
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}


def domain(name):
    """Its files, and those of the service that it leans on: they must be as pure as it is."""
    waiting = list(house.sources(f"services/{name}/domain")) or [house.HOUSE / name / "domain.py"]
    found = []
    while waiting:
        file = waiting.pop()
        found.append(file)
        own = [each for module, _ in imported(file) for each in files(name, module)]
        waiting += [each for each in own if each not in found and each not in waiting]
    return found


def files(name, module):
    """The file of a module of this service, if it is one."""
    path = house.ROOT.joinpath(*module.split("."))
    if module.startswith(f"services.{name}."):
        return [each for each in (path.with_suffix(".py"), path / "__init__.py") if each.is_file()]
    return []


def imported(file):
    for node in ast.walk(house.tree(file)):
        if isinstance(node, ast.Import):
            yield from ((each.name, node) for each in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ".", node


@pytest.mark.parametrize("name", SERVICES)
def test_a_domain_imports_no_framework(name):
    foreign = [
        f"{house.place(file, node)} {module}"
        for file in domain(name)
        for module, node in imported(file)
        if module.partition(".")[0] not in sys.stdlib_module_names
        and not module.startswith((*ALLOWED, f"services.{name}."))
    ]

    assert foreign == []


@pytest.mark.parametrize("name", SERVICES)
def test_a_domain_reads_no_clock(name):
    readings = [
        house.place(file, node)
        for file in domain(name)
        for node in ast.walk(house.tree(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]

    assert readings == []


@pytest.mark.parametrize("name", SERVICES)
def test_a_domain_does_no_input_or_output(name):
    doing = [
        house.place(file, node)
        for file in domain(name)
        for node in ast.walk(house.tree(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"open", "print", "input", "uuid4"}
    ]

    assert doing == []
