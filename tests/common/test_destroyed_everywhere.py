"""Every service that keeps anything of a case destroys it when it is told to. (G11)"""

import secrets
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text

from deploy.databases import SERVICES
from schemas import events
from services.common import database, vault, wrapping
from services.common.pairwise import PairwiseNames
from services.common.tables import vault_keys
from tests.architecture import house
from tests.consent.house import now

pytestmark = pytest.mark.real

CASE, OTHER = UUID(int=1), UUID(int=2)
OTHERS = [name for name in SERVICES if name != "consent"]  # it is the one that tells


@pytest.fixture(params=OTHERS)
def service(request):
    return request.param


@pytest.fixture
def sessions(service, fresh_database, vault_key):
    engine = database.engine(fresh_database(service).runtime)
    origin = database.Origin(service, "http://x/fhir", PairwiseNames(secrets.token_bytes(32)))
    settings = SimpleNamespace(vault_key_file=vault_key, key_wrapping=wrapping.FILE)
    yield database.sessions(engine, origin, settings)
    engine.dispose()


def filled(session, service, case):
    """Everything that this service keeps encrypted of a case, as it is kept."""
    one = vault.close(session, b"CANARY", "x", case)
    for statement in FILLED[service]:
        values = {"case": case, "id": uuid4(), "one": one, "other": uuid4()}
        session.execute(text(statement), values)
    return one


FILLED = {
    "intake": [
        (
            "insert into cases (id, organisation, jurisdiction, jurisdiction_version,"
            " registered_at, status, members) values (:case, 'a', 'DJ', '1', now(), 'open', '{a}')"
        ),
        (
            "insert into sections (case_id, section, version, organisation, filed_at, content)"
            " values (:case, 'health', 1, 'a', now(), :one)"
        ),
        (
            "insert into guardians (id, case_id, scopes, start, content)"
            " values (:id, :case, '{}', now(), :one)"
        ),
        (
            "insert into handoffs (referral, case_id, kind, sender, receiver, purpose,"
            " wanted, introduced, joins) values (:id, :case, 'referral', 'a', 'b', 'protection',"
            " '{health}', true, true)"
        ),
    ],
    "referral": [
        "insert into cases (id) values (:case)",
        (
            "insert into referrals (id, case_id, notice_id, kind, sender, receiver, state, need,"
            " urgency, age_band, language, sections, purpose, jurisdiction, jurisdiction_version,"
            " requested_at, answer_by, area, reason, contact_name, contact_channel,"
            " contact_address)"
            " values (:case, :case, :other, 'referral', 'a', 'b', 'accepted', 'education',"
            " 'routine', '0-5', 'ti', '[]', 'protection', 'DJ', '1', now(), now(),"
            " :one, :one, :one, :one, :one)"
        ),
        (
            "insert into milestones (referral_id, milestone, by, happened_at, place)"
            " values (:case, 'joint-meeting', 'a', now(), :one)"
        ),
    ],
    "closure": [
        (
            "insert into cases (id, registered_by, registered_for, uasc_status, registered_at)"
            " values (:case, 'a', 'a', 'unaccompanied', now())"
        ),
        (
            "insert into procedures (id, case_id, organisation, reason, planned_on, proposed_at,"
            " status, authorised_by) values (:case, :case, 'a', 'needs-met', now(), now(),"
            " 'closed', :one)"
        ),
        (
            "insert into steps (procedure_id, code, by, at, message_id)"
            " values (:case, 'exit-interview', :one, now(), :other)"
        ),
    ],
}


def kept(sessions, case):
    """Every column of every table, for what is under the key of this case."""
    with sessions() as session:
        columns = session.execute(
            text(
                "select table_name, column_name from information_schema.columns "
                "where table_schema = 'public' and data_type = 'bytea'"
            )
        ).all()
        return [
            (table, column)
            for table, column in columns
            for value in session.scalars(text(f'select "{column}" from "{table}"'))
            if value and bytes(value).startswith(case.bytes)
        ]


def hear(sessions, service, case):
    event = events.CaseDestroyed(case=case, at=now())
    with sessions.begin() as session:
        house.service(service).all_events[events.CaseDestroyed](session, event)


def test_the_key_goes_and_what_it_closed_and_another_case_stays(service, sessions):
    with sessions.begin() as session:
        filled(session, service, CASE)
        others = filled(session, service, OTHER)
    full = kept(sessions, OTHER)
    assert kept(sessions, CASE) == full != []

    for _ in range(2):  # twice is once
        hear(sessions, service, CASE)

    assert kept(sessions, CASE) == []
    assert kept(sessions, OTHER) == full
    with sessions() as session:
        rows = {row.case_id: row for row in session.execute(select(vault_keys))}
        assert rows[CASE].wrapped is None
        assert vault.open_(session, others, "x") == b"CANARY"


def test_of_a_case_that_it_hears_of_later_nothing_is_kept(service, sessions):
    hear(sessions, service, CASE)

    with sessions() as session, pytest.raises(vault.Destroyed):
        filled(session, service, CASE)


def test_every_column_that_a_service_keeps_encrypted_is_in_this_test(service, sessions):
    """But for the plumbing's own: of those the vault itself takes care, and its test."""
    plumbing = {"outbox", "answered", "parked", "responses", "used_proofs", "vault_keys"}
    with sessions() as session:
        columns = session.execute(
            text(
                "select table_name, column_name from information_schema.columns "
                "where table_schema = 'public' and data_type = 'bytea'"
            )
        ).all()
    there_are = {(table, column) for table, column in columns if table not in plumbing}

    with sessions.begin() as session:
        filled(session, service, CASE)

    assert set(kept(sessions, CASE)) == there_are
