"""Consents as they were given, and what was taken back of them."""

from typing import Any
from uuid import UUID

from sqlalchemy import text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import vault
from services.common.refusal import NotFound
from services.consent.facts import Consent, Permission, Prohibition
from services.consent.store import decoding
from services.consent.store.tables import consents


def add(session: Session, case: UUID, consent: Consent, *, by: str, resource: bytes) -> None:
    """Keep the consent, and the resource that it was read from, encrypted, as its evidence."""
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
            resource=vault.close(session, resource, f"consents {consent.id} resource"),
        )
    )


_LOAD = text(
    """
    select to_jsonb(k) from (
      select id, child, guardians, given_at, recorded_at, recipients, purposes, sections, starts,
        ends, cross_border, prohibitions, withdrawn_at, withdrawn_sections, disputed
      from consents where id = :consent and case_id = :case
    ) k
    """
)


def load(session: Session, case: UUID, consent: UUID) -> Consent:
    """Raises NotFound, too, for a consent of another case."""
    row = session.scalar(_LOAD, {"consent": consent, "case": case})
    if row is None:
        raise NotFound
    return decoding.consent(row)


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


def _as_json(prohibition: Prohibition) -> dict[str, Any]:
    return {
        "recipients": _listed(prohibition.recipients),
        "purposes": _listed(prohibition.purposes),
        "sections": _listed(prohibition.sections),
        "starts": prohibition.period.start.isoformat(),
        "ends": prohibition.period.end.isoformat(),
    }


def _listed(limit: frozenset[str] | None) -> list[str] | None:
    return None if limit is None else sorted(limit)
