"""Whoever knows one service knows all: the same rooms, files that one can read."""

import ast
import re

import pytest

from deploy.databases import SERVICES
from tests.architecture import house

ROOMS = ["domain", "actions", "store", "messages", "web", "inbox", "app", "settings"]
BANNED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "misc",
    "base",
    "manager",
    "managers",
    "data",
    "info",
}
NOUNS = {"child", "children", "guardian", "consent", "closure", "bia", "bid"}
LONGEST_FILE = 350
LONGEST_FUNCTION = 50


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_the_same_rooms(name):
    folder = house.HOUSE / name

    missing = [
        room
        for room in ROOMS
        if not (folder / f"{room}.py").is_file() and not (folder / room / "__init__.py").is_file()
    ]

    assert missing == []
    assert (folder / "README.md").is_file()
    assert (folder / "__main__.py").is_file()


@pytest.mark.parametrize("name", SERVICES)
def test_migrations_are_numbered_without_a_gap(name):
    files = sorted(file.stem for file in house.sources(f"services/{name}/migrations/versions"))

    assert [file[:5] for file in files] == [f"{number:04}_" for number in range(1, len(files) + 1)]
    assert files


def test_no_file_is_called_after_nothing():
    meaningless = [
        str(file.relative_to(house.ROOT))
        for file in house.sources("services", "schemas", "partner", "deploy")
        if BANNED & set(re.split(r"[_.]", file.stem))
    ]

    assert meaningless == []


def test_the_plumbing_has_no_word_for_what_is_in_a_case():
    """DESIGN 2: it knows no child and no consent; of a case it knows the id."""
    words = [
        f"{house.place(file, node)} {name}"
        for file in house.sources("services/common")
        for node in ast.walk(house.tree(file))
        for name in names(node)
        if NOUNS & set(re.split(r"_|(?<=[a-z])(?=[A-Z])", name.lower()))
    ]

    assert words == []


def names(node):
    """What a node of the syntax tree calls something of ours."""
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.arg(arg=name):
            yield name
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield name


def test_files_and_functions_can_be_read_at_one_sitting():
    """Tables of words may be longer: `schemas` is left out, and so are migrations."""
    long = []
    for file in house.sources("services", "partner", "deploy"):
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE and "migrations" not in file.parts:
            long.append(f"{file.relative_to(house.ROOT)} has {lines} lines")
        long += [
            f"{house.place(file, node)} {node.name} is long"
            for node in ast.walk(house.tree(file))
            if isinstance(node, ast.FunctionDef)
            and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
            and "migrations" not in file.parts
        ]

    assert long == []
