"""The published terminology: whole, addressed, and what the standard asks of it."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from schemas.canonical import BASE, VERSION
from schemas.codes import SYSTEMS, ClosureReason, Code
from schemas.publishing import codes_page, terminology
from schemas.publishing.heading import DATE
from schemas.terminology import Language, label, maps, systems

RESOURCES = list(terminology.resources())
OURS = {system.url: system for system in systems()}
each_resource = pytest.mark.parametrize(
    "one", RESOURCES, ids=lambda one: f"{one['resourceType']}/{one['id']}"
)


def of_type(kind: str) -> list[dict[str, Any]]:
    return [one for one in RESOURCES if one["resourceType"] == kind]


def by_url(url: str) -> dict[str, Any]:
    [found] = [one for one in RESOURCES if one["url"] == url]
    return found


@each_resource
def test_each_says_where_it_stands_and_whose_it_is(one: dict[str, Any]):
    assert one["url"] == f"{BASE}/{one['resourceType']}/{one['id']}"
    assert (one["version"], one["status"], one["date"]) == (VERSION, "active", DATE)
    assert one["experimental"] is False
    assert one["publisher"] == "Casebridge"
    assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", one["id"])
    assert re.fullmatch(r"[A-Z]\w{0,254}", one["name"]), "csd-0, vsd-0, cmd-0"
    assert one["title"]
    assert one["description"].endswith(".")


def test_no_two_have_one_name_or_one_file():
    assert len(terminology.files()) == len(RESOURCES)
    assert max(Counter((one["resourceType"], one["name"]) for one in RESOURCES).values()) == 1


def test_the_bytes_are_always_the_same():
    assert terminology.files() == terminology.files()
    assert codes_page.files() == codes_page.files()


@pytest.mark.parametrize("codes", SYSTEMS, ids=lambda codes: codes.__name__)
def test_every_code_is_published_with_its_meaning_and_its_labels(codes: type[Code]):
    published = by_url(codes.system())

    assert published["content"] == "complete"
    assert published["count"] == len(codes)
    assert [one["code"] for one in published["concept"]] == list(codes)
    for one in published["concept"]:
        labels = {each["language"]: each["value"] for each in one["designation"]}
        assert one["definition"]
        assert labels | {"en": one["display"]} == {
            language: label(codes(one["code"]), language) for language in Language
        }


@pytest.mark.parametrize("codes", SYSTEMS, ids=lambda codes: codes.__name__)
def test_every_code_system_has_the_value_set_of_all_its_codes(codes: type[Code]):
    value_set = by_url(by_url(codes.system())["valueSet"])

    assert value_set["resourceType"] == "ValueSet"
    assert value_set["compose"] == {"include": [{"system": codes.system()}]}


def test_a_closure_reason_says_for_programs_how_it_began_and_what_it_requires():
    reasons = {one["code"]: one["property"] for one in by_url(ClosureReason.system())["concept"]}

    aged_out = [
        (one["code"], one.get("valueCoding", {}).get("code", one.get("valueBoolean")))
        for one in reasons["aged-out"]
    ]
    assert aged_out == [
        ("initiation", "planned"),
        ("requires", "plan-review"),
        ("requires", "exit-interview"),
        ("requires", "closing-assessment"),
        ("requires", "family-preparation"),
        ("onward-referral", True),
    ]


@pytest.mark.parametrize("one", of_type("CodeSystem"), ids=lambda one: one["id"])
def test_properties_are_declared_and_name_codes_that_are_there(one: dict[str, Any]):
    declared = {each["code"]: each["type"] for each in one.get("property", ())}
    used = [each for concept in one.get("concept", ()) for each in concept.get("property", ())]

    assert {each["code"] for each in used} == set(declared)
    for each in used:
        coding = each.get("valueCoding")
        assert ("Coding" if coding else "boolean") == declared[each["code"]]
        if coding:
            assert coding["display"] == label(OURS[coding["system"]].codes(coding["code"]))


def test_the_sensitive_sections_have_a_value_set_of_their_own():
    [included] = by_url(f"{BASE}/ValueSet/sensitive-section")["compose"]["include"]
    marked = {
        one["code"]
        for one in by_url(f"{BASE}/CodeSystem/section")["concept"]
        if {"code": "sensitive", "valueBoolean": True} in one["property"]
    }

    assert {one["code"] for one in included["concept"]} == marked
    assert marked


def test_every_map_is_published_code_by_code():
    assert {one["id"] for one in of_type("ConceptMap")} == {one.name for one in maps()}
    for published in of_type("ConceptMap"):
        [group] = published["group"]
        known = {one["code"]: one["display"] for one in by_url(group["source"])["concept"]}
        assert {one["code"]: one["display"] for one in group["element"]} == known
        assert by_url(published["sourceCanonical"])["compose"]["include"][0]["system"] in OURS
        for target in (each for one in group["element"] for each in one["target"]):
            assert ("code" in target) == (target["equivalence"] != "unmatched")
            assert "comment" in target or target["equivalence"] in {"equivalent", "wider"}


def test_a_list_of_others_without_an_address_is_published_under_one_of_ours():
    for one in maps():
        if one.target.has_no_address:
            published = by_url(one.target.url)
            assert {each["code"] for each in published["concept"]} == set(one.target.codes)
            assert "no canonical address" in published["description"]
        else:
            assert one.target.url not in {each["url"] for each in RESOURCES}


def test_everything_is_json_that_reads_back():
    for content in terminology.files().values():
        assert json.loads(content)["resourceType"] in {"CodeSystem", "ValueSet", "ConceptMap"}


def test_the_page_shows_every_code_label_and_map():
    page = codes_page.files()["codes.md"].decode()

    for system in systems():
        assert f"\n## {system.name}\n" in page
        for concept in system.concepts.values():
            labels = " | ".join(concept.labels[language] for language in Language)
            assert f"| `{concept.code}`<br>{concept.definition} | {labels} |" in page
    for one in maps():
        assert f"\n### {one.name}\n" in page
    cells = {line.count("|") for line in page.splitlines() if line.startswith("| `")}
    assert cells == {3, 5, 7}, "no cell may hold what ends a cell"
