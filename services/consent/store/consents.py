"""Consents as they were given, and what was taken back of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common.refusal import NotFound
from services.consent.facts import (
    Consent,
    ConsentId,
    GuardianId,
    Performers,
    Period,
    Permission,
    Prohibition,
)
from services.consent.store.tables import consents


def add(session: Session, case: UUID, consent: Consent, *, by: str, resource: bytes) -> None:
    """Keep the consent, and the resource that it was read from as its evidence."""
    session.execute(
        insert(consents).values(
            id=consent.id,
            case_id=case,
            recorded_by=by,
            given_at=consent.given_at,
            recorded_at=consent.recorded_at,
            child=consent.performers.child,
            guardians=sorted(consent.performers.guardians),
            **_permission_values(consent.permission),
            prohibitions=[_as_json(each) for each in consent.prohibitions],
            disputed=consent.disputed,
            withdrawn_sections=[],
            resource=resource,
        )
    )


def load(session: Session, case: UUID, consent: UUID) -> Consent:
    """Raises NotFound, too, for a consent of another case."""
    asked = select(consents).where(consents.c.id == consent, consents.c.case_id == case)
    row = session.execute(asked).one_or_none()
    if row is None:
        raise NotFound
    return _consent(row)


def of_case(session: Session, case: UUID) -> list[Consent]:
    """All that were ever given."""
    rows = session.execute(select(consents).where(consents.c.case_id == case))
    return [_consent(row) for row in rows]


def save_withdrawal(session: Session, consent: Consent) -> None:
    """What the consent no longer allows."""
    session.execute(
        update(consents)
        .where(consents.c.id == consent.id)
        .values(
            withdrawn_at=consent.withdrawn_at,
            withdrawn_sections=sorted(consent.withdrawn_sections),
        )
    )


def _consent(row: Row[tuple[object, ...]]) -> Consent:
    return Consent(
        id=ConsentId(row.id),
        performers=Performers(row.child, frozenset(GuardianId(id_) for id_ in row.guardians)),
        given_at=row.given_at,
        recorded_at=row.recorded_at,
        permission=_permission(row),
        prohibitions=tuple(_prohibition(each) for each in row.prohibitions),
        withdrawn_at=row.withdrawn_at,
        withdrawn_sections=frozenset(row.withdrawn_sections),
        disputed=row.disputed,
    )


def _permission_values(permission: Permission | None) -> dict[str, Any]:
    if permission is None:
        return {"recipients": [], "purposes": [], "cross_border": False}
    return {
        "recipients": sorted(permission.recipients),
        "purposes": sorted(permission.purposes),
        "sections": _listed(permission.sections),
        "starts": permission.period.start,
        "ends": permission.period.end,
        "cross_border": permission.cross_border,
    }


def _permission(row: Row[tuple[object, ...]]) -> Permission | None:
    if row.starts is None:
        return None
    return Permission(
        recipients=frozenset(row.recipients),
        purposes=frozenset(row.purposes),
        sections=_limit(row.sections),
        period=Period(row.starts, row.ends),
        cross_border=row.cross_border,
    )


def _as_json(prohibition: Prohibition) -> dict[str, Any]:
    return {
        "recipients": _listed(prohibition.recipients),
        "purposes": _listed(prohibition.purposes),
        "sections": _listed(prohibition.sections),
        "starts": prohibition.period.start.isoformat(),
        "ends": prohibition.period.end.isoformat(),
    }


def _prohibition(kept: Mapping[str, Any]) -> Prohibition:
    return Prohibition(
        recipients=_limit(kept["recipients"]),
        purposes=_limit(kept["purposes"]),
        sections=_limit(kept["sections"]),
        period=Period(datetime.fromisoformat(kept["starts"]), datetime.fromisoformat(kept["ends"])),
    )


def _listed(limit: frozenset[str] | None) -> list[str] | None:
    return None if limit is None else sorted(limit)


def _limit(listed: list[str] | None) -> frozenset[str] | None:
    return None if listed is None else frozenset(listed)
