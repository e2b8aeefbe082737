"""A section that tells of others needs their own word. (R48, R54, C27)"""

import json
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from schemas.canonical import HANDOFF_DETAIL, INTERPRETER, REPLACES, SID_CONSENT, SID_HOUSEHOLD
from schemas.codes import AgeBand, LawfulBasis, MessageEvent, Section
from schemas.messages.permitting import OTHER_BASES
from services.common import vault
from services.consent import recording
from services.consent.domain import decide
from services.consent.facts import Dispute, Performers, Period, PersonId, Prohibition, Reason
from services.consent.store.tables import consents
from tests.consent.builders import (
    DAY,
    HOST,
    NOON,
    ORIGIN,
    STRANGER,
    UNCLE,
    YEAR,
    a_case,
    a_consent,
    a_permission,
    a_request,
    facts,
)
from tests.consent.house import a_consent_resource, a_provision, named
from tests.consent.test_consents import entries, name_of, permits, place, rule

MOTHER, BROTHER = PersonId(UUID(int=77)), PersonId(UUID(int=78))
THEIRS = a_request(concerned=frozenset({MOTHER}))
HERS = Performers(household=frozenset({MOTHER}))


def word(number=20, **changes):
    """The mother's consent to what the child's section tells of her."""
    return a_consent(number, **({"performers": HERS} | changes))


def decided(*consents, request=THEIRS, **world):
    return decide(facts(consents=consents, **world), request, NOON)


def test_c27_of_whom_nothing_is_known_has_not_consented():
    decision = decided(a_consent())

    assert (decision.permit, decision.reason) == (False, Reason.CONCERNS_ANOTHER)
    assert decision.consents == ()
    assert decision.found == ((a_consent().id, Reason.PERMITTED),)


def test_with_her_own_word_it_goes_and_rests_on_both():
    decision = decided(a_consent(), word())

    assert decision.permit
    assert decision.consents == (a_consent().id, word().id)
    assert decision.basis is None


def test_her_word_opens_nothing_by_itself():
    assert decided(word()).reason is Reason.PERFORMERS_INCOMPLETE
    assert decided(word(), request=a_request()).reason is Reason.PERFORMERS_INCOMPLETE


@pytest.mark.parametrize("band", AgeBand)
def test_her_word_never_counts_for_the_childs_or_the_guardians(band):
    everybody = replace(HERS, household=frozenset({MOTHER, PersonId(UNCLE)}))

    assert not decided(word(performers=everybody), case=a_case(age_band=band)).permit


def test_it_takes_the_word_of_each():
    both = a_request(concerned=frozenset({MOTHER, BROTHER}))
    his = word(21, performers=Performers(household=frozenset({BROTHER})))

    assert not decided(a_consent(), word(), request=both).permit
    assert not decided(a_consent(), his, request=both).permit
    assert decided(a_consent(), word(), his, request=both).permit


def test_one_form_may_bear_the_words_of_all():
    all_ = Performers(child=True, guardians=frozenset({UNCLE}), household=frozenset({MOTHER}))

    assert decided(a_consent(performers=all_)).permit


def test_what_tells_of_a_guardian_needs_that_guardians_word():
    his = a_request(concerned=frozenset({UNCLE}))
    child_alone = a_case(age_band=AgeBand.OWN_CONSENT_AGE)
    alone = a_consent(performers=Performers(child=True))

    assert decided(a_consent(), request=his).permit
    assert not decided(alone, request=his, case=child_alone).permit


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"permission": None}, id="permits nothing"),
        pytest.param({"permission": a_permission(recipients=frozenset({STRANGER}))}, id="other"),
        pytest.param({"permission": a_permission(sections=frozenset({"identity"}))}, id="section"),
        pytest.param({"permission": a_permission(purposes=frozenset({"protection"}))}, id="why"),
        pytest.param({"permission": a_permission(cross_border=False)}, id="border"),
        pytest.param(
            {"permission": a_permission(period=Period(NOON + DAY, NOON + 2 * DAY))}, id="not yet"
        ),
        pytest.param(
            {"permission": a_permission(period=Period(NOON - 2 * DAY, NOON - DAY))}, id="expired"
        ),
        pytest.param({"withdrawn_at": NOON}, id="withdrawn"),
        pytest.param({"withdrawn_sections": frozenset({"education"})}, id="section withdrawn"),
        pytest.param({"disputed": True}, id="disputed"),
        pytest.param(
            {"disputes": (Dispute(Performers(child=True), frozenset({"education"}), NOON),)},
            id="section disputed",
        ),
        pytest.param({"performers": Performers(household=frozenset({BROTHER}))}, id="another's"),
        pytest.param({"basis": "mou-investigation"}, id="no consent"),
    ],
)
def test_her_word_must_be_in_force_and_mean_this(changed):
    assert not decided(a_consent(), word(**changed)).permit


def test_her_prohibition_stops_the_childs_consent_as_any_does():
    no = word(permission=None, prohibitions=(Prohibition(recipients=frozenset({ORIGIN})),))

    assert decided(a_consent(), word(21), no).reason is Reason.PROHIBITED


def test_a_prohibition_withdrawn_before_the_childs_consent_still_binds_her_earlier_word():
    no = a_consent(30, permission=None, prohibitions=(Prohibition(),), withdrawn_at=NOON - 5 * DAY)
    fresh = a_consent(recorded_at=NOON - DAY)

    assert decided(fresh, word(), no).reason is Reason.CONCERNS_ANOTHER
    assert decided(fresh, word(recorded_at=NOON - DAY), no).permit


def test_of_several_words_one_suffices_and_the_first_to_end_of_all_tells_until_when():
    short = a_permission(period=Period(YEAR.start, NOON + DAY))
    longer = a_permission(period=Period(YEAR.start, NOON + 2 * DAY))

    decision = decided(a_consent(), word(20, permission=short), word(21, permission=longer))

    assert decision.until == NOON + 2 * DAY
    assert len(decision.consents) == 3


@pytest.mark.parametrize("right", OTHER_BASES)
@pytest.mark.parametrize("section", ["education", "mhpss"])
def test_r57_only_a_right_that_no_prohibition_stops_needs_none_of_theirs(right, section):
    above = right in (LawfulBasis.COURT_ORDER, LawfulBasis.VITAL_INTEREST) or (
        right == LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION and section == "education"
    )
    asked = replace(THEIRS, section=section)

    alone = decided(a_consent(basis=right), request=asked)
    beside = decided(a_consent(basis=right), word(), request=asked)

    assert alone.permit is above
    assert (beside.permit, beside.basis) == (True, right)
    assert (word().id in beside.consents) is not above


def test_a_court_is_asked_only_where_the_words_of_the_family_do_not_suffice():
    order = a_consent(30, basis="court-order")

    assert decided(a_consent(), order).consents == (order.id,)
    assert decided(a_consent(), order).basis == "court-order"
    assert decided(a_consent(), word(), order).basis is None


def test_of_several_rights_the_first_is_told():
    first, second = a_consent(30, basis="vital-interest"), a_consent(31, basis="court-order")

    for rights in ((first, second), (second, first)):
        decision = decided(*rights)
        assert (decision.basis, decision.consents) == ("vital-interest", (first.id, second.id))


def test_a_closed_case_stops_her_word_too():
    shut = a_case(closed=True)
    inquiry = a_consent(30, basis="mou-investigation")

    assert not decided(inquiry, word(), case=shut).permit
    assert decided(inquiry, word(), case=shut, request=replace(THEIRS, released_before=True)).permit


@pytest.mark.parametrize(
    ("by", "allowed"),
    [
        (HERS, True),
        (Performers(child=True), True),
        (Performers(household=frozenset({BROTHER})), False),
    ],
)
def test_who_may_take_her_word_back(by, allowed):
    case = a_case(guardians={})

    if allowed:
        recording.check_withdrawal(word(), case, by, NOON)
    else:
        with pytest.raises(recording.NotTheirsToWithdraw):
            recording.check_withdrawal(word(), case, by, NOON)


def test_she_takes_back_nothing_that_the_child_gave():
    with pytest.raises(recording.NotTheirsToWithdraw):
        recording.check_withdrawal(a_consent(), a_case(), HERS, NOON)


def test_her_word_may_be_recorded_whatever_the_age_of_the_child():
    for band in AgeBand:
        recording.check_given(word(), a_case(age_band=band), {ORIGIN, HOST}, NOON)


@pytest.mark.real
class TestThroughTheDoor:
    def of(self, person):
        return [named("RelatedPerson", SID_HOUSEHOLD, str(person))]

    def give(self, house, story, mother, **changes):
        provision = a_provision("et-mowsa")
        del provision["provision"]
        return house.partner("dj-authority").give_consent(
            story.case,
            None,
            "et-mowsa",
            performer=self.of(mother),
            provision=provision | changes,
        )

    def ask(self, house, story, mother, sections="education"):
        return permits(house.decide(story, sections, concerns={"education": [mother]}))

    def test_it_is_released_when_she_has_consented_and_opened_only_as_long(self, house):
        story, _ = house.consented()
        mother = uuid4()

        before = self.ask(house, story, mother, "education identity")
        hers = name_of(self.give(house, story, mother))
        after = self.ask(house, story, mother)
        origin = house.partner("et-mowsa")
        opened = origin.key_of(story.binary("education")).status_code
        house.partner("dj-authority").withdraw(story.case, hers, *self.of(mother))

        assert before == {"education": False, "identity": True}
        assert after == {"education": True}
        assert opened == 200
        assert origin.key_of(story.binary("education")).status_code == 404
        assert origin.key_of(story.binary("identity")).status_code == 200

    def test_when_she_takes_it_back_whoever_got_it_is_told_of_that_section_alone(self, house):
        story, _ = house.consented()
        mother = uuid4()
        hers = name_of(self.give(house, story, mother))
        self.ask(house, story, mother, "education identity")
        before = len(house.notices("et-mowsa"))

        house.partner("dj-authority").withdraw(story.case, hers, *self.of(mother))

        (told,) = house.notices("et-mowsa")[before:]
        task = told["entry"][1]["resource"]
        sections = [one["valueCoding"]["code"] for one in task["input"] if "valueCoding" in one]
        assert sections == ["education"]

    def test_the_same_binary_never_tells_of_fewer(self, house):
        story, _ = house.consented()
        mother = uuid4()
        self.give(house, story, mother)
        self.ask(house, story, mother)

        assert house.decide(story, "education").status_code == 503

    def test_her_name_is_seen_by_whoever_recorded_it_and_nobody_else(self, house):
        story, _ = house.consented()
        mother = uuid4()
        house.partner("dj-red-cross").give_consent(
            story.case, None, "et-mowsa", performer=self.of(mother)
        )

        recorder = house.partner("dj-red-cross").get("Consent").text
        responsible = house.partner("dj-authority").get("Consent").text

        assert str(mother) in recorder
        assert str(mother) not in responsible
        assert "One of the household" in responsible

    def test_the_ledger_of_the_case_says_why_it_did_not_go(self, house):
        story, _ = house.consented()
        self.ask(house, story, uuid4())

        (line,) = [one for one in entries(house, story) if one["what"] == "refused"]
        assert (line["section"], line["because"]) == ("education", "concerns-another")

    def test_who_has_no_name_is_nobody(self, house):
        story = house.story()

        answer = self.give(house, story, "the mother")

        assert (answer.status_code, rule(answer)) == (422, "unknown-person")
        assert place(answer) == "Consent.performer[0]"

    def test_r59_who_interpreted_is_kept_with_the_consent_and_read_by_nobody_else(self, house):
        story = house.story()
        host = house.partner("dj-authority")
        person = uuid4()
        interpreter = {"reference": f"urn:uuid:{person}"}
        resource = a_consent_resource(host, story.case, story.guardian, "et-mowsa") | {
            "extension": [{"url": INTERPRETER, "valueReference": interpreter}]
        }
        practitioner = {
            "resourceType": "Practitioner",
            "id": str(person),
            "name": [{"text": "The canary interpreter"}],
        }

        answer = host.send(MessageEvent.GIVE_CONSENT, [resource, practitioner])

        assert answer.status_code == 200, answer.text
        (row,) = house.rows(consents, consents.c.case_id == story.case)
        with house.running.sessions() as session:
            kept = vault.open_(session, row.resource, f"consents {row.id} resource")
        assert b"canary interpreter" in kept
        assert b"canary" not in row.resource
        assert "canary" not in host.get("Consent").text

    def test_a_token_is_not_narrowed_to_what_she_took_back(self, house):
        story, _ = house.consented()
        mother, origin = uuid4(), house.partner("et-mowsa")
        hers = name_of(self.give(house, story, mother))
        self.ask(house, story, mother)
        detail = {
            "type": HANDOFF_DETAIL,
            "identifier": str(story.referral),
            "datatypes": ["education"],
            "purpose": "reintegration",
        }
        before = origin.ask(authorization_details=json.dumps([detail]))

        house.partner("dj-authority").withdraw(story.case, hers, *self.of(mother))
        after = origin.ask(authorization_details=json.dumps([detail]))

        assert (before.status_code, after.status_code) == (200, 400)

    def test_when_she_replaces_her_word_whoever_may_hold_it_no_longer_is_told(self, house):
        story, _ = house.consented()
        mother = uuid4()
        hers = name_of(self.give(house, story, mother))
        self.ask(house, story, mother)
        before = len(house.notices("et-mowsa"))
        provision = a_provision("et-mowsa") | {"class": [Section.IDENTITY.coding]}
        newer = {"url": REPLACES, "valueReference": named("Consent", SID_CONSENT, hers)}

        house.partner("dj-authority").give_consent(
            story.case,
            None,
            "et-mowsa",
            performer=self.of(mother),
            provision=provision,
            extension=[newer],
        )

        (told,) = house.notices("et-mowsa")[before:]
        assert "education" in json.dumps(told)
