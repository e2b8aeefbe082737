"""What intake reads out of a message that the schemas have found well formed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from schemas import canonical, strict_json
from schemas.codes import (
    ConsentCategory,
    GuardianScope,
    ObservationCode,
    Section,
    UascStatus,
)
from schemas.instants import first_day, first_instant, last_instant
from schemas.messages import Message
from schemas.messages.elements import at, coding, extensions, identifier, is_coded
from services.common.refusal import NotFound
from services.intake.actions import Document
from services.intake.domain import Contribution, OrganisationId, Registration, UnknownPerson

Bounds = tuple[datetime | None, datetime | None]

IDENTIFYING = ("Patient", "RelatedPerson", "Observation", "Practitioner")


def registration(message: Message, sender: str) -> Registration:
    """Who registers whom for whom, and on which basis."""
    consent = next(
        each
        for each in message.all("Consent")
        if any(is_coded(value, ConsentCategory.REGISTRATION) for _, value in at(each, "category"))
    )
    patient = message.first("Patient") or {}
    until = next((value for _, value in at(consent, "provision.period.end")), None)
    organisation = identifier(message.focus["managingOrganization"], canonical.SID_PARTNER)
    return Registration(
        organisation=OrganisationId(organisation or sender),
        registered_by=OrganisationId(sender),
        uasc_status=_uasc_status(message),
        born=first_day(patient["birthDate"]),
        consented=bool(consent.get("performer")),
        vital_interest_until=last_instant(until) if until else None,
    )


def _uasc_status(message: Message) -> UascStatus:
    for observation in message.all("Observation"):
        if is_coded(observation["code"], ObservationCode.UASC_STATUS):
            code = coding(observation["valueCodeableConcept"], UascStatus.system())
            return UascStatus(code or UascStatus.UNKNOWN)
    return UascStatus.UNKNOWN


def identity(message: Message) -> Document:
    """What identifies the child and tells how she was found: the first section of the file."""
    resources = [each for type_ in IDENTIFYING for each in message.all(type_)]
    section = {
        "title": "Identity",
        "code": {"coding": [{"system": Section.system(), "code": str(Section.IDENTITY)}]},
    }
    return Document(strict_json.dump({"section": section, "resources": resources}))


def document(message: Message) -> Document:
    """The section as it was sent, with the resources it came with."""
    composition = dict(message.focus)
    (section,) = composition.pop("section")
    others = [each for each in message.resources.values() if each is not message.focus]
    resources = [composition, *others]
    return Document(strict_json.dump({"section": section, "resources": resources}))


def contribution(message: Message, size: int) -> Contribution:
    """The section's form, for its own rules."""
    (section,) = message.focus["section"]
    plans = message.all("CarePlan")
    return Contribution(
        section=Section(coding(section["code"], Section.system()) or ""),
        size=size,
        panel=len(message.focus.get("attester", ())),
        activities=sum(len(plan.get("activity", ())) for plan in plans),
        reasons_for_none=sum(len(plan.get("note", ())) for plan in plans),
        views=any(
            is_coded(each["code"], Section.CHILD_VIEWS) for each in message.all("Observation")
        ),
        concerned=_concerned(section),
    )


def _concerned(section: Mapping[str, Any]) -> frozenset[UUID]:
    """The persons of whom the section tells, beside the child."""
    found = set()
    for each in extensions(section, canonical.CONCERNS):
        named = each.get("valueReference")
        name = identifier(named, canonical.SID_GUARDIAN) or identifier(
            named, canonical.SID_HOUSEHOLD
        )
        try:
            found.add(UUID(name or ""))
        except ValueError:
            raise UnknownPerson("Composition.section[0].extension") from None
    return frozenset(found)


def guardian_document(message: Message) -> Document:
    """The guardian and the document of authority, as they were sent."""
    return Document(strict_json.dump({"resources": list(message.resources.values())}))


def guardian_scopes(message: Message) -> list[GuardianScope]:
    """What the guardian may decide."""
    found = extensions(message.focus, canonical.GUARDIAN_SCOPE)
    return [GuardianScope(each["valueCode"]) for each in found]


def known_guardian(message: Message) -> UUID | None:
    """Of whom it says something else than before, if it does."""
    name = identifier(message.focus, canonical.SID_GUARDIAN)
    try:
        return UUID(name) if name else None
    except ValueError:
        raise NotFound from None


def guardian_period(message: Message) -> tuple[datetime, datetime | None]:
    """Since when and until when: as it says, and no longer than the last of its documents."""
    start, end = _period(message.focus["period"])
    documents = [
        _period(each.get("context", {}).get("period", {}))
        for each in message.all("DocumentReference")
    ]
    first, last = _from_first_to_last(documents)
    return max(filter(None, (start, first))), min(filter(None, (end, last)), default=None)


def _from_first_to_last(periods: Sequence[Bounds]) -> Bounds:
    """What has no start or no end does not limit the others."""
    starts = [start for start, _ in periods if start]
    ends = [end for _, end in periods if end]
    return (
        min(starts) if periods and len(starts) == len(periods) else None,
        max(ends) if periods and len(ends) == len(periods) else None,
    )


def _period(period: Mapping[str, Any]) -> Bounds:
    start, end = period.get("start"), period.get("end")
    return first_instant(start) if start else None, last_instant(end) if end else None
