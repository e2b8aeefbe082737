"""What an agreement holds decides, and what is over is over for everything: by the clock, and
nobody gives a command. (R53, R55, A20, B11)
"""

import time
from datetime import datetime, timedelta

import pytest
from joserfc import jwt
from sqlalchemy import update

from services.common import kafka
from services.consent.registering import OtherCountries, UnknownPolicy
from services.consent.store import register
from services.consent.store.tables import agreements
from tests.consent.house import POLICY, REGISTER, now

pytestmark = pytest.mark.real

HOST, ORIGIN = "dj-authority", "et-mowsa"
SOON = timedelta(seconds=0.5)


@pytest.fixture(autouse=True)
def _as_it_was(house):
    yield
    house.register(REGISTER)


def agreed(*between, **changes):
    """The register, with one agreement changed."""
    changed = [
        one | (changes if set(one["between"]) == set(between) else {})
        for one in REGISTER["agreements"]
    ]
    return REGISTER | {"agreements": changed}


def ending(*between, at):
    return agreed(*between, until=at)


def permitted(house, story, sections="education"):
    parts = [
        {part["name"]: part for part in one["part"]} for one in verdicts(house, story, sections)
    ]
    return {part["code"]["valueCode"] for part in parts if part["permit"]["valueBoolean"]}


def verdicts(house, story, sections):
    return house.decide(story, sections).json["parameter"]


def claims(house, token):
    keys = house.http.application.extensions["authority"].keys.current()
    return jwt.decode(token, keys, algorithms=["ES256"]).claims


def wait_until(instant):
    while now() <= instant:
        time.sleep(0.02)


class TestWhatItHolds:
    def test_parties(self, house):
        story, _ = house.consented()
        assert permitted(house, story) == {"education"}

        with house.running.sessions.begin() as session:  # as if it were with somebody else
            between = agreements.c.one == HOST, agreements.c.other == ORIGIN
            session.execute(update(agreements).where(*between).values(other="et-other-ngo"))

        try:
            assert permitted(house, story) == set()
        finally:
            with house.running.sessions.begin() as session:
                other = agreements.c.one == HOST, agreements.c.other == "et-other-ngo"
                session.execute(update(agreements).where(*other).values(other=ORIGIN))

    def test_data_classes(self, house):
        story, _ = house.consented()
        house.register(agreed(HOST, ORIGIN, sections=["identity"]))

        assert permitted(house, story, "education identity") == {"identity"}

    def test_the_pair_of_countries(self, house):
        story, _ = house.consented()
        house.register(agreed(HOST, ORIGIN, **{"cross-border": False}))

        assert permitted(house, story) == set()

    def test_the_pair_is_that_of_its_parties(self, house):
        with pytest.raises(OtherCountries):
            house.register(agreed(HOST, ORIGIN, **{"cross-border": ["DJ", "KE"]}))

    def test_nobody_moves_to_another_country_under_an_agreement(self, house):
        moved = [
            one | ({"country": "KE"} if one["id"] == ORIGIN else {}) for one in REGISTER["partners"]
        ]
        with pytest.raises(OtherCountries):
            house.register(REGISTER | {"partners": moved})

    def test_validity(self, house):
        story, _ = house.consented()
        house.register(agreed(HOST, ORIGIN, **{"from": now() + timedelta(days=1)}))

        assert permitted(house, story) == set()

    def test_the_safeguarding_policy(self, house):
        story, _ = house.consented()
        house.register(REGISTER | {"safeguarding-policies": [{"version": "2030"}]})
        withheld = permitted(house, story)

        newer = agreed(HOST, ORIGIN, **{"safeguarding-policy": "2030"})
        house.register(newer | {"safeguarding-policies": [{"version": "2030"}]})

        assert (withheld, permitted(house, story)) == (set(), {"education"})

    def test_a_policy_ends_on_its_day_and_the_agreements_with_it(self, house):
        story, _ = house.consented()
        before, ends = permitted(house, story), now() + SOON
        until = {"version": POLICY, "until": ends}
        assert HOST in house.register(REGISTER | {"safeguarding-policies": [until]})
        told = house.told("consent.partner-registered.v1")[-1]

        wait_until(ends)

        assert (before, permitted(house, story)) == ({"education"}, set())
        assert {route.end for route in told.agreements} == {ends}

    def test_a_policy_that_nobody_stated_is_none(self, house):
        with pytest.raises(UnknownPolicy):
            house.register(agreed(HOST, ORIGIN, **{"safeguarding-policy": "1999"}))

    def test_a_permit_does_not_outlast_it(self, house):
        story, _ = house.consented()
        ends = now().replace(microsecond=0) + timedelta(hours=1)
        house.register(ending(HOST, ORIGIN, at=ends))
        house.decide(story, "education")
        line = house.partner(HOST).ledger(story.case).json["entries"]
        (decided,) = [each for each in line if each["what"] == "decided"]

        assert datetime.fromisoformat(decided["until"]) == ends


class TestWhatIsOver:
    def test_decisions_keys_and_tokens_end_with_the_last_agreement(self, house):
        story, _ = house.released()
        origin = house.partner(ORIGIN)
        binary = story.binary("education")
        before = origin.key_of(binary).status_code, origin.ask().status_code
        introspected = house.http.post("/oauth/introspect", data=about(origin)).json["active"]
        token, ends = origin.token, now() + SOON
        only = [one for one in REGISTER["agreements"] if ORIGIN in one["between"]]
        house.register(REGISTER | {"agreements": [one | {"until": ends} for one in only]})
        origin.token = token

        wait_until(ends)

        assert (*before, introspected) == (200, 200, True)
        assert permitted(house, story) == set()
        assert origin.key_of(binary).status_code == 401
        assert origin.get("Organization").status_code == 401
        assert origin.ask().json["error"] == "invalid_client"
        with house.running.sessions() as session:
            assert ORIGIN not in register.active_ids(session)

    def test_another_agreement_does_not_keep_what_only_that_one_gave(self, house):
        story, _ = house.released()
        origin = house.partner(ORIGIN)
        before = origin.key_of(story.binary("education")).status_code, narrowed(origin, story)
        ends = now() + SOON
        house.register(ending(HOST, ORIGIN, at=ends))

        wait_until(ends)

        refused = origin.ask(authorization_details=details(story))
        assert before == (200, 200)
        assert origin.ask().status_code == 200
        assert permitted(house, story) == set()
        assert origin.key_of(story.binary("education")).status_code == 404
        assert refused.json["error"] == "invalid_authorization_details"

    @pytest.mark.parametrize("resource", [None, kafka.AUDIENCE], ids=["services", "broker"])
    def test_no_token_outlives_the_agreements(self, house, resource):
        origin = house.partner(ORIGIN)
        usual = claims(house, origin.ask(resource=resource).json["access_token"])
        ends = now() + timedelta(seconds=60)
        routes = [
            one | ({"until": ends} if ORIGIN in one["between"] else {})
            for one in REGISTER["agreements"]
        ]
        house.register(REGISTER | {"agreements": routes})

        answer = origin.ask(resource=resource).json

        assert usual["exp"] - usual["iat"] == 300
        assert claims(house, answer["access_token"])["exp"] <= ends.timestamp()
        assert answer["expires_in"] <= 60

    def test_it_does_not_begin_before_its_time_either(self, house):
        later = {"from": now() + timedelta(days=1)}
        house.register(agreed("et-livelihood-ngo", "et-other-ngo", **later))

        assert house.partner("et-other-ngo").ask().status_code == 401

    def test_tokens_from_before_a_gap_stay_worth_nothing_after_it(self, house):
        stranger = house.partner("et-other-ngo")
        token = {"Authorization": f"Bearer {stranger.ask().json['access_token']}"}
        over = now() - timedelta(seconds=1)
        house.register(ending("et-livelihood-ngo", "et-other-ngo", at=over))
        house.register(REGISTER)

        assert house.told("consent.access-ended.v1")[-1].partner == "et-other-ngo"
        assert house.http.get("/fhir/Organization", headers=token).status_code == 401
        stranger.token = ""
        assert stranger.get("Organization").status_code == 200


def details(story):
    return (
        '[{"type": "https://casebridge.example/authorization/handoff", "identifier": "'
        f'{story.referral}", "datatypes": ["education"], "purpose": "reintegration"}}]'
    )


def narrowed(partner, story):
    return partner.ask(authorization_details=details(story)).status_code


def about(partner):
    return {
        "token": partner.token,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": partner.assertion(),
    }
