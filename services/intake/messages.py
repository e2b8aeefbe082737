"""How intake tells others: thin facts to our services, sealed files to receivers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import canonical, events
from schemas.codes import DocumentType, MessageEvent, Section
from services.common import database, outbox
from services.intake.domain import (
    Ages,
    Case,
    CaseStatus,
    Guardian,
    Handoff,
    OrganisationId,
    Registration,
)

MAY_WAIT = 60.0
"""Seconds between a permit and the sending of what it permits; after that it is decided anew."""

NARRATIVE = {
    "status": "generated",
    "div": '<div xmlns="http://www.w3.org/1999/xhtml">Filed.</div>',
}


def tell_registered(session: Session, case: Case, registration: Registration, ages: Ages) -> None:
    """A case was opened."""
    code, version = case.jurisdiction
    outbox.tell(
        session,
        events.CaseRegistered(
            case=case.id,
            organisation=case.organisation,
            registered_by=registration.registered_by,
            jurisdiction=code,
            jurisdiction_version=version,
            uasc_status=registration.uasc_status,
            age_band=ages.band(case.registered_at),
            ages=events.Ages(
                assent=ages.assent, own_consent=ages.own_consent, majority=ages.majority
            ),
            at=case.registered_at,
        ),
    )


def notify_responsible(session: Session, case: Case) -> None:
    """The organisation on whose behalf the case was opened hears its own name for it. (R153)"""
    name = database.origin(session).names.name(case.organisation, case.id)
    outbox.notify(
        session,
        case.organisation,
        case.id,
        MessageEvent.CASE_REGISTERED,
        [episode(case, name)],
        now=case.registered_at,
        jurisdiction=case.jurisdiction,
    )


def episode(case: Case, name: str) -> dict[str, Any]:
    """The EpisodeOfCare, with no word of the child but its reader's name for the case."""
    return {
        "resourceType": "EpisodeOfCare",
        "identifier": [{"system": canonical.SID_CASE, "value": name}],
        "status": "active" if case.status is CaseStatus.OPEN else "finished",
        "patient": case_reference(name),
        "managingOrganization": organisation_reference(case.organisation),
        "period": {"start": case.registered_at.isoformat(timespec="seconds")},
    }


def filed(
    name: str, section: Section, section_id: UUID, *, by: str, at: datetime
) -> dict[str, Any]:
    """For whoever filed it: that a version of a section is on file, and no word of what it says."""
    return {
        "resourceType": "Composition",
        "id": str(section_id),
        "identifier": {"system": canonical.SID_SECTION, "value": str(section_id)},
        "status": "final",
        "type": DocumentType.CASE_FILE_SECTION.concept,
        "subject": case_reference(name),
        "date": at.isoformat(timespec="seconds"),
        "author": [organisation_reference(by)],
        "title": "Section of a case file",
        "section": [{"code": {"coding": [section.coding]}, "text": NARRATIVE}],
    }


def tell_filed(
    session: Session,
    case: Case,
    section: Section,
    version: int,
    *,
    by: OrganisationId,
    at: datetime,
) -> None:
    """The file has grown."""
    outbox.tell(
        session,
        events.SectionFiled(case=case.id, section=section, version=version, organisation=by, at=at),
    )


def tell_guardian(session: Session, guardian: Guardian, at: datetime) -> None:
    """Somebody may now decide for the child."""
    outbox.tell(
        session,
        events.GuardianRecorded(
            case=guardian.case,
            guardian=guardian.id,
            scopes=tuple(sorted(guardian.scopes)),
            start=guardian.start,
            end=guardian.end,
            at=at,
        ),
    )


def tell_released(
    session: Session,
    handoff: Handoff,
    sections: Sequence[events.ReleasedSection],
    binaries: Sequence[dict[str, Any]],
    *,
    jurisdiction: tuple[str, str],
    message: UUID,
    at: datetime,
) -> None:
    """The sealed file to its receiver, and the fact to our ledger, in one transaction.

    (R44; invariant 7)
    """
    name = database.origin(session).names.name(handoff.receiver, handoff.case)
    codes = [section.section for section in sections]
    outbox.notify(
        session,
        handoff.receiver,
        handoff.case,
        MessageEvent.FILE_RELEASED,
        [manifest(handoff, name, codes, binaries, at), *binaries],
        now=at,
        jurisdiction=jurisdiction,
        message_id=message,
        keeps=MAY_WAIT,
    )
    outbox.tell(
        session,
        events.FileReleased(
            case=handoff.case,
            referral=handoff.referral,
            recipient=handoff.receiver,
            message=message,
            sections=tuple(sections),
            at=at,
        ),
    )


def manifest(
    handoff: Handoff,
    name: str,
    sections: Sequence[Section],
    binaries: Sequence[Mapping[str, Any]],
    at: datetime,
) -> dict[str, Any]:
    """The Composition that lists what comes and what for, and nothing of what does not come."""
    return {
        "resourceType": "Composition",
        "id": str(uuid4()),
        "status": "final",
        "type": DocumentType.RELEASED_SECTIONS.concept,
        "subject": case_reference(name),
        "date": at.isoformat(timespec="seconds"),
        "author": [{"display": "Casebridge intake"}],
        "title": "Case file, released",
        "event": [{"code": [{"coding": [handoff.purpose.coding]}]}],
        "section": [
            {
                "code": {"coding": [section.coding]},
                "entry": [{"reference": f"urn:uuid:{binary['id']}"}],
            }
            for section, binary in zip(sections, binaries, strict=True)
        ],
    }


def organisation_reference(partner: str) -> dict[str, Any]:
    """A partner, as a logical reference."""
    return {
        "type": "Organization",
        "identifier": {"system": canonical.SID_PARTNER, "value": partner},
    }


def case_reference(name: str) -> dict[str, Any]:
    """A partner's own name of the case, as a logical reference."""
    return {"type": "Patient", "identifier": {"system": canonical.SID_CASE, "value": name}}
