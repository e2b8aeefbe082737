"""The threat model is what the tests show: each threat has tests that exist and speak of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

PAGE = ROOT / "docs" / "threat-model.md"
CATALOGUE = {
    "A": "01 02 03 05 06 07 08 10 11 12 13 14 15 18 19 20 21 23 24 25 26 27 28",
    "B": "01 02 04 05 06 08 09 10 11",
    "C": "01 02 04 05 06 07 08 10 11 12 13 15 17 18 19 21 23 24 25 27 28 29 30 31 33 34 35",
    "E": "01 05 06 07 08 09",
    "G": "01 03 04 05 06 07 08 09 11 13 14",
    "K": "01 02 03 04 06 07 10 11 12 13 14 15 16",
}
"""Every threat that was thought of, by group; a new one gets a number here, a row and a test."""

IDS = {f"{group}{number}" for group, numbers in CATALOGUE.items() for number in numbers.split()}
ROW = re.compile(r"^\| ([A-Z]\d\d) \| ", re.MULTILINE)
LINK = re.compile(r"\[([^]]+)\]\(([^)#]+)(?:#[^)]*)?\)")
IN_A_NAME = re.compile(rf"_([{''.join(CATALOGUE).lower()}]\d\d)(?=_)")


def rows(part: str) -> dict[str, str]:
    """Each threat's line in a part of the page."""
    return {line[2:5]: line for line in part.splitlines() if ROW.match(line)}


STOPPED, OPEN = map(rows, PAGE.read_text("utf-8").split("\n## Open\n"))


def linked(line: str) -> Iterator[tuple[str, str]]:
    """The tests of a line: what each file holds, and the name of the test in it."""
    for name, target in LINK.findall(line.rsplit(" | ", 1)[-1]):
        yield (PAGE.parent / target).read_text("utf-8"), f"test_{name}"


def test_every_threat_of_the_catalogue_stands_once_stopped_or_open():
    found = ROW.findall(PAGE.read_text("utf-8"))

    assert sorted(found) == sorted(IDS)


@pytest.mark.parametrize("threat", STOPPED)
def test_what_stops_a_threat_is_told_and_tested(threat):
    tests = list(linked(STOPPED[threat]))

    assert len(STOPPED[threat].split(" | ")) == 4
    assert [name for source, name in tests if f"def {name}(" not in source] == []
    assert any(speaks_of(source, threat) for source, _ in tests)


def speaks_of(source: str, threat: str) -> bool:
    """By its id: in a name, a case of a test, or what is said of it."""
    return f"_{threat.lower()}_" in source or re.search(rf"\b{threat}\b", source) is not None


def test_no_test_speaks_of_a_threat_that_nobody_knows():
    names = {
        found.upper()
        for file in ROOT.glob("tests/**/test_*.py")
        for test in re.findall(r"def (test_\w+)", file.read_text("utf-8"))
        for found in IN_A_NAME.findall(test)
    }

    assert names - IDS == set()
    assert names & set(OPEN) == set()  # what has a test is open no more


@pytest.mark.parametrize("page", ["docs/threat-model.md", "SECURITY.md"])
def test_every_link_leads_somewhere(page):
    file = ROOT / page
    targets = {target for _, target in LINK.findall(file.read_text("utf-8"))}
    ours = {each for each in targets if not each.startswith(("http", "mailto:"))}

    assert ours
    assert {each for each in ours if not Path(file.parent / each).exists()} == set()
