"""The rules of countries: complete, inside the bounds that hold everywhere, or refused by name."""

from pathlib import Path

import pytest

from schemas.codes import UserRole
from schemas.issues import Unreadable
from schemas.jurisdiction import load_all

SHIPPED = Path(__file__).parents[2] / "deploy" / "jurisdictions"


def a_file(folder: Path, text: str, name: str = "dj.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def expressions(folder: Path) -> set[str | None]:
    with pytest.raises(Unreadable) as refusal:
        load_all(folder)
    return {issue.expression for issue in refusal.value.issues}


def test_the_shipped_jurisdictions_are_read() -> None:
    found = load_all(SHIPPED)

    assert set(found) == {"DJ", "ET"}
    assert found["DJ"].monitoring_months >= 3
    assert found["DJ"].answer_hours["stat"] < found["DJ"].answer_hours["routine"]
    assert UserRole.CASE_MANAGER in found["ET"].closure_authoriser_roles


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert expressions(tmp_path) == {None}


@pytest.mark.parametrize(
    ("line", "changed", "named"),
    [
        ("monitoring_months: 3", "monitoring_months: 2", "dj.yaml.monitoring_months"),
        ("majority: 18", "majority: 16", "dj.yaml.majority"),
        ("Africa/Djibouti", "Africa/Nowhere", "dj.yaml.time_zone"),
        ("Africa/Djibouti", "../localtime", "dj.yaml.time_zone"),
        ('version: "1"', "version: 1", "dj.yaml.version"),
        ("assent_age: 7", "assent_age: seven", "dj.yaml.assent_age"),
        ("assent_age: 7", "assent_age: 17", "dj.yaml.assent_age"),
        ("  stat: 4\n", "", "dj.yaml.answer_hours"),
        ("  stat: 4\n", "  stat: 0\n", "dj.yaml.answer_hours"),
        ("[case-manager]", "[janitor]", "dj.yaml.closure_authoriser_roles[0]"),
        ("[case-manager]", "[]", "dj.yaml.closure_authoriser_roles"),
        ("code: DJ", "code: ET", "dj.yaml.code"),
        ("code: DJ", "code: DJ\ncolour: blue", "dj.yaml.colour"),
        ("withdrawal_answer_hours: 168\n", "", "dj.yaml.withdrawal_answer_hours"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, line: str, changed: str, named: str) -> None:
    text = (SHIPPED / "dj.yaml").read_text(encoding="utf-8")
    assert line in text

    assert expressions(a_file(tmp_path, text.replace(line, changed))) == {named}


def test_the_rules_of_no_country_are_refused(tmp_path: Path) -> None:
    text = (SHIPPED / "dj.yaml").read_text(encoding="utf-8").replace("code: DJ", "code: ZZ")

    assert expressions(a_file(tmp_path, text, "zz.yaml")) == {"zz.yaml.code"}


@pytest.mark.parametrize("text", ["", "- 1", "{", "[["])
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    assert expressions(a_file(tmp_path, text))


def test_the_errors_of_all_files_are_told_together(tmp_path: Path) -> None:
    a_file(tmp_path, "code: DJ")
    a_file(tmp_path, "code: ET", "et.yaml")

    assert {"dj.yaml.version", "et.yaml.version"} <= expressions(tmp_path)
