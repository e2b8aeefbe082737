"""The published JSON Schemas refuse nothing that the checker accepts, and nearly all it refuses."""

import copy
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import messages, strict_json
from schemas.codes import MessageEvent
from schemas.publishing.json_schema.demands import said
from schemas.publishing.json_schema.primitives import PRIMITIVES
from schemas.resources import checking, kinds
from schemas.resources.registry import RESOURCES
from tests.schemas import committed
from tests.schemas.breaking import ANSWERS, ENVELOPE, NO_LANGUAGES, breaks, carried_by, header
from tests.schemas.generated import SAMPLES, a_value
from tests.schemas.mutants import mutants_of
from tests.schemas.variants import every_message

EXAMPLES = sorted((Path(messages.__file__).parents[1] / "examples").rglob("*.json"))
FILES = {
    name: one for name, one in committed.files("*.json").items() if name.startswith("json-schema/")
}
MESSAGES = every_message()
KINDS = [
    kind
    for kind in vars(kinds).values()
    if isinstance(kind, kinds.Kind) and kind not in (kinds.MIME_TYPE, kinds.REFERENCE)
]

# What the checker refuses and JSON Schema cannot: how the parts of a message go together, values
# that are compared, where references lead, and how long lists of primitives and extensions are.
BEYOND = (
    "must name the sender",
    "must name the same as",
    "must lead to",
    "leads to more than one",
    "must refer to",
    "must be the type that the reference names",
    "said before in the same message",
    "at least 2 different ones are required",
    "needs a ",
    "Meta.security:",
    "Reference.type:",
    "Attachment.size:",
    "Attachment.hash:",
    "Identifier.value:",
    "Bundle.link:",
    "Bundle.entry.fullUrl: is required",
    "Bundle.entry.fullUrl: an address",
    "Bundle.entry.search:",
    "ref-1:",
    "dom-3:",
    "bdl-",
    "per-1:",
    "inv-1: lastModified",
    "txt-",
    "app-3:",
    "app-4:",
    "con-4:",
    "con-5:",
    "lst-2:",
    "lst-3:",
    "org-2:",
    "org-3:",
    "ras-",
    "obs-7:",
    "grp-1:",
    "age-1:",
    "cnt-3:",
    "dis-1:",
    "drt-1:",
    "rng-2:",
    "tim-4:",
    "tim-5:",
    "tim-9:",
    "trd-3:",
    "rat-1:",
    "null must be matched by an extension",
    "no extension can stand in for this code",  # where a list is longer than the codes beside it
    "must be a whole number",  # 1.0 is one to JSON Schema
    "must be base64",  # counted in fours
    "must be plain XHTML",
)


@cache
def validator(name: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(json.loads(FILES[f"json-schema/{name}.json"]))


def of_message(event: str) -> jsonschema_rs.Validator:
    return validator(f"messages/{event}")


def of_resource(name: str) -> jsonschema_rs.Validator:
    return validator(f"resources/{name}")


def event_of(bundle: Any) -> str:
    return str(bundle["entry"][0]["resource"]["eventCoding"]["code"])


def why(found: jsonschema_rs.Validator, value: Any) -> list[str]:
    return [f"{one.instance_path}: {one.message[:200]}" for one in found.iter_errors(value)]


def disagreement(found: jsonschema_rs.Validator, value: Any, issues: list[Any]) -> str | None:
    """What the schema refuses and should not, or lets pass and need not."""
    if not issues:
        return None if found.is_valid(value) else f"refused: {why(found, value)}"
    said = [issue.diagnostics for issue in issues]
    if not found.is_valid(value) or any(one.startswith(BEYOND) for one in said):
        return None
    return f"let pass: {said}"


@pytest.mark.parametrize("name", FILES)
def test_each_is_a_schema_by_itself(name: str) -> None:
    schema = json.loads(FILES[name])

    jsonschema_rs.meta.validate(schema)
    assert schema["$id"].endswith(name)
    assert '"$ref": "#/$defs/' in json.dumps(schema)
    assert '"$ref": "http' not in json.dumps(schema)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_valid(path: Path) -> None:
    bundle = json.loads(path.read_bytes())

    assert why(of_message(event_of(bundle)), bundle) == []
    assert why(of_resource("Bundle"), bundle) == []
    for entry in bundle["entry"]:
        resource = entry["resource"]
        assert why(of_resource(resource["resourceType"]), resource) == []


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=lambda number: EXAMPLES[number].stem)
def test_mutants_of_the_examples_are_judged_as_the_checker_judges_them(number: int) -> None:
    bundle = json.loads(EXAMPLES[number].read_bytes())
    found = of_message(event_of(bundle))

    told = {
        name: verdict
        for name, mutant in mutants_of(bundle, every=101, first=number)
        if event_of_mutant(mutant) == event_of(bundle)
        and (verdict := disagreement(found, mutant, messages.check(mutant))) is not None
    }

    assert told == {}


@pytest.mark.parametrize("name", MESSAGES)
def test_every_rule_that_is_broken_is_refused_where_a_schema_can(name: str) -> None:
    bundle = plain(MESSAGES[name])
    definition = messages.DEFINITIONS[MessageEvent(event_of(bundle))]
    found = of_message(definition.event)

    assert why(found, bundle) == []
    let_pass = {
        (one.name, place): verdict
        for position, entry in enumerate(bundle["entry"])
        for carried in carried_by(definition)
        if position and carried.applies(entry["resource"]) and not carried.one_suffices
        if carried is not definition.focus or position == 1
        for rule in carried.rules
        for one in breaks(rule, entry["resource"])
        for place in [f"{entry['resource']['resourceType']}.{one.place}"]
        if (verdict := disagreement(found, *judged(broken(bundle, position, one.change))))
    }
    assert let_pass == {}


@pytest.mark.parametrize("name", MESSAGES)
def test_what_must_come_along_and_what_may_not_is_known_to_the_schema(name: str) -> None:
    bundle = plain(MESSAGES[name])
    definition = messages.DEFINITIONS[MessageEvent(event_of(bundle))]
    others: list[Any] = []
    for carried in definition.others:
        entries = [one for one in bundle["entry"] if carried.applies(one["resource"])]
        if carried.at_least:
            others.append([one for one in bundle["entry"] if one not in entries])
        if carried.at_most == 1:
            twice = [one | {"fullUrl": ANOTHER} for one in entries[:1]]
            others.append(bundle["entry"] + twice)
    if definition.closed:
        stranger = {"resourceType": "List", "id": "x", "status": "current", "mode": "working"}
        others.append([*bundle["entry"], {"fullUrl": ANOTHER, "resource": stranger}])

    for entries in others:
        changed = bundle | {"entry": entries}
        if messages.check(changed):
            assert not of_message(definition.event).is_valid(changed)


ANOTHER = "urn:uuid:00000000-0000-4000-8000-00000000000f"


def broken(bundle: Any, position: int, change: Any) -> Any:
    changed = copy.deepcopy(bundle)
    change(changed["entry"][position]["resource"])
    return changed


def judged(bundle: Any) -> tuple[Any, list[Any]]:
    return bundle, messages.check(bundle)


@pytest.mark.parametrize("change", ENVELOPE.values(), ids=ENVELOPE.keys())
def test_a_wrong_envelope_is_refused(change: Any) -> None:
    bundle = plain(MESSAGES["give-consent"])

    change(bundle)

    assert messages.check(bundle)
    assert not of_message("give-consent").is_valid(bundle)


@pytest.mark.parametrize("change", [one for one, _ in NO_LANGUAGES.values()], ids=NO_LANGUAGES)
def test_a_language_that_is_no_tag_is_refused(change: Any) -> None:
    bundle = plain(MESSAGES["register-case"])

    change(bundle)

    assert messages.check(bundle)
    assert not of_message("register-case").is_valid(bundle)


@pytest.mark.parametrize("change", ANSWERS.values(), ids=ANSWERS.keys())
def test_a_wrong_answer_is_refused(change: Any) -> None:
    bundle = json.loads((EXAMPLES[0].parent / "answers/register-case-ok.json").read_bytes())

    change(header(bundle))

    assert messages.check(bundle)
    assert not of_message("register-case").is_valid(bundle)


def test_an_answer_with_another_result_is_refused() -> None:
    bundle = json.loads((EXAMPLES[0].parent / "answers/register-case-ok.json").read_bytes())

    bundle["entry"][1]["resource"] = {
        "resourceType": "List",
        "status": "current",
        "mode": "working",
    }

    assert messages.check(bundle)
    assert not of_message("register-case").is_valid(bundle)


def event_of_mutant(mutant: Any) -> str | None:
    """A mutant may be a message of another event, of which another schema tells."""
    try:
        return event_of(mutant)
    except (KeyError, IndexError, TypeError, AttributeError):
        return None


@pytest.mark.parametrize("name", RESOURCES)
def test_resources_made_at_random_are_judged_as_the_checker_judges_them(name: str) -> None:
    for seed in range(8):
        value = plain(a_value(name, Random(f"{name}{seed}"), badness=0.01 if seed % 2 else 0.0))
        if value is not None:
            verdict = disagreement(of_resource(name), value, checking.check(value))
            assert verdict is None, (seed, verdict)


def plain(value: Any) -> Any:
    """As others read it: no decimals of our own; None where it is not JSON at all."""
    try:
        return json.loads(strict_json.dump(value))
    except (ValueError, UnicodeEncodeError):
        return None


@given(st.sampled_from(RESOURCES), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_nothing_that_the_checker_accepts_is_refused(name: str, random: Random) -> None:
    value = plain(a_value(name, random, badness=0.0))

    if value is not None and not checking.check(value):
        assert why(of_resource(name), value) == []


@cache
def of_kind(name: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for({"$ref": f"#/$defs/{name}", "$defs": PRIMITIVES})


TEXTS = st.text(max_size=20) | st.from_regex(
    r"\A(?:[0-9]{4}(?:-[0-9]{2}){0,2}(?:T[0-9:]{8}(?:Z|\+[01][0-9]:00))?|urn:(?:oid|uuid):[\w.-]*"
    r"|[a-z]+/[a-z+;= ]+|[A-Za-z0-9+/ =]{0,12})\Z"
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(value=TEXTS | st.integers(-3, 2**31) | st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_primitive_is_never_refused_when_the_checker_takes_it(
    kind: kinds.Kind, value: Any
) -> None:
    if kind.accepts(value):
        assert of_kind(kind.name).is_valid(value)


DATES = st.from_regex(r"\A(?:0000|0004|1900|2000|20[0-9]{2})-(?:0[0-9]|1[0-3])-[0-3][0-9]\Z")


@given(DATES)
@settings(max_examples=200, deadline=None)
def test_a_date_exists_or_is_refused(value: str) -> None:
    for kind in (kinds.DATE, kinds.DATE_TIME):
        assert of_kind(kind.name).is_valid(value) == kind.accepts(value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_samples_of_a_primitive_are_judged_alike(kind: kinds.Kind) -> None:
    for value in SAMPLES[kind.name]:
        if isinstance(value, float) or (kind.name == "base64Binary" and isinstance(value, str)):
            continue  # not JSON, a whole number, or counted in fours: more than it can say
        told = of_kind(kind.name).is_valid(plain(value))
        assert told == kind.accepts(value), value


@pytest.mark.parametrize("event", MessageEvent)
def test_a_message_of_another_event_is_refused(event: MessageEvent) -> None:
    path = next(one for one in EXAMPLES if not one.stem.startswith(event))

    assert not of_message(event).is_valid(json.loads(path.read_bytes()))


def test_a_rule_without_a_form_is_told() -> None:
    with pytest.raises(TypeError, match="no form for the rule object"):
        said(object(), "Task")  # type: ignore[arg-type]
