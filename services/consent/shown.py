"""What may be read of the consent service over FHIR: consents, and the partners one knows."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CompoundSelect,
    Row,
    Select,
    and_,
    case,
    collate,
    func,
    literal_column,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.codes import HandoffKind, HandoffState
from schemas.resources.r4.valuesets import ConsentStateCodes
from services.common import values
from services.common.reads import Reader, Reading, Resource
from services.consent import describing, noting
from services.consent.facts import OVER
from services.consent.store import consents as kept_consents
from services.consent.store import register
from services.consent.store.ledger_tables import passings
from services.consent.store.tables import cases, consents, handoffs, partners, routes

CONSENT_STATUS = "http://hl7.org/fhir/consent-state-codes"


def readable_cases(by: str) -> CompoundSelect[Any]:
    """`standing.may_read_ledger`, in SQL."""
    return union(
        select(cases.c.id).where(cases.c.organisation == by),
        select(cases.c.id).where(cases.c.registered_by == by),
        *(
            select(handoffs.c.case_id).where(
                side == by,
                handoffs.c.kind == HandoffKind.TRANSFER,
                handoffs.c.state == HandoffState.COMPLETED,
            )
            for side in (handoffs.c.sender, handoffs.c.receiver)
        ),
    )


def consent_rows(reader: Reader) -> Select[Any]:
    """`standing.may_read_consent` and `Acquaintance.responsible` in SQL: a test holds it to them.

    (C02, C25)
    """
    by = reader.organisation
    before = select(passings.c.organisation).where(
        passings.c.case_id == consents.c.case_id, passings.c.at <= consents.c.recorded_at
    )
    last = before.order_by(passings.c.at.desc(), collate(passings.c.organisation, "C").desc())
    responsible = func.coalesce(last.limit(1).scalar_subquery(), cases.c.organisation)
    theirs = union(
        select(cases.c.id).where(cases.c.organisation == by),
        select(passings.c.case_id).where(passings.c.organisation == by),
    )
    on = union(
        select(cases.c.id).where(cases.c.organisation == by),
        select(cases.c.id).where(cases.c.registered_by == by),
        select(handoffs.c.case_id).where(
            handoffs.c.receiver == by, handoffs.c.accepted, handoffs.c.state.not_in(OVER)
        ),
    )
    readable = union(
        select(consents.c.id)
        .join(cases)
        .where(consents.c.case_id.in_(theirs), responsible == by, consents.c.basis.is_(None)),
        select(consents.c.id).where(consents.c.recorded_by == by, consents.c.case_id.in_(on)),
    )
    ended = or_(consents.c.withdrawn_at.is_not(None), consents.c.disputed)
    return select(
        consents.c.id,
        consents.c.case_id,
        consents.c.recorded_at.label("born"),
        consents.c.version,
        consents.c.updated_at,
        consents.c.starts,
        consents.c.ends,
        case((ended, "inactive"), else_="active").label("status"),
    ).where(consents.c.id.in_(readable), func.length(consents.c.resource) > 0)


def show_consents(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """What was recorded, and what was taken back since."""
    found = kept_consents.load_all(session, [row.id for row in rows])
    return [describing.consent(found[row.id], row.case_id, reader) for row in rows]


def note_consents(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> None:
    """That they were read stands in the ledgers of their cases."""
    seen: dict[UUID, list[UUID]] = {}
    for row in rows:
        seen.setdefault(row.case_id, []).append(row.id)
    noting.note(session, reader, "consent", seen)


def partner_rows(reader: Reader) -> Select[Any]:
    """Itself, and those with whom it has an agreement in force. (K03)"""
    by, now = reader.organisation, func.clock_timestamp()
    in_force = and_(routes.c.starts <= now, now <= routes.c.ends)
    known = union(
        select(routes.c.one).where(routes.c.other == by, in_force),
        select(routes.c.other).where(routes.c.one == by, in_force),
    )
    return select(
        partners.c.id,
        literal_column("timestamptz 'epoch'").label("born"),
        partners.c.version,
        partners.c.updated_at,
    ).where(or_(partners.c.id == by, partners.c.id.in_(known)))


def show_partners(session: Session, _: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """As the register has them."""
    found = register.find(session, [row.id for row in rows])
    return [describing.organisation(found[row.id]) for row in rows]


READS = (
    Reading(
        type="Consent",
        parameters=(
            values.ids(values.pairwise),
            values.identifier(canonical.SID_CONSENT, values.pairwise),
            values.status(
                CONSENT_STATUS,
                set(ConsentStateCodes),
                {"active": "active", "inactive": "inactive"},
            ),
            values.patient("patient"),
            values.period(
                "period",
                "From when to when it permits; eb2026-12-01: it ends, or falls due for review,"
                " before that day.",
            ),
            values.LAST_UPDATED,
        ),
        rows=consent_rows,
        show=show_consents,
        noted=note_consents,
    ),
    Reading(
        type="Organization",
        parameters=(
            values.ids(values.word),
            values.identifier(canonical.SID_PARTNER, values.word),
            values.LAST_UPDATED,
        ),
        rows=partner_rows,
        show=show_partners,
    ),
)
