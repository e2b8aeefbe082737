"""What is kept comes back as it was, and the schema is what the migrations make."""

from dataclasses import replace
from datetime import date
from threading import Thread
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from schemas.codes import HandoffKind, PlanDimension
from services.common import migrations
from services.common.refusal import NotFound, NotYetKnown
from services.referral import store
from services.referral.domain import Asked, CaseId, Contact, NoticeId, Referral, ReferralId
from services.referral.tables import milestones, referrals
from tests.parts import FreshDatabases
from tests.referral.builders import (
    AGREED,
    HOST,
    NGO,
    NOON,
    ORIGIN,
    SHELTER,
    TERMS,
    M,
    a_completed,
    a_wish,
    asking,
    later,
    said,
)

pytestmark = pytest.mark.real


def a_kept_case(session: Session) -> CaseId:
    case_id = CaseId(uuid4())
    store.register_case(session, case_id, responsible=HOST, registrar=SHELTER)
    store.note_bia(session, case_id, NOON)
    return case_id


def a_kept_transfer(session: Session, case_id: CaseId) -> Referral:
    asked: Asked = replace(asking(), id=ReferralId(uuid4()))
    case = store.lock_case(session, case_id)
    referral = case.request(asked, by=HOST, route=AGREED, terms=TERMS, at=NOON).notify()[0]
    store.add(session, referral, NoticeId(uuid4()))
    return referral


def test_the_migrations_make_what_the_code_expects(fresh_database: FreshDatabases):
    migrations.check("referral", fresh_database("referral").owner)


def test_a_referral_comes_back_as_it_was(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        case_id = a_kept_case(session)
        wish = replace(
            a_wish(needed_by=later(days=3)),
            dimension=PlanDimension.SOCIAL,
            handover_on=date(2026, 9, 20),
        )
        kept = replace(
            a_completed(), id=ReferralId(uuid4()), case=case_id, wish=wish, reason="because"
        )
        store.add(session, kept, NoticeId(uuid4()))
        store.save(session, kept)

    with sessions() as session:
        assert store.load(session, kept.id) == kept


def test_a_bare_one_does_too(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        referral = a_kept_transfer(session, a_kept_case(session))

    with sessions() as session:
        assert store.load(session, referral.id) == referral


def test_nothing_that_names_or_locates_is_kept_in_the_clear(sessions: sessionmaker[Session]):
    contact = Contact("CANARY Hodan", "phone", "CANARY 77")
    words = [said(M.ACCEPTED, ORIGIN), said(M.JOINT_MEETING, HOST, place="CANARY Obock")]
    with sessions.begin() as session:
        case_id = a_kept_case(session)
        kept = replace(
            a_completed(),
            id=ReferralId(uuid4()),
            case=case_id,
            wish=replace(a_wish(), area="CANARY Afar"),
            contact=contact,
            reason="CANARY fled",
            milestones=tuple(words),
        )
        store.add(session, kept, NoticeId(uuid4()))
        store.save(session, kept)

    with sessions() as session:
        found = [
            *session.execute(select(referrals).where(referrals.c.id == kept.id)),
            *session.execute(select(milestones).where(milestones.c.referral_id == kept.id)),
        ]
        assert store.load(session, kept.id) == kept
    assert len(found) == 3
    assert "CANARY" not in str(found)


def test_milestones_keep_their_order_and_are_kept_once(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        referral = a_kept_transfer(session, a_kept_case(session))
        words = [said(M.JOINT_MEETING, HOST, place="Obock"), said(M.DEPARTED, HOST)]
        for count in (1, 2, 2):
            store.save(session, replace(referral, milestones=tuple(words[:count])))

    with sessions() as session:
        assert list(store.load(session, referral.id).milestones) == words


def test_what_was_never_kept_is_not_found(sessions: sessionmaker[Session]):
    with sessions() as session, pytest.raises(NotFound):
        store.load(session, ReferralId(uuid4()))


def test_a_case_is_known_once_its_registration_is(sessions: sessionmaker[Session]):
    case_id = CaseId(uuid4())
    with sessions.begin() as session:
        store.note_bia(session, case_id, NOON)
        store.note_closed(session, case_id, HOST)
        with pytest.raises(NotYetKnown):
            store.lock_case(session, case_id)
        store.register_case(session, case_id, responsible=HOST, registrar=SHELTER)

        case = store.lock_case(session, case_id)

    assert (case.bia_filed_at, case.closed_by) == (NOON, HOST)


def test_a_case_knows_its_transfer_while_that_is_open(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        case_id = a_kept_case(session)
        asked = a_kept_transfer(session, case_id)
        open_ = store.lock_case(session, case_id)
        store.save(session, asked.withdraw(HOST, "elsewhere", NOON)[0])
        ended = store.lock_case(session, case_id)

    assert (open_.transfer_to, open_.transfer_accepted) == (ORIGIN, False)
    assert (ended.transfer_to, ended.transfer_accepted) == (None, False)


def test_the_database_too_lets_one_transfer_be_open(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        case_id = a_kept_case(session)
        first = a_kept_transfer(session, case_id)

    second = replace(first, id=ReferralId(uuid4()), receiver=NGO)
    with pytest.raises(IntegrityError), sessions.begin() as session:
        store.add(session, second, NoticeId(uuid4()))


def test_referrals_of_a_case_may_be_many(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        case_id = a_kept_case(session)
        first = a_kept_transfer(session, case_id)
        for _ in range(2):
            other = replace(first, id=ReferralId(uuid4()), kind=HandoffKind.REFERRAL)
            store.add(session, other, NoticeId(uuid4()))

        assert store.lock_case(session, case_id).transfer_to == ORIGIN


def test_a_locked_case_waits(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        case_id = a_kept_case(session)
    seen: list[str] = []

    def pass_on() -> None:
        with sessions.begin() as session:
            seen.append(store.lock_case(session, case_id).responsible)

    other = Thread(target=pass_on)
    with sessions.begin() as session:
        case = store.lock_case(session, case_id)
        other.start()
        other.join(0.2)
        assert seen == []
        store.save_case(session, case.pass_to(ORIGIN))
    other.join(60)

    assert seen == [ORIGIN]
