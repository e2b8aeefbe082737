"""Reading a FHIR Consent: partial dates, leap seconds, exceptions, and what is not ours."""

from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest

from schemas.canonical import CROSS_BORDER, REPLACES, SID_CASE, SID_CONSENT, SID_GUARDIAN
from schemas.codes import LawfulBasis, Purpose, SafeToTell, Section
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


@pytest.mark.parametrize("said", [False, None, "true", 1])
def test_a_border_is_crossed_only_where_that_is_true(said):
    crossing = {"url": CROSS_BORDER, "valueBoolean": said}

    assert read().permission.cross_border
    assert not read(extension=[crossing]).permission.cross_border


def test_an_actor_may_have_another_role_beside_that_of_the_recipient():
    both = an_actor("et-other-ngo")
    both["role"]["coding"].append({"system": "http://x.example", "code": "CST"})

    assert read(actor=[both]).permission.recipients == {"et-other-ngo"}


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


@pytest.mark.parametrize(
    ("said", "of_the_permit"), [({"start": "2026-01-01"}, "end"), ({"end": "2026-12-31"}, "start")]
)
def test_half_a_period_of_an_exception_is_as_said_and_half_as_in_the_permit(said, of_the_permit):
    consent = read(provision=[{"type": "deny", "period": said}])

    ((half, date),) = said.items()
    (prohibition,) = consent.prohibitions
    assert getattr(prohibition.period, half).date().isoformat() == date
    assert getattr(prohibition.period, of_the_permit) == getattr(
        consent.permission.period, of_the_permit
    )


def test_elements_that_limit_nothing_are_taken():
    assert read(id="p1", provision=[{"id": "p2", "type": "deny"}]).permission.recipients


def test_four_consents_may_be_replaced_at_once_and_each_by_its_name():
    def focus(*names):
        values = [named("Consent", SID_CONSENT, name) for name in names]
        return {"extension": [{"url": REPLACES, "valueReference": value} for value in values]}

    assert reading.replaced(focus(*"abcd")) == [*"abcd"]
    nameless = focus("a")
    nameless["extension"].append({"url": REPLACES, "valueReference": {"display": "the old one"}})
    for wrong in (focus(*"abcde"), nameless):
        with pytest.raises(recording.LimitNotUnderstood):
            reading.replaced(wrong)


def invoked(*tellings):
    focus = a_focus(provision=[]) | {
        "performer": [{"reference": "urn:uuid:1"}],
        "policyRule": LawfulBasis.COURT_ORDER.concept,
    }
    del focus["provision"]["provision"]
    message = SimpleNamespace(focus=focus, all={"Communication": tellings}.__getitem__)
    return reading.invocation(message, uuid4(), NOON)


def telling(guardian, *said):
    return {
        "category": [each.concept for each in said],
        "recipient": [named("RelatedPerson", SID_GUARDIAN, str(guardian))],
    }


SAFE, LATER, NO = SafeToTell.SAFE, SafeToTell.LATER, SafeToTell.NO


@pytest.mark.parametrize(
    ("said", "safe"),
    [
        ([], True),
        ([(1, SAFE)], True),
        ([(1, SAFE), (2, SAFE)], True),
        ([(1, LATER)], False),
        ([(1, NO)], False),
        ([(1, SAFE), (2, NO)], False),
        ([(1, NO), (2, SAFE)], False),
        pytest.param([(1, NO), (1, SAFE)], False, id="twice of one"),
        pytest.param([(1, SAFE, NO)], False, id="two words of one"),
        pytest.param([(1,)], False, id="no word of one"),
    ],
)
def test_r57_telling_is_safe_where_it_is_said_of_every_guardian_and_nothing_else(said, safe):
    found = invoked(*(telling(UUID(int=who), *words) for who, *words in said))

    assert found.telling_is_safe is safe
    assert found.considered == {UUID(int=who) for who, *_ in said}


def test_r57_what_kind_of_telling_it_is_may_be_said_in_words_of_others_too():
    told = telling(UUID(int=1), SAFE)
    told["category"].append({"coding": [{"system": "http://x.example", "code": "alert"}]})

    assert invoked(told).telling_is_safe


def test_r57_who_is_told_and_is_no_guardian_does_not_count():
    other = {"category": [NO.concept], "recipient": [{"type": "Organization", "display": "it"}]}

    found = invoked(other, telling(UUID(int=1), SAFE))

    assert (found.telling_is_safe, found.considered) == (True, {UUID(int=1)})


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
