"""What the messages of this service say, in the domain's words. The message has been checked."""

from typing import Any
from uuid import UUID

from schemas import canonical
from schemas.codes import (
    DisplayAgeBand,
    HandoffKind,
    HandoffMilestone,
    Need,
    PlanDimension,
    Purpose,
    Section,
    TaskInput,
)
from schemas.instants import first_instant, last_instant
from schemas.messages import Message, coding, identifier
from schemas.messages.elements import Element, at, is_coded
from services.common.refusal import NotFound
from services.referral.domain import (
    Asked,
    Contact,
    NoContactNamed,
    NoReasonGiven,
    OrganisationId,
    Recorded,
    ReferralId,
    Urgency,
    Wish,
)


def asked_for(message: Message, referral_id: ReferralId) -> Asked:
    """The request and what it wishes for."""
    task = message.focus
    need = message.resolve(task["focus"]) or {}
    return Asked(
        id=referral_id,
        kind=HandoffKind(coding(task["code"], HandoffKind.system()) or ""),
        receiver=OrganisationId(identifier(task["owner"], canonical.SID_PARTNER) or ""),
        wish=wish(task, need),
        names_bia=any(
            identifier(named, canonical.SID_SECTION) == Section.BIA
            for _, named in at(need, "supportingInfo")
        ),
    )


def wish(task: Element, need: Element) -> Wish:
    """All that may be shown to the one asked, and what is to be released after."""
    dimension = coding(need.get("category"), PlanDimension.system())
    handover = next((start for _, start in at(need, "occurrencePeriod.start")), None)
    needed_by = next((end for _, end in at(task, "restriction.period.end")), None)
    return Wish(
        need=Need(coding(need["code"], Need.system()) or ""),
        urgency=Urgency(need["priority"]),
        area=area(need),
        age_band=DisplayAgeBand(_input(task, TaskInput.AGE_BAND)["valueCoding"]["code"]),
        language=_input(task, TaskInput.LANGUAGE)["valueCode"],
        sections=tuple(
            dict.fromkeys(
                Section(one["valueCoding"]["code"]) for one in _inputs(task, TaskInput.SECTION)
            )
        ),
        purpose=Purpose(_input(task, TaskInput.PURPOSE)["valueCoding"]["code"]),
        dimension=None if dimension is None else PlanDimension(dimension),
        handover_on=None if handover is None else first_instant(handover).date(),
        needed_by=None if needed_by is None else last_instant(needed_by),
    )


def area(need: Element) -> str | None:
    """Where about: a text, or the words of a code."""
    for _, place in at(need, "locationCode"):
        for _, words in (*at(place, "text"), *at(place, "coding.display")):
            return str(words)
    return None


def referral_of(message: Message) -> ReferralId:
    """Which referral is meant; what is no id of ours is not found."""
    named = identifier(message.focus, canonical.SID_REFERRAL) or ""
    try:
        return ReferralId(UUID(named))
    except ValueError as problem:
        raise NotFound from problem


def contact(message: Message) -> Contact:
    """The worker whom the sender will meet: a Practitioner, or whoever fills a PractitionerRole."""
    for one in (*message.all("PractitionerRole"), *message.all("Practitioner")):
        filled = one.get("practitioner", {})
        person = message.resolve(filled) or one
        name = filled.get("display") or _full_name(person.get("name", ()))
        ways = (*one.get("telecom", ()), *person.get("telecom", ()))
        for way in ways:
            if name and "value" in way:
                return Contact(name, way.get("system", "other"), way["value"])
    raise NoContactNamed("Bundle.entry.resource.ofType(Practitioner)")


def reason(message: Message) -> str:
    """Why, in the words of whoever wrote it: the text of the code, or the code."""
    given = message.focus["statusReason"]
    for name in ("text", "coding.display", "coding.code"):
        for _, words in at(given, name):
            return str(words)
    raise NoReasonGiven("Task.statusReason")


def milestone(message: Message, by: OrganisationId) -> Recorded:
    """What happened, when, and where if the message says so."""
    location = message.first("Location") or {}
    return Recorded(
        HandoffMilestone(coding(message.focus["businessStatus"], HandoffMilestone.system()) or ""),
        by,
        first_instant(message.focus["lastModified"]),
        location.get("name"),
    )


def _inputs(task: Element, kind: TaskInput) -> list[Element]:
    return [one for _, one in at(task, "input") if is_coded(one["type"], kind)]


def _input(task: Element, kind: TaskInput) -> Element:
    return _inputs(task, kind)[0]


def _full_name(names: Any) -> str:
    for name in names:
        parts = (*name.get("given", ()), name.get("family"))
        return str(name.get("text") or " ".join(part for part in parts if part))
    return ""
