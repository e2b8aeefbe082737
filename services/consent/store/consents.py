"""Consents as they were given, and what was taken back of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas import strict_json
from services.common import vault
from services.common.refusal import NotFound
from services.consent.facts import Consent, Dispute, Permission, Prohibition
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
            household=sorted(consent.performers.household),
            **_permission_values(consent.permission),
            prohibitions=[_as_json(each) for each in consent.prohibitions],
            disputed=consent.disputed,
            disputes=[],
            basis=consent.basis,
            withdrawn_sections=[],
            resource=vault.close(session, resource, _evidence(consent.id), case),
        )
    )


_COLUMNS = """
    id, child, guardians, household, given_at, recorded_at, recipients, purposes, sections,
    starts, ends, cross_border, prohibitions, withdrawn_at, withdrawn_sections, disputed,
    disputes, basis
"""
_LOAD = text(
    f"""
    select to_jsonb(k) from (
      select {_COLUMNS} from consents where id = :consent and case_id = :case
    ) k
    """  # noqa: S608 - the columns are ours
)
_LOAD_ALL = text(
    f"""
    select to_jsonb(k), recorded_by, resource from (
      select {_COLUMNS} from consents where id = any(:ids) and length(resource) > 0
    ) k join consents using (id)
    """  # noqa: S608 - the columns are ours
)


@dataclass(frozen=True)
class Recorded:
    """A consent, who recorded it, and the resource that it was read from."""

    consent: Consent
    by: str
    resource: Mapping[str, Any]


def load_all(session: Session, ids: Collection[UUID]) -> Mapping[UUID, Recorded]:
    """Those of them that there are, with their evidence opened."""
    return {
        found.id: Recorded(found, by, _opened(session, found.id, kept))
        for found, by, kept in (
            (decoding.consent(row), by, kept)
            for row, by, kept in session.execute(_LOAD_ALL, {"ids": list(ids)})
        )
    }


def _opened(session: Session, consent: UUID, kept: bytes) -> Mapping[str, Any]:
    found = strict_json.parse(vault.open_(session, kept, _evidence(consent)))
    assert isinstance(found, dict)  # noqa: S101 - it was when it was kept
    return found


def _evidence(consent: UUID) -> str:
    return f"consents {consent} resource"


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
            version=consents.c.version + 1,
            updated_at=func.clock_timestamp(),
        )
    )


def save_replacement(session: Session, consent: Consent, *, by: Consent) -> None:
    """Which later consent took its place."""
    session.execute(update(consents).where(consents.c.id == consent.id).values(replaced_by=by.id))


def save_dispute(session: Session, consent: Consent) -> None:
    """Who does not agree with it, since when."""
    session.execute(
        update(consents)
        .where(consents.c.id == consent.id)
        .values(
            disputed=consent.disputed,
            disputes=[_dispute_as_json(each) for each in consent.disputes],
            version=consents.c.version + 1,
            updated_at=func.clock_timestamp(),
        )
    )


def _dispute_as_json(dispute: Dispute) -> dict[str, Any]:
    return {
        "child": dispute.by.child,
        "guardians": sorted(str(each) for each in dispute.by.guardians),
        "sections": _listed(dispute.sections),
        "at": dispute.at.isoformat(),
    }


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


_REVIEWS = text(
    """
    select count(*) filter (where ends >= now()), count(*) filter (where ends < now())
    from consents one join cases c on c.id = one.case_id and c.closed_at is null
    where basis is not null and withdrawn_at is null
      and ends between now() - interval '7 days' and now() + interval '7 days'
      and not exists (
        select from consents other
        where other.case_id = one.case_id and other.basis = one.basis
          and other.recorded_by = one.recorded_by and other.recorded_at > one.recorded_at
          and other.ends > one.ends
      )
    """
)


def reviews(session: Session) -> tuple[int, int]:
    """How many other rights fall due for review within a week, and how many did in the last one."""
    falling, fell = session.execute(_REVIEWS).one()
    return falling, fell
