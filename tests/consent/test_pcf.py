"""How far our consents are IHE PCF's: its facts as a table, and what of ours lies beside them.

Written down in our own words from the profiles Consent Foundation, Basic and Intermediate
(https://profiles.ihe.net/ITI/PCF/). The README of the service says the same.
"""

import json

import pytest

from schemas.codes import Purpose
from tests.architecture.house import ROOT

REQUIRED = (
    *("status", "scope", "category", "patient", "dateTime", "performer", "organization"),
    *("source", "policy.uri", "provision.type"),
)
UNUSED = ("policy.authority", "policyRule", "verification")
UNUSED_IN_PROVISION = ("action", "class", "code", "securityLabel")
ROLE = {"system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "IRCP"}
SCOPE = {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}
REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
BASIC_PURPOSES = {(REASON, code) for code in ("TREAT", "HPAYMT", "HOPERAT", "BTG")}
ABOUT_DATA = {"instance", "related", "authoredby"}

SENT = [
    "schemas/examples/give-consent.json",
    *(f"deploy/demo/messages/give-consent-{of}.json" for of in ("amina-origin", "dawit-origin")),
    "deploy/demo/messages/give-consent-amina-livelihood.json",
]


def beside_intermediate(consent):
    """The places at which a consent is not what PCF's intermediate one may be."""
    told = {name.removesuffix("Attachment").removesuffix("Reference") for name in consent}
    for name in REQUIRED:
        first, _, second = name.partition(".")
        inner = consent.get(first, {})
        if first not in told or (second and not has(inner, second)):
            yield name
    for name in UNUSED:
        first, _, second = name.partition(".")
        if first in consent and (not second or has(consent[first], second)):
            yield name
    if not any(pair(one) == pair(SCOPE) for one in consent["scope"]["coding"]):
        yield "scope"
    yield from beside(consent["provision"], "provision")
    for nested in consent["provision"].get("provision", ()):
        yield from beside(nested, "provision.provision")
        if "provision" in nested:
            yield "provision.provision.provision"


def beside(provision, place):
    for name in UNUSED_IN_PROVISION:
        if name in provision:
            yield f"{place}.{name}"
    for actor in provision.get("actor", ()):
        if pair(ROLE) not in [pair(one) for one in actor["role"]["coding"]]:
            yield f"{place}.actor.role"
    for one in provision.get("data", ()):
        if one["meaning"] not in ABOUT_DATA:
            yield f"{place}.data"


def beside_basic(consent):
    yield from beside_intermediate(consent)
    provision = consent["provision"]
    if not {pair(one) for one in provision.get("purpose", ())} <= BASIC_PURPOSES:
        yield "provision.purpose"
    for name in ("provision", "data", "dataPeriod"):
        if name in provision:
            yield f"provision.{name}"


def pair(coding):
    return coding["system"], coding["code"]


def has(inner, name):
    return any(name in one for one in (inner if isinstance(inner, list) else [inner]))


def consent_in(path):
    entries = json.loads((ROOT / path).read_text("utf-8"))["entry"]
    [found] = [one["resource"] for one in entries if one["resource"]["resourceType"] == "Consent"]
    return found


@pytest.mark.parametrize("path", SENT)
def test_what_is_sent_is_an_intermediate_consent_that_names_sections(path):
    beside_it = set(beside_intermediate(consent_in(path)))

    assert beside_it - {"provision.provision.class"} == {"provision.class"}


@pytest.mark.parametrize("path", SENT)
def test_without_its_sections_nothing_is_beside_the_profile(path):
    consent = consent_in(path)
    for provision in (consent["provision"], *consent["provision"].get("provision", ())):
        provision.pop("class", None)

    assert list(beside_intermediate(consent)) == []


@pytest.mark.parametrize("path", SENT)
def test_it_is_no_basic_one_as_its_purposes_are_not_those_of_treatment(path):
    assert {"provision.class", "provision.purpose"} <= set(beside_basic(consent_in(path)))
    assert not {pair(one.coding) for one in Purpose} & BASIC_PURPOSES


@pytest.mark.parametrize("name", [*REQUIRED, *UNUSED, "provision.actor.role"])
def test_a_table_that_would_let_anything_pass_is_none(name):
    consent = consent_in(SENT[0])
    first, _, last = name.partition(".")
    if name == "provision.actor.role":
        consent["provision"]["actor"][0]["role"]["coding"][0]["code"] = "AUT"
    elif name == "source":
        consent.pop("sourceAttachment")
    elif name == "policy.authority":
        consent["policy"][0]["authority"] = "https://x.example"
    elif name in UNUSED:
        consent[name] = [{}]
    elif not last:
        consent.pop(name) if name != "scope" else consent["scope"]["coding"][0].update(code="adr")
    else:
        (consent[first] if first == "provision" else consent[first][0]).pop(last)

    assert name in set(beside_intermediate(consent))
