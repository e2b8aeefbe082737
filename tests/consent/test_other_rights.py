"""Rights other than consent, and disputes, through the door and on a real database.

R48, R57, R58, C30
"""

import json
from datetime import timedelta
from uuid import uuid4

import pytest

from schemas.canonical import SID_CASE, SID_CONSENT, SID_GUARDIAN
from schemas.codes import (
    AgeBand,
    ConsentCategory,
    LawfulBasis,
    MessageEvent,
    Purpose,
    SafeToTell,
    Section,
)
from services.common import vault
from services.consent.store.tables import consents, decisions
from tests.consent.house import SCOPE, a_provision, codings, named, now, written
from tests.consent.test_consents import focus, name_of, place, rule
from tests.consent.test_decide_and_open import entries, permits

pytestmark = pytest.mark.real

STATUS = {"safe": "preparation", "later": "on-hold", "no": "not-done"}
DUTY = LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION


@pytest.fixture
def worker(house):
    """A system of the host authority, through which a case manager acts."""
    found = house.another_system_of("dj-authority")
    told = {"ihe_iua": {"subject_id": "worker-31", "subject_role": ["case-manager"]}}
    assertion = found.assertion(extensions=told)
    found.token = found.ask(client_assertion=assertion).json["access_token"]
    return found


def invoke(by, story, *, basis=DUTY, telling="safe", persons=1, days=30, guardians=None, **changes):
    """POST invoke-basis; what is given replaces a part of the provision."""
    ids = [f"urn:uuid:{uuid4()}" for _ in range(persons + 2)]
    document, consent, *people = ids
    provision = a_provision(changes.pop("to", "et-mowsa"))
    provision.pop("provision")
    provision["class"] = codings(Section, changes.pop("sections", "identity"))
    provision["period"] = {"start": written(now()), "end": written(now() + timedelta(days=days))}
    invoked = {
        "resourceType": "Consent",
        "id": consent.removeprefix("urn:uuid:"),
        "status": "active",
        "scope": SCOPE,
        "category": [ConsentCategory.DISCLOSURE.concept],
        "patient": named("Patient", SID_CASE, by.name(story.case)),
        "dateTime": written(now()),
        "performer": [{"reference": person} for person in people],
        "organization": [
            named("Organization", "https://casebridge.example/fhir/sid/partner", by.id)
        ],
        "sourceReference": {"reference": document},
        "policyRule": basis.concept,
        "provision": provision | changes,
    }
    others = [
        {
            "resourceType": "DocumentReference",
            "id": document.removeprefix("urn:uuid:"),
            "status": "current",
            "date": written(now()),
            "content": [
                {
                    "attachment": {
                        "title": "The canary order",
                        "hash": "dIF/Mlvcp4UrlMXBpqioHwcQR9c=",
                    }
                }
            ],
        },
        {
            "resourceType": "Provenance",
            "target": [{"reference": consent}],
            "recorded": written(now()),
            "reason": [{"text": "A canary reason"}],
            "agent": [{"who": {"reference": people[0]}}],
        },
        *(
            {
                "resourceType": "Practitioner",
                "id": person.removeprefix("urn:uuid:"),
                "name": [{"text": f"Worker {place}"}],
                "qualification": [{"code": {"text": "Social work"}}],
            }
            for place, person in enumerate(people)
        ),
        *(
            {
                "resourceType": "Communication",
                "status": STATUS[telling],
                **({"statusReason": {"text": "Danger"}} if telling == "no" else {}),
                "category": [SafeToTell(telling).concept],
                "subject": named("Patient", SID_CASE, by.name(story.case)),
                "recipient": [named("RelatedPerson", SID_GUARDIAN, str(guardian))],
                "sender": {"reference": people[0]},
            }
            for guardian in ([story.guardian] if guardians is None else guardians)
        ),
    ]
    return by.send(MessageEvent.INVOKE_BASIS, [invoked, *others])


def dispute(by, story, consent, *performers, sections=""):
    resource = {
        "resourceType": "Consent",
        "identifier": [{"system": SID_CONSENT, "value": consent}],
        "status": "rejected",
        "scope": SCOPE,
        "category": [ConsentCategory.DISCLOSURE.concept],
        "patient": named("Patient", SID_CASE, by.name(story.case)),
        "dateTime": written(now()),
        "performer": list(performers) or [named("Patient", SID_CASE, by.name(story.case))],
        "policy": [{"uri": "https://casebridge.example/policy"}],
    }
    if sections:
        resource["provision"] = {"class": codings(Section, sections)}
    return by.send(MessageEvent.DISPUTE_CONSENT, [resource])


def allowed(house, story, sections):
    return permits(house.decide(story, sections))


class TestInvoking:
    def test_r57_without_any_consent_the_named_sections_may_go_and_no_others(self, house, worker):
        story = house.story()
        before = allowed(house, story, "identity education")

        answer = invoke(worker, story)

        assert answer.status_code == 200, answer.text
        assert before == {"identity": False, "education": False}
        assert allowed(house, story, "identity education") == {
            "identity": True,
            "education": False,
        }

    def test_the_decision_and_every_line_of_the_ledger_name_the_right(self, house, worker):
        story = house.story()
        invoke(worker, story)

        verdicts = house.decide(story, "identity").json["parameter"]
        house.hear(story.file_released(verdicts))

        told = {one["what"]: one.get("because") for one in entries(house, story)}
        (row,) = house.rows(decisions, decisions.c.case_id == story.case)
        assert row.basis == DUTY
        for what in ("invoked", "decided", "disclosed"):
            assert told[what] == DUTY

    def test_its_evidence_is_kept_so_that_we_alone_can_read_it(self, house, worker):
        story = house.story()
        invoke(worker, story)

        (row,) = house.rows(consents, consents.c.case_id == story.case)

        with house.running.sessions() as session:
            opened = vault.open_(session, row.resource, f"consents {row.id} resource")
        assert b"canary" not in row.resource
        assert {each["resourceType"] for each in json.loads(opened)["contained"]} == {
            "DocumentReference",
            "Provenance",
            "Practitioner",
            "Communication",
        }

    def test_where_it_is_safe_the_guardians_organisation_is_told_and_no_word_of_why(
        self, house, worker
    ):
        story = house.story()

        invoke(worker, story)

        notice = house.notices("dj-authority")[-1]
        told = notice["entry"][1]["resource"]
        assert notice["entry"][0]["resource"]["eventCoding"]["code"] == "basis-invoked"
        assert told["policyRule"]["coding"][0]["code"] == DUTY
        assert "canary" not in json.dumps(notice)

    @pytest.mark.parametrize("telling", ["later", "no"])
    def test_where_it_is_not_safe_nobody_is_told(self, house, worker, telling):
        story = house.story()
        before = len(house.notices("dj-authority"))

        answer = invoke(worker, story, telling=telling)

        assert answer.status_code == 200, answer.text
        assert len(house.notices("dj-authority")) == before
        assert allowed(house, story, "identity") == {"identity": True}

    @pytest.mark.parametrize(("telling", "printed"), [("safe", True), ("later", False)])
    def test_the_familys_page_tells_of_it_only_where_that_is_safe(
        self, house, worker, telling, printed
    ):
        story = house.story()
        invoke(worker, story, telling=telling)
        host = house.partner("dj-authority")

        page = host.ledger(story.case, Accept="text/html").text

        assert ("without anybody agreeing" in page) is printed
        assert "invoked" in {one["what"] for one in host.ledger(story.case).json["entries"]}

    @pytest.mark.parametrize(
        ("changed", "named_rule", "at"),
        [
            ({"days": 91}, "beyond-this-basis", "Consent.provision.period"),
            ({"sections": "education"}, "beyond-this-basis", "Consent.provision.class"),
            ({"to": "et-other-ngo"}, "beyond-this-basis", "Consent.provision.actor"),
            ({"to": "nobody-we-know"}, "unknown-recipient", "Consent.provision.actor"),
            ({"guardians": []}, None, None),
            (
                {"provision": [{"type": "deny", "class": [Section.IDENTITY.coding]}]},
                "limit-not-understood",
                "Consent.provision.provision",
            ),
        ],
    )
    def test_beyond_what_the_country_allows_it_is_refused(
        self, house, worker, changed, named_rule, at
    ):
        story = house.story()

        answer = invoke(worker, story, **changed)

        assert answer.status_code == 422
        if named_rule:
            assert (rule(answer), place(answer)) == (named_rule, at)
        assert not house.rows(consents, consents.c.case_id == story.case)

    def test_a_guardian_nobody_thought_of_stops_it(self, house, worker):
        story, other = house.story(), house.story()

        answer = invoke(worker, story, guardians=[other.guardian])

        assert answer.status_code == 503
        assert not house.rows(consents, consents.c.case_id == story.case)

    def test_an_investigation_needs_two_persons(self, house, worker):
        story = house.story()
        mou = {"basis": LawfulBasis.MOU_INVESTIGATION}

        alone = invoke(worker, story, **mou)
        both = invoke(worker, story, persons=2, **mou)

        assert (alone.status_code, both.status_code) == (422, 200)

    def test_a_system_without_a_person_who_may_cannot_invoke_it(self, house):
        story = house.story()

        answer = invoke(house.partner("dj-authority"), story)

        assert (answer.status_code, rule(answer)) == (403, "not-theirs-to-invoke")

    def test_a_stranger_learns_nothing(self, house):
        story = house.story()

        answer = invoke(house.partner("et-other-ngo"), story)

        assert answer.status_code == 404

    def test_it_is_read_as_what_it_is_with_nothing_of_why(self, house, worker):
        story = house.story()
        name = name_of(invoke(worker, story))

        shown = worker.get(f"Consent/{name}")

        assert shown.status_code == 200
        assert shown.json["policyRule"]["coding"][0]["code"] == DUTY
        assert "canary" not in shown.text
        assert "performer" not in shown.json


class TestEnding:
    def test_the_family_cannot_take_back_what_it_did_not_give(self, house, worker):
        story = house.story()
        name = name_of(invoke(worker, story))
        registrar = house.partner("dj-red-cross")
        theirs = registrar.name(house.rows(consents, consents.c.case_id == story.case)[0].id)

        taken = registrar.withdraw(story.case, theirs)
        disputed = dispute(worker, story, name)

        assert (taken.status_code, rule(taken)) == (403, "not-theirs-to-withdraw")
        assert (disputed.status_code, rule(disputed)) == (403, "not-theirs-to-dispute")
        assert allowed(house, story, "identity") == {"identity": True}

    def test_who_invoked_it_ends_it_and_who_received_is_told(self, house, worker):
        story = house.story()
        name = name_of(invoke(worker, story))
        house.hear(story.file_released(house.decide(story, "identity").json["parameter"]))
        receiver = house.partner("et-mowsa")
        opened = receiver.key_of(story.binary("identity"))

        answer = worker.withdraw(story.case, name)

        assert (opened.status_code, answer.status_code) == (200, 200)
        assert allowed(house, story, "identity") == {"identity": False}
        assert receiver.key_of(story.binary("identity")).status_code == 404
        notice = house.notices("et-mowsa")[-1]["entry"][0]["resource"]
        assert notice["eventCoding"]["code"] == "consent-withdrawn"


class TestDisputing:
    def test_r48_what_a_child_disputes_is_neither_permitted_nor_opened(self, house):
        story, consent = house.released()
        receiver = house.partner("et-mowsa")
        before = receiver.key_of(story.binary("education"))

        answer = dispute(house.partner("dj-authority"), story, consent)

        assert (before.status_code, answer.status_code) == (200, 200)
        assert focus(answer)["status"] == "inactive"
        assert receiver.key_of(story.binary("education")).status_code == 404
        assert not any(allowed(house, story, "identity education").values())
        assert "disputed" in {one["what"] for one in entries(house, story)}

    def test_a_past_recipient_is_not_told_of_a_dispute(self, house):
        """docs/withdrawal.md says why."""
        story, consent = house.released()
        before = len(house.notices("et-mowsa"))

        dispute(house.partner("dj-authority"), story, consent)

        assert len(house.notices("et-mowsa")) == before

    def test_named_sections_alone_are_in_dispute(self, house):
        story, consent = house.consented()

        answer = dispute(house.partner("dj-authority"), story, consent, sections="mhpss")

        assert focus(answer)["status"] == "active"
        assert allowed(house, story, "education mhpss") == {"education": True, "mhpss": False}

    def test_given_again_without_the_one_who_disputes_it_permits_nothing(self, house):
        """C28"""
        story = house.story(age_band=AgeBand.UNDER_ASSENT_AGE)
        host = house.partner("dj-authority")
        guardian = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))
        first = host.give_consent(story.case, story.guardian, "et-mowsa", performer=[guardian])
        dispute(host, story, name_of(first))

        host.give_consent(story.case, story.guardian, "et-mowsa", performer=[guardian])
        alone = allowed(house, story, "education")
        host.give_consent(story.case, story.guardian, "et-mowsa")
        together = allowed(house, story, "education")

        assert (alone, together) == ({"education": False}, {"education": True})

    def test_withdrawing_it_does_not_settle_it(self, house):
        story = house.story(age_band=AgeBand.UNDER_ASSENT_AGE)
        host = house.partner("dj-authority")
        guardian = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))
        given = {"performer": [guardian]}
        first = name_of(host.give_consent(story.case, story.guardian, "et-mowsa", **given))
        dispute(host, story, first)

        host.withdraw(story.case, first, guardian)
        host.give_consent(story.case, story.guardian, "et-mowsa", **given)

        assert allowed(house, story, "education") == {"education": False}

    @pytest.mark.parametrize(
        ("band", "status"), [(AgeBand.ASSENT_AGE, 200), (AgeBand.OWN_CONSENT_AGE, 403)]
    )
    def test_a_guardian_disputes_as_long_as_its_word_is_needed(self, house, band, status):
        story, consent = house.consented(age_band=band)
        guardian = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))

        answer = dispute(house.partner("dj-authority"), story, consent, guardian)

        assert answer.status_code == status
        assert allowed(house, story, "education") == {"education": status == 403}

    def test_a_guardian_who_has_just_been_recorded_is_waited_for(self, house):
        story, consent = house.consented()
        host = house.partner("dj-authority")
        aunt = uuid4()
        hers = named("RelatedPerson", SID_GUARDIAN, str(aunt))

        early = [dispute(host, story, consent, hers), host.withdraw(story.case, consent, hers)]
        house.hear(story.appointed(guardian=aunt))
        answer = dispute(host, story, consent, hers)

        assert [(each.status_code, rule(each)) for each in early] == [(503, "not-yet-known")] * 2
        assert answer.status_code == 200
        assert allowed(house, story, "education") == {"education": False}

    def test_a_stranger_disputes_nothing(self, house):
        story, consent = house.consented()

        answer = dispute(house.partner("et-other-ngo"), story, consent)

        assert answer.status_code == 404
        assert allowed(house, story, "education") == {"education": True}


def test_purposes_of_another_right_are_exact(house, worker):
    """C07"""
    story = house.story()

    invoke(worker, story, purpose=[Purpose.PROTECTION.coding])

    assert allowed(house, story, "identity") == {"identity": False}
