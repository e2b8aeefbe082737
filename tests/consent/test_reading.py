"""Reading a FHIR Consent: partial dates, leap seconds, exceptions, and what is not ours."""

from uuid import uuid4

import pytest

from schemas.canonical import SID_CASE, SID_GUARDIAN
from schemas.codes import Purpose, Section
from services.consent import reading, recording
from services.consent.facts import Performers
from tests.consent.builders import NOON
from tests.consent.house import a_provision, an_actor, named


def a_focus(**provision):
    return {
        "dateTime": "2026-09-01T12:00:00Z",
        "performer": [named("Patient", SID_CASE, "amina")],
        "provision": a_provision("et-mowsa") | provision,
    }


def read(**provision):
    return reading.consent(a_focus(**provision), uuid4(), "amina", NOON)


def test_without_the_extension_no_border_is_crossed():
    assert not read(extension=[]).permission.cross_border


def test_an_actor_in_another_role_receives_nothing():
    author = an_actor("et-other-ngo")
    author["role"]["coding"][0]["code"] = "AUT"

    permission = read(actor=[author, an_actor("et-mowsa")]).permission

    assert permission.recipients == {"et-mowsa"}


def test_a_code_of_another_system_allows_nothing():
    foreign = {"system": "http://loinc.org", "code": "education"}

    assert read(**{"class": [foreign]}).permission.sections == frozenset()


def test_an_exception_takes_from_its_permit_what_it_leaves_open():
    consent = read(provision=[{"type": "deny", "class": [Section.HEALTH.coding]}])

    (prohibition,) = consent.prohibitions
    assert prohibition.sections == {"health"}
    assert prohibition.recipients == consent.permission.recipients
    assert prohibition.purposes == consent.permission.purposes
    assert prohibition.period == consent.permission.period


def test_an_exception_may_say_for_whom_and_until_when():
    period = {"start": "2026-01-01", "end": "2026-12-31"}
    denied = {"type": "deny", "actor": [an_actor("et-other-ngo")], "period": period}

    (prohibition,) = read(provision=[denied]).prohibitions

    assert prohibition.recipients == {"et-other-ngo"}
    assert prohibition.sections is None
    assert prohibition.period.end.year == 2026


def test_what_an_exception_leaves_out_it_denies_altogether():
    (prohibition,) = read(provision=[{"type": "deny"}]).prohibitions

    assert prohibition.sections is None
    assert prohibition.purposes == {"reintegration"}


@pytest.mark.parametrize("name", ["class", "purpose"])
@pytest.mark.parametrize(
    "changes",
    [
        {"system": "http://loinc.org"},
        {"system": None},
        {"code": "no-such-word"},
        {"code": None, "display": "words alone"},
    ],
)
def test_an_exception_in_words_that_are_not_ours_is_refused_and_never_ignored(name, changes):
    ours = {"class": Section.HEALTH, "purpose": Purpose.PROTECTION}[name].coding
    other = {key: value for key, value in (ours | changes).items() if value is not None}

    with pytest.raises(recording.LimitNotUnderstood) as refused:
        read(provision=[{"type": "deny", name: [ours, other]}])

    assert refused.value.expression == f"Consent.provision.provision[0].{name}[1]"


@pytest.mark.parametrize(
    "changes",
    [
        {"role": {"coding": [{"system": "http://x.example", "code": "CST"}]}},
        {"reference": {"type": "Organization", "display": "The ministry"}},
        {"reference": named("Organization", SID_CASE, "et-mowsa")},
    ],
)
def test_an_exception_for_somebody_who_is_not_understood_is_refused(changes):
    with pytest.raises(recording.LimitNotUnderstood) as refused:
        read(provision=[{"type": "deny", "actor": [an_actor("et-mowsa") | changes]}])

    assert refused.value.expression == "Consent.provision.provision[0].actor[0]"


@pytest.mark.parametrize(
    "limit", ["action", "securityLabel", "code", "dataPeriod", "data", "modifierExtension"]
)
def test_a_limit_that_is_not_understood_is_refused(limit):
    with pytest.raises(recording.LimitNotUnderstood) as refused:
        read(**{limit: [{}]})

    assert refused.value.expression == f"Consent.provision.{limit}"


def test_performers_are_this_child_and_its_guardians():
    guardian = uuid4()
    focus = {
        "performer": [
            named("RelatedPerson", SID_GUARDIAN, str(guardian)),
            named("Patient", SID_CASE, "amina"),
        ]
    }

    assert reading.performers(focus, "amina") == Performers(True, frozenset({guardian}))


@pytest.mark.parametrize("value", ["not-a-uuid", "", "1"])
def test_what_is_no_guardians_id_has_no_authority(value):
    focus = {"performer": [named("RelatedPerson", SID_GUARDIAN, value)]}

    with pytest.raises(recording.GuardianWithoutAuthority):
        reading.performers(focus, "amina")


def test_a_withdrawal_without_sections_means_all():
    assert reading.sections_of({}) == frozenset()
    assert reading.sections_of({"provision": {"class": [Section.BIA.coding]}}) == {"bia"}
