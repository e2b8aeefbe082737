"""What was kept before it could be read over FHIR can be read afterwards."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4, uuid5

import psycopg
import pytest
from alembic import command

from deploy.databases import SERVICES
from services.common import migrations

pytestmark = pytest.mark.real

CASE = UUID(int=1)
ONE, OTHER = UUID(int=11), UUID(int=12)
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


@pytest.fixture
def before(fresh_database):
    """`before("referral", statements)`: a database of the first release, with these rows."""

    def made(service, *statements):
        url = fresh_database("empty").owner
        command.upgrade(migrations.config(service, url), "0001")
        with psycopg.connect(url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)
        return url

    return made


def rows(url, statement):
    with psycopg.connect(url) as connection:
        return connection.execute(statement).fetchall()


REFERRAL = """
    insert into referrals (id, case_id, notice_id, kind, sender, receiver, state, need, urgency,
        age_band, language, sections, purpose, jurisdiction, jurisdiction_version, requested_at,
        answer_by)
    values ('{id}', '{case}', gen_random_uuid(), 'referral', 'a', 'b', 'accepted', 'education',
        'routine', '0-5', 'ti', '[]', 'protection', 'DJ', '1', now(), now())
"""


def test_a_referral_has_the_request_that_its_notice_named(before):
    url = before(
        "referral",
        f"insert into cases (id) values ('{CASE}')",
        REFERRAL.format(id=ONE, case=CASE),
        REFERRAL.format(id=OTHER, case=CASE),
    )

    migrations.upgrade("referral", url)

    found = rows(url, "select id, need_id, version, updated_at from referrals")
    assert {id_: need for id_, need, *_ in found} == {
        id_: uuid5(id_, "ServiceRequest") for id_ in (ONE, OTHER)
    }
    assert {version for _, _, version, _ in found} == {1}
    assert all(datetime.now(UTC) - at < timedelta(minutes=5) for *_, at in found)


def test_the_release_that_still_runs_can_go_on_adding(before):
    url = before("referral", f"insert into cases (id) values ('{CASE}')")
    migrations.upgrade("referral", url)

    with psycopg.connect(url) as connection:
        for id_ in (ONE, OTHER):
            connection.execute(REFERRAL.format(id=id_, case=CASE))

    assert len(set(rows(url, "select need_id from referrals"))) == 2


SECTION = """
    insert into sections (case_id, section, version, organisation, filed_at, content)
    values ('{case}', 'identity', {version}, 'a', now(), '')
"""
INTAKE_CASE = f"insert into cases values ('{CASE}', 'a', 'DJ', '1', now(), 'open', '{{a}}')"


def test_a_section_is_called_as_its_filer_was_told(before):
    url = before("intake", INTAKE_CASE, *(SECTION.format(case=CASE, version=n) for n in (1, 2)))

    migrations.upgrade("intake", url)

    found = dict(rows(url, "select version, id from sections"))
    assert found == {number: uuid5(CASE, f"identity {number}") for number in (1, 2)}
    assert rows(url, "select version from cases") == [(1,)]


def test_a_case_of_closure_counts_as_changed_now(before):
    url = before("closure", f"insert into cases values ('{CASE}', 'a', 'b', 'separated', now())")

    migrations.upgrade("closure", url)

    [(version, at)] = rows(url, "select version, updated_at from cases")
    assert version == 1
    assert datetime.now(UTC) - at < timedelta(minutes=5)


CONSENT = """
    insert into consents (id, case_id, recorded_by, given_at, recorded_at, child, guardians,
        recipients, purposes, cross_border, prohibitions, disputed, withdrawn_at,
        withdrawn_sections, resource)
    values ('{id}', '{case}', 'a', '{at}', '{at}', true, '{{}}', '{{}}', '{{}}', false, '[]', false,
        {withdrawn}, '{{}}', '')
"""
TOLD = """
    insert into withdrawals (message, case_id, consent, recipient, sections, told_at, answer_by)
    values (gen_random_uuid(), '{case}', '{id}', 'b', '{{}}', '{at}', now())
"""


def test_a_consent_changed_when_it_was_given_or_taken_back(before):
    partly = UUID(int=13)
    later, last = NOON + timedelta(days=1), NOON + timedelta(days=2)
    url = before(
        "consent",
        f"insert into cases (id, ledger_length, ledger_head) values ('{CASE}', 0, '')",
        CONSENT.format(id=ONE, case=CASE, at=NOON, withdrawn="null"),
        CONSENT.format(id=OTHER, case=CASE, at=NOON, withdrawn=f"'{later}'"),
        CONSENT.format(id=partly, case=CASE, at=NOON, withdrawn="null"),
        TOLD.format(id=partly, case=CASE, at=last),
    )

    migrations.upgrade("consent", url)

    found = dict(rows(url, "select id, updated_at from consents"))
    assert found == {ONE: NOON, OTHER: later, partly: last}


LEDGER_ROW = """
    insert into ledger (case_id, position, entry)
    values ('{case}', {position}, '{{"ledger":"{ledger}","what":"disclosed","section":"bia",
        "recipient":"b"}}')
"""


def test_a_ledger_from_before_the_strands_stays_as_it_is(before):
    ledger, referral = uuid4(), uuid4()
    url = before(
        "consent",
        f"insert into cases (id, organisation, ledger_length, ledger_head)"
        f" values ('{CASE}', 'a', 1, 'x'), ('{ONE}', 'c', 0, '')",
        LEDGER_ROW.format(case=CASE, position=1, ledger=ledger),
        "insert into handoffs (id, case_id, kind, sender, receiver, sections, purpose, accepted,"
        f" state) values ('{referral}', '{CASE}', 'transfer', 'a', 'b', '{{}}', '', true,"
        " 'completed')",
        "insert into decisions (id, case_id, act, referral, binary_id, recipient, section, permit,"
        f" reason, consents, found, at) values ('{ONE}', '{CASE}', 'release', '{referral}',"
        f" '{ONE}', 'b', 'bia', true, 'permitted', '{{}}', '[]', '{NOON}')",
    )

    migrations.upgrade("consent", url)

    assert rows(url, "select strand, position, what from ledger") == [("", 1, None)]
    ledgers = dict(rows(url, "select id, ledger from cases"))
    assert ledgers[CASE] == ledger
    assert ledgers[ONE] not in {ledger, None}
    assert rows(url, "select section, organisation from given") == [("bia", "b")]
    assert rows(url, "select section, organisation, at from filings") == [("bia", "a", NOON)]
    assert rows(url, "select organisation from passings") == [("b",)]
    rows(
        url,
        f"insert into ledger (case_id, position, entry) values ('{CASE}', 2, 'old') returning 1",
    )


@pytest.mark.parametrize("service", SERVICES)
def test_every_step_can_be_taken_back(fresh_database, service):
    url = fresh_database("empty").owner
    migrations.upgrade(service, url)

    command.downgrade(migrations.config(service, url), "0001")
    migrations.upgrade(service, url)

    migrations.check(service, url)
