"""What others have costs a reader nothing: each search looks at what is its own, by an index."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy.dialects import postgresql

from services.common.reads import Reader, Reading
from tests.architecture import house
from tests.reads.doors import Door

pytestmark = pytest.mark.real

MANY = 20_000
OURS = 20

# Everything is filled by numbers: the first few rows are ours, the many others of somebody else.
FILLING = {
    "referral": """
        insert into cases (id) select md5(n::text)::uuid from numbers;
        insert into referrals (id, case_id, notice_id, kind, sender, receiver, state, need, urgency,
            age_band, language, sections, purpose, jurisdiction, jurisdiction_version, requested_at,
            answer_by)
        select md5(n::text)::uuid, md5(n::text)::uuid, gen_random_uuid(), 'referral', who, 'other',
            'accepted', 'education', 'routine', '0-5', 'ti', '[]', 'protection', 'DJ', '1', now(),
            now()
        from numbers;
    """,
    "intake": """
        insert into cases (id, organisation, jurisdiction, jurisdiction_version, registered_at,
            status, members)
        select md5(n::text)::uuid, who, 'DJ', '1', now(), 'open', array[who, 'other'] from numbers;
        insert into sections (case_id, section, version, organisation, filed_at, content)
        select md5(n::text)::uuid, 'identity', 1, who, now(), '' from numbers;
    """,
    "closure": """
        insert into cases (id, registered_by, registered_for, uasc_status, registered_at)
        select md5(n::text)::uuid, 'registrar', who, 'separated', now() from numbers;
        insert into handoffs (id, case_id, kind, sender, receiver, state)
        select gen_random_uuid(), md5(n::text)::uuid, 'referral', who, 'other', 'accepted'
        from numbers;
    """,
    "consent": """
        insert into cases (id, organisation, registered_by, age_band, ledger_length, ledger_head)
        select md5(n::text)::uuid, who, 'registrar', 'assent-age', 0, '' from numbers;
        insert into handoffs (id, case_id, kind, sender, receiver, sections, purpose, accepted,
            state)
        select gen_random_uuid(), md5(n::text)::uuid, 'transfer', who, 'other', '{}', '', true,
            'accepted' from numbers;
        insert into consents (id, case_id, recorded_by, given_at, recorded_at, child, guardians,
            recipients, purposes, cross_border, prohibitions, disputed, withdrawn_sections,
            resource)
        select md5(n::text)::uuid, md5(n::text)::uuid, who, now(), now(), true, '{}', '{}', '{}',
            false, '[]', false, '{}', 'kept' from numbers;
        insert into strands (case_id, name, length, head)
        select md5(n::text)::uuid, 'case', 1, '' from numbers;
        insert into ledger (case_id, strand, position, what, at, entry)
        select md5(n::text)::uuid, 'case', 1, 'consented', now(), '{}' from numbers;
    """,
}
BIG = {"cases", "referrals", "sections", "handoffs", "consents", "strands", "ledger"}


NUMBERS = f"""
    create temporary table numbers as
    select n, case when n <= {OURS} then 'us' else 'them' end as who
    from generate_series(1, {MANY}) n
"""


@pytest.fixture(scope="module")
def filled(fresh_database, tmp_path_factory) -> Iterator[dict[str, Door]]:
    made = {}
    for name, filling in FILLING.items():
        database = fresh_database(name)
        with psycopg.connect(database.owner, autocommit=True) as connection:
            for statements in (NUMBERS, filling, "analyze"):
                connection.execute(statements)
        made[name] = Door(name, database.runtime, tmp_path_factory.mktemp(name))
    yield made
    for door in made.values():
        door.running.engine.dispose()


READINGS = [
    pytest.param(name, reading, id=f"{name} {reading.type}")
    for name in FILLING
    for reading in house.service(name).reads
    if reading.type != "Organization"
]


@pytest.mark.parametrize(("name", "reading"), READINGS)
def test_a_search_looks_at_what_is_the_readers_own(filled, name, reading: Reading):
    door = filled[name]
    reader = Reader("us", door.running.origin.names)
    asked = reading.rows(reader).compile(
        dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
    )

    with door.sessions() as session:
        plan = session.connection().exec_driver_sql(
            f"explain (analyze, format json) {str(asked).replace('%', '%%')}"
        )
        [found] = plan.scalar_one()

    assert found["Plan"]["Actual Rows"] == OURS
    assert [node["Relation Name"] for node in scans(found["Plan"])] == []


def scans(node):
    """Every time a big table was gone through from end to end."""
    if node["Node Type"] == "Seq Scan" and node["Relation Name"] in BIG:
        yield node
    for inner in node.get("Plans", []):
        yield from scans(inner)
