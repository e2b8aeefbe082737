"""Who may open a case, add to its file and receive of it, as the actions themselves hold to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from schemas.codes import GuardianScope, HandoffKind, Section, UascStatus
from services.common.refusal import NotFound, NotYetKnown
from services.intake import actions, store
from services.intake.actions import Document
from services.intake.domain import (
    Case,
    CaseClosed,
    CaseStatus,
    Contribution,
    NeitherConsentNorBasis,
    NotADelegate,
    OrganisationId,
    Registration,
    SectionTooLarge,
)
from tests.common.asking import AGREED, register
from tests.intake.test_domain import RULES
from tests.intake.test_release import (
    CASE,
    HANDOFF,
    HOST,
    ORIGIN,
    REFERRAL,
    a_file,
    file,
    nothing_is_due,
)

pytestmark = pytest.mark.real

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
SHELTER = OrganisationId("dj-red-cross")
ASKED = Registration(HOST, SHELTER, UascStatus.UNACCOMPANIED, date(2015, 1, 1), True, None)


def opened(sessions, asked, at=NOW):
    with sessions.begin() as session:
        return actions.register_case(
            session, asked, RULES, Document(b"{}"), jurisdiction=("DJ", "1"), at=at
        )


def case_of(sessions):
    with sessions() as session:
        return store.read_case(session, CASE)


class TestWhoOpensACase:
    def test_its_own_organisation_does_and_nobody_else_is_on_it(self, sessions):
        assert opened(sessions, replace(ASKED, registered_by=HOST)).members == {HOST}

    def test_one_that_has_agreed_with_it_does_and_both_are_on_it(self, sessions):
        register(sessions, SHELTER)

        assert opened(sessions, ASKED).members == {HOST, SHELTER}

    @pytest.mark.parametrize(
        ("asked", "at"),
        [
            (replace(ASKED, organisation=OrganisationId("et-mowsa")), NOW),
            (ASKED, AGREED.end + timedelta(microseconds=1)),
        ],
        ids=["agreed with another", "agreed until then"],
    )
    def test_nobody_else_does(self, sessions, asked, at):
        register(sessions, SHELTER)

        with pytest.raises(NotADelegate):
            opened(sessions, replace(asked, born=date(2085, 1, 1)) if at != NOW else asked, at)

    def test_one_of_which_the_register_has_not_told_yet_is_waited_for(self, sessions):
        with pytest.raises(NotYetKnown):
            opened(sessions, ASKED)

        register(sessions, SHELTER)
        assert opened(sessions, ASKED).members == {HOST, SHELTER}

    def test_nor_without_consent_or_vital_interest(self, sessions):
        with pytest.raises(NeitherConsentNorBasis):
            opened(sessions, replace(ASKED, registered_by=HOST, consented=False))


class TestWhoAddsToIt:
    def add(self, session, by):
        filed = Contribution(Section.HEALTH, 2, 0, 1, 0, views=True)
        actions.file_section(session, CASE, filed, Document(b"{}"), by=by, at=NOW)

    def appoint(self, session, by):
        actions.record_guardian(
            session,
            CASE,
            scopes=[GuardianScope.SHARING],
            period=(NOW, None),
            documents=1,
            content=Document(b"{}"),
            by=by,
            at=NOW,
        )

    @pytest.mark.parametrize("what", ["add", "appoint"])
    def test_to_a_stranger_there_is_no_case(self, sessions, what):
        a_file(sessions)

        with pytest.raises(NotFound), sessions.begin() as session:
            getattr(self, what)(session, SHELTER)

    @pytest.mark.parametrize("what", ["add", "appoint"])
    def test_nobody_does_once_it_is_closed(self, sessions, what):
        a_file(sessions)
        with sessions.begin() as session:
            actions.close_case(session, CASE)

        with pytest.raises(CaseClosed), sessions.begin() as session:
            getattr(self, what)(session, HOST)

    def test_who_takes_it_over_does_until_that_comes_to_nothing(self, sessions):
        a_file(sessions)
        with sessions.begin() as session:
            self.add(session, ORIGIN)
            actions.end_handoff(session, REFERRAL)

        assert case_of(sessions).members == {HOST}

    @pytest.mark.parametrize("kind", [HandoffKind.TRANSFER, HandoffKind.REFERRAL])
    def test_who_was_on_it_before_stays_when_that_comes_to_nothing(self, sessions, kind):
        both = frozenset({HOST, SHELTER})
        handoff = replace(HANDOFF, kind=kind, receiver=SHELTER)
        with sessions.begin() as session:
            store.add_case(session, Case(CASE, HOST, both, ("DJ", "1"), NOW))
            actions.accept_handoff(session, handoff)
            actions.accept_handoff(session, handoff)  # heard of twice
            actions.end_handoff(session, REFERRAL)

        assert case_of(sessions).members == both

    def test_hearing_twice_that_it_is_taken_over_is_once(self, sessions):
        a_file(sessions)
        with sessions.begin() as session:
            actions.accept_handoff(session, HANDOFF)
            actions.end_handoff(session, REFERRAL)

        assert case_of(sessions).members == {HOST}

    def test_who_only_helps_is_not_on_it_before_nor_after(self, sessions):
        a_file(sessions)
        helps = replace(HANDOFF, referral=CASE, kind=HandoffKind.REFERRAL, receiver=SHELTER)
        with sessions.begin() as session:
            actions.accept_handoff(session, helps)
        before = case_of(sessions).members
        with sessions.begin() as session:
            actions.end_handoff(session, replace(helps, receiver=ORIGIN).referral)

        assert before == case_of(sessions).members == {HOST, ORIGIN}

    def test_what_is_larger_than_a_section_may_be_is_not_taken(self, sessions):
        a_file(sessions)
        filed = Contribution(Section.HEALTH, 1 << 40, 0, 1, 0, views=True)

        with pytest.raises(SectionTooLarge), sessions.begin() as session:
            actions.file_section(session, CASE, filed, Document(b"{}"), by=HOST, at=NOW)


class TestWhatIsDue:
    def test_nothing_before_the_family_has_met_the_receiver(self, sessions):
        a_file(sessions)
        with sessions.begin() as session:
            actions.end_handoff(session, REFERRAL)
            actions.accept_handoff(session, HANDOFF)
            file(session, Section.HEALTH)
            actions.decide_anew(session, CASE, [ORIGIN])

        assert nothing_is_due(sessions)

    def test_c31_nothing_of_a_closed_case(self, sessions):
        a_file(sessions, Section.HEALTH)

        with sessions.begin() as session:
            actions.close_case(session, CASE)

        assert nothing_is_due(sessions)
        assert case_of(sessions).status is CaseStatus.CLOSED

    def test_what_was_never_accepted_neither_begins_nor_ends(self, sessions):
        with sessions.begin() as session:
            actions.introduce(session, REFERRAL)
            actions.end_handoff(session, REFERRAL)

        assert nothing_is_due(sessions)
