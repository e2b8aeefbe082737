"""Tokens for some sections of one handoff: what may be asked, what is granted, what it opens.

RFC 9396; never wider than what is permitted at that moment (C02, C05-C08, C25).
"""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update

from schemas.canonical import HANDOFF_DETAIL, REPLACES, SID_CONSENT, SID_GUARDIAN
from schemas.codes import GuardianScope, HandoffState, Section
from services.consent.store.ledger_tables import ledger
from services.consent.store.tables import NOWHERE, consents, decisions
from tests.consent.house import BASE, SHARED, WITHHELD, named, now
from tests.consent.test_other_rights import dispute
from tests.consent.test_token_endpoint import claims_of

pytestmark = pytest.mark.real


def detail(story, sections="education identity", **changes):
    usual = {
        "type": HANDOFF_DETAIL,
        "identifier": str(story.referral),
        "datatypes": sections.split(),
        "purpose": "reintegration",
    }
    return {name: value for name, value in (usual | changes).items() if value is not None}


def ask(partner, *details, **form):
    text = form.pop("text", None) or json.dumps(details)
    return partner.ask(**{"scope": "system/Binary.r", "authorization_details": text} | form)


def refused(answer):
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_authorization_details")
    assert "access_token" not in answer.json


@pytest.fixture
def released(house):
    return house.released()[0]


@pytest.fixture
def origin(house):
    return house.partner("et-mowsa")


def opens(origin, story, token, section, purpose="reintegration"):
    """What $release-key says to this token."""
    before, origin.token = origin.token, token
    try:
        return origin.key_of(story.binary(section), purpose=purpose).status_code
    finally:
        origin.token = before


def entries(house, story):
    found = house.rows(ledger, ledger.c.case_id == story.case)
    return [json.loads(row.entry) for row in sorted(found, key=lambda row: row.number)]


def lines(house, story):
    return [(one["what"], one.get("section")) for one in entries(house, story)]


class TestAsking:
    def test_what_is_permitted_is_granted_and_told_in_answer_token_and_introspection(
        self, house, origin
    ):
        story, _ = house.released()
        answer = ask(origin, detail(story))

        (granted,) = answer.json["authorization_details"]
        assert granted["type"] == HANDOFF_DETAIL
        assert granted["identifier"] == str(story.referral)
        assert granted["datatypes"] == ["education", "identity"]
        assert granted["purpose"] == "reintegration"
        assert granted["locations"] == [BASE]
        assert claims_of(answer.json["access_token"])["authorization_details"] == [granted]
        assert introspected(house, answer.json["access_token"])["authorization_details"] == [
            granted
        ]

    def test_the_consents_it_rests_on_are_named_as_the_holder_knows_them(self, house, origin):
        """C33"""
        story = house.released()[0]
        (given,) = house.rows(consents, consents.c.case_id == story.case)

        (granted,) = ask(origin, detail(story)).json["authorization_details"]

        assert granted["consents"] == [origin.name(given.id)]
        assert str(given.id) not in json.dumps(granted)

    def test_what_is_not_permitted_is_left_out_and_not_mentioned(self, house, released, origin):
        """C02"""
        answer = ask(origin, detail(released, f"education {WITHHELD}"))

        assert answer.json["authorization_details"][0]["datatypes"] == ["education"]
        assert WITHHELD not in json.dumps(claims_of(answer.json["access_token"]))

    def test_where_nothing_is_permitted_there_is_no_token(self, released, origin):
        refused(ask(origin, detail(released, WITHHELD)))

    @pytest.mark.parametrize("purpose", ["reunification", "return-enforcement"])
    def test_c07_another_purpose_is_not_granted(self, released, origin, purpose):
        refused(ask(origin, detail(released, purpose=purpose)))

    def test_c06_nobody_is_granted_what_is_another_ones(self, house, released):
        for stranger in ("et-other-ngo", "dj-authority", "dj-red-cross"):
            refused(ask(house.partner(stranger), detail(released)))

    def test_c25_what_there_is_not_is_told_in_the_same_bytes_and_leaves_the_same_trace(
        self, house, released, origin
    ):
        stranger = house.partner("et-other-ngo")
        theirs = ask(stranger, detail(released))
        nowhere = ask(stranger, detail(released, identifier=str(uuid4())))

        assert (theirs.status_code, theirs.data) == (nowhere.status_code, nowhere.data)
        for case in (released.case, NOWHERE):
            kept = house.rows(
                decisions,
                decisions.c.case_id == case,
                decisions.c.act == "authorisation",
                decisions.c.recipient == "et-other-ngo",
            )
            assert len(kept) % 2 == 0
            assert not any(row.permit for row in kept)

    @pytest.mark.parametrize("state", [HandoffState.WITHDRAWN, HandoffState.FAILED])
    def test_a_handoff_that_is_over_gives_no_token(self, house, origin, state):
        story, _ = house.released()
        house.hear(story.ended(state))

        refused(ask(origin, detail(story)))

    def test_c08_after_a_withdrawal_there_is_no_token(self, house, origin):
        story, consent = house.released()
        house.partner("dj-authority").withdraw(story.case, consent)

        refused(ask(origin, detail(story)))

    def test_what_was_released_before_the_case_closed_may_still_be_asked_for(self, house, origin):
        story, _ = house.released()
        house.hear(story.closed())

        assert ask(origin, detail(story)).status_code == 200

    def test_of_several_each_is_granted_as_far_as_it_is_permitted(self, house, origin):
        one, other = house.released()[0], house.released()[0]
        shut = house.story()

        answer = ask(origin, detail(one, "education"), detail(other, SHARED), detail(shut))

        granted = {
            each["identifier"]: each["datatypes"] for each in answer.json["authorization_details"]
        }
        assert granted == {
            str(one.referral): ["education"],
            str(other.referral): sorted(SHARED.split()),
        }

    def test_c05_the_token_ends_with_the_consent_it_rests_on(self, house, origin):
        story, _ = house.released()
        with house.running.sessions.begin() as session:
            ends = now() + timedelta(seconds=100)
            mine = consents.c.case_id == story.case
            session.execute(update(consents).where(mine).values(ends=ends))

        answer = ask(origin, detail(story))

        claims = claims_of(answer.json["access_token"])
        assert 60 <= answer.json["expires_in"] <= 100
        assert claims["exp"] - claims["iat"] == answer.json["expires_in"]

    def test_every_decision_is_kept_and_told_with_the_token_it_was_for(
        self, house, released, origin
    ):
        """G09"""
        token = ask(origin, detail(released, f"education {WITHHELD}")).json["access_token"]

        kept = house.rows(
            decisions,
            decisions.c.case_id == released.case,
            decisions.c.act == "authorisation",
        )
        assert {(row.section, row.permit) for row in kept} == {
            ("education", True),
            (WITHHELD, False),
        }
        assert lines(house, released)[-2:] == [("authorised", "education"), ("refused", WITHHELD)]
        assert entries(house, released)[-2]["token"] == claims_of(token)["jti"]


class TestStrictness:
    @pytest.mark.parametrize(
        "text",
        [
            "", "x", "{}", "[]", "null", "[1]", '["x"]', "[[]]", "[{}]", '[{"type":"openid"}]',
            '[{"type":"x","type":"y"}]', "[NaN]", "[" * 5000, '[{"type":null}]', "\ud800",
        ],
    )  # fmt: skip
    def test_what_is_no_list_of_known_details_is_refused(self, origin, text):
        refused(origin.ask(authorization_details=text.encode("utf-8", "ignore").decode() or " "))

    @pytest.mark.parametrize(
        "changes",
        [
            {"type": HANDOFF_DETAIL + "/"},
            {"type": HANDOFF_DETAIL.upper()},
            {"type": [HANDOFF_DETAIL]},
            {"type": None},
            {"identifier": None},
            {"identifier": "x"},
            {"identifier": 7},
            {"identifier": "urn:uuid:00000000-0000-4000-8000-000000000000"},
            {"identifier": "00000000-0000-4000-8000-00000000000A"},
            {"datatypes": None},
            {"datatypes": []},
            {"datatypes": "education"},
            {"datatypes": ["education", "education"]},
            {"datatypes": ["education", "everything"]},
            {"datatypes": ["*"]},
            {"datatypes": ["education", 7]},
            {"datatypes": [["education"]]},
            {"purpose": None},
            {"purpose": "curiosity"},
            {"purpose": ["reintegration"]},
            {"purpose": {}},
            {"locations": []},
            {"locations": ["https://elsewhere.example"]},
            {"locations": [BASE, BASE]},
            {"locations": BASE},
            {"actions": ["read"]},
            {"privileges": ["all"]},
            {"consents": ["mine"]},
            {"recipient": "et-mowsa"},
        ],
        ids=str,
    )
    def test_a_detail_is_understood_to_its_last_word_or_refused(self, released, origin, changes):
        refused(ask(origin, detail(released, **changes)))

    def test_the_place_where_it_counts_may_be_named(self, released, origin):
        assert ask(origin, detail(released, locations=[BASE])).status_code == 200

    def test_one_bad_detail_spoils_all(self, released, origin):
        refused(ask(origin, detail(released), {"type": "openid_credential"}))

    def test_there_are_not_too_many_and_none_twice(self, released, origin):
        refused(ask(origin, *[detail(released)] * 2))
        many = [detail(released, identifier=str(uuid4())) for _ in range(5)]
        refused(ask(origin, *many))
        refused(ask(origin, text=json.dumps([detail(released)]) + " " * 9000))

    @pytest.mark.parametrize("resource", ["http://127.0.0.1:20998/fhir", "urn:casebridge:kafka"])
    def test_it_is_for_the_service_that_hands_out_keys(self, released, origin, resource):
        refused(ask(origin, detail(released), resource=resource))

    def test_without_a_resource_it_is_for_all_and_counts_there(self, released, origin):
        assert ask(origin, detail(released), resource=None).status_code == 200

    def test_our_own_services_are_granted_no_sections(self, house, released):
        form = {
            "grant_type": "client_credentials",
            "scope": "casebridge/decide",
            "resource": BASE,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": house.service_assertion(),
            "authorization_details": json.dumps([detail(released)]),
        }

        refused(house.http.post("/oauth/token", data=form))

    def test_a_scope_is_still_needed(self, released, origin):
        answer = ask(origin, detail(released), scope=None)

        assert answer.json["error"] == "invalid_scope"


class TestOpening:
    def test_a_token_of_two_details_opens_what_either_covers_and_not_what_both_would(
        self, house, origin
    ):
        one, other = house.released()[0], house.released()[0]
        token = ask(origin, detail(one, "education"), detail(other, "identity"))
        token = token.json["access_token"]

        found = [
            opens(origin, story, token, section)
            for story in (one, other)
            for section in ("education", "identity")
        ]

        assert found == [200, 404, 404, 200]

    def test_a_narrowed_token_opens_its_sections_and_no_other(self, released, origin):
        token = ask(origin, detail(released, "education")).json["access_token"]

        assert opens(origin, released, token, "education") == 200
        assert opens(origin, released, token, "identity") == 404
        assert opens(origin, released, token, "mhpss") == 404

    def test_nor_the_same_section_of_another_handoff(self, house, released, origin):
        other = house.released()[0]
        token = ask(origin, detail(released, "education")).json["access_token"]

        assert opens(origin, other, token, "education") == 404
        assert opens(origin, other, origin.ask().json["access_token"], "education") == 200

    def test_nor_for_another_purpose(self, released, origin):
        token = ask(origin, detail(released, "education")).json["access_token"]

        assert opens(origin, released, token, "education", "reunification") == 404

    def test_a_token_that_was_not_narrowed_opens_what_is_permitted(self, released, origin):
        token = origin.ask().json["access_token"]

        assert opens(origin, released, token, "identity") == 200

    def test_c08_what_was_granted_is_decided_on_again_when_it_is_opened(self, house, origin):
        story, _ = house.released()
        token = ask(origin, detail(story, "education")).json["access_token"]
        assert opens(origin, story, token, "education") == 200

        house.hear(story.ended(HandoffState.FAILED))

        assert opens(origin, story, token, "education") == 404

    @pytest.mark.parametrize("sections", ["", "education"])
    def test_c08_a_withdrawal_ends_the_tokens_that_rest_on_it_here_and_tells_the_others(
        self, house, origin, sections
    ):
        story, consent = house.released()
        token = ask(origin, detail(story, "education identity")).json["access_token"]
        jti = claims_of(token)["jti"]

        house.partner("dj-authority").withdraw(story.case, consent, sections=sections)

        assert opens(origin, story, token, "education") == 401
        assert introspected(house, token) == {"active": False}
        assert house.told("consent.access-ended.v1")[-1].token == jti
        assert origin.key_of(story.binary("education")).status_code == 404  # a token for all

    def test_tokens_that_rest_on_something_else_go_on(self, house, origin):
        story, consent = house.released()
        other, _ = house.released()
        of_another_section = ask(origin, detail(story, "identity")).json["access_token"]
        of_another_case = ask(origin, detail(other, "education")).json["access_token"]

        house.partner("dj-authority").withdraw(story.case, consent, sections="education")

        assert opens(origin, story, of_another_section, "identity") == 200
        assert opens(origin, other, of_another_case, "education") == 200

    def test_r48_a_dispute_ends_them_whichever_consent_they_rest_on(self, house, origin):
        story, consent = house.released()
        host = house.partner("dj-authority")
        host.give_consent(story.case, story.guardian, "et-mowsa")
        token = ask(origin, detail(story, "education")).json["access_token"]

        dispute(host, story, consent, sections="education mhpss")

        assert opens(origin, story, token, "education") == 401
        told = house.told("consent.consent-disputed.v1")[-1]
        assert (told.case, told.recipients) == (story.case, ("et-mowsa",))
        assert set(told.sections) == {Section.EDUCATION, Section.MHPSS}

    def test_a_consent_that_is_replaced_ends_its_tokens_too(self, house, origin):
        story, old = house.released()
        token = ask(origin, detail(story, "education")).json["access_token"]

        replaced = house.partner("dj-authority").give_consent(
            story.case,
            story.guardian,
            "et-mowsa",
            extension=[
                {"url": REPLACES, "valueReference": named("Consent", SID_CONSENT, old)},
            ],
        )

        assert replaced.status_code == 200, replaced.text
        assert opens(origin, story, token, "education") == 401

    def test_what_could_not_be_withdrawn_ends_no_token(self, house, origin):
        story, consent = house.released()
        token = ask(origin, detail(story, "education")).json["access_token"]
        neighbour = uuid4()
        house.hear(story.appointed(guardian=neighbour, scopes=(GuardianScope.HEALTH,)))
        hers = named("RelatedPerson", SID_GUARDIAN, str(neighbour))

        assert house.partner("dj-authority").withdraw(story.case, consent, hers).status_code == 403

        assert opens(origin, story, token, "education") == 200

    def test_what_it_did_not_open_is_in_the_ledger_with_the_reason(self, house, released, origin):
        token = ask(origin, detail(released, "education")).json["access_token"]
        opens(origin, released, token, "identity")

        kept = house.rows(
            decisions, decisions.c.case_id == released.case, decisions.c.act == "opening"
        )
        last = max(kept, key=lambda row: row.at)
        assert (last.section, last.permit, last.reason) == ("identity", False, "not-asked-for")

    def test_the_other_scopes_of_a_narrowed_token_are_what_they_are(self, house, released, origin):
        token = ask(origin, detail(released), scope="system/Binary.r system/AuditEvent.r").json[
            "access_token"
        ]

        answer = house.http.get(
            "/fhir/$ledger?case=x", headers={"Authorization": f"Bearer {token}"}
        )

        assert answer.status_code == 404


def introspected(house, token):
    form = {
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": house.service_assertion(),
        "token": token,
    }
    return house.http.post("/oauth/introspect", data=form).json
