"""What is done with a decision: keys, tokens, ledger lines; by the rules alone (C02, C25, G09).

Through the doors: test_decide_and_open.py, test_household.py and test_details.py.
"""

import base64
from dataclasses import replace
from types import SimpleNamespace
from uuid import UUID

import pytest

from schemas.codes import AgeBand, HandoffState
from services.common.refusal import CannotDecide
from services.common.wrapping import CannotUnwrap, Wrapped
from services.consent import deciding, granting
from services.consent.chain import What
from services.consent.deciding import Opening, Release, Wanted
from services.consent.facts import Reason
from services.consent.granting import Asking, Detail
from services.consent.store.decisions import Act, Bundled, Sealed
from services.consent.store.evidence import Evidence
from services.consent.store.tables import NOWHERE
from tests.consent.builders import (
    AMINA,
    HOST,
    NOON,
    ORIGIN,
    REFERRAL,
    STRANGER,
    YEAR,
    a_case,
    a_consent,
    a_handoff,
    a_permission,
    facts,
)

SHARED, OTHER, SECRET = UUID(int=50), UUID(int=51), UUID(int=52)
MESSAGE, MOTHER = UUID(int=60), UUID(int=61)
EDUCATION = Wanted("education", 2, SHARED)
WITHHELD = Wanted("trafficking-exploitation", 1, SECRET)
CONSENT = a_consent().id


class Wrapping:
    """Wraps a key by its place; what another place wrapped it does not unwrap."""

    def wrap(self, key, place):
        return Wrapped("kek", place + key)

    def unwrap(self, wrapped, place):
        if not wrapped.content.startswith(place):
            raise CannotUnwrap
        return wrapped.content.removeprefix(place)


class World:
    """The facts, and what is written down."""

    def __init__(self):
        self.facts = facts()
        self.known, self.bundles, self.opened, self.places = {}, [], {}, {AMINA: None}
        self.no_book = False
        self.gathered, self.written, self.added, self.looked = [], [], [], []

    def open_book(self, session, case):
        return None if self.no_book else SimpleNamespace(case=case)

    def gather(self, book, referral, recipient):
        self.gathered.append((book.case, referral, recipient))
        return Evidence(self.facts, NOON)

    def write(self, book, made, lines, at):
        assert at == NOON
        assert [asked.id for asked, _ in made] == [line.decision for line in lines]
        assert all(asked.case == book.case for asked, _ in made)
        self.written += zip(made, lines, strict=True)

    def find_sealed(self, session, binaries):
        self.looked.append(binaries)
        return self.known

    def add_sealed(self, session, new):
        self.added += new

    def lock_sealed(self, session, binaries, by):
        self.looked.append((binaries, by))
        return self.bundles

    def cases_of(self, session, handoffs):
        return {each: self.places[each] for each in handoffs if each in self.places}

    def sealed_sections(self, session, handoff, organisation):
        return self.opened


@pytest.fixture
def world(monkeypatch):
    made = World()
    for module in (deciding, granting):
        monkeypatch.setattr(module, "books", made)
        monkeypatch.setattr(module, "gather", made.gather)
        monkeypatch.setattr(module, "decisions", made)
    return made


def released(*wanted, keys=None, **changes):
    usual = Release(AMINA, REFERRAL, ORIGIN, "reintegration", MESSAGE, wanted, "c1", "t1")
    return deciding.decide_release("session", keys or Wrapping(), replace(usual, **changes))


class TestReleasing:
    def test_what_is_permitted_has_a_key_that_is_kept_wrapped(self, world):
        (verdict,) = released(replace(EDUCATION, concerned=frozenset()))

        assert len(verdict.key) == 32
        assert base64.b64decode(verdict.encoded_key) == verdict.key
        assert world.added == [
            Sealed(
                SHARED, AMINA, REFERRAL, "education", 2, ORIGIN,
                Wrapped("kek", SHARED.bytes + verdict.key),
            )
        ]  # fmt: skip
        assert world.gathered == [(AMINA, REFERRAL, ORIGIN)]

    def test_each_section_has_its_own_decision_and_its_own_key(self, world):
        one, two, three = released(EDUCATION, WITHHELD, Wanted("identity", 1, OTHER))

        assert (one.wanted, two.wanted, three.wanted.section) == (EDUCATION, WITHHELD, "identity")
        assert two.key is None
        assert two.encoded_key == ""
        assert one.key != three.key
        assert len({one.decision, two.decision, three.decision}) == 3
        assert [each.binary for each in world.added] == [SHARED, OTHER]
        assert world.looked == [[SHARED, OTHER]]
        assert "key" not in repr(one)

    def test_each_is_written_down_as_it_was_asked_and_answered(self, world):
        verdicts = released(EDUCATION, WITHHELD)

        ((yes, permitted), told), ((no, denied), refused) = world.written
        assert (permitted.permit, denied.permit) == (True, False)
        for asked, wanted, verdict in zip((yes, no), (EDUCATION, WITHHELD), verdicts, strict=True):
            assert asked.id == verdict.decision
            assert (asked.act, asked.case, asked.binary) == (Act.RELEASE, AMINA, wanted.binary)
            assert (asked.recipient, asked.referral, asked.section) == (
                ORIGIN, REFERRAL, wanted.section,
            )  # fmt: skip
            assert (asked.purpose, asked.message) == ("reintegration", MESSAGE)
        assert (told.what, refused.what) == (What.DECIDED, What.REFUSED)
        assert (told.because, refused.because) == (Reason.PERMITTED, Reason.NOT_ASKED_FOR)
        assert (told.consents, told.until) == ((CONSENT,), YEAR.end)
        for line, wanted in ((told, EDUCATION), (refused, WITHHELD)):
            assert (line.section, line.recipient, line.discloser) == (wanted.section, ORIGIN, HOST)
            assert (line.purpose, line.binary, line.message) == (
                "reintegration", wanted.binary, MESSAGE,
            )  # fmt: skip
            assert (line.client, line.token) == ("c1", "t1")

    def test_another_right_is_told_as_the_reason(self, world):
        world.facts = facts(consents=(a_consent(basis="court-order"),))

        released(EDUCATION)

        assert world.written[0][1].because == "court-order"

    def test_c27_of_whom_it_tells_is_asked_and_kept(self, world):
        wanted = replace(EDUCATION, concerned=frozenset({MOTHER}))
        (verdict,) = released(wanted)
        assert verdict.key is None
        assert world.written[0][0][1].reason is Reason.CONCERNS_ANOTHER

        order = a_consent(basis="court-order")
        world.facts = facts(consents=(order,))
        released(wanted)
        assert world.added[0].concerned == {MOTHER}

    def test_the_same_again_has_the_same_key_and_none_is_added(self, world):
        (first,) = released(EDUCATION)
        world.known = {each.binary: each for each in world.added}
        world.added = []

        (second,) = released(EDUCATION)

        assert second.key == first.key
        assert world.added == []

    @pytest.mark.parametrize(
        "changes",
        [
            {"case": REFERRAL}, {"referral": AMINA}, {"section": "identity"}, {"version": 3},
            {"recipient": STRANGER}, {"concerned": frozenset({MOTHER})},
        ],
    )  # fmt: skip
    def test_one_name_for_two_things_is_a_fault_and_no_permit(self, world, changes):
        released(EDUCATION)
        world.known = {SHARED: replace(world.added[0], **changes)}

        with pytest.raises(CannotDecide):
            released(EDUCATION)

    def test_a_key_that_cannot_be_unwrapped_is_a_fault(self, world):
        released(EDUCATION)
        broken = replace(world.added[0], key=Wrapped("kek", b"?"))
        world.known = {SHARED: broken}

        with pytest.raises(CannotDecide):
            released(EDUCATION)

    def test_of_what_is_denied_no_key_is_looked_at(self, world):
        broken = Sealed(SECRET, AMINA, REFERRAL, "x", 9, STRANGER, Wrapped("kek", b"?"))
        world.known = {SECRET: broken}

        (verdict,) = released(WITHHELD)

        assert verdict.key is None

    @pytest.mark.parametrize(
        "changes",
        [
            {"handoff": None},
            {"handoff": a_handoff(accepted=False, state=HandoffState.DRAFT)},
            {"case": a_case(age_band=None)},
        ],
    )
    def test_while_the_news_has_not_arrived_nothing_is_decided(self, world, changes):
        world.facts = facts(**changes)

        with pytest.raises(CannotDecide):
            released(EDUCATION)
        assert world.written == []

    @pytest.mark.parametrize("state", [HandoffState.DECLINED, HandoffState.WITHDRAWN])
    def test_what_is_over_is_known_and_denied(self, world, state):
        world.facts = facts(handoff=a_handoff(accepted=False, state=state))

        assert released(EDUCATION)[0].key is None

    def test_of_a_case_that_is_not_there_nothing_is_decided(self, world):
        world.no_book = True

        with pytest.raises(CannotDecide):
            released(EDUCATION)
        assert world.gathered == []


def sealed(wanted=EDUCATION, **changes):
    key = Wrapping().wrap(b"k" * 32, wanted.binary.bytes)
    usual = Sealed(wanted.binary, AMINA, REFERRAL, wanted.section, wanted.version, ORIGIN, key)
    return replace(usual, **changes)


DETAIL = Detail(REFERRAL, ("education",), "reintegration")
OPENING = Opening(frozenset({SHARED}), "reintegration", ORIGIN, "c1", "t1")


def opened(world, *found, **changes):
    """What comes back of these sections; a binary stands for one that there is not."""
    these = {each.binary if isinstance(each, Sealed) else each: each for each in found}
    kept = {id_: each if isinstance(each, Sealed) else None for id_, each in these.items()}
    world.bundles = [Bundled(SimpleNamespace(case=AMINA), REFERRAL, kept)]
    opening = replace(OPENING, **({"binaries": frozenset(kept)} | changes))
    keys = deciding.release_keys("session", Wrapping(), opening)
    assert world.looked[-1] == (opening.binaries, opening.by)
    return {key.binary: key.content for key in keys}


class TestOpening:
    def test_what_is_permitted_now_is_opened_and_told(self, world):
        assert opened(world, sealed()) == {SHARED: b"k" * 32}

        (((asked, decision), line),) = world.written
        assert (asked.act, asked.case, asked.binary) == (Act.OPENING, AMINA, SHARED)
        assert (asked.recipient, asked.referral, asked.section) == (ORIGIN, REFERRAL, "education")
        assert (asked.purpose, decision.permit) == ("reintegration", True)
        assert (line.what, line.client, line.token) == (What.OPENED, "c1", "t1")
        assert world.gathered == [(AMINA, REFERRAL, ORIGIN)]

    def test_what_was_released_before_its_case_closed_is_opened_still(self, world):
        world.facts = facts(case=a_case(closed=True))

        assert opened(world, sealed()) == {SHARED: b"k" * 32}

    @pytest.mark.parametrize("narrowed", [None, [DETAIL]])
    def test_c25_of_what_there_is_not_there_is_a_line_too(self, world, narrowed):
        assert opened(world, OTHER, narrowed=narrowed) == {}

        (((asked, decision), line),) = world.written
        assert (asked.binary, asked.section, decision.permit) == (OTHER, None, False)
        assert (line.what, line.section) == (What.REFUSED, None)

    @pytest.mark.parametrize(
        ("kept", "changes", "reason"),
        [
            ({"recipient": STRANGER}, {}, Reason.OTHER_RECIPIENT),
            ({"section": "trafficking-exploitation"}, {}, Reason.NOT_ASKED_FOR),
            ({"concerned": frozenset({MOTHER})}, {}, Reason.CONCERNS_ANOTHER),
            ({}, {"purpose": "protection"}, Reason.NOT_ASKED_FOR),
            ({}, {"purpose": "curiosity"}, Reason.UNKNOWN_WORD),
            ({}, {"narrowed": []}, Reason.NOT_ASKED_FOR),
            ({}, {"narrowed": [replace(DETAIL, handoff=AMINA)]}, Reason.NOT_ASKED_FOR),
            ({}, {"narrowed": [replace(DETAIL, sections=("identity",))]}, Reason.NOT_ASKED_FOR),
            ({}, {"narrowed": [replace(DETAIL, purpose="protection")]}, Reason.NOT_ASKED_FOR),
            ({"recipient": STRANGER}, {"narrowed": [DETAIL]}, Reason.OTHER_RECIPIENT),
        ],
    )
    def test_what_is_not_permitted_stays_shut_and_the_ledger_says_why(
        self, world, kept, changes, reason
    ):
        assert opened(world, sealed(**kept), **changes) == {}

        (((_, decision), line),) = world.written
        assert (decision.permit, decision.reason, line.because) == (False, reason, reason)
        assert line.what is What.REFUSED

    def test_a_word_that_is_no_purpose_is_kept_nowhere(self, world):
        opened(world, sealed(), purpose="curiosity")

        ((asked, _), line), *_ = world.written
        assert (asked.purpose, line.purpose) == (None, None)

    def test_a_token_that_was_narrowed_to_it_opens_it(self, world):
        other = replace(DETAIL, handoff=AMINA)

        assert opened(world, sealed(), narrowed=[other, DETAIL]) == {SHARED: b"k" * 32}

    def test_each_of_several_by_itself(self, world):
        mine, theirs = sealed(), sealed(WITHHELD)

        assert list(opened(world, mine, theirs, OTHER)) == [SHARED]
        assert [line.what for _, line in world.written] == [
            What.OPENED, What.REFUSED, What.REFUSED,
        ]  # fmt: skip
        assert len({asked.id for (asked, _), _ in world.written}) == 3

    def test_a_key_that_cannot_be_unwrapped_is_a_fault(self, world):
        with pytest.raises(CannotDecide):
            opened(world, sealed(key=Wrapped("kek", b"?")))

    def test_a_key_is_shown_by_nothing_that_shows_its_object(self):
        assert "content" not in repr(deciding.Key(SHARED, b"k"))


ASKING = Asking(ORIGIN, "c1", "t1")


def granted(*details):
    return granting.grant("session", details or (DETAIL,), ASKING)


@pytest.fixture
def known(world):
    world.places = {REFERRAL: AMINA}
    return world


class TestGranting:
    def test_what_is_permitted_now_is_granted_with_what_it_rests_on(self, known):
        (one,) = granted()

        assert (one.detail, one.consents, one.until) == (DETAIL, (CONSENT,), YEAR.end)
        assert known.gathered == [(AMINA, REFERRAL, ORIGIN)]

    def test_what_is_not_is_left_out(self, known):
        (one,) = granted(replace(DETAIL, sections=("education", WITHHELD.section)))

        assert one.detail == DETAIL

    def test_where_nothing_is_permitted_nothing_is_granted_and_each_is_told(self, known):
        assert granted(replace(DETAIL, purpose="protection")) == []

        (((_, decision), line),) = known.written
        assert (decision.permit, line.what) == (False, What.REFUSED)
        assert line.because is Reason.NOT_ASKED_FOR

    def test_each_section_is_decided_on_and_told(self, known):
        granted(replace(DETAIL, sections=("education", WITHHELD.section)))

        ((yes, _), told), ((no, _), refused) = known.written
        for asked, section in ((yes, "education"), (no, WITHHELD.section)):
            assert (asked.act, asked.case, asked.binary) == (Act.AUTHORISATION, AMINA, NOWHERE)
            assert (asked.recipient, asked.referral) == (ORIGIN, REFERRAL)
            assert (asked.section, asked.purpose) == (section, "reintegration")
        assert (told.what, refused.what) == (What.AUTHORISED, What.REFUSED)
        assert (told.because, told.consents, told.until) == (
            Reason.PERMITTED, (CONSENT,), YEAR.end,
        )  # fmt: skip
        for line, section in ((told, "education"), (refused, WITHHELD.section)):
            assert (line.section, line.recipient, line.discloser) == (section, ORIGIN, HOST)
            assert (line.purpose, line.client, line.token) == ("reintegration", "c1", "t1")

    def test_another_right_is_told_as_the_reason(self, known):
        known.facts = facts(consents=(a_consent(basis="court-order"),))

        granted()

        assert known.written[0][1].because == "court-order"

    def test_c25_of_what_there_is_not_the_same_is_done_and_told(self, world):
        world.places = {}
        world.facts = facts(handoff=None)

        assert granted() == []

        (((asked, _), line),) = world.written
        assert (asked.case, asked.referral, line.discloser) == (NOWHERE, None, None)
        assert world.gathered == [(NOWHERE, None, ORIGIN)]

    def test_what_was_released_before_may_be_asked_for_when_the_case_is_closed(self, known):
        known.facts = facts(case=a_case(closed=True))
        assert granted() == []

        known.opened = {"education": frozenset()}
        assert [each.detail for each in granted()] == [DETAIL]

    def test_c27_of_whom_a_section_tells_that_was_released_is_asked(self, known):
        known.opened = {"education": frozenset({MOTHER})}

        assert granted() == []
        assert known.written[0][0][1].reason is Reason.CONCERNS_ANOTHER

    def test_it_ends_with_the_first_that_ends_and_rests_on_all(self, known):
        soon = replace(YEAR, end=NOON.replace(hour=13))
        to_identity = a_permission(sections=frozenset({"identity"}), period=soon)
        sooner = a_consent(11, permission=to_identity)
        mine = a_consent(12, permission=a_permission(sections=frozenset({"education"})))
        known.facts = facts(consents=(mine, sooner))

        (one,) = granted(replace(DETAIL, sections=("education", "identity")))

        assert (one.consents, one.until) == ((sooner.id, mine.id), soon.end)

    def test_where_several_are_asked_for_each_is_granted_as_far_as_it_is_permitted(self, known):
        elsewhere = UUID(int=5)
        known.places[elsewhere] = UUID(int=0)

        made = granted(DETAIL, replace(DETAIL, handoff=elsewhere), replace(DETAIL, purpose="x"))

        assert [each.detail.handoff for each in made] == [elsewhere, REFERRAL]
        assert [case for case, *_ in known.gathered] == [UUID(int=0), AMINA, AMINA]

    def test_without_a_ledger_nothing_is_decided(self, known):
        known.no_book = True

        with pytest.raises(CannotDecide):
            granted()


def test_a_case_whose_age_rules_are_known_is_known(world):
    for band in AgeBand:
        world.facts = facts(case=a_case(age_band=band), consents=())
        assert released(EDUCATION)[0].key is None
