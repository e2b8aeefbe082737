"""Who may read what: the query that finds it says the same as the rules of the domain."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from schemas.codes import HandoffKind, HandoffState, UascStatus
from services.closure import shown as closure_shown
from services.closure import tables as closing
from services.closure.domain import Case as ClosureCase
from services.closure.domain import CaseId
from services.closure.domain import Handoff as ClosureHandoff
from services.common.reads import Reader
from services.consent import facts, standing
from services.consent import shown as consent_shown
from services.consent.audience import Acquaintance, Passing
from services.consent.store import ledger_tables as ledgers
from services.consent.store import tables as consenting
from services.intake import shown as intake_shown
from services.intake import tables as filing
from tests.reads.doors import Door

pytestmark = pytest.mark.real

ORGANISATIONS = ("A", "B", "a", "c")
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
who = st.sampled_from(ORGANISATIONS)
many = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def seen(door: Door, rows, organisation):
    """The ids that this organisation's query has."""
    reader = Reader(organisation, door.running.origin.names)
    with door.sessions() as session:
        return set(session.scalars(select(rows(reader).subquery().c.id)))


CLOSURE_HANDOFF = st.builds(
    ClosureHandoff,
    id=st.builds(uuid4),
    kind=st.sampled_from(HandoffKind),
    sender=who,
    receiver=who,
    state=st.sampled_from(HandoffState),
    passed_at=st.sampled_from([None, None, NOON, NOON + timedelta(hours=1)]),
)
CLOSURE_CASE = st.builds(
    ClosureCase,
    id=st.builds(uuid4).map(CaseId),
    registered_by=who,
    registered_for=who,
    uasc_status=st.just(UascStatus.SEPARATED),
    handoffs=st.lists(CLOSURE_HANDOFF, max_size=6).map(tuple),
)


@given(st.lists(CLOSURE_CASE, min_size=1, max_size=5))
@many
def test_closure_shows_a_case_to_whoever_is_on_it(closure: Door, these):
    with closure.sessions.begin() as session:
        for table in (closing.steps, closing.procedures, closing.handoffs, closing.cases):
            session.execute(delete(table))
        session.execute(insert(closing.cases), [closure_row(one) for one in these])
        passing = [
            {**vars(handoff), "case_id": one.id} for one in these for handoff in one.handoffs
        ]
        if passing:
            session.execute(insert(closing.handoffs), passing)

    for organisation in (*ORGANISATIONS, "stranger"):
        expected = {one.id for one in these if organisation in one.organisations}
        assert seen(closure, closure_shown.rows, organisation) == expected


def closure_row(one: ClosureCase):
    return {
        "id": one.id,
        "registered_by": one.registered_by,
        "registered_for": one.registered_for,
        "uasc_status": one.uasc_status,
        "registered_at": NOON,
    }


CONSENT_HANDOFF = st.builds(
    facts.Handoff,
    id=st.builds(uuid4),
    kind=st.sampled_from([None, *HandoffKind]),
    sender=who,
    receiver=who,
    sections=st.just(frozenset()),
    purpose=st.just(""),
    accepted=st.booleans(),
    state=st.sampled_from(HandoffState),
)
CONSENT_CASE = st.builds(
    facts.Case,
    id=st.builds(uuid4),
    organisation=who,
    registered_by=who,
    age_band=st.just("assent-age"),
    handoffs=st.lists(CONSENT_HANDOFF, max_size=4).map(tuple),
)


@dataclass(frozen=True)
class Recorded:
    """A consent, as far as it matters who may read it."""

    case: facts.Case
    by: str
    basis: str | None
    passed: tuple[Passing, ...]
    id: UUID

    def may_be_read_by(self, organisation: str) -> bool:
        known = Acquaintance(first=self.case.organisation, passed=self.passed)
        return standing.may_read_consent(
            self.case,
            organisation,
            recorded_by=self.by,
            responsible=known.responsible(NOON),
            basis=self.basis,
        )


AROUND_NOON = st.sampled_from([-1, 0, 1]).map(lambda hours: NOON + timedelta(hours=hours))
RECORDED = st.builds(
    Recorded,
    case=CONSENT_CASE,
    by=who,
    basis=st.sampled_from([None, None, "court-order"]),
    passed=st.lists(st.builds(Passing, who, AROUND_NOON), max_size=3).map(tuple),
    id=st.builds(uuid4),
)


@given(st.lists(RECORDED, min_size=1, max_size=4))
@many
def test_consent_shows_a_consent_to_whoever_may_read_it(consent: Door, these):
    with consent.sessions.begin() as session:
        for table in reversed(consenting.metadata.sorted_tables):
            if "case_id" in table.c:
                session.execute(delete(table).where(table.c.case_id != consenting.NOWHERE))
        session.execute(delete(consenting.cases).where(consenting.cases.c.id != consenting.NOWHERE))
        session.execute(insert(consenting.cases), [consent_case_row(one.case) for one in these])
        passing = [
            {**vars(each), "sections": [], "case_id": one.case.id}
            for one in these
            for each in one.case.handoffs
        ]
        if passing:
            session.execute(insert(consenting.handoffs), passing)
        session.execute(insert(consenting.consents), [consent_row(one) for one in these])
        took_over = [passing_row(one, each) for one in these for each in one.passed]
        if took_over:
            session.execute(insert(ledgers.passings), took_over)

    for organisation in (*ORGANISATIONS, "stranger"):
        expected = {one.id for one in these if one.may_be_read_by(organisation)}
        assert seen(consent, consent_shown.consent_rows, organisation) == expected


def consent_case_row(case: facts.Case):
    return {
        "id": case.id,
        "organisation": case.organisation,
        "registered_by": case.registered_by,
        "age_band": case.age_band,
        "ledger_length": 0,
        "ledger_head": "",
    }


def passing_row(one: Recorded, passing: Passing):
    return {
        "case_id": one.case.id,
        "referral": uuid4(),
        "organisation": passing.to,
        "at": passing.at,
    }


def consent_row(one: Recorded):
    return {
        "id": one.id,
        "case_id": one.case.id,
        "recorded_by": one.by,
        "basis": one.basis,
        "given_at": NOON,
        "recorded_at": NOON,
        "child": True,
        "guardians": [],
        "recipients": [],
        "purposes": [],
        "cross_border": False,
        "prohibitions": [],
        "disputed": False,
        "withdrawn_sections": [],
        "resource": b"kept",
    }


@given(
    st.lists(st.sets(who), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 3), who), max_size=6),
)
@many
def test_intake_shows_a_case_to_its_members_and_to_each_what_it_filed(intake: Door, cases, filed):
    ids = [uuid4() for _ in cases]
    sections = [(ids[number], by, uuid4()) for number, by in filed if number < len(ids)]
    with intake.sessions.begin() as session:
        for table in (filing.sections, filing.guardians, filing.due, filing.handoffs, filing.cases):
            session.execute(delete(table))
        for id_, members in zip(ids, cases, strict=True):
            session.execute(insert(filing.cases).values(case_row(id_, members)))
        for version, (case, by, id_) in enumerate(sections):
            session.execute(insert(filing.sections).values(section_row(case, by, id_, version)))

    on = dict(zip(ids, cases, strict=True))
    for organisation in (*ORGANISATIONS, "stranger"):
        theirs = {id_ for id_ in ids if organisation in on[id_]}
        own = {id_ for case, by, id_ in sections if by == organisation and case in theirs}
        assert seen(intake, intake_shown.case_rows, organisation) == theirs
        assert seen(intake, intake_shown.filed_rows, organisation) == own


def case_row(id_, members):
    return {
        "id": id_,
        "organisation": "A",
        "jurisdiction": "DJ",
        "jurisdiction_version": "1",
        "registered_at": NOON,
        "status": "open",
        "members": sorted(members),
    }


def section_row(case, by, id_, version):
    return {
        "case_id": case,
        "section": "identity",
        "version": version,
        "organisation": by,
        "filed_at": NOON,
        "content": b"",
        "id": id_,
    }
