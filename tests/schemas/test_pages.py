"""The pages of the messages: one for each, and no link of theirs leads to nothing."""

import json
import re
from pathlib import Path

import pytest

from schemas import messages, strict_json
from schemas.codes import MessageEvent
from schemas.messages.coded import Coded
from schemas.publishing import pages
from schemas.publishing.sentences import demanded

DOCS = Path(__file__).parents[2] / "docs"
FILES = {name: content.decode() for name, content in pages.files().items()}
LINK = re.compile(r"]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def of(event: MessageEvent) -> str:
    return FILES[f"messages/{event}.md"]


@pytest.mark.parametrize("event", MessageEvent)
def test_each_event_has_a_page_and_is_listed(event: MessageEvent) -> None:
    assert of(event).startswith(f"# {event}: ")
    assert f"](messages/{event}.md)" in FILES["messages.md"]
    assert ("**Draft.**" in of(event)) != messages.DEFINITIONS[event].is_active


@pytest.mark.parametrize("event", MessageEvent)
def test_the_example_on_the_page_is_accepted_as_it_stands(event: MessageEvent) -> None:
    shown = re.findall(r"```json\n(.*?)\n```", of(event), re.DOTALL)

    assert messages.check(strict_json.parse(shown[0].encode())) == []
    mistake = json.loads(shown[-1])
    assert mistake["resourceType"] == "OperationOutcome"
    assert mistake["issue"]


@pytest.mark.parametrize("event", MessageEvent)
def test_whatever_is_asked_for_is_in_the_tables(event: MessageEvent) -> None:
    definition = messages.DEFINITIONS[event]

    for one in (definition.focus, *definition.others):
        assert f"### {one.type}" in of(event)
        for demand in demanded(one.rules):
            assert f"`{demand.element}`" in of(event)


@pytest.mark.parametrize("event", MessageEvent)
def test_a_code_is_told_with_its_system(event: MessageEvent) -> None:
    definition = messages.DEFINITIONS[event]
    rules = [rule for one in (definition.focus, *definition.others) for rule in one.rules]

    for rule in rules:
        if isinstance(rule, Coded):
            name = rule.system.system().rpartition("/")[2]
            rows = [line for line in of(event).splitlines() if f"[`{rule.path}`]" in line]
            assert any(f"of [{name}](../codes.md#{name})" in row for row in rows), rule.path


@pytest.mark.parametrize("name", FILES)
def test_every_link_leads_somewhere(name: str) -> None:
    for path, anchor in LINK.findall(FILES[name]):
        file = (DOCS / name).parent / path
        assert file.exists(), path
        if anchor:
            titles = HEADING.findall(file.read_text("utf-8"))
            assert anchor in {slug(title) for title in titles}, f"{path}#{anchor}"


def slug(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_no_table_is_broken_by_a_bar() -> None:
    for content in FILES.values():
        columns = 0
        for line in content.splitlines():
            if not line.startswith("|"):
                columns = 0
                continue
            columns = columns or line.count("|")
            assert line.count("|") == columns, line
