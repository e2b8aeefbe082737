"""What may be read of consents and of the register, by whom, and what never comes through."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from schemas import canonical
from schemas.canonical import SID_GUARDIAN
from schemas.codes import HandoffKind, HandoffState, LawfulBasis, MessageEvent, Section
from schemas.resources.checking import check
from services.consent.store.tables import consents
from tests.consent.house import (
    POLICY,
    REGISTER,
    SHARED,
    WITHHELD,
    House,
    Story,
    a_consent_resource,
    codings,
    named,
    now,
)
from tests.consent.test_other_rights import dispute

pytestmark = pytest.mark.real

HOST, SHELTER, ORIGIN, NGO = "dj-authority", "dj-red-cross", "et-mowsa", "et-livelihood-ngo"
STRANGER = "et-other-ngo"
CANARY = "Canary Kahsay"


def consent_of(house: House, who: str, story: Story):
    """The one consent of the case, as this partner reads it."""
    partner = house.partner(who)
    found = partner.get(f"Consent?patient={partner.name(story.case)}").json
    assert check(found) == []
    [entry] = found["entry"]
    assert partner.get(f"Consent/{entry['resource']['id']}").json == entry["resource"]
    return entry["resource"]


def total(house: House, who: str, story: Story) -> int:
    partner = house.partner(who)
    return partner.get(f"Consent?patient={partner.name(story.case)}").json["total"]


def test_it_is_read_as_it_was_understood(house):
    story, name = house.consented()

    read = consent_of(house, HOST, story)

    given = a_consent_resource(house.partner(HOST), story.case, story.guardian, ORIGIN)
    assert read["id"] == read["identifier"][0]["value"] == name
    assert (read["status"], read["language"]) == ("active", "am")
    for same in ("scope", "category", "patient", "performer", "organization", "policy"):
        assert read[same] == given[same]
    provision = read["provision"]
    assert provision["class"] == sorted(codings(Section, SHARED), key=lambda one: one["code"])
    assert provision["extension"] == given["provision"]["extension"]
    assert provision["actor"] == given["provision"]["actor"]
    assert provision["provision"][0]["type"] == "deny"
    assert provision["provision"][0]["class"] == [{"system": Section.system(), "code": WITHHELD}]


def test_words_that_were_sent_with_it_do_not_come_through(house):
    """C15."""
    story = house.story()
    host = house.partner(HOST)
    resource = a_consent_resource(host, story.case, story.guardian, ORIGIN)
    for place in (resource["patient"], *resource["performer"], *resource["organization"]):
        place["display"] = CANARY
    resource["sourceAttachment"]["title"] = CANARY
    resource["scope"] = {**resource["scope"], "text": CANARY}
    resource["category"] = [{**resource["category"][0], "text": CANARY}]
    resource["provision"]["actor"][0]["reference"]["display"] = CANARY
    resource["identifier"] = [{"value": CANARY}]
    resource["text"] = {
        "status": "generated",
        "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{CANARY}</div>',
    }
    assert host.send(MessageEvent.GIVE_CONSENT, [resource]).status_code == 200

    assert "Canary" not in str(consent_of(house, HOST, story))


def recorded_by_the_shelter(house: House) -> Story:
    """For the authority, which is responsible."""
    story = house.story()
    given = house.partner(SHELTER).give_consent(story.case, story.guardian, ORIGIN)
    assert given.status_code == 200
    return story


def test_each_reader_has_names_of_its_own_and_no_other(house):
    """C33."""
    story = recorded_by_the_shelter(house)

    read = {who: str(consent_of(house, who, story)) for who in (HOST, SHELTER)}

    for own, other in ((HOST, SHELTER), (SHELTER, HOST)):
        assert house.partner(own).name(story.case) in read[own]
        assert house.partner(other).name(story.case) not in read[own]
        assert str(story.case) not in read[own]


def test_a_guardian_is_named_to_whoever_named_it(house):
    """Her name is the same for all who know it, so it would join what two partners know."""
    story = recorded_by_the_shelter(house)

    performers = {who: consent_of(house, who, story)["performer"] for who in (HOST, SHELTER)}

    assert performers[SHELTER][1] == named("RelatedPerson", SID_GUARDIAN, str(story.guardian))
    assert performers[HOST][1] == {"type": "RelatedPerson", "display": "A guardian"}


@pytest.mark.parametrize(
    ("who", "found"), [(HOST, 1), (SHELTER, 0), (ORIGIN, 0), (NGO, 0), (STRANGER, 0)]
)
def test_who_reads_it(house, who, found):
    """Not everybody on the case, nor one who has accepted it: it names sections and others."""
    story, _ = house.consented()

    assert total(house, who, story) == found


def test_who_takes_the_case_over_reads_what_is_recorded_from_then_on(house):
    """C02: what was agreed to before names sections that may be kept from it."""
    story, _ = house.consented()
    house.hear(story.passed())
    house.hear(story.ended(HandoffState.COMPLETED))
    assert total(house, ORIGIN, story) == 0

    given = house.partner(HOST).give_consent(story.case, story.guardian, ORIGIN)

    assert given.status_code == 200
    assert (total(house, ORIGIN, story), total(house, HOST, story)) == (1, 2)


def test_one_asked_for_a_service_reads_what_it_recorded_while_it_is_on_the_case(house):
    story, _ = house.consented()
    asked = Story(case=story.case, sender=HOST, receiver=NGO, kind=HandoffKind.REFERRAL)
    house.hear(asked.answered())
    assert total(house, NGO, story) == 0
    assert house.partner(NGO).give_consent(story.case, None, NGO).status_code == 200

    assert total(house, NGO, story) == 1
    house.hear(asked.ended(HandoffState.FAILED))
    assert total(house, NGO, story) == 0
    assert total(house, HOST, story) == 2  # it was responsible when both were recorded


def test_not_yours_is_not_found(house):
    """C01, C25."""
    story, name = house.consented()
    stranger = house.partner(STRANGER)
    own = stranger.name(house.rows(consents, consents.c.case_id == story.case)[0].id)

    answers = [stranger.get(f"Consent/{each}") for each in (name, own, "a" * 52, "none")]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1
    assert len({str(sorted(answer.headers)) for answer in answers}) == 1


def test_a_section_taken_back_is_no_longer_in_it(house):
    story, name = house.consented()
    host = house.partner(HOST)
    before = consent_of(house, HOST, story)

    host.withdraw(story.case, name, sections="mhpss")

    after = consent_of(house, HOST, story)
    assert after["status"] == "active"
    assert [one["code"] for one in after["provision"]["class"]] == sorted(
        set(SHARED.split()) - {"mhpss"}
    )
    assert [read["meta"]["versionId"] for read in (before, after)] == ["1", "2"]
    assert after["meta"]["lastUpdated"] >= before["meta"]["lastUpdated"]


def test_one_taken_back_is_inactive_and_taking_it_back_twice_is_once(house):
    story, name = house.consented()
    host = house.partner(HOST)
    for _ in range(2):
        assert host.withdraw(story.case, name).status_code == 200

    read = consent_of(house, HOST, story)

    assert (read["status"], read["meta"]["versionId"]) == ("inactive", "2")
    patient = f"patient={host.name(story.case)}"
    assert host.get(f"Consent?{patient}&status=inactive").json["total"] == 1
    assert host.get(f"Consent?{patient}&status=active").json["total"] == 0


def test_a_consent_in_dispute_is_not_shown_as_active(house):
    story, name = house.consented()
    assert dispute(house.partner(HOST), story, name).status_code == 200

    read = consent_of(house, HOST, story)

    assert (read["status"], read["meta"]["versionId"]) == ("inactive", "2")
    assert len(read["provision"]["class"]) == len(SHARED.split())


def test_a_section_in_dispute_is_not_in_it(house):
    story, name = house.consented()
    assert dispute(house.partner(HOST), story, name, sections="mhpss").status_code == 200

    read = consent_of(house, HOST, story)

    assert read["status"] == "active"
    assert "mhpss" not in [one["code"] for one in read["provision"]["class"]]


def test_another_right_than_consent_is_read_by_whoever_invoked_it(house):
    """It may have to be kept from some who care for the child."""
    story, _ = house.consented()
    with house.running.sessions.begin() as session:
        session.execute(
            update(consents)
            .where(consents.c.case_id == story.case)
            .values(basis=LawfulBasis.COURT_ORDER, recorded_by=SHELTER)
        )

    assert (total(house, HOST, story), total(house, SHELTER, story)) == (0, 1)


def test_a_consent_that_names_no_sections_names_none(house):
    story = house.story()
    host = house.partner(HOST)
    answer = host.give_consent(story.case, story.guardian, ORIGIN)
    assert answer.status_code == 200
    with house.running.sessions.begin() as session:
        session.execute(
            update(consents).where(consents.c.case_id == story.case).values(sections=None)
        )

    assert "class" not in consent_of(house, HOST, story)["provision"]


def test_a_token_that_was_taken_back_reads_nothing(house):
    """B02."""
    other = house.another_system_of(HOST)
    assert other.get("Consent?_count=0").status_code == 200
    house.http.post(
        "/oauth/revoke",
        data={
            "token": other.token,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": other.assertion(),
        },
    )

    assert {other.get(path).status_code for path in ("Consent", "Consent/a", "Organization")} == {
        401
    }


def known(house: House, who: str) -> list[str]:
    found = house.partner(who).get("Organization").json
    assert check(found) == []
    return [entry["resource"]["id"] for entry in found["entry"]]


def test_k03_a_partner_knows_itself_and_those_it_has_an_agreement_with(house):
    assert known(house, HOST) == ["dj-authority", "dj-red-cross", "et-mowsa"]
    assert known(house, STRANGER) == ["et-livelihood-ngo", "et-other-ngo"]


def test_what_a_partner_knows_of_another(house):
    read = house.partner(HOST).get("Organization/et-mowsa").json

    assert check(read) == []
    assert {name: read[name] for name in read.keys() - {"meta", "type"}} == {
        "resourceType": "Organization",
        "id": "et-mowsa",
        "identifier": [{"system": canonical.SID_PARTNER, "value": "et-mowsa"}],
        "active": True,
        "name": "et-mowsa",
        "address": [{"country": "ET"}],
    }
    assert read["type"][0]["coding"][0]["code"] == "lead-authority-origin"


def test_the_others_are_not_found(house):
    host = house.partner(HOST)

    foreign, absent = host.get("Organization/et-other-ngo"), host.get("Organization/nobody")

    assert (foreign.status_code, foreign.data) == (404, absent.data)


@pytest.mark.parametrize("ends", [timedelta(days=-1), timedelta(days=1)])
def test_an_agreement_that_is_over_tells_nothing_more(house, ends):
    between = ["et-mowsa", "et-other-ngo"]
    past = {
        "between": between,
        "from": now() - timedelta(days=9),
        "until": now() + ends,
        "cross-border": False,
        "safeguarding-policy": POLICY,
    }
    house.register({**REGISTER, "agreements": [*REGISTER["agreements"], past]})

    told = ("et-mowsa" in known(house, STRANGER), "et-other-ngo" in known(house, ORIGIN))
    assert told == (ends > timedelta(), ends > timedelta())


def test_a_change_of_the_register_is_a_version(house):
    origin = house.partner(ORIGIN)
    before = origin.get("Organization/et-livelihood-ngo").json["meta"]
    entries = [
        each | ({"name": "Another name"} if each["id"] == "et-livelihood-ngo" else {})
        for each in REGISTER["partners"]
    ]
    for _ in range(2):
        house.register({**REGISTER, "partners": entries})

    after = origin.get("Organization/et-livelihood-ngo").json["meta"]

    assert int(after["versionId"]) == int(before["versionId"]) + 1
    assert datetime.fromisoformat(after["lastUpdated"]) > datetime.fromisoformat(
        before["lastUpdated"]
    )
