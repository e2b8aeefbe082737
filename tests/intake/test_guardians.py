"""A guardian's authority rests on its documents, lasts no longer, and can be ended. (R50, R51)"""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from schemas import events, messages
from schemas.canonical import SID_GUARDIAN
from schemas.codes import GuardianScope
from schemas.messages import checking
from services.common import vault
from services.common.outbox import value_of
from services.common.refusal import NotFound
from services.common.tables import outbox
from services.intake import actions, reading, store
from services.intake.actions import Document
from services.intake.domain import Case, CaseId, NoAuthorityDocument, OrganisationId
from services.intake.tables import guardians

EXAMPLES = Path(messages.__file__).parents[1] / "examples"
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
CASE, OTHER = CaseId(UUID(int=1)), CaseId(UUID(int=2))
HOST = OrganisationId("dj-authority")


def recorded(*periods, of=None, **stated):
    """The example, with documents that are good for these periods."""
    bundle = json.loads((EXAMPLES / "record-guardian.json").read_text("utf-8"))
    resources = [entry["resource"] for entry in bundle["entry"]]
    (person,) = (each for each in resources if each["resourceType"] == "RelatedPerson")
    (first,) = (entry for entry in bundle["entry"] if "content" in entry["resource"])
    person["period"] |= stated
    if of:
        person["identifier"] = [{"system": SID_GUARDIAN, "value": str(of)}]
    if periods:
        bundle["entry"].remove(first)
    for period in periods:
        id_ = str(uuid4())
        document = (
            first["resource"] | {"id": id_} | ({"context": {"period": period}} if period else {})
        )
        bundle["entry"].append({"fullUrl": f"urn:uuid:{id_}", "resource": document})
    assert not checking.check(bundle)
    return messages.read(bundle)


def day(text, last=False):
    end = "T23:59:59.999999+00:00" if last else "T00:00:00+00:00"
    return datetime.fromisoformat(text + end)


@pytest.mark.parametrize(
    ("periods", "start", "end"),
    [
        ([], "2026-09-01", "2027-09-01"),
        ([{}], "2026-09-01", "2027-09-01"),
        ([{"end": "2026-12-31"}], "2026-09-01", "2026-12-31"),
        ([{"start": "2026-10-01"}], "2026-10-01", "2027-09-01"),
        ([{"start": "2020-01-01", "end": "2030-01-01"}], "2026-09-01", "2027-09-01"),
        ([{"end": "2026-12-31"}, {"end": "2026-11-30"}], "2026-09-01", "2026-12-31"),
        ([{"end": "2026-12-31"}, {}], "2026-09-01", "2027-09-01"),
        ([{"start": "2026-11-01"}, {"start": "2026-10-01"}], "2026-10-01", "2027-09-01"),
    ],
)
def test_r51_authority_lasts_no_longer_than_its_documents(periods, start, end):
    found = reading.guardian_period(recorded(*periods))

    assert found == (day(start), day(end, last=True))


def test_a_document_of_another_time_leaves_no_instant():
    start, end = reading.guardian_period(recorded({"start": "2020-01-01", "end": "2020-12-31"}))

    assert end < start


def test_a_name_that_no_guardian_has_is_not_found():
    with pytest.raises(NotFound):
        reading.known_guardian(recorded(of="the uncle"))


@pytest.mark.real
class TestOnFile:
    @pytest.fixture
    def session(self, sessions):
        with sessions.begin() as session:
            for case in (CASE, OTHER):
                store.add_case(session, Case(case, HOST, frozenset({HOST}), ("DJ", "1"), NOW))
            yield session

    def record(self, session, message, case=CASE):
        return actions.record_guardian(
            session,
            case,
            scopes=reading.guardian_scopes(message),
            period=reading.guardian_period(message),
            documents=len(message.all("DocumentReference")),
            content=reading.guardian_document(message),
            by=HOST,
            at=NOW,
            known_as=reading.known_guardian(message),
        )

    def told(self, session):
        rows = session.execute(select(outbox).order_by(outbox.c.position)).all()
        type_ = events.GuardianRecorded.TYPE
        return [events.load(type_, value_of(session, row)) for row in rows if row.type == type_]

    def test_a_court_ends_an_appointment(self, session):
        appointed = self.record(session, recorded())

        ended = self.record(session, recorded({}, of=appointed.id, end="2026-10-01"))

        assert ended.id == appointed.id
        assert [(one.guardian, one.end) for one in self.told(session)] == [
            (appointed.id, day("2027-09-01", last=True)),
            (appointed.id, day("2026-10-01", last=True)),
        ]

    def test_other_matters_take_the_place_of_those_before(self, session):
        appointed = self.record(session, recorded())
        message = recorded({}, of=appointed.id)
        message.focus["extension"][1]["valueCode"] = "education"

        changed = self.record(session, message)

        assert changed.scopes == {GuardianScope.SHARING, GuardianScope.EDUCATION}

    def test_the_document_before_is_kept(self, session):
        appointed = self.record(session, recorded())
        for _ in range(2):
            self.record(session, recorded({}, of=appointed.id, end="2026-10-01"))

        (row,) = session.execute(select(guardians)).all()
        kept = json.loads(vault.open_(session, row.content, f"guardians {appointed.id}"))
        assert kept["earlier"]["earlier"]["resources"]
        assert b"Houssein" not in row.content

    def test_the_guardian_of_another_child_is_not_found(self, session):
        theirs = self.record(session, recorded(), case=OTHER)

        for unknown in (theirs.id, uuid4()):
            with pytest.raises(NotFound):
                self.record(session, recorded({}, of=unknown))

    def test_a_document_is_needed_to_end_it_too(self, session):
        appointed = self.record(session, recorded())

        with pytest.raises(NoAuthorityDocument):
            actions.record_guardian(
                session,
                CASE,
                scopes=[GuardianScope.SHARING],
                period=(NOW, NOW),
                documents=0,
                content=Document(b"{}"),
                by=HOST,
                at=NOW,
                known_as=appointed.id,
            )
