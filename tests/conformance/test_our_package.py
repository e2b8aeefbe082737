"""HAPI loads the package that we publish, and judges our messages by it as our checker does."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.programs import ROOT
from schemas import messages, strict_json
from schemas.canonical import BASE
from schemas.codes import MessageEvent
from tests.conformance.hapi import Hapi, Told
from tests.conformance.sampling import ALL, of_each_kind
from tests.schemas.breaking import (
    ANSWERS,
    ENVELOPE,
    EXTENSIONS,
    NO_LANGUAGES,
    RIGHT_EXTENSIONS,
    breaks,
    carried_by,
    header,
)
from tests.schemas.variants import every_message

pytestmark = pytest.mark.real

EXAMPLES = ROOT / "schemas" / "examples"
MESSAGES = {name: json.loads(strict_json.dump(one)) for name, one in every_message().items()}
TOO_LONG_FOR_HAPI = {"10,001 entries"}  # it would take minutes, and base R4 refuses them, too
Bundle = dict[str, Any]


def event_of(bundle: Bundle) -> MessageEvent:
    return MessageEvent(header(bundle)["eventCoding"]["code"])


def told(hapi: Hapi, bundle: Bundle, profile: str) -> list[Told]:
    return hapi.errors(json.dumps(bundle), f"{BASE}/StructureDefinition/{profile}")


def test_each_message_is_what_the_profile_of_its_event_says(hapi_with_our_package: Hapi) -> None:
    for name, bundle in MESSAGES.items():
        assert told(hapi_with_our_package, bundle, event_of(bundle)) == [], name


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("answers/*.json")), ids=lambda one: one.stem)
def test_each_answer_is_what_the_profile_of_answers_says(
    path: Path, hapi_with_our_package: Hapi
) -> None:
    assert told(hapi_with_our_package, json.loads(path.read_bytes()), "answer") == []


def broken() -> Iterator[tuple[str, Bundle]]:
    """Each message with each of its rules broken in each way, as far as our checker refuses it."""
    for name, bundle in MESSAGES.items():
        definition = messages.DEFINITIONS[event_of(bundle)]
        for position, entry in enumerate(bundle["entry"]):
            for carried in carried_by(definition):
                if carried.one_suffices or not (position and carried.applies(entry["resource"])):
                    continue
                if carried is definition.focus and position != 1:
                    continue
                for rule in carried.rules:
                    for one in breaks(rule, entry["resource"]):
                        changed = copy.deepcopy(bundle)
                        one.change(changed["entry"][position]["resource"])
                        if messages.check(changed):
                            yield f"{type(rule).__name__} {one.name}: {name} {one.place}", changed


def test_what_breaks_a_rule_breaks_the_profile(hapi_with_our_package: Hapi) -> None:
    let_pass, tried = [], 0

    for what, bundle in (
        broken() if ALL else of_each_kind(broken(), lambda one: one[: one.index(":")])
    ):
        tried += 1
        if not told(hapi_with_our_package, bundle, event_of(bundle)):
            let_pass.append(what)

    assert let_pass == []
    assert tried > 30


@pytest.mark.parametrize("name", sorted(ENVELOPE.keys() - TOO_LONG_FOR_HAPI))
def test_a_wrong_envelope_breaks_the_profile(name: str, hapi_with_our_package: Hapi) -> None:
    bundle = copy.deepcopy(MESSAGES["give-consent"])

    ENVELOPE[name](bundle)

    assert told(hapi_with_our_package, bundle, "give-consent")


@pytest.mark.parametrize("name", NO_LANGUAGES)
def test_a_language_that_is_no_tag_breaks_the_profile(
    name: str, hapi_with_our_package: Hapi
) -> None:
    bundle = copy.deepcopy(MESSAGES["register-case"])
    change, _ = NO_LANGUAGES[name]

    change(bundle)

    found = told(hapi_with_our_package, bundle, "register-case")
    assert any("tag of BCP 47" in one.words for one in found), found


@pytest.mark.parametrize("name", EXTENSIONS)
def test_an_extension_of_ours_out_of_its_place_breaks_the_profile(
    name: str, hapi_with_our_package: Hapi
) -> None:
    bundle = copy.deepcopy(MESSAGES["register-case"])

    EXTENSIONS[name](bundle["entry"][1]["resource"])

    assert told(hapi_with_our_package, bundle, "register-case")


@pytest.mark.parametrize("name", RIGHT_EXTENSIONS)
def test_an_extension_in_its_place_breaks_nothing(name: str, hapi_with_our_package: Hapi) -> None:
    bundle = copy.deepcopy(MESSAGES["register-case"])

    RIGHT_EXTENSIONS[name](bundle["entry"][1]["resource"])

    assert told(hapi_with_our_package, bundle, "register-case") == []


@pytest.mark.parametrize("change", ANSWERS.values(), ids=ANSWERS.keys())
def test_a_wrong_answer_breaks_the_profile(
    change: Callable[[Any], object], hapi_with_our_package: Hapi
) -> None:
    bundle = json.loads((EXAMPLES / "answers" / "register-case-ok.json").read_bytes())

    change(header(bundle))

    assert told(hapi_with_our_package, bundle, "answer")
