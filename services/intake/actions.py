"""What intake can be asked to do. The caller opens and closes the transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import strict_json
from schemas.codes import GuardianScope, HandoffKind, Section
from services.common import peers, vault
from services.common.refusal import NotYetKnown
from services.intake import messages, store
from services.intake.domain import (
    AgeRules,
    Case,
    CaseId,
    Contribution,
    Guardian,
    GuardianId,
    Handoff,
    NotADelegate,
    OrganisationId,
    ReferralId,
    Registration,
)


@dataclass(frozen=True)
class Document:
    """Content for the file, as bytes of JSON that nobody logs."""

    content: bytes = field(repr=False)


def register_case(
    session: Session,
    asked: Registration,
    rules: AgeRules,
    identity: Document,
    *,
    jurisdiction: tuple[str, str],
    at: datetime,
) -> Case:
    """Open a case, with what identifies the child as the first section of its file.

    (R49, R76, R78, R79)
    """
    asked.check_basis(at)
    ages = asked.ages(rules, at)
    _check_delegation(session, asked, at)
    members = frozenset({asked.organisation, asked.registered_by})
    case = Case(CaseId(uuid4()), asked.organisation, members, jurisdiction, at)
    store.add_case(session, case)
    messages.tell_registered(session, case, asked, ages)
    if asked.organisation != asked.registered_by:
        messages.notify_responsible(session, case)
    _file(session, case, Section.IDENTITY, identity, by=asked.registered_by, at=at)
    return case


def _check_delegation(session: Session, asked: Registration, at: datetime) -> None:
    """Another organisation's cases are registered only under an agreement with it. (R153)"""
    if asked.organisation == asked.registered_by:
        return
    registrar = peers.find(session, asked.registered_by)
    if registrar is None:  # it has a token, so it is in the register
        raise NotYetKnown
    if registrar.agreement_with(asked.organisation, at) is None:
        raise NotADelegate("EpisodeOfCare.managingOrganization")


def file_section(
    session: Session,
    case_id: CaseId,
    contribution: Contribution,
    document: Document,
    *,
    by: OrganisationId,
    at: datetime,
) -> int:
    """Add a version of a section, and put it to a decision for every receiver who waits for it.

    Gives the version.
    """
    case = store.load_case(session, case_id)
    case.check_may_add(by)
    contribution.check()
    version = _file(
        session,
        case,
        contribution.section,
        document,
        by=by,
        at=at,
        concerned=contribution.concerned,
    )
    for handoff in store.handoffs_of(session, case_id):
        store.add_due(session, handoff.referral, handoff.due([contribution.section]))
    return version


def _file(
    session: Session,
    case: Case,
    section: Section,
    document: Document,
    *,
    by: OrganisationId,
    at: datetime,
    concerned: frozenset[UUID] = frozenset(),
) -> int:
    version = store.next_version(session, case.id, section)
    kept = vault.close(session, document.content, _place(case.id, section, version), case.id)
    store.add_section(
        session, case.id, store.Filed(section, version, kept, concerned), by=by, at=at
    )
    messages.tell_filed(session, case, section, version, by=by, at=at)
    return version


def open_section(session: Session, case_id: CaseId, filed: store.Filed) -> bytes:
    """The content of a section of the file, for sealing."""
    place = _place(case_id, filed.section, filed.version)
    return vault.open_(session, filed.content, place)


def record_guardian(
    session: Session,
    case_id: CaseId,
    *,
    scopes: Iterable[GuardianScope],
    period: tuple[datetime, datetime | None],
    documents: int,
    content: Document,
    by: OrganisationId,
    at: datetime,
    known_as: UUID | None = None,
) -> Guardian:
    """Write down who may decide what for the child, or what holds instead. (R50, R51)"""
    store.load_case(session, case_id).check_may_add(by)
    start, end = period
    id_ = GuardianId(known_as or uuid4())
    earlier = store.guardian_content(session, case_id, id_) if known_as else None
    guardian = Guardian(id_, case_id, frozenset(scopes), start, end, documents)
    guardian.check()
    whole = _with_earlier(session, content, earlier, f"guardians {id_}")
    kept = vault.close(session, whole, f"guardians {id_}", case_id)
    store.save_guardian(session, guardian, kept)
    messages.tell_guardian(session, guardian, at)
    return guardian


def _with_earlier(session: Session, content: Document, earlier: bytes | None, place: str) -> bytes:
    """What a guardian's authority rested on before is kept with what it rests on now."""
    if earlier is None:
        return content.content
    before = strict_json.parse(vault.open_(session, earlier, place))
    now = strict_json.parse(content.content)
    assert isinstance(now, dict)  # noqa: S101 - as it was made
    return strict_json.dump({**now, "earlier": before})


def ask_to_take_over(session: Session, case_id: CaseId, receiver: OrganisationId) -> None:
    """Somebody is asked to take a case over, and may have accepted before that is heard of here."""
    store.note_asked(session, case_id, receiver)


def stop_asking(session: Session, case_id: CaseId) -> None:
    """Whoever was asked to take the case over has it, or will not."""
    store.note_asked(session, case_id, None)


def accept_handoff(session: Session, handoff: Handoff) -> None:
    """Somebody has agreed to receive: remember who and what for.

    Who takes a case over may add to its file.
    """
    if handoff.kind is HandoffKind.TRANSFER:
        case = store.load_case(session, handoff.case)
        handoff = replace(handoff, joins=handoff.receiver not in case.members)
        store.save_case(session, case.joined_by(handoff.receiver))
    store.add_handoff(session, handoff)


def introduce(session: Session, referral: ReferralId) -> None:
    """The family has met the receiver: every section asked for is put to a decision."""
    handoff = store.find_handoff(session, referral)
    if handoff is None or handoff.introduced:
        return
    store.mark_introduced(session, referral)
    store.add_due(session, referral, handoff.wanted)


def decide_anew(session: Session, case_id: CaseId, recipients: Iterable[str]) -> None:
    """A consent was given: what these recipients wait for is put to a decision again."""
    named = frozenset(recipients)
    for handoff in store.handoffs_of(session, case_id):
        if handoff.receiver in named:
            store.add_due(session, handoff.referral, handoff.due(handoff.wanted))


def end_handoff(session: Session, referral: ReferralId) -> None:
    """It is over, whichever way: nothing more is released under it, and a receiver who was on the
    case by it alone leaves.
    """
    handoff = store.find_handoff(session, referral)
    if handoff is None:
        return
    store.end_handoff(session, referral)
    if handoff.joins:
        case = store.load_case(session, handoff.case)
        store.save_case(session, case.left_by(handoff.receiver))


def pass_responsibility(session: Session, case_id: CaseId, to: OrganisationId) -> None:
    """Another organisation is responsible for the case from now on."""
    store.save_case(session, store.load_case(session, case_id).pass_to(to))


def close_case(session: Session, case_id: CaseId) -> None:
    """The file grows no more, and nothing more is released from it."""
    store.save_case(session, store.load_case(session, case_id).close())
    for handoff in store.handoffs_of(session, case_id):
        store.end_handoff(session, handoff.referral)


def destroy_case(session: Session, case_id: CaseId) -> None:
    """Nothing that is kept of it can be read again, nobody is on it, and nothing more is kept.

    Twice is once; of a case that was never heard of nothing is kept from now on, either.
    """
    store.erase(session, case_id)  # first, as whoever keeps something locks its rows first
    vault.destroy(session, case_id)


def _place(case_id: CaseId, section: Section, version: int) -> str:
    return f"sections {case_id} {section} {version}"
