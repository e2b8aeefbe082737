"""Giving, withdrawing and answering, through the door and on a real database."""

import json
import threading
from datetime import timedelta
from uuid import uuid4

import pytest

from schemas.canonical import SID_CASE, SID_GUARDIAN
from schemas.codes import GuardianScope, MessageEvent, Purpose, Section
from services.common import vault
from services.consent.store import books
from services.consent.store.tables import consents, withdrawals
from tests.consent.house import (
    SHARED,
    WITHHELD,
    a_consent_resource,
    a_provision,
    an_actor,
    named,
    now,
    written,
)
from tests.consent.test_decide_and_open import entries, permits, requested

pytestmark = pytest.mark.real


def focus(answer):
    return answer.json["entry"][1]["resource"]


def name_of(answer):
    return focus(answer)["identifier"][0]["value"]


def rule(answer):
    return answer.json["issue"][0]["details"]["coding"][0]["code"]


def place(answer):
    return answer.json["issue"][0]["expression"][0]


class TestGiving:
    def test_a_consent_is_answered_with_the_name_its_recorder_has_for_it(self, house):
        story = house.story()

        answer = house.partner("dj-authority").give_consent(story.case, story.guardian, "et-mowsa")

        assert answer.status_code == 200
        assert focus(answer)["status"] == "active"
        (row,) = house.rows(consents, consents.c.case_id == story.case)
        assert house.partner("dj-authority").name(row.id) == name_of(answer)
        assert str(row.id) not in answer.text

    def test_what_was_recorded_is_what_was_said(self, house):
        story = house.story()

        house.partner("dj-authority").give_consent(story.case, story.guardian, "et-mowsa")

        (row,) = house.rows(consents, consents.c.case_id == story.case)
        assert set(row.sections) == set(SHARED.split())
        assert (row.recipients, row.purposes) == (["et-mowsa"], ["reintegration"])
        assert (row.child, row.guardians) == (True, [story.guardian])
        assert row.cross_border
        assert row.prohibitions[0]["sections"] == [WITHHELD]

    def test_what_it_was_read_from_is_kept_as_evidence_that_we_alone_can_read(self, house):
        story = house.story()

        house.partner("dj-authority").give_consent(story.case, story.guardian, "et-mowsa")

        (row,) = house.rows(consents, consents.c.case_id == story.case)
        with house.running.sessions() as session:
            opened = vault.open_(session, row.resource, f"consents {row.id} resource")
        assert b"What was explained" not in row.resource
        assert json.loads(opened)["sourceAttachment"]["title"] == "What was explained"

    def test_our_services_hear_of_it_thinly(self, house):
        story = house.story()

        house.partner("dj-authority").give_consent(story.case, story.guardian, "et-mowsa")

        told = house.told("consent.consent-given.v1")[-1]
        assert (told.case, told.recipients) == (story.case, ("et-mowsa",))

    @pytest.mark.parametrize(
        ("who", "status"),
        [
            ("dj-authority", 200),
            ("dj-red-cross", 200),
            ("et-mowsa", 200),
            ("et-livelihood-ngo", 404),
            ("et-other-ngo", 404),
        ],
    )
    def test_who_may_record_a_consent(self, house, who, status):
        story = house.story()

        answer = house.partner(who).give_consent(story.case, story.guardian, "et-mowsa")

        assert answer.status_code == status

    def test_one_whose_acceptance_is_on_its_way_is_asked_to_wait(self, house):
        story = house.story(accepted=False)
        house.hear(requested(story))
        origin = house.partner("et-mowsa")

        early = origin.give_consent(story.case, story.guardian, "et-mowsa")
        house.hear(story.answered())

        assert (early.status_code, early.headers["Retry-After"]) == (503, "1")
        assert origin.give_consent(story.case, story.guardian, "et-mowsa").status_code == 200

    def test_a_case_or_guardian_that_has_not_arrived_yet_is_waited_for(self, house):
        story = house.story()
        host = house.partner("dj-authority")

        assert host.give_consent(uuid4(), story.guardian, "et-mowsa").status_code == 503
        assert host.give_consent(story.case, uuid4(), "et-mowsa").status_code == 503

    def test_another_partners_name_for_the_case_is_not_found(self, house):
        """C33"""
        story = house.story()
        host, origin = house.partner("dj-authority"), house.partner("et-mowsa")
        theirs = a_consent_resource(origin, story.case, story.guardian, "et-mowsa")

        answer = host.give_consent(
            story.case, story.guardian, "et-mowsa", patient=theirs["patient"]
        )

        assert answer.status_code == 404

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"dateTime": written(now() + timedelta(days=1))}, "given-in-the-future"),
            ({"dateTime": "2020-01-01"}, "guardian-without-authority"),
        ],
    )
    def test_a_consent_that_could_not_have_been_given_then(self, house, changes, code):
        story = house.story()

        answer = house.partner("dj-authority").give_consent(
            story.case, story.guardian, "et-mowsa", **changes
        )

        assert (answer.status_code, rule(answer)) == (422, code)

    @pytest.mark.parametrize(
        ("provision", "code", "expression"),
        [
            (
                {"period": {"start": "2020-01-01", "end": "2020-12-31"}},
                "period-over",
                "Consent.provision.period",
            ),
            (
                {"actor": [an_actor("et-mowsa"), an_actor("et-unheard-of")]},
                "unknown-recipient",
                "Consent.provision.actor",
            ),
            (
                {"securityLabel": [{"system": "http://x.example", "code": "R"}]},
                "limit-not-understood",
                "Consent.provision.securityLabel",
            ),
            (
                {"dataPeriod": {"start": "2026-01-01"}},
                "limit-not-understood",
                "Consent.provision.dataPeriod",
            ),
            (
                {"provision": [{"type": "permit", "class": [Section.HEALTH.coding]}]},
                "limit-not-understood",
                "Consent.provision.provision[0].type",
            ),
            (
                {"provision": [{"type": "deny", "class": [{"system": "http://x", "code": "bia"}]}]},
                "limit-not-understood",
                "Consent.provision.provision[0].class[0]",
            ),
            (
                {"provision": [{"type": "deny", "actor": [an_actor("et-unheard-of")]}]},
                "unknown-recipient",
                "Consent.provision.provision[0].actor",
            ),
            (
                {"provision": [{"type": "deny", "provision": [{"type": "permit"}]}]},
                "limit-not-understood",
                "Consent.provision.provision[0].provision",
            ),
        ],
    )
    def test_a_provision_that_would_allow_too_much(self, house, provision, code, expression):
        story = house.story()

        answer = house.partner("dj-authority").give_consent(
            story.case, story.guardian, "et-mowsa", provision=a_provision("et-mowsa") | provision
        )

        assert (answer.status_code, rule(answer), place(answer)) == (422, code, expression)

    @pytest.mark.parametrize("missing", ["period", "actor", "purpose", "class", "type"])
    def test_a_provision_without_a_limit_is_refused_by_its_name(self, house, missing):
        story = house.story()
        provision = a_provision("et-mowsa")
        del provision[missing]

        answer = house.partner("dj-authority").give_consent(
            story.case, story.guardian, "et-mowsa", provision=provision
        )

        assert answer.status_code == 422
        assert f"provision.{missing}" in place(answer)

    @pytest.mark.parametrize("missing", ["performer", "language", "dateTime", "sourceAttachment"])
    def test_a_consent_that_lacks_something_is_refused_by_its_name(self, house, missing):
        story = house.story()
        host = house.partner("dj-authority")
        resource = a_consent_resource(host, story.case, story.guardian, "et-mowsa")
        del resource[missing]

        answer = host.send(MessageEvent.GIVE_CONSENT, [resource])

        assert answer.status_code == 422
        assert missing in place(answer)

    def test_another_child_does_not_consent_for_this_one(self, house):
        story, other = house.story(), house.story()
        host = house.partner("dj-authority")
        performer = [named("Patient", SID_CASE, host.name(other.case))]

        answer = host.give_consent(story.case, story.guardian, "et-mowsa", performer=performer)

        assert (rule(answer), place(answer)) == ("another-child", "Consent.performer[0]")

    def test_a_guardian_of_another_child_is_none_of_this_one(self, house):
        story, other = house.story(), house.story()

        answer = house.partner("dj-authority").give_consent(story.case, other.guardian, "et-mowsa")

        assert answer.status_code == 503  # as if not heard of: it may still be recorded

    def test_an_exception_without_sections_shuts_everything_for_whom_it_names(self, house):
        story = house.story()
        denied = [{"type": "deny", "purpose": [Purpose.REINTEGRATION.coding]}]

        house.partner("dj-authority").give_consent(
            story.case,
            story.guardian,
            "et-mowsa",
            provision=a_provision("et-mowsa") | {"provision": denied},
        )

        assert not any(permits(house.decide(story, SHARED)).values())

    def test_sending_it_again_records_it_once_and_gives_the_same_answer(self, house):
        story = house.story()
        host = house.partner("dj-authority")
        ids = {"bundle_id": uuid4(), "message_id": uuid4(), "timestamp": now()}
        resource = a_consent_resource(host, story.case, story.guardian, "et-mowsa")

        first, second = (host.send(MessageEvent.GIVE_CONSENT, [resource], **ids) for _ in range(2))

        assert first.data == second.data
        assert len(house.rows(consents, consents.c.case_id == story.case)) == 1


class TestWithdrawing:
    def test_after_a_withdrawal_nothing_is_permitted_and_nothing_opens(self, house):
        story, consent = house.released()
        origin = house.partner("et-mowsa")
        assert origin.key_of(story.binary("education")).status_code == 200

        answer = house.partner("dj-authority").withdraw(story.case, consent)

        assert focus(answer)["status"] == "inactive"
        assert origin.key_of(story.binary("education")).status_code == 404
        assert not any(permits(house.decide(story, SHARED)).values())

    def test_every_past_recipient_is_told_with_a_date_to_answer_by(self, house):
        story, consent = house.released()

        house.partner("dj-authority").withdraw(story.case, consent)

        task = house.notices("et-mowsa")[-1]["entry"][1]["resource"]
        assert task["for"]["identifier"]["value"] == house.partner("et-mowsa").name(story.case)
        sections = [one["valueCoding"]["code"] for one in task["input"] if "valueCoding" in one]
        assert sections == sorted(SHARED.split())
        (by,) = [one["valueDateTime"] for one in task["input"] if "valueDateTime" in one]
        assert by > task["authoredOn"]

    def test_the_recipient_has_a_name_of_its_own_for_the_consent(self, house):
        """C33"""
        story, consent = house.released()

        house.partner("dj-authority").withdraw(story.case, consent)

        task = house.notices("et-mowsa")[-1]["entry"][1]["resource"]
        (row,) = house.rows(consents, consents.c.case_id == story.case)
        assert task["focus"]["identifier"]["value"] == house.partner("et-mowsa").name(row.id)
        assert consent not in json.dumps(task)

    def test_nobody_is_told_of_what_nobody_received(self, house):
        story, consent = house.consented()
        before = len(house.notices("et-mowsa"))

        house.partner("dj-authority").withdraw(story.case, consent)

        assert len(house.notices("et-mowsa")) == before

    def test_named_sections_are_shut_and_the_others_stay_open(self, house):
        story, consent = house.released()
        origin = house.partner("et-mowsa")

        answer = house.partner("dj-authority").withdraw(
            story.case, consent, sections="education mhpss"
        )

        assert focus(answer)["status"] == "active"
        assert origin.key_of(story.binary("education")).status_code == 404
        assert origin.key_of(story.binary("identity")).status_code == 200
        task = house.notices("et-mowsa")[-1]["entry"][1]["resource"]
        sections = [one["valueCoding"]["code"] for one in task["input"] if "valueCoding" in one]
        assert sections == ["education", "mhpss"]

    def test_withdrawing_twice_tells_once(self, house):
        story, consent = house.released()
        host = house.partner("dj-authority")
        host.withdraw(story.case, consent)
        before = len(house.notices("et-mowsa")), len(entries(house, story))

        again = host.withdraw(story.case, consent)

        assert focus(again)["status"] == "inactive"
        assert (len(house.notices("et-mowsa")), len(entries(house, story))) == before

    def test_our_services_hear_of_it(self, house):
        story, consent = house.released()

        house.partner("dj-authority").withdraw(story.case, consent, sections="education")

        told = house.told("consent.consent-withdrawn.v1")[-1]
        assert (told.case, told.recipients) == (story.case, ("et-mowsa",))
        assert told.sections == (Section.EDUCATION,)

    @pytest.mark.parametrize(
        ("who", "status"),
        [
            ("dj-authority", 200),
            ("dj-red-cross", 404),  # its own name for the consent is another
            ("et-other-ngo", 404),
        ],
    )
    def test_who_may_bring_a_withdrawal(self, house, who, status):
        story, consent = house.released()

        assert house.partner(who).withdraw(story.case, consent).status_code == status

    def test_any_organisation_on_the_case_may_bring_it_under_its_own_name(self, house):
        story, _ = house.released()
        (row,) = house.rows(consents, consents.c.case_id == story.case)
        shelter = house.partner("dj-red-cross")

        answer = shelter.withdraw(story.case, shelter.name(row.id))

        assert answer.status_code == 200

    def test_a_consent_of_another_case_is_not_found(self, house):
        story, consent = house.released()
        other = house.story()

        answer = house.partner("dj-authority").withdraw(other.case, consent)

        assert answer.status_code == 404
        assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 200

    def test_c28_a_stranger_does_not_withdraw_for_the_child(self, house):
        story, consent = house.released()
        host, neighbour = house.partner("dj-authority"), uuid4()
        hers = named("RelatedPerson", SID_GUARDIAN, str(neighbour))
        answers = [host.withdraw(story.case, consent, hers)]

        house.hear(story.appointed(guardian=neighbour, scopes=(GuardianScope.HEALTH,)))
        answers.append(host.withdraw(story.case, consent, hers))

        told = [(answer.status_code, rule(answer)) for answer in answers]
        assert told == [(503, "not-yet-known"), (403, "not-theirs-to-withdraw")]
        assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 200

    def test_who_gave_it_withdraws_it(self, house):
        story, consent = house.released()
        uncle = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))

        assert house.partner("dj-authority").withdraw(story.case, consent, uncle).status_code == 200

    def test_a_family_can_consent_anew(self, house):
        story, consent = house.released()
        host = house.partner("dj-authority")
        host.withdraw(story.case, consent)

        host.give_consent(story.case, story.guardian, "et-mowsa")

        assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 200


class TestAnswering:
    def told(self, house):
        story, consent = house.released()
        house.partner("dj-authority").withdraw(story.case, consent)
        notice = house.notices("et-mowsa")[-1]
        task = notice["entry"][1]["resource"]
        return story, task["focus"]["identifier"]["value"], notice["entry"][0]["resource"]["id"]

    def owed(self, house, story):
        (one,) = house.partner("dj-authority").ledger(story.case).json["withdrawals"]
        return one

    def test_until_it_answers_a_recipient_owes_an_answer(self, house):
        story, _, _ = self.told(house)

        owed = self.owed(house, story)

        assert (owed["recipient"], owed["overdue"]) == ("et-mowsa", False)
        assert "answer" not in owed
        assert "acknowledged_at" not in owed

    def test_its_acknowledgement_is_recorded(self, house):
        story, _, notice = self.told(house)

        answer = house.partner("et-mowsa").acknowledge(story.case, notice)

        assert answer.status_code == 200
        assert self.owed(house, story)["acknowledged_at"]

    def test_erased_is_an_answer_and_a_line_in_the_ledger(self, house):
        story, consent, _ = self.told(house)

        answer = house.partner("et-mowsa").answer_withdrawal(story.case, consent, "erased")

        assert answer.status_code == 200
        assert self.owed(house, story)["answer"] == "erased"
        lines = [one for one in entries(house, story) if one["what"] == "answered"]
        assert {(one["recipient"], one["because"]) for one in lines} == {("et-mowsa", "erased")}

    def test_retained_needs_a_reason(self, house):
        story, consent, _ = self.told(house)
        origin = house.partner("et-mowsa")

        assert origin.answer_withdrawal(story.case, consent, "retained").status_code == 422
        answer = origin.answer_withdrawal(story.case, consent, "retained", "Audit of grants")

        assert answer.status_code == 200
        assert self.owed(house, story)["answer"] == "retained"
        assert "Audit" not in str(entries(house, story))

    def test_the_reason_is_kept_so_that_we_alone_can_read_it(self, house):
        story, consent, _ = self.told(house)

        house.partner("et-mowsa").answer_withdrawal(story.case, consent, "retained", "For Amina")

        (row,) = house.rows(withdrawals, withdrawals.c.case_id == story.case)
        place = f"withdrawals {row.consent} et-mowsa because"
        with house.running.sessions() as session:
            assert vault.open_text(session, row.because, place) == "For Amina"
        assert b"Amina" not in row.because

    def test_an_answer_may_change_and_is_then_told_again(self, house):
        story, consent, _ = self.told(house)
        origin = house.partner("et-mowsa")
        for answer in ("retained", "erased", "erased"):
            origin.answer_withdrawal(story.case, consent, answer, "Audit")

        lines = [one["because"] for one in entries(house, story) if one["what"] == "answered"]

        assert lines == ["retained"] * 4 + ["erased"] * 4

    @pytest.mark.parametrize("who", ["et-other-ngo", "dj-authority"])
    def test_whoever_was_not_told_has_nothing_to_answer(self, house, who):
        story, _, notice = self.told(house)
        (row,) = house.rows(consents, consents.c.case_id == story.case)
        partner = house.partner(who)

        answer = partner.answer_withdrawal(story.case, partner.name(row.id), "erased")

        assert answer.status_code == 404
        assert partner.acknowledge(story.case, notice).status_code == 404


def test_f30_while_consents_are_withdrawn_nothing_opens_after_the_answer(house):
    """Two workers open without pause; once the withdrawal is answered no new request succeeds."""
    story, consent = house.released()
    origin, host = house.partner("et-mowsa"), house.partner("dj-authority")
    origin.headers(), host.headers()
    answered = threading.Event()
    late, early = [], []

    def open_without_pause():
        while True:
            began_late = answered.is_set()
            status = origin.key_of(story.binary("education")).status_code
            (late if began_late else early).append(status)
            if len(late) >= 10:
                return

    workers = [threading.Thread(target=open_without_pause) for _ in range(2)]
    for worker in workers:
        worker.start()
    while len(early) < 10:
        pass
    host.withdraw(story.case, consent)
    answered.set()
    for worker in workers:
        worker.join()

    assert 200 in early
    assert set(late) == {404}
    told = [one["what"] for one in entries(house, story)]
    assert "opened" not in told[told.index("withdrawn") :]


def test_a_withdrawal_and_a_decision_do_not_overlap(house):
    """The case's row is the lock: a decision waits for a withdrawal that has begun."""
    story, _ = house.released()
    statuses = []
    with house.running.sessions.begin() as session:
        books.open_book(session, story.case)
        origin = house.partner("et-mowsa")
        origin.headers()
        waiting = threading.Thread(
            target=lambda: statuses.append(origin.key_of(story.binary("education")).status_code)
        )
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
    waiting.join()

    assert statuses == [200]
