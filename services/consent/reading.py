"""What this service reads out of a FHIR Consent; a limit it does not understand is refused.

http://hl7.org/fhir/R4/consent.html; R4 evaluation as in IHE PCF, appendix P.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from schemas.canonical import (
    CROSS_BORDER,
    REPLACES,
    SID_CASE,
    SID_CONSENT,
    SID_GUARDIAN,
    SID_HOUSEHOLD,
    SID_PARTNER,
)
from schemas.codes import Code, LawfulBasis, Purpose, SafeToTell, Section
from schemas.instants import first_instant, last_instant
from schemas.messages import Message, coding, codings, extension, extensions, identifier
from services.consent import recording
from services.consent.facts import (
    Consent,
    ConsentId,
    GuardianId,
    Performers,
    Period,
    Permission,
    PersonId,
    Prohibition,
)
from services.consent.rights import Invocation

Element = Mapping[str, Any]

IRCP = "IRCP"
MOST_REPLACED = 4
_UNDERSTOOD = frozenset({"id", "type", "period", "actor", "purpose", "class"})
_OF_PERMIT = _UNDERSTOOD | {"extension", "provision"}


def consent(focus: Element, consent_id: UUID, case_name: str, now: datetime) -> Consent:
    """The consent that a `give-consent` brings. Raises a Refusal that names the element."""
    provision: Element = focus["provision"]
    _check_understood(provision, _OF_PERMIT, "Consent.provision")
    permission = _permission(provision)
    nested: Iterable[Element] = provision.get("provision", ())
    return Consent(
        id=ConsentId(consent_id),
        performers=performers(focus, case_name),
        given_at=first_instant(focus["dateTime"]),
        recorded_at=now,
        permission=permission,
        prohibitions=tuple(
            _prohibition(each, permission, f"Consent.provision.provision[{place}]")
            for place, each in enumerate(nested)
        ),
    )


def invocation(message: Message, consent_id: UUID, now: datetime) -> Invocation:
    """The other right that an `invoke-basis` brings. Raises a Refusal that names the element."""
    focus = message.focus
    provision: Element = focus["provision"]
    _check_understood(provision, _UNDERSTOOD | {"extension"}, "Consent.provision")
    persons = {reference["reference"] for reference in focus["performer"]}
    tellings = message.all("Communication")
    return Invocation(
        consent=Consent(
            id=ConsentId(consent_id),
            performers=Performers(),
            given_at=first_instant(focus["dateTime"]),
            recorded_at=now,
            permission=_permission(provision),
            basis=coding(focus["policyRule"], LawfulBasis.system()),
        ),
        persons=len(persons),
        considered=frozenset(guardian for one in tellings for guardian in _considered(one)),
        telling_is_safe=all(_is_safe(one) for one in tellings if any(_considered(one))),
    )


def _is_safe(telling: Element) -> bool:
    """Said, and not said otherwise as well."""
    said = {coding(each, SafeToTell.system()) for each in telling["category"]}
    return said - {None} == {SafeToTell.SAFE}


def _considered(telling: Element) -> Iterator[GuardianId]:
    for place, reference in enumerate(telling["recipient"]):
        guardian = identifier(reference, SID_GUARDIAN)
        if guardian is not None:
            yield GuardianId(_guardian(guardian, place))


def performers(focus: Element, case_name: str) -> Performers:
    """The child of this very case, its guardians, others of the household."""
    guardians, household = set(), set()
    child = False
    for place, reference in enumerate(focus["performer"]):
        name = identifier(reference, SID_CASE)
        guardian = identifier(reference, SID_GUARDIAN)
        if name is not None and name != case_name:
            raise recording.AnotherChild(f"Consent.performer[{place}]")
        if guardian is not None:
            guardians.add(GuardianId(_guardian(guardian, place)))
        member = identifier(reference, SID_HOUSEHOLD)
        if member is not None:
            household.add(PersonId(_member(member, place)))
        child = child or name is not None
    return Performers(child, frozenset(guardians), frozenset(household))


def replaced(focus: Element) -> list[str]:
    """The sender's names of the consents that this one replaces."""
    found = extensions(focus, REPLACES)
    named = [identifier(each.get("valueReference"), SID_CONSENT) for each in found]
    names = [name for name in named if name is not None]
    if len(names) < len(named) or len(names) > MOST_REPLACED:
        raise recording.LimitNotUnderstood("Consent.extension")
    return names


def sections_of(focus: Element) -> frozenset[str]:
    """The sections that a withdrawal or dispute names; none means all of it."""
    return _codes(focus.get("provision", {}).get("class"), Section)


def _permission(provision: Element) -> Permission:
    crossing = extension(provision, CROSS_BORDER)
    period: Element = provision["period"]
    return Permission(
        recipients=_recipients(provision),
        purposes=_codes(provision.get("purpose"), Purpose),
        sections=_codes(provision.get("class"), Section),
        period=Period(first_instant(period["start"]), last_instant(period["end"])),
        cross_border=crossing is not None and crossing.get("valueBoolean") is True,
    )


def _prohibition(nested: Element, within: Permission, place: str) -> Prohibition:
    """An exception to a permit. What it leaves open, it takes from the permit around it."""
    _check_understood(nested, _UNDERSTOOD, place)
    if nested.get("type") != "deny":
        raise recording.LimitNotUnderstood(f"{place}.type")
    period: Element = nested.get("period", {})
    start, end = period.get("start"), period.get("end")
    return Prohibition(
        recipients=_forbidden(nested, place) if "actor" in nested else within.recipients,
        purposes=_all(nested, "purpose", Purpose, place) or within.purposes,
        sections=_all(nested, "class", Section, place) or None,
        period=Period(
            first_instant(start) if start else within.period.start,
            last_instant(end) if end else within.period.end,
        ),
    )


def _check_understood(provision: Element, understood: frozenset[str], place: str) -> None:
    """Whoever ignores a limit allows more than was said."""
    for element in provision:
        if element not in understood:
            raise recording.LimitNotUnderstood(f"{place}.{element}")


def _recipients(provision: Element) -> frozenset[str]:
    """Those who may receive, by the exact identifier of the organisation. (C06)"""
    named = (
        identifier(actor["reference"], SID_PARTNER)
        for actor in provision.get("actor", ())
        if any(coding["code"] == IRCP for coding in codings(actor["role"]))
    )
    return frozenset(name for name in named if name is not None)


def _forbidden(nested: Element, place: str) -> frozenset[str]:
    """Whom an exception is about: an actor that is not understood would be forbidden nothing."""
    for number, actor in enumerate(nested["actor"]):
        if not _recipients({"actor": [actor]}):
            raise recording.LimitNotUnderstood(f"{place}.actor[{number}]")
    return _recipients(nested)


def _all(nested: Element, name: str, system: type[Code], place: str) -> frozenset[str]:
    """The codes of an exception: one that is not understood would forbid nothing."""
    for number, one in enumerate(nested.get(name, ())):
        if one.get("system") != system.system() or one.get("code") not in system.words():
            raise recording.LimitNotUnderstood(f"{place}.{name}[{number}]")
    return _codes(nested.get(name), system)


def _codes(values: object, system: type[Code]) -> frozenset[str]:
    return frozenset(
        str(coding["code"]) for coding in codings(values) if coding.get("system") == system.system()
    )


def _guardian(value: str, place: int) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise recording.GuardianWithoutAuthority(f"Consent.performer[{place}]") from None


def _member(value: str, place: int) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise recording.UnknownPerson(f"Consent.performer[{place}]") from None
