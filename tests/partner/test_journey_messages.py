"""The message files of the journey: valid, described, their canaries where they belong."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from partner import bundles, fill
from partner.words import SID_CASE
from schemas import messages, strict_json
from schemas.resources.checking import check as check_resources

FOLDER = Path(__file__).parents[2] / "deploy" / "demo" / "messages"
FILES = sorted(FOLDER.glob("*.json"))
INCOMPLETE = "register-case-dawit-incomplete"
README = (FOLDER / "README.md").read_text(encoding="utf-8")
CANARY = re.compile(r"CANARY-[A-Z0-9-]+")
PLACEHOLDER = re.compile(
    r"(CASE|GUARDIAN|MOTHER|TRANSFER|REFERRAL|CONSENT|NOTICE)-(OF|FOR)-[A-Z-]+"
)
WRITTEN_ON = date(2026, 9, 1)
HOLDERS = {
    "CANARY-WITHHELD-AMINA": {"file-section-amina-trafficking-exploitation"},
    "CANARY-WITHHELD-DAWIT": {"file-section-dawit-protection-concerns"},
    "CANARY-NOT-FOR-THE-NGO-AMINA": {"file-section-amina-health", "file-section-amina-mhpss"},
}


def found_in(bundle: object) -> list:
    parsed = strict_json.parse(strict_json.dump(bundle))
    return [*check_resources(parsed), *messages.check(parsed)]


def texts(part: object):
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for inner in part.values():
            yield from texts(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from texts(inner)


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.stem != INCOMPLETE], ids=lambda file: file.stem
)
def test_every_message_is_what_its_definition_asks_for(file):
    assert found_in(json.loads(file.read_bytes())) == []


def test_the_incomplete_registration_lacks_one_element_and_nothing_else():
    (issue,) = found_in(json.loads((FOLDER / f"{INCOMPLETE}.json").read_bytes()))

    assert issue.expression == "Bundle.entry[2].resource.birthDate"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_that_is_filled_in_and_moved_to_today_stays_valid(file):
    message = json.loads(file.read_bytes())
    now = datetime.now(UTC)

    filled = fill.replaced(message, {"CASE-OF-AMINA": "a", "CASE-OF-DAWIT": "d"})
    moved = fill.as_new(fill.written_today(filled, WRITTEN_ON, now=now))

    wrong = [issue for issue in found_in(moved) if not str(issue.expression).endswith("birthDate")]
    assert wrong == []
    assert datetime.fromisoformat(moved["timestamp"]) <= now + timedelta(seconds=1)
    assert bundles.case_name(moved) in {"a", "d", None}


def test_every_file_is_described():
    assert [file.stem for file in FILES if f"`{file.name}`" not in README] == []


def test_every_described_file_is_there():
    named = set(re.findall(r"`([a-z-]+\.json)`", README))

    assert named == {file.name for file in FILES}


def test_every_placeholder_is_explained():
    used = {
        text
        for file in FILES
        for text in texts(json.loads(file.read_bytes()))
        if PLACEHOLDER.fullmatch(text)
    }

    assert sorted(name for name in used if f"`{name}`" not in README) == []
    assert {"CASE-OF-AMINA", "CASE-OF-DAWIT", "TRANSFER-OF-AMINA"} <= used


def test_the_case_is_never_named_but_by_its_placeholder():
    names = {
        name
        for file in FILES
        for name in bundles.identifiers(json.loads(file.read_bytes()), SID_CASE)
    }

    assert names == {"CASE-OF-AMINA", "CASE-OF-DAWIT"}


def test_canaries_stand_only_in_what_is_withheld():
    seen: dict[str, set[str]] = {}
    for file in FILES:
        for canary in CANARY.findall(file.read_text(encoding="utf-8")):
            (group,) = (group for group in HOLDERS if canary.startswith(group))
            seen.setdefault(group, set()).add(file.stem)

    assert seen == HOLDERS


def test_canaries_hide_in_every_kind_of_place():
    file = FOLDER / "file-section-amina-trafficking-exploitation.json"
    kinds = set(re.findall(r"CANARY-WITHHELD-AMINA-([A-Z]+)-", file.read_text(encoding="utf-8")))

    assert kinds >= {"TEXT", "VALUE", "NOTE", "IDENTIFIER", "DESCRIPTION", "FILENAME", "CONCEPT"}


@pytest.mark.parametrize(
    ("child", "withheld"),
    [("amina", "trafficking-exploitation"), ("dawit", "protection-concerns")],
)
def test_the_withheld_section_is_denied_by_name_and_asked_for_all_the_same(child, withheld):
    consent = json.loads((FOLDER / f"give-consent-{child}-origin.json").read_bytes())
    request = json.loads((FOLDER / f"request-transfer-{child}.json").read_bytes())

    provision = bundles.resources(consent)[0]["provision"]
    (exception,) = provision["provision"]
    assert exception["type"] == "deny"
    assert [one["code"] for one in exception["class"]] == [withheld]
    assert withheld not in [one["code"] for one in provision["class"]]
    assert withheld in [
        one["valueCoding"]["code"]
        for one in bundles.resources(request)[0]["input"]
        if "valueCoding" in one
    ]


def test_the_bench_message_is_as_large_as_the_figures_say():
    bundle = json.loads((FOLDER / "bench-file-section.json").read_bytes())

    assert len(bundle["entry"]) == 25
    assert 40_000 < len(strict_json.dump(bundle)) < 42_000
