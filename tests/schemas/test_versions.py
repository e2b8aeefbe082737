"""Inside a version nothing that others rely on is taken away or newly asked for."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from deploy import publishing
from schemas.canonical import JURISDICTION
from schemas.publishing import breaks, contract

NOW: Any = json.loads(contract.written(contract.contract()))
Change = Callable[[Any], object]

MENDING = f"""
Make it optional, or begin another major version: schemas/README.md, Versions.
Only while nobody has that version yet: rm {publishing.LAST} && python -m deploy cut"""
SECTION = "https://casebridge.example/fhir/CodeSystem/section"
SCOPE = "https://casebridge.example/fhir/StructureDefinition/guardian-scope"


def test_nothing_is_broken_since_the_last_version() -> None:
    found = breaks.between(publishing.last(), NOW)

    assert not found, "\n".join([*found, MENDING])


def message(event: str) -> Callable[[Any], Any]:
    return lambda found: found["messages"][event]


def focus(event: str) -> Callable[[Any], Any]:
    return lambda found: found["messages"][event]["carries"][""]["demands"]


def element(path: str, name: str) -> Callable[[Any], Any]:
    return lambda found: found["types"][path][name]


def put(where: Callable[[Any], Any], name: str, value: Any) -> Change:
    return lambda found: where(found).__setitem__(name, value)


def without(where: Callable[[Any], Any], *names: Any) -> Change:
    return lambda found: [
        where(found).remove(name) if isinstance(where(found), list) else where(found).pop(name)
        for name in names
    ]


REQUIRED = {"min": 1, "max": None, "limit": []}
BREAKS: dict[str, tuple[Change, str]] = {
    "an event is removed": (
        without(lambda found: found["messages"], "give-consent"),
        "give-consent: the event is gone",
    ),
    "an active event becomes a draft": (
        put(message("give-consent"), "status", "draft"),
        "give-consent: is draft and was active",
    ),
    "an element of every message is required": (
        put(lambda found: found["envelope"]["message"], "Bundle.signature", ["at least 1"]),
        "message, Bundle.signature: at least 1: is asked, and was not",
    ),
    "something is refused in every message": (
        lambda found: found["envelope"]["message"]["Bundle"].append("no pictures"),
        "message, Bundle: no pictures: is asked, and was not",
    ),
    "no country is a jurisdiction any more": (
        without(lambda found: found["codes"][JURISDICTION], "ET"),
        f"{JURISDICTION}: ET is gone",
    ),
    "a required element is added": (
        put(focus("give-consent"), "language.region", REQUIRED),
        "give-consent, focus.language.region: at least 1, and was 0",
    ),
    "an element is forbidden": (
        put(focus("give-consent"), "note", {"min": 0, "max": 0, "limit": []}),
        "give-consent, focus.note: at most 0, and was any number",
    ),
    "fewer are taken": (
        put(lambda found: focus("give-consent")(found)["performer"], "max", 1),
        "give-consent, focus.performer: at most 1, and was any number",
    ),
    "a word is taken no more": (
        without(lambda found: focus("answer-referral")(found)["status"]["limit"], "rejected"),
        "answer-referral, focus.status: rejected is gone",
    ),
    "an element is limited to some words": (
        put(lambda found: focus("give-consent")(found)["language"], "limit", ["en"]),
        "give-consent, focus.language: is limited, and was not",
    ),
    "one way of two is gone": (
        lambda found: found["messages"]["register-case"]["carries"]["Consent with registration"][
            "demands"
        ]["either performer"]["limit"].pop(0),
        "register-case, Consent with registration.either performer: ",
    ),
    "another resource must be carried": (
        put(
            lambda found: message("give-consent")(found)["carries"],
            "Provenance",
            {"min": 1, "max": None, "one_suffices": False, "demands": {}},
        ),
        "give-consent, Provenance: must be carried",
    ),
    "more is asked of what may travel along": (
        put(
            lambda found: message("give-consent")(found)["carries"],
            "Provenance",
            {"min": 0, "max": None, "one_suffices": False, "demands": {"agent": REQUIRED}},
        ),
        "give-consent, Provenance: more is asked of it",
    ),
    "nothing else may travel along": (
        put(message("give-consent"), "closed", True),
        "give-consent: nothing else may travel along any more",
    ),
    "another focus": (put(message("give-consent"), "focus", "List"), "give-consent: focus is"),
    "another answer": (put(message("give-consent"), "answer", "List"), "give-consent: answer is"),
    "another scope": (put(message("give-consent"), "scope", "x"), "give-consent: scope is another"),
    "somebody may send it no more": (
        put(message("give-consent"), "parties", []),
        "give-consent: parties: on-the-case is gone",
    ),
    "a service answers it no more": (
        put(message("acknowledge"), "services", ["intake"]),
        "acknowledge: services: closure is gone",
    ),
    "only a person may do it": (
        put(message("give-consent"), "by_person", True),
        "give-consent: only a person may act",
    ),
    "a notice leaves something out": (
        without(focus("case-closed"), "period.end"),
        "case-closed, focus.period.end: need not be there any more",
    ),
    "a notice brings something no more": (
        without(lambda found: message("case-closed")(found)["carries"], "CarePlan"),
        "case-closed, CarePlan: is carried no more",
    ),
    "a type is removed": (without(lambda found: found["types"], "Goal"), "Goal: the type is gone"),
    "an element is removed": (
        without(lambda found: found["types"]["Patient"], "photo"),
        "Patient.photo: is gone",
    ),
    "an element becomes required": (
        put(element("Patient", "birthDate"), "min", 1),
        "Patient.birthDate: at least 1, and was 0",
    ),
    "a required element comes": (
        put(
            lambda found: found["types"]["Patient"],
            "shoeSize",
            {"min": 1, "max": 1, "type": "integer"},
        ),
        "Patient.shoeSize: is required and was not there",
    ),
    "a list becomes one": (
        put(element("Patient", "name"), "max", 1),
        "Patient.name: at most 1, and was any number",
    ),
    "a type is narrowed": (
        put(element("Patient", "birthDate"), "type", "instant"),
        "Patient.birthDate: is of another type",
    ),
    "a reference leads to fewer types": (
        without(lambda found: element("Task", "owner")(found)["limit"], "Patient"),
        "Task.owner: Patient is gone",
    ),
    "a required code of the standard is refused": (
        without(lambda found: element("Task", "status")(found)["limit"], "draft"),
        "Task.status: draft is gone",
    ),
    "a code is removed": (
        without(lambda found: found["codes"][SECTION], "bid"),
        f"{SECTION}: bid is gone",
    ),
    "a code system is removed": (
        without(lambda found: found["codes"], SECTION),
        f"{SECTION}: the code system is gone",
    ),
    "an extension is removed": (
        without(lambda found: found["extensions"], SCOPE),
        f"{SCOPE}: the extension is gone",
    ),
    "an extension has another value": (
        put(lambda found: found["extensions"][SCOPE], "value", "Coding"),
        f"{SCOPE}: its value is of another type",
    ),
    "an extension may stand in fewer places": (
        put(lambda found: found["extensions"][SCOPE], "on", []),
        f"{SCOPE}: on: RelatedPerson is gone",
    ),
    "an operation is removed": (
        without(lambda found: found["operations"], "ledger"),
        "$ledger: the operation is gone",
    ),
    "an operation asks for more": (
        put(
            lambda found: found["operations"]["ledger"]["in"],
            "reason",
            {"min": 1, "max": 1, "type": "string", "limit": [], "parts": {}},
        ),
        "$ledger in.reason: is required and was not there",
    ),
    "an operation gives less": (
        without(lambda found: found["operations"]["decide"]["out"]["section"]["parts"], "key"),
        "$decide out.section.key: is gone",
    ),
}


@pytest.mark.parametrize(("change", "told"), BREAKS.values(), ids=BREAKS.keys())
def test_each_kind_of_break_is_told(change: Change, told: str) -> None:
    now = copy.deepcopy(NOW)

    change(now)

    found = breaks.between(NOW, now)
    assert any(one.startswith(told) for one in found), found


OPTIONAL = {"min": 0, "max": 1, "type": "integer"}
ADDITIONS: dict[str, Change] = {
    "an event": lambda found: found["messages"].update(
        {"say-hello": found["messages"]["give-consent"]}
    ),
    "a code": lambda found: found["codes"][SECTION].append("pets"),
    "a code system": lambda found: found["codes"].update({"x": ["y"]}),
    "an optional element": put(lambda found: found["types"]["Patient"], "shoeSize", OPTIONAL),
    "a word": lambda found: focus("answer-referral")(found)["status"]["limit"].append("on-hold"),
    "a request asks for less": without(focus("give-consent"), "language"),
    "a request takes more": put(message("file-section"), "closed", False),
    "somebody else may send it": lambda found: message("give-consent")(found)["parties"].append(
        "x"
    ),
    "another way": lambda found: found["messages"]["register-case"]["carries"][
        "Consent with registration"
    ]["demands"]["either performer"]["limit"].append("{}"),
    "a draft becomes active": put(message("record-death"), "status", "active"),
    "a draft asks for more": put(focus("record-death"), "note", REQUIRED),
    "a draft is removed": without(lambda found: found["messages"], "record-death"),
    "an extension": lambda found: found["extensions"].update({"x": found["extensions"][SCOPE]}),
    "an extension in more places": lambda found: found["extensions"][SCOPE]["on"].append("Patient"),
}


@pytest.mark.parametrize("change", ADDITIONS.values(), ids=ADDITIONS.keys())
def test_what_is_optional_may_be_added_and_drafts_may_change(change: Change) -> None:
    now = copy.deepcopy(NOW)

    change(now)

    assert breaks.between(NOW, now) == []


def test_another_major_version_may_change_anything() -> None:
    now = copy.deepcopy(NOW) | {"version": "2.0", "messages": {}}

    assert breaks.between(NOW, now) == []


def test_a_version_is_cut_when_all_is_published_and_nothing_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "MADE_BELOW", ())
    monkeypatch.setattr(publishing.package, "files", lambda _: {})
    kept = tmp_path / publishing.LAST

    assert publishing.cut(tmp_path) == []
    assert publishing.last(tmp_path) == NOW

    more = copy.deepcopy(NOW)
    more["codes"][SECTION].append("pets")
    kept.write_bytes(contract.written(more))
    assert publishing.cut(tmp_path) == [f"{SECTION}: pets is gone"]
    assert publishing.last(tmp_path) == more

    stray = tmp_path / "schemas/published/stray.json"
    stray.write_text("{}")
    assert "schemas/published/stray.json is not made by anything" in publishing.cut(tmp_path)
