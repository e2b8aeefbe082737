"""How intake keeps cases, sections, guardians and accepted handoffs.

Section contents are encrypted at rest.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, func, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.orm import Session

from schemas.codes import HandoffKind, Purpose, Section
from services.common.refusal import NotFound
from services.intake.domain import (
    Case,
    CaseId,
    CaseStatus,
    Guardian,
    GuardianId,
    Handoff,
    OrganisationId,
    ReferralId,
    section_id,
)
from services.intake.tables import cases, due, guardians, handoffs, sections

CHANNEL = "due"


@dataclass(frozen=True)
class Filed:
    """One version of a section, its content still encrypted."""

    section: Section
    version: int
    content: bytes
    concerned: frozenset[UUID] = frozenset()


def add_case(session: Session, case: Case) -> None:
    session.execute(insert(cases).values(id=case.id, **_case_columns(case)))


def load_case(session: Session, case_id: CaseId) -> Case:
    """The case, locked until the transaction ends. Raises NotFound."""
    row = session.execute(
        select(cases).where(cases.c.id == case_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotFound
    return _case(row)


def read_case(session: Session, case_id: CaseId) -> Case:
    """The case, for reading only. Raises NotFound."""
    found = read_cases(session, [case_id])
    if case_id not in found:
        raise NotFound
    return found[case_id]


def read_cases(session: Session, ids: Collection[UUID]) -> Mapping[UUID, Case]:
    """Those of them that there are."""
    rows = session.execute(select(cases).where(cases.c.id.in_(ids)))
    return {row.id: _case(row) for row in rows}


def save_case(session: Session, case: Case) -> None:
    """One more version of it."""
    session.execute(
        update(cases)
        .where(cases.c.id == case.id)
        .values(
            version=cases.c.version + 1,
            updated_at=func.clock_timestamp(),
            **_case_columns(case),
        )
    )


def note_asked(session: Session, case_id: CaseId, asked: OrganisationId | None) -> None:
    """Who is asked to take the case over, unless it was destroyed; its readers see no change."""
    left = func.cardinality(cases.c.members) > 0
    session.execute(update(cases).where(cases.c.id == case_id, left).values(asked=asked))


def _case_columns(case: Case) -> dict[str, Any]:
    code, version = case.jurisdiction
    return {
        "organisation": case.organisation,
        "jurisdiction": code,
        "jurisdiction_version": version,
        "registered_at": case.registered_at,
        "status": str(case.status),
        "members": sorted(case.members),
    }


def _case(row: Row[Any]) -> Case:
    return Case(
        id=CaseId(row.id),
        organisation=OrganisationId(row.organisation),
        jurisdiction=(row.jurisdiction, row.jurisdiction_version),
        registered_at=row.registered_at,
        status=CaseStatus(row.status),
        members=frozenset(OrganisationId(each) for each in row.members),
        asked=None if row.asked is None else OrganisationId(row.asked),
    )


def next_version(session: Session, case_id: CaseId, section: Section) -> int:
    """The caller holds the case, so nobody else takes the same number."""
    newest = session.scalar(
        select(func.max(sections.c.version)).where(
            sections.c.case_id == case_id, sections.c.section == str(section)
        )
    )
    return (newest or 0) + 1


def add_section(
    session: Session, case_id: CaseId, filed: Filed, *, by: OrganisationId, at: datetime
) -> None:
    session.execute(
        insert(sections).values(
            case_id=case_id,
            section=str(filed.section),
            version=filed.version,
            organisation=by,
            filed_at=at,
            content=filed.content,
            concerned=sorted(filed.concerned),
            id=section_id(case_id, filed.section, filed.version),
        )
    )


def newest_sections(
    session: Session, case_id: CaseId, wanted: Iterable[Section]
) -> Sequence[Filed]:
    """The newest version of each of these sections that the file has."""
    rows = session.execute(
        select(sections)
        .ext(distinct_on(sections.c.section))
        .where(sections.c.case_id == case_id, sections.c.section.in_([str(s) for s in wanted]))
        .order_by(sections.c.section, sections.c.version.desc())
    )
    return [
        Filed(Section(row.section), row.version, bytes(row.content), frozenset(row.concerned))
        for row in rows
    ]


def guardian_content(session: Session, case_id: CaseId, guardian: GuardianId) -> bytes:
    """What is on file of one of the child's guardians. Raises NotFound."""
    content = session.scalar(
        select(guardians.c.content).where(
            guardians.c.id == guardian, guardians.c.case_id == case_id
        )
    )
    if content is None:
        raise NotFound
    return bytes(content)


def save_guardian(session: Session, guardian: Guardian, content: bytes) -> None:
    """As it now is."""
    values = {
        "scopes": sorted(guardian.scopes),
        "start": guardian.start,
        "end": guardian.end,
        "content": content,
    }
    session.execute(
        insert(guardians)
        .values(id=guardian.id, case_id=guardian.case, **values)
        .on_conflict_do_update(index_elements=["id"], set_=values)
    )


def add_handoff(session: Session, handoff: Handoff) -> None:
    """Hearing of the same acceptance twice is once."""
    session.execute(
        insert(handoffs)
        .values(
            referral=handoff.referral,
            case_id=handoff.case,
            kind=str(handoff.kind),
            sender=handoff.sender,
            receiver=handoff.receiver,
            purpose=str(handoff.purpose),
            wanted=sorted(handoff.wanted),
            introduced=handoff.introduced,
            joins=handoff.joins,
        )
        .on_conflict_do_nothing()
    )


def find_handoff(session: Session, referral: ReferralId) -> Handoff | None:
    """The accepted handoff, locked; None when it has ended or was never accepted."""
    row = session.execute(
        select(handoffs).where(handoffs.c.referral == referral).with_for_update()
    ).one_or_none()
    return _handoff(row) if row else None


def handoffs_of(session: Session, case_id: CaseId) -> Sequence[Handoff]:
    return [
        _handoff(row)
        for row in session.execute(select(handoffs).where(handoffs.c.case_id == case_id))
    ]


def lock_handoffs(session: Session, case_id: CaseId) -> Mapping[UUID, Handoff]:
    """All of the case that have not ended: no release of it is under way any more, and none begins
    until the transaction ends.
    """
    rows = session.execute(
        select(handoffs)
        .where(handoffs.c.case_id == case_id)
        .order_by(handoffs.c.referral)
        .with_for_update(key_share=True)  # so that what is filed meanwhile can be due under it
    )
    return {row.referral: _handoff(row) for row in rows}


def mark_introduced(session: Session, referral: ReferralId) -> None:
    session.execute(update(handoffs).where(handoffs.c.referral == referral).values(introduced=True))


def end_handoff(session: Session, referral: ReferralId) -> None:
    """Nothing more is released under it; what was due is not any more."""
    session.execute(delete(handoffs).where(handoffs.c.referral == referral))


def _handoff(row: Row[Any]) -> Handoff:
    return Handoff(
        referral=ReferralId(row.referral),
        case=CaseId(row.case_id),
        kind=HandoffKind(row.kind),
        sender=OrganisationId(row.sender),
        receiver=OrganisationId(row.receiver),
        purpose=Purpose(row.purpose),
        wanted=frozenset(Section(each) for each in row.wanted),
        introduced=row.introduced,
        joins=row.joins,
    )


def erase(session: Session, case_id: CaseId) -> None:
    """Its file, its guardians and its handoffs are gone; that there was a case stays."""
    nobody: dict[str, Any] = {"status": "closed", "members": [], "asked": None}
    session.execute(update(cases).where(cases.c.id == case_id).values(**nobody))
    for table in (sections, guardians, handoffs):
        session.execute(delete(table).where(table.c.case_id == case_id))


# One statement whatever the number of sections, so that it is compiled once.
_ADD_DUE = text(
    """
    insert into due (referral, section)
    select :referral, section from unnest(cast(:sections as text[])) as wanted (section)
    on conflict (referral, section) do update set round = due.round + 1
    returning pg_notify('due', '')
    """
)


def add_due(session: Session, referral: ReferralId, wanted: Iterable[Section]) -> None:
    """Put sections to a decision.

    A section that is due already is due anew, so that no change is missed.
    """
    sections = sorted(str(section) for section in wanted)
    if sections:
        session.execute(_ADD_DUE, {"referral": referral, "sections": sections})


def next_due(session: Session) -> tuple[Handoff, Mapping[Section, int]] | None:
    """The handoff whose sections have waited longest, locked, and the round of each; others skip
    it.
    """
    first = select(due.c.referral, func.min(due.c.since).label("since")).group_by(due.c.referral)
    waiting = first.subquery()
    row = session.execute(
        select(handoffs)
        .join(waiting, waiting.c.referral == handoffs.c.referral)
        .order_by(waiting.c.since)
        .limit(1)
        .with_for_update(of=handoffs, skip_locked=True, key_share=True)  # as above
    ).one_or_none()
    if row is None:
        return None
    found = session.execute(
        select(due.c.section, due.c.round).where(due.c.referral == row.referral)
    )
    return _handoff(row), {Section(each.section): each.round for each in found}


def settle_due(session: Session, referral: ReferralId, decided: Mapping[Section, int]) -> None:
    """What was put to a decision is no longer due, unless it became due again meanwhile."""
    rounds = [(str(section), round_) for section, round_ in decided.items()]
    session.execute(
        delete(due).where(
            due.c.referral == referral, tuple_(due.c.section, due.c.round).in_(rounds)
        )
    )


def postpone_due(session: Session, referral: ReferralId) -> None:
    """After the others: this one could not be decided now."""
    session.execute(
        update(due).where(due.c.referral == referral).values(since=func.clock_timestamp())
    )
