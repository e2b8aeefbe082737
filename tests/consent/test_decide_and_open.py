"""`$decide` and `$release-key` on a real database: what is permitted, what looks like nothing."""

import base64
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import OperationalError

from schemas import events
from schemas.codes import AgeBand, HandoffKind, HandoffState, Purpose
from services.consent.store.books import open_book
from services.consent.store.ledger_tables import ledger
from services.consent.store.tables import (
    NOWHERE,
    agreements,
    consents,
    decisions,
    sealed,
)
from tests.consent.house import REGISTER, SHARED, WITHHELD, now
from tests.locks import in_the_background, wait_until_somebody_waits_for_a_lock

pytestmark = pytest.mark.real


def parts(answer):
    return [{part["name"]: part for part in one["part"]} for one in answer.json["parameter"]]


def permits(answer):
    return {part["code"]["valueCode"]: part["permit"]["valueBoolean"] for part in parts(answer)}


def key_in(answer):
    return base64.b64decode(parts(answer)[0]["key"]["valueBase64Binary"])


class TestDecide:
    def test_what_was_consented_to_is_permitted_and_the_withheld_section_is_not(self, house):
        """C02"""
        story, _ = house.consented()

        answer = house.decide(story, f"{SHARED} {WITHHELD}")

        assert answer.status_code == 200
        assert permits(answer) == dict.fromkeys(SHARED.split(), True) | {WITHHELD: False}
        assert all(("key" in part) is part["permit"]["valueBoolean"] for part in parts(answer))

    def test_asked_again_the_same_binary_has_the_same_key_and_another_decision(self, house):
        story, _ = house.consented()

        first, second = (house.decide(story, "education") for _ in range(2))

        assert key_in(first) == key_in(second)
        assert parts(first)[0]["decision"] != parts(second)[0]["decision"]

    def test_every_binary_has_a_key_of_its_own(self, house):
        story, _ = house.consented()
        keys = [part["key"]["valueBase64Binary"] for part in parts(house.decide(story, SHARED))]

        assert len(set(keys)) == 4

    def test_the_content_key_lies_in_no_column_as_it_is(self, house):
        """G14"""
        story, _ = house.consented()
        key = key_in(house.decide(story, "education"))

        (row,) = house.rows(sealed, sealed.c.case_id == story.case)
        assert key not in bytes(row.wrapped)

    def test_every_decision_is_kept_with_its_reason_and_told_in_the_ledger(self, house):
        """G09"""
        story, _ = house.consented()

        house.decide(story, f"education {WITHHELD}")

        kept = house.rows(decisions, decisions.c.case_id == story.case)
        assert {(row.section, row.permit, row.reason) for row in kept} == {
            ("education", True, "permitted"),
            (WITHHELD, False, "other-section"),
        }
        lines = [(one["what"], one.get("section")) for one in entries(house, story)]
        assert lines == [
            ("consented", None),
            ("decided", "education"),
            ("refused", WITHHELD),
        ]

    @pytest.mark.parametrize(
        "changes",
        [
            {"recipient": "et-other-ngo"},
            {"recipient": "et-mowsa-addis"},
            {"recipient": "dj-authority"},
            {"purpose": "return-enforcement"},
            {"purpose": "reunification"},
        ],
        ids=str,
    )
    def test_c06_c07_another_recipient_or_purpose_is_denied(self, house, changes):
        story, _ = house.consented()

        assert permits(house.decide(story, "education", **changes)) == {"education": False}

    def test_c01_without_a_consent_nothing_goes(self, house):
        story = house.story()

        assert not any(permits(house.decide(story, SHARED)).values())

    @pytest.mark.parametrize(
        ("band", "permitted"),
        [
            (AgeBand.UNDER_ASSENT_AGE, True),
            (AgeBand.ASSENT_AGE, True),
            (AgeBand.OWN_CONSENT_AGE, True),
        ],
    )
    def test_child_and_guardian_together_suffice_at_any_age(self, house, band, permitted):
        story, _ = house.consented(age_band=band)

        assert permits(house.decide(story, "education")) == {"education": permitted}

    def test_r48_a_child_of_the_age_of_assent_does_not_consent_alone(self, house):
        story = house.story()
        house.partner("dj-authority").give_consent(story.case, None, "et-mowsa")

        assert permits(house.decide(story, "education")) == {"education": False}

    def test_c05_a_consent_ends_at_its_instant(self, house):
        story, _ = house.consented()
        with house.running.sessions.begin() as session:
            ended = now() - timedelta(milliseconds=1)
            session.execute(
                update(consents).where(consents.c.case_id == story.case).values(ends=ended)
            )

        assert permits(house.decide(story, "education")) == {"education": False}

    def test_a_lapsed_agreement_closes_the_route_at_once(self, house):
        story, _ = house.consented()
        between = agreements.c.one == "dj-authority", agreements.c.other == "et-mowsa"
        with house.running.sessions.begin() as session:
            session.execute(update(agreements).where(*between).values(ends=now()))
        lapsed = permits(house.decide(story, "education"))
        with house.running.sessions.begin() as session:
            session.execute(
                update(agreements).where(*between).values(ends=datetime(2040, 1, 1, tzinfo=UTC))
            )

        assert lapsed == {"education": False}
        assert permits(house.decide(story, "education")) == {"education": True}

    @pytest.mark.parametrize("state", [HandoffState.WITHDRAWN, HandoffState.FAILED])
    def test_a_handoff_that_is_over_releases_nothing(self, house, state):
        story, _ = house.consented()
        house.hear(story.ended(state))

        assert permits(house.decide(story, "education")) == {"education": False}

    def test_a_completed_handoff_still_does(self, house):
        story, _ = house.consented()
        house.hear(story.ended(HandoffState.COMPLETED))

        assert permits(house.decide(story, "education")) == {"education": True}

    def test_what_was_not_asked_for_does_not_go_though_it_was_consented_to(self, house):
        story, _ = house.consented(accepted=False)
        house.hear(story.answered(sections=()))

        assert permits(house.decide(story, "education")) == {"education": False}

    def test_c31_a_closed_case_releases_nothing_new(self, house):
        story, _ = house.consented()
        house.hear(story.closed())

        assert permits(house.decide(story, "education")) == {"education": False}

    @pytest.mark.parametrize("unknown", ["case", "referral"])
    def test_c11_what_has_not_arrived_here_yet_is_not_decided(self, house, unknown):
        story, _ = house.consented()

        answer = house.decide(story, "education", **{unknown: uuid4()})

        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "1"

    def test_c11_nor_is_a_handoff_whose_answer_has_not_arrived(self, house):
        story = house.story(accepted=False)
        house.hear(requested(story))

        assert house.decide(story, "education").status_code == 503

    def test_one_binary_id_for_two_sections_is_a_fault_and_no_permit(self, house):
        story, _ = house.consented()
        house.decide(story, "education")
        story.binaries["identity"] = story.binary("education")

        assert house.decide(story, "identity").status_code == 503

    @pytest.mark.parametrize("partner", ["et-mowsa", "dj-authority"])
    def test_no_partner_may_ask(self, house, partner):
        answer = house.http.post("/fhir/$decide", json={}, headers=house.partner(partner).headers())

        assert answer.status_code == 403

    def test_the_operator_may_not_ask_either(self, house):
        authority = house.http.application.extensions["authority"]
        assert "casebridge/decide" not in authority.scopes_of("operator")

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"[]",
            b'{"resourceType":"Parameters"}',
            b'{"resourceType":"Bundle","parameter":[]}',
            b'{"resourceType":"Parameters","parameter":[1]}',
            b'{"resourceType":"Parameters","parameter":[{"name":"case","valueUuid":"x"}]}',
            b'{"resourceType":"Parameters","parameter":[{"name":"case"},{"name":"case"}]}',
        ],
    )
    def test_a_question_that_is_not_well_formed_is_not_answered(self, house, body):
        answer = house.http.post(
            "/fhir/$decide",
            data=body,
            content_type="application/fhir+json",
            headers={"Authorization": f"Bearer {house.service_token()}"},
        )

        assert answer.status_code in {400, 422}
        assert answer.json["resourceType"] == "OperationOutcome"


class TestReleaseKey:
    def test_the_key_that_intake_seals_with_is_the_one_the_recipient_gets(self, house):
        story, _ = house.consented()
        given = key_in(house.decide(story, "education"))
        origin = house.partner("et-mowsa")

        answer = origin.key_of(story.binary("education"))

        assert answer.status_code == 200
        assert origin.opened(answer) == given
        assert base64.b64encode(given).decode() not in answer.text

    def test_an_opening_is_in_the_ledger(self, house):
        story, _ = house.released()

        house.partner("et-mowsa").key_of(story.binary("education"))

        opened = entries(house, story)[-1]
        expected = {
            "what": "opened",
            "section": "education",
            "recipient": "et-mowsa",
            "purpose": "reintegration",
            "because": "permitted",
        }
        assert opened.items() >= expected.items()
        assert opened["consents"]
        assert opened["until"]

    def test_the_key_comes_wrapped_to_the_system_that_asks(self, house):
        story, _ = house.released()
        another = house.another_system_of("et-mowsa")

        answer = another.key_of(story.binary("education"))

        assert len(another.opened(answer)) == 32

    def test_the_keys_of_a_whole_file_come_at_once_each_for_its_binary(self, house):
        story, _ = house.consented()
        given = parts(house.decide(story, SHARED))
        origin = house.partner("et-mowsa")

        answer = origin.key_of(*(story.binary(section) for section in SHARED.split()))

        assert origin.all_opened(answer) == {
            str(story.binary(part["code"]["valueCode"])): base64.b64decode(
                part["key"]["valueBase64Binary"]
            )
            for part in given
        }
        opened = [one for one in entries(house, story) if one["what"] == "opened"]
        assert {one["section"] for one in opened} == set(SHARED.split())
        assert len({one["decision"] for one in opened}) == 4

    def test_of_several_that_which_may_not_be_opened_is_not_there_for_any_reason(self, house):
        """C02, C25"""
        story, _ = house.released()
        withdrawn, taken = house.released()
        house.partner("dj-authority").withdraw(withdrawn.case, taken)
        elsewhere, _ = house.released(receiver="dj-red-cross")
        origin, mine = house.partner("et-mowsa"), story.binary("education")
        others = [
            uuid4(),
            "no-uuid-at-all",
            story.binary(WITHHELD),
            withdrawn.binary("education"),
            elsewhere.binary("education"),
        ]

        answer = origin.key_of(mine, *others)

        assert answer.status_code == 200
        assert set(origin.all_opened(answer)) == {str(mine)}
        for told in (withdrawn, elsewhere):
            refused = entries(house, told)[-1]
            assert (refused["what"], refused["recipient"]) == ("refused", "et-mowsa")
        assert origin.key_of(*others).data == origin.key_of(uuid4()).data

    def test_of_one_file_what_was_taken_back_stays_shut_and_the_rest_opens(self, house):
        """C08"""
        story, consent = house.released()
        house.partner("dj-authority").withdraw(story.case, consent, sections="education")
        origin, sections = house.partner("et-mowsa"), SHARED.split()

        answer = origin.key_of(*(story.binary(section) for section in sections))

        left = {str(story.binary(section)) for section in sections if section != "education"}
        assert set(origin.all_opened(answer)) == left
        told = entries(house, story)[-4:]
        assert {one["section"] for one in told if one["what"] == "refused"} == {"education"}

    def test_sections_of_several_cases_are_opened_by_each_cases_own_consent(self, house):
        (one, _), (other, _) = house.released(), house.released()
        origin = house.partner("et-mowsa")
        binaries = [story.binary("education") for story in (one, other)]

        answer = origin.key_of(*binaries)

        assert set(origin.all_opened(answer)) == set(map(str, binaries))
        opened = [entries(house, story)[-1] for story in (one, other)]
        assert [line["what"] for line in opened] == ["opened", "opened"]
        assert opened[0]["consents"] != opened[1]["consents"]

    def test_one_binary_asked_for_twice_is_opened_once(self, house):
        story, _ = house.released()
        binary = story.binary("education")

        assert len(house.partner("et-mowsa").key_of(binary, binary).json["parameter"]) == 1
        assert [one["what"] for one in entries(house, story)].count("opened") == 1

    @pytest.mark.parametrize(("count", "status"), [(0, 422), (32, 404), (33, 422)])
    def test_from_one_to_thirty_two_may_be_asked_for(self, house, count, status):
        answer = house.partner("et-other-ngo").key_of(*(uuid4() for _ in range(count)))

        assert answer.status_code == status
        if status == 422:
            (issue,) = answer.json["issue"]
            assert issue["expression"] == ["Parameters.binary"]
            assert "at most 32" in issue["diagnostics"]

    def test_the_locks_of_several_cases_are_taken_in_one_order(self, house):
        """Else two that ask for the same cases could wait for each other for ever."""
        last, first = sorted((uuid4(), uuid4()), reverse=True)
        binaries = sorted((uuid4(), uuid4()))
        for case, binary in zip(
            (last, first), binaries, strict=True
        ):  # the last comes to hand first
            house.released(case=case, binaries={"education": binary})
        origin, answers = house.partner("et-mowsa"), []
        origin.headers()

        with house.running.sessions.begin() as session:
            open_book(session, last)
            asking = in_the_background(lambda: answers.append(origin.key_of(*binaries)))
            wait_until_somebody_waits_for_a_lock(house.running.sessions)
            with house.running.sessions() as another:
                another.execute(text("set local lock_timeout = '1ms'"))
                with pytest.raises(OperationalError, match="lock timeout"):
                    open_book(another, first)
        asking.join()

        assert set(origin.all_opened(*answers)) == set(map(str, binaries))

    def test_c25_invariant_6_what_is_not_yours_and_what_is_not_look_the_same(self, house):
        story, consent = house.released()
        withdrawn, taken = house.released()
        house.partner("dj-authority").withdraw(withdrawn.case, taken)
        origin, stranger = house.partner("et-mowsa"), house.partner("et-other-ngo")
        binary = story.binary("education")

        answers = [
            stranger.key_of(binary),
            stranger.key_of(uuid4()),
            stranger.key_of(NOWHERE),
            stranger.key_of("no-uuid-at-all"),
            origin.key_of(uuid4()),
            origin.key_of(withdrawn.binary("education")),
            origin.key_of(story.binary(WITHHELD)),
            origin.key_of(binary, purpose="return-enforcement"),
            origin.key_of(binary, purpose="curiosity"),
        ]

        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.data for answer in answers}) == 1
        assert len({tuple(sorted(answer.headers.keys())) for answer in answers}) == 1
        assert consent

    def test_a_strangers_attempt_is_a_line_in_the_childs_ledger(self, house):
        story, _ = house.released()

        house.partner("et-other-ngo").key_of(story.binary("education"))

        refused = entries(house, story)[-1]
        assert (refused["what"], refused["recipient"]) == ("refused", "et-other-ngo")
        assert (refused["section"], refused["because"]) == ("education", "other-recipient")

    def test_an_attempt_on_nothing_is_written_down_too(self, house):
        before = len(house.rows(ledger, ledger.c.case_id == NOWHERE))

        house.partner("et-other-ngo").key_of(uuid4())

        assert len(house.rows(ledger, ledger.c.case_id == NOWHERE)) == before + 1

    def test_what_a_stranger_writes_as_purpose_is_not_kept(self, house):
        """D17"""
        story, _ = house.released()

        house.partner("et-other-ngo").key_of(story.binary("education"), purpose="Amina is 14")

        assert "Amina" not in str(entries(house, story))
        assert not house.rows(decisions, decisions.c.purpose == "Amina is 14")

    def test_a_partner_that_is_disabled_opens_nothing_more(self, house):
        story, _ = house.released()
        origin = house.partner("et-mowsa")
        disabled = [one | {"enabled": one["id"] != "et-mowsa"} for one in REGISTER["partners"]]

        house.register(REGISTER | {"partners": disabled})
        during = origin.key_of(story.binary("education")).status_code
        house.register(REGISTER)

        assert during == 401
        assert origin.key_of(story.binary("education")).status_code == 200

    def test_a_sender_that_is_disabled_stops_its_releases(self, house):
        story, _ = house.released()
        disabled = [one | {"enabled": one["id"] != "dj-authority"} for one in REGISTER["partners"]]

        house.register(REGISTER | {"partners": disabled})
        during = house.partner("et-mowsa").key_of(story.binary("education")).status_code
        house.register(REGISTER)

        assert during == 404

    def test_what_was_released_before_the_case_closed_can_be_opened_after(self, house):
        story, _ = house.released()
        house.hear(story.closed())

        assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 200

    @pytest.mark.parametrize("state", [HandoffState.WITHDRAWN, HandoffState.FAILED])
    def test_what_a_handoff_brought_is_shut_when_it_is_withdrawn_or_fails(self, house, state):
        story, _ = house.released()
        house.hear(story.ended(state))

        assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 404

    def test_b01_without_a_token_nobody_is_answered(self, house):
        body = {"resourceType": "Parameters", "parameter": []}
        token = house.partner("et-mowsa").headers()["Authorization"].removeprefix("Bearer ")

        answers = [
            house.http.post("/fhir/$release-key", json=body),
            house.http.post(f"/fhir/$release-key?access_token={token}", json=body),
            house.http.post(
                "/fhir/$release-key", json=body, headers={"Authorization": f"Basic {token}"}
            ),
        ]

        assert [answer.status_code for answer in answers] == [401] * 3

    def test_b04_a_token_for_another_service_is_none_here(self, house):
        partner = house.partner("et-mowsa")
        other = partner.ask(resource="http://127.0.0.1:20998/fhir").json["access_token"]

        answer = house.http.post(
            "/fhir/$release-key", json={}, headers={"Authorization": f"Bearer {other}"}
        )

        assert answer.status_code == 401

    def test_b09_a_token_without_the_scope_is_not_enough(self, house):
        partner = house.partner("et-mowsa")
        narrow = partner.ask(scope="system/Task.r").json["access_token"]

        answer = house.http.post(
            "/fhir/$release-key", json={}, headers={"Authorization": f"Bearer {narrow}"}
        )

        assert answer.status_code == 403

    def test_referrals_inside_a_country_need_their_own_agreement(self, house):
        story = house.story()
        story.sender, story.receiver = "et-mowsa", "et-livelihood-ngo"
        story.referral, story.kind = uuid4(), HandoffKind.REFERRAL
        house.hear(story.answered())
        origin = house.partner("et-mowsa")
        given = origin.give_consent(story.case, story.guardian, "et-livelihood-ngo")
        house.decide(story, "education")

        answer = house.partner("et-livelihood-ngo").key_of(story.binary("education"))

        assert (given.status_code, answer.status_code) == (200, 200)


def requested(story):
    return events.ReferralRequested(
        case=story.case,
        referral=story.referral,
        kind=story.kind,
        sender=story.sender,
        receiver=story.receiver,
        sections=(),
        purpose=Purpose.REINTEGRATION,
        at=now(),
    )


def entries(house, story):
    """What the host authority is told, less that it looks."""
    told = house.partner("dj-authority").ledger(story.case).json["entries"]
    return [one for one in told if one["what"] != "read"]
