"""Referrals as they might be kept, many at once, and what a reader would find by looking at each.

The looking is plain and slow on purpose: it is what the search is compared with.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from uuid import UUID, uuid4

from hypothesis import strategies as st
from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.codes import DisplayAgeBand, HandoffState, Need, Purpose
from services.referral import tasks
from services.referral.tables import cases, milestones, referrals
from tests.reads.doors import PARTNERS, Door

BEGUN = datetime(2026, 2, 27, 22, tzinfo=UTC)
CASES = tuple(UUID(int=number) for number in range(1, 4))
SIDES = st.permutations(PARTNERS).map(lambda these: these[:2])
MOMENTS = st.integers(0, 4 * 24 * 3600 * 10).map(
    lambda tenths: BEGUN + timedelta(milliseconds=100 * tenths)
)


@dataclass(frozen=True)
class Kept:
    """One referral, as far as a search looks at it."""

    case: UUID
    sides: Sequence[str]
    state: HandoffState
    born: datetime
    updated_at: datetime
    version: int = 1
    id: UUID = field(default_factory=uuid4)

    @property
    def status(self) -> str:
        return tasks.STATUS[self.state]


KEPT = st.builds(
    Kept,
    case=st.sampled_from(CASES),
    sides=SIDES,
    state=st.sampled_from([state for state in HandoffState if state is not HandoffState.DRAFT]),
    born=st.sampled_from([BEGUN, BEGUN + timedelta(seconds=1)]) | MOMENTS,
    updated_at=MOMENTS,
    version=st.integers(1, 99),
    id=st.uuids(),
)


def keep_only(session: Session, kept: Sequence[Kept]) -> None:
    for table in (milestones, referrals, cases):
        session.execute(delete(table))
    session.execute(insert(cases), [{"id": case} for case in {*CASES, *(one.case for one in kept)}])
    add(session, kept)


def add(session: Session, kept: Sequence[Kept]) -> None:
    if kept:
        session.execute(insert(referrals), [row(one) for one in kept])


def row(one: Kept) -> dict[str, object]:
    return {
        "id": one.id,
        "case_id": one.case,
        "notice_id": uuid4(),
        "kind": "referral",
        "sender": one.sides[0],
        "receiver": one.sides[1],
        "state": one.state,
        "need": Need.EDUCATION,
        "urgency": "routine",
        "age_band": next(iter(DisplayAgeBand)),
        "language": "ti",
        "sections": [],
        "purpose": next(iter(Purpose)),
        "jurisdiction": "DJ",
        "jurisdiction_version": "1",
        "requested_at": one.born,
        "answer_by": one.born,
        "version": one.version,
        "updated_at": one.updated_at,
    }


class Asked:
    """One parameter of a search: how it is written by this reader, and whom it means."""

    def written(self, door: Door, reader: str) -> tuple[str, str]:
        raise NotImplementedError

    def means(self, one: Kept, reader: str) -> bool:
        raise NotImplementedError


@dataclass(frozen=True)
class Ids(Asked):
    name: str
    wanted: Sequence[UUID]

    def written(self, door: Door, reader: str) -> tuple[str, str]:
        system = f"{canonical.SID_REFERRAL}|" if self.name == "identifier" else ""
        return self.name, ",".join(f"{system}{each}" for each in self.wanted)

    def means(self, one: Kept, reader: str) -> bool:
        return one.id in self.wanted


@dataclass(frozen=True)
class Status(Asked):
    codes: Sequence[str]

    def written(self, door: Door, reader: str) -> tuple[str, str]:
        return "status", ",".join(self.codes)

    def means(self, one: Kept, reader: str) -> bool:
        return one.status in self.codes


@dataclass(frozen=True)
class Patient(Asked):
    """`owner` is whose name for the case is used; somebody else's means nothing here."""

    name: str
    case: UUID
    form: str
    owner: str | None = None

    def written(self, door: Door, reader: str) -> tuple[str, str]:
        named = door.name_of(self.owner or reader, self.case)
        modifier = ":identifier" if "|" in self.form else ""
        return f"{self.name}{modifier}", f"{self.form}{named}"

    def means(self, one: Kept, reader: str) -> bool:
        return one.case == self.case and self.owner in (None, reader)


@dataclass(frozen=True)
class Updated(Asked):
    """Compared as the instant is shown to the same precision."""

    prefix: str
    at: datetime
    form: str

    def written(self, door: Door, reader: str) -> tuple[str, str]:
        zone = "Z" if "T" in self.form else ""
        return "_lastUpdated", f"{self.prefix}{self.at.strftime(self.form)}{zone}"

    def means(self, one: Kept, reader: str) -> bool:
        seen, asked = one.updated_at.strftime(self.form), self.at.strftime(self.form)
        return {
            "": seen == asked, "eq": seen == asked, "ne": seen != asked, "gt": seen > asked,
            "sa": seen > asked, "lt": seen < asked, "eb": seen < asked, "ge": seen >= asked,
            "le": seen <= asked,
        }[self.prefix]  # fmt: skip


def asking(kept: Sequence[Kept]) -> st.SearchStrategy[list[Asked]]:
    """Up to three parameters, about these referrals and others."""
    ids = st.lists(st.sampled_from([one.id for one in kept] or CASES), min_size=1, max_size=3)
    names = st.sampled_from(["patient", "subject"])
    forms = st.sampled_from(["", "Patient/", f"{canonical.SID_CASE}|"])
    statuses = st.sampled_from(sorted(set(tasks.STATUS.values()) | {"on-hold"}))
    precisions = [
        "%Y-%m",
        "%Y-%m-%d",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M:%S.%f",
    ]
    moments = MOMENTS | st.sampled_from([one.updated_at for one in kept] or [BEGUN])
    several = st.lists(
        st.builds(Ids, st.just("identifier"), ids)
        | st.builds(Status, st.lists(statuses, min_size=1, max_size=4))
        | st.builds(Patient, names, st.sampled_from(CASES), forms)
        | st.builds(Patient, names, st.sampled_from(CASES), forms, st.sampled_from(PARTNERS))
        | st.builds(
            Updated,
            st.sampled_from(["", "eq", "ne", "gt", "sa", "lt", "eb", "ge", "le"]),
            moments,
            st.sampled_from(precisions),
        ),
        max_size=3,
    )
    once = st.lists(st.builds(Ids, st.just("_id"), ids), max_size=1)
    return st.tuples(several, once).map(lambda both: both[0] + both[1])


def path(asked: Sequence[Asked], door: Door, reader: str, count: int | None = None) -> str:
    pairs = [each.written(door, reader) for each in asked]
    if count is not None:
        pairs.append(("_count", str(count)))
    return f"Task?{urlencode(pairs)}" if pairs else "Task"


def looked_for(kept: Sequence[Kept], asked: Sequence[Asked], reader: str) -> list[str]:
    """The ids of what this reader would find, in the order in which they came to be."""
    seen = [one for one in kept if reader in one.sides]
    meant = [one for one in seen if all(each.means(one, reader) for each in asked)]
    return [str(one.id) for one in sorted(meant, key=lambda one: (one.born, one.id.int))]
