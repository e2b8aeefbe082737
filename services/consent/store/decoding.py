"""Rows that PostgreSQL hands over as JSON, several tables in one answer, made into facts."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from schemas.codes import HandoffKind, HandoffState
from services.consent.entries import ForeignClient
from services.consent.facts import (
    Ages,
    Agreement,
    Case,
    CaseId,
    Consent,
    ConsentId,
    Dispute,
    Guardian,
    GuardianId,
    Handoff,
    OrganisationId,
    Partner,
    Performers,
    Period,
    Permission,
    PersonId,
    Prohibition,
    ReferralId,
)

Json = Mapping[str, Any]

ENDLESS = datetime.max.replace(tzinfo=UTC)


def case(row: Json, handoffs: Iterable[Json], guardians: Iterable[Json]) -> Case:
    """The case with everybody on it."""
    jurisdiction = row["jurisdiction"]
    return Case(
        id=CaseId(UUID(row["id"])),
        organisation=_organisation(row["organisation"]),
        registered_by=_organisation(row["registered_by"]),
        age_band=row["age_band"],
        ages=_ages(row),
        jurisdiction=(jurisdiction, row["jurisdiction_version"]) if jurisdiction else None,
        closed=row["closed_at"] is not None,
        destroyed=row["destroyed_at"] is not None,
        handoffs=tuple(handoff(each) for each in handoffs),
        guardians={found.id: found for found in map(_guardian, guardians)},
    )


def _ages(row: Json) -> Ages | None:
    if row["majority_at"] is None:
        return None
    return Ages(
        instant(row["assent_at"]), instant(row["own_consent_at"]), instant(row["majority_at"])
    )


def handoff(row: Json) -> Handoff:
    return Handoff(
        id=ReferralId(UUID(row["id"])),
        kind=HandoffKind(row["kind"]) if row["kind"] else None,
        sender=OrganisationId(row["sender"]),
        receiver=OrganisationId(row["receiver"]),
        sections=frozenset(row["sections"]),
        purpose=row["purpose"],
        accepted=row["accepted"],
        state=HandoffState(row["state"]),
    )


def _guardian(row: Json) -> Guardian:
    period = Period(instant(row["starts"]), instant(row["ends"]) if row["ends"] else ENDLESS)
    return Guardian(GuardianId(UUID(row["id"])), frozenset(row["scopes"]), period)


def consent(row: Json) -> Consent:
    guardians = frozenset(GuardianId(UUID(each)) for each in row["guardians"])
    household = frozenset(PersonId(UUID(each)) for each in row["household"])
    withdrawn = row["withdrawn_at"]
    return Consent(
        id=ConsentId(UUID(row["id"])),
        performers=Performers(row["child"], guardians, household),
        given_at=instant(row["given_at"]),
        recorded_at=instant(row["recorded_at"]),
        permission=_permission(row),
        prohibitions=tuple(_prohibition(each) for each in row["prohibitions"]),
        withdrawn_at=instant(withdrawn) if withdrawn else None,
        withdrawn_sections=frozenset(row["withdrawn_sections"]),
        disputed=row["disputed"],
        disputes=tuple(_dispute(each) for each in row["disputes"]),
        basis=row["basis"],
    )


def _permission(row: Json) -> Permission | None:
    if row["starts"] is None:
        return None
    return Permission(
        recipients=frozenset(row["recipients"]),
        purposes=frozenset(row["purposes"]),
        sections=_limit(row["sections"]),
        period=_period(row),
        cross_border=row["cross_border"],
    )


def _dispute(row: Json) -> Dispute:
    guardians = frozenset(GuardianId(UUID(each)) for each in row["guardians"])
    return Dispute(Performers(row["child"], guardians), _limit(row["sections"]), instant(row["at"]))


def _prohibition(row: Json) -> Prohibition:
    return Prohibition(
        recipients=_limit(row["recipients"]),
        purposes=_limit(row["purposes"]),
        sections=_limit(row["sections"]),
        period=_period(row),
    )


def agreement(row: Json) -> Agreement:
    return Agreement(
        parties=frozenset({OrganisationId(row["one"]), OrganisationId(row["other"])}),
        sections=_limit(row["sections"]),
        period=_period(row),
        border=frozenset(row["border"]),
        policy=row["policy"],
    )


def foreign_client(row: Json) -> ForeignClient:
    return ForeignClient(row["issuer"], row["client"], frozenset(row["scopes"]), row["bound"])


def of_foreign_client(client: ForeignClient) -> Json:
    """As it is kept."""
    return {
        "issuer": client.issuer,
        "client": client.client,
        "scopes": sorted(client.scopes),
        "bound": client.bound,
    }


def partner(row: Json) -> Partner:
    return Partner(OrganisationId(row["id"]), row["country"], row["enabled"])


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _period(row: Json) -> Period:
    return Period(instant(row["starts"]), instant(row["ends"]))


def _limit(listed: list[str] | None) -> frozenset[str] | None:
    return None if listed is None else frozenset(listed)


def _organisation(name: str | None) -> OrganisationId | None:
    return OrganisationId(name) if name else None
