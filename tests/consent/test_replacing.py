"""A later consent takes the place of an earlier one, at one instant. (R48)"""

from datetime import timedelta
from uuid import uuid4

import pytest

from schemas.canonical import (
    REPLACES,
    SID_CASE,
    SID_CONSENT,
    SID_GUARDIAN,
    SID_HOUSEHOLD,
)
from schemas.codes import Section
from services.consent.store.tables import consents
from tests.consent.house import (
    SHARED,
    a_provision,
    an_actor,
    codings,
    named,
    now,
    written,
)
from tests.consent.test_consents import entries, name_of, permits, place, rule
from tests.consent.test_other_rights import dispute, invoke

pytestmark = pytest.mark.real

BAG = "education identity"


def replacing(*names):
    return [
        {"url": REPLACES, "valueReference": named("Consent", SID_CONSENT, name)} for name in names
    ]


def replace(by, story, *names, provision=None, guardian=True, **changes):
    """POST give-consent in place of these."""
    return by.give_consent(
        story.case,
        story.guardian if guardian else None,
        "et-mowsa",
        extension=replacing(*names),
        provision=a_provision("et-mowsa") | (provision or {}),
        **changes,
    )


def notices(house, partner="et-mowsa"):
    """The sections of each notice of a withdrawal."""
    tasks = [notice["entry"][1]["resource"] for notice in house.notices(partner)]
    return [
        {one["valueCoding"]["code"] for one in task["input"] if "valueCoding" in one}
        for task in tasks
        if task["resourceType"] == "Task"
    ]


def statuses(house, story):
    return [
        row.withdrawn_at is None
        for row in sorted(
            house.rows(consents, consents.c.case_id == story.case), key=lambda row: row.recorded_at
        )
    ]


def test_the_old_one_ends_in_the_transaction_of_the_new_one(house):
    story, old = house.released()
    host, origin = house.partner("dj-authority"), house.partner("et-mowsa")

    answer = replace(host, story, old, provision={"class": codings(Section, BAG)})

    assert answer.status_code == 200, answer.text
    assert statuses(house, story) == [False, True]
    one, other = sorted(
        house.rows(consents, consents.c.case_id == story.case), key=lambda row: row.recorded_at
    )
    assert (one.replaced_by, one.withdrawn_at) == (other.id, other.recorded_at)
    assert origin.key_of(story.binary("education")).status_code == 200
    assert origin.key_of(story.binary("mhpss")).status_code == 404


def test_the_ledger_says_that_it_was_replaced(house):
    story, old = house.released()

    replace(house.partner("dj-authority"), story, old)

    told = [(one["what"], one.get("because")) for one in entries(house, story)]
    assert told.index(("consented", None), 1) < told.index(("withdrawn", "replaced"))


def test_a_past_recipient_is_told_only_of_what_it_may_hold_no_longer(house):
    story, old = house.released()
    before = len(notices(house))

    replace(house.partner("dj-authority"), story, old, provision={"class": codings(Section, BAG)})

    (told,) = notices(house)[before:]
    assert told == set(SHARED.split()) - set(BAG.split())


def test_whoever_may_hold_all_of_it_hears_nothing(house):
    story, old = house.released()
    before = len(notices(house))

    replace(house.partner("dj-authority"), story, old)

    assert len(notices(house)) == before


def test_whoever_may_hold_all_of_it_hears_nothing_once_the_case_is_closed(house):
    story, old = house.released()
    house.hear(story.closed())
    before = len(notices(house))

    answer = replace(house.partner("dj-authority"), story, old)

    assert (answer.status_code, len(notices(house))) == (200, before)


def test_what_tells_of_the_mother_is_not_held_beyond_her_own_narrower_word(house):
    story, _ = house.consented()
    host, mother = house.partner("dj-authority"), uuid4()
    hers = {"performer": [named("RelatedPerson", SID_HOUSEHOLD, str(mother))]}
    old = name_of(host.give_consent(story.case, None, "et-mowsa", **hers))
    house.decide(story, BAG, concerns={"education": [mother]})
    before = len(notices(house))

    narrower = {"class": codings(Section, "identity")}
    answer = replace(host, story, old, guardian=False, provision=narrower, **hers)

    assert answer.status_code == 200, answer.text
    assert notices(house)[before:] == [{"education"}]


def test_a_recipient_that_the_new_one_does_not_name_is_told_of_everything(house):
    story, old = house.released()
    before = len(notices(house))

    replace(
        house.partner("dj-authority"),
        story,
        old,
        provision={"actor": [an_actor("dj-red-cross")]},
    )

    assert notices(house)[before:] == [set(SHARED.split())]
    assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 404


def test_when_the_new_one_is_withdrawn_those_hear_who_had_it_by_the_old_one(house):
    story, old = house.released()
    host = house.partner("dj-authority")
    middle = name_of(replace(host, story, old))
    newest = name_of(replace(host, story, middle))
    before = len(notices(house))

    host.withdraw(story.case, newest)

    assert notices(house)[before:] == [set(SHARED.split())]
    assert statuses(house, story) == [False, False, False]


def test_whoever_only_the_old_one_named_is_not_told_twice(house):
    story, old = house.released()
    host = house.partner("dj-authority")
    newer = replace(host, story, old, provision={"actor": [an_actor("dj-red-cross")]})
    before = len(notices(house))

    host.withdraw(story.case, name_of(newer))

    assert len(notices(house)) == before


def test_what_the_old_one_prohibits_binds_the_one_that_replaces_it(house):
    """To lift a prohibition takes a withdrawal, and then a consent. (never by accident)"""
    story = house.story()
    host = house.partner("dj-authority")
    deny = {"provision": [{"type": "deny", "class": [Section.MHPSS.coding]}]}
    old = name_of(
        host.give_consent(
            story.case, story.guardian, "et-mowsa", provision=a_provision("et-mowsa") | deny
        )
    )
    free = a_provision("et-mowsa")
    del free["provision"]

    newer = host.give_consent(
        story.case, story.guardian, "et-mowsa", extension=replacing(old), provision=free
    )
    replaced = permits(house.decide(story, "mhpss education"))
    host.withdraw(story.case, name_of(newer))
    host.give_consent(story.case, story.guardian, "et-mowsa", provision=free)

    assert replaced == {"mhpss": False, "education": True}
    assert permits(house.decide(story, "mhpss education")) == {"mhpss": True, "education": True}


def test_the_no_of_a_child_stands_against_the_guardians_replacement(house):
    story, old = house.released()
    host = house.partner("dj-authority")
    dispute(host, story, old, sections="education")
    uncle = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))

    answer = replace(host, story, old, performer=[uncle])

    assert answer.status_code == 200
    assert not permits(house.decide(story, "education"))["education"]


def test_one_that_misses_the_childs_word_ends_the_old_one_and_permits_nothing(house):
    story, old = house.released()
    uncle = named("RelatedPerson", SID_GUARDIAN, str(story.guardian))

    replace(house.partner("dj-authority"), story, old, performer=[uncle])

    assert not any(permits(house.decide(story, SHARED)).values())


def test_whichever_of_two_arrives_first_the_same_is_permitted(house):
    found = []
    for order in (("education", "identity"), ("identity", "education")):
        story, old = house.released()
        for section in order:
            replace(
                house.partner("dj-authority"),
                story,
                old,
                provision={"class": codings(Section, section)},
            )
        found.append(permits(house.decide(story, SHARED)))

    assert found[0] == found[1]
    assert {section for section, permit in found[0].items() if permit} == set(BAG.split())


@pytest.mark.parametrize("first", ["withdraw", "replace"])
def test_withdrawn_and_replaced_in_either_order_it_is_over(house, first):
    story, old = house.released()
    host = house.partner("dj-authority")
    acts = [
        lambda: host.withdraw(story.case, old),
        lambda: replace(host, story, old, provision={"class": codings(Section, "identity")}),
    ]

    answers = [act() for act in (acts if first == "withdraw" else reversed(acts))]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert statuses(house, story) == [False, True]
    assert permits(house.decide(story, BAG)) == {"education": False, "identity": True}


class TestRefusals:
    def refused(self, house, story, answer, status, code=None):
        assert answer.status_code == status
        if code:
            assert rule(answer) == code
        assert statuses(house, story) == [True]
        assert permits(house.decide(story, "education"))["education"]

    def test_a_guardian_without_authority_over_the_old_one(self, house):
        """C28: who may not take it back may not replace it."""
        story, old = house.consented()
        host = house.partner("dj-authority")
        aunt = uuid4()
        house.hear(story.appointed(guardian=aunt, end=now() - timedelta(days=1)))
        performer = [named("RelatedPerson", SID_GUARDIAN, str(aunt))]

        answer = replace(
            host, story, old, performer=performer, dateTime=written(now() - timedelta(days=2))
        )

        self.refused(house, story, answer, 403, "not-theirs-to-withdraw")

    def test_one_that_was_given_later(self, house):
        story, old = house.consented()
        earlier = written(now() - timedelta(days=3))

        answer = replace(house.partner("dj-authority"), story, old, dateTime=earlier)

        self.refused(house, story, answer, 422, "replaces-later-consent")
        assert place(answer) == "Consent.extension"

    def test_a_consent_of_another_case(self, house):
        story, _ = house.consented()
        other, theirs = house.consented()

        answer = replace(house.partner("dj-authority"), story, theirs)

        self.refused(house, story, answer, 404)
        self.refused(house, other, answer, 404)

    def test_another_partners_name_for_it(self, house):
        story, old = house.consented()

        answer = replace(house.partner("dj-red-cross"), story, old)

        self.refused(house, story, answer, 404)

    def test_something_that_is_no_name_of_a_consent(self, house):
        story, old = house.consented()
        wrong = [{"url": REPLACES, "valueReference": named("Consent", SID_CASE, old)}]

        answer = house.partner("dj-authority").give_consent(
            story.case, story.guardian, "et-mowsa", extension=wrong
        )

        self.refused(house, story, answer, 422, "limit-not-understood")

    def test_more_than_four(self, house):
        story, old = house.consented()

        answer = replace(house.partner("dj-authority"), story, *[old] * 5)

        self.refused(house, story, answer, 422)

    def test_a_right_that_is_no_word_of_the_family(self, house):
        story, _ = house.consented()
        host = house.another_system_of("dj-authority")
        told = {"ihe_iua": {"subject_id": "worker-31", "subject_role": ["case-manager"]}}
        host.token = host.ask(client_assertion=host.assertion(extensions=told)).json["access_token"]
        right = name_of(invoke(host, story))

        answer = replace(host, story, right)

        assert (answer.status_code, rule(answer)) == (403, "not-theirs-to-withdraw")
        assert statuses(house, story) == [True, True]

    def test_if_the_new_one_is_refused_the_old_one_stands(self, house):
        story, old = house.consented()

        answer = replace(
            house.partner("dj-authority"),
            story,
            old,
            provision={"actor": [an_actor("et-unheard-of")]},
        )

        self.refused(house, story, answer, 422, "unknown-recipient")
