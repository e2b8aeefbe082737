"""What the pages for partners say can be typed, imported and called."""

import re
from inspect import signature
from pathlib import Path

import pytest

from partner import Partner, Received, Refused, Response
from partner.commands import main

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "partners.md").read_text(encoding="utf-8")
README = (ROOT / "partner" / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^python -m partner (.+(?:\\\n.+)*)", GUIDE, flags=re.MULTILINE)


def options_of(command: str) -> set[str]:
    return {option for parameter in main.commands[command].params for option in parameter.opts}


@pytest.mark.parametrize("written", COMMANDS)
def test_every_command_of_the_guide_exists_with_its_options(written):
    command, *words = written.replace("\\\n", " ").split()

    assert {word for word in words if word.startswith("--")} <= options_of(command)


def test_the_guide_shows_every_command():
    assert {written.split()[0] for written in COMMANDS} == set(main.commands)


def test_every_file_the_guide_names_is_there():
    for link in re.findall(r"\]\(([^)]+)\)", GUIDE):
        assert (ROOT / "docs" / link).exists()
    for name in re.findall(r"deploy/demo/messages/[a-z-]+\.json", GUIDE):
        assert (ROOT / name).exists()


@pytest.mark.parametrize("row", re.findall(r"^\| `([a-z_]+)\(([^)]*)\)", README, re.MULTILINE))
def test_every_method_of_the_table_takes_what_it_says(row):
    name, written = row

    known = signature(getattr(Partner, name)).parameters
    said = [re.sub(r"=.*", "", word).strip() for word in written.split(",") if word.strip("… ")]
    assert [word for word in said if word not in {"home", *known}] == []


def test_every_public_method_is_in_the_table():
    public = {
        name for name, value in vars(Partner).items() if callable(value) and name[0] != "_"
    } | {"at"}

    told = set(re.findall(r"`([a-z_]+)\(", README))
    assert public - told == {"close", "release_keys"}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Response, ["message", "focus", "case", "name"]),
        (Received, ["position", "event", "id", "service", "case", "bundle", "names"]),
        (Refused, ["temporary", "not_found"]),
    ],
)
def test_what_the_page_says_of_the_others_is_so(kind, names):
    known = {*dir(kind), *getattr(kind, "__dataclass_fields__", {})}

    assert [name for name in names if name not in known or f"`{name}" not in README] == []


def test_the_exit_codes_of_the_guide_are_those_of_the_commands():
    told = re.findall(r"^\| (\d) \|", GUIDE, flags=re.MULTILINE)

    assert told == ["0", "1", "2", "3", "4", "5"]
