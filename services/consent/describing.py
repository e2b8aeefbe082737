"""How a consent and a partner look to those who may read them over FHIR.

http://hl7.org/fhir/R4/consent.html, http://hl7.org/fhir/R4/organization.html
"""

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID, uuid4

from schemas import canonical
from schemas.codes import Code, ConsentCategory, LawfulBasis, Purpose, RecipientClass, Section
from schemas.messages import instant
from services.common.reads import Reader
from services.consent.entries import Entry
from services.consent.facts import Consent, Period, Permission, Prohibition
from services.consent.messages import named
from services.consent.store.consents import Recorded

Element = dict[str, Any]

SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
A_GUARDIAN = {"type": "RelatedPerson", "display": "A guardian"}
ONE_OF_THE_HOUSEHOLD = {"type": "RelatedPerson", "display": "One of the household"}


def consent(recorded: Recorded, case: UUID, reader: Reader) -> Element:
    """What was recorded, under the reader's own names, less what was taken back since.

    Built anew from what this service understood of it. Of the resource that was sent, which may
    hold anything in words, nothing comes through but when and in which language consent was given,
    and under which policy. (C15)
    """
    found, name = recorded.consent, reader.name(recorded.consent.id)
    shown: Element = {
        "resourceType": "Consent",
        "id": name,
        **{it: recorded.resource[it] for it in ("language",) if it in recorded.resource},
        "identifier": [{"system": canonical.SID_CONSENT, "value": name}],
        "status": "inactive" if found.withdrawn_at or found.disputed else "active",
        "scope": {"coding": [{"system": SCOPE, "code": "patient-privacy"}]},
        "category": [ConsentCategory.DISCLOSURE.concept],
        "patient": named("Patient", canonical.SID_CASE, reader.name(case)),
        "dateTime": recorded.resource["dateTime"],
        **(
            {"performer": performers} if (performers := _performers(recorded, case, reader)) else {}
        ),
        "organization": [named("Organization", canonical.SID_PARTNER, recorded.by)],
        **_right(recorded),
    }
    if found.permission is not None:
        shown["provision"] = _provision(found, found.permission)
    return shown


def invoked(basis: Consent, case: UUID, name: Callable[[UUID], str]) -> Element:
    """Another right than consent, as a guardian's organisation hears of it: closed, no word of why.

    Raises ValueError for what is none.
    """
    if basis.permission is None:
        raise ValueError("a right that permits nothing")
    return {
        "resourceType": "Consent",
        "id": str(uuid4()),
        "identifier": [{"system": canonical.SID_CONSENT, "value": name(basis.id)}],
        "status": "active",
        "scope": {"coding": [{"system": SCOPE, "code": "patient-privacy"}]},
        "category": [ConsentCategory.DISCLOSURE.concept],
        "patient": named("Patient", canonical.SID_CASE, name(case)),
        "policyRule": LawfulBasis(basis.basis or "").concept,
        "provision": _provision(basis, basis.permission),
    }


def organisation(entry: Entry) -> Element:
    """What one partner may know of another: what it is, where, and whether it takes part."""
    return {
        "resourceType": "Organization",
        "id": entry.id,
        "identifier": [{"system": canonical.SID_PARTNER, "value": entry.id}],
        "active": entry.enabled,
        "type": [RecipientClass(entry.recipient_class).concept],
        "name": entry.name,
        "address": [{"country": entry.country}],
    }


def _right(recorded: Recorded) -> Element:
    """By which policy it was given, or which other right it is."""
    basis = recorded.consent.basis
    if basis is not None:
        return {"policyRule": LawfulBasis(basis).concept}
    policies = recorded.resource["policy"]
    return {"policy": [{"uri": policy["uri"]} for policy in policies if "uri" in policy]}


def _performers(recorded: Recorded, case: UUID, reader: Reader) -> list[Element]:
    """A guardian's name is the same for all who know it: only who used it here sees it. (C33)"""
    performers = recorded.consent.performers
    shown = []
    if performers.child:
        shown.append(named("Patient", canonical.SID_CASE, reader.name(case)))
    for guardian in sorted(performers.guardians):
        known = named("RelatedPerson", canonical.SID_GUARDIAN, str(guardian))
        shown.append(known if recorded.by == reader.organisation else A_GUARDIAN)
    for member in sorted(performers.household):
        known = named("RelatedPerson", canonical.SID_HOUSEHOLD, str(member))
        shown.append(known if recorded.by == reader.organisation else ONE_OF_THE_HOUSEHOLD)
    return shown


def _provision(found: Consent, permission: Permission) -> Element:
    """The sections are those that it still permits; of one that has ended whole, those it did."""
    crossing = {"url": canonical.CROSS_BORDER, "valueBoolean": True}
    left = permission.named - found.withdrawn_sections
    if not found.disputed:
        left = frozenset(section for section in left if not found.is_disputed(section))
    unnamed = permission.sections is None and left == permission.named
    return {
        **({"extension": [crossing]} if permission.cross_border else {}),
        "type": "permit",
        "period": _period(permission.period),
        "actor": _actors(permission.recipients),
        "purpose": _codings(permission.purposes, Purpose),
        **({} if unnamed else {"class": _codings(left, Section)}),
        **(
            {"provision": [_exception(each) for each in found.prohibitions]}
            if found.prohibitions
            else {}
        ),
    }


def _exception(prohibition: Prohibition) -> Element:
    """What it leaves open it denies altogether."""
    limits = {
        "actor": _actors(prohibition.recipients or ()),
        "purpose": _codings(prohibition.purposes or (), Purpose),
        "class": _codings(prohibition.sections or (), Section),
    }
    said = {name: limit for name, limit in limits.items() if limit}
    return {"type": "deny", "period": _period(prohibition.period), **said}


def _period(period: Period) -> Element:
    return {"start": instant(period.start), "end": instant(period.end)}


def _actors(recipients: Collection[str]) -> list[Element]:
    role = {"coding": [{"system": PARTICIPATION, "code": "IRCP"}]}
    return [
        {"role": role, "reference": named("Organization", canonical.SID_PARTNER, recipient)}
        for recipient in sorted(recipients)
    ]


def _codings(words: Collection[str], system: type[Code]) -> list[Element]:
    return [{"system": system.system(), "code": word} for word in sorted(words)]
