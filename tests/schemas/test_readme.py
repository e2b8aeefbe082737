"""The page about the schemas is true."""

import json
import re
from pathlib import Path

from schemas import messages
from schemas.resources.registry import RESOURCES

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_every_place_it_names_is_there() -> None:
    table = [line for line in (SCHEMAS / "README.md").read_text().splitlines() if "|" in line]
    named = {name for line in table for name in re.findall(r"`([a-z_0-9]+(?:\.py|/))`", line)}

    assert len(named) > 8
    assert [name for name in named if not list(SCHEMAS.rglob(name.rstrip("/")))] == []


def test_it_names_every_published_form_and_none_besides() -> None:
    text = (SCHEMAS / "README.md").read_text()
    named = {Path(one) for one in re.findall(r"`published/([^`]+)`", text)}
    forms = {one.name for one in (SCHEMAS / "published").iterdir()}

    assert {one.parts[0] for one in named} == forms
    assert [one for one in named if not (SCHEMAS / "published" / one).exists()] == []


def test_there_is_a_json_schema_for_what_it_says() -> None:
    folder = SCHEMAS / "published" / "json-schema"

    assert {one.name for one in folder.iterdir()} == {"messages", "resources"}
    for inside, names in (("messages", messages.DEFINITIONS), ("resources", RESOURCES)):
        assert {one.stem for one in (folder / inside).iterdir()} == set(names)


def test_it_names_every_type_of_resource_in_the_package() -> None:
    row = next(
        line
        for line in (SCHEMAS / "README.md").read_text().splitlines()
        if "package.tgz`, un" in line
    )
    files = (SCHEMAS / "published" / "fhir").glob("*-*.json")
    types = {json.loads(one.read_bytes())["resourceType"] for one in files}

    assert len(types) > 8
    assert [one for one in types if one not in row] == []
