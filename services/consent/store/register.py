"""The partner register: organisations, the agreements between them, and safeguarding policies."""

from collections.abc import Iterable, Mapping, Set
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, literal_column, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.entries import Entry
from services.consent.facts import Agreement, OrganisationId
from services.consent.store import decoding
from services.consent.store.tables import agreements, partners, routes, safeguarding_policies


def all_ids(session: Session) -> set[str]:
    """Every registered organisation."""
    return set(session.scalars(select(partners.c.id)))


def all_classes(session: Session) -> dict[str, str]:
    """What kind of organisation each partner is."""
    rows = session.execute(select(partners.c.id, partners.c.recipient_class))
    return {row.id: row.recipient_class for row in rows}


_ACTIVE = text(
    """
    select p.id from partners p where p.enabled and exists (
      select from routes r
      where p.id in (r.one, r.other) and clock_timestamp() between r.starts and r.ends
    )
    """
)


def active_ids(session: Session) -> set[str]:
    """Those who may do anything at all: enabled, and party to an agreement in force. (R53, B11)"""
    return set(session.scalars(_ACTIVE))


def find(session: Session, ids: Iterable[str]) -> dict[str, Entry]:
    """Those of them that are registered."""
    rows = session.execute(select(partners).where(partners.c.id.in_(list(ids))))
    return {
        row.id: Entry(
            OrganisationId(row.id),
            row.name,
            row.country,
            row.recipient_class,
            frozenset(row.scopes),
            frozenset(row.roles),
            row.enabled,
            tuple(row.respond_to),
            row.bound,
            frozenset(decoding.foreign_client(each) for each in row.foreign_clients),
        )
        for row in rows
    }


def save(session: Session, entry: Entry) -> None:
    """Add the partner, or change what is known of it."""
    values = {
        "name": entry.name,
        "country": entry.country,
        "recipient_class": entry.recipient_class,
        "scopes": sorted(entry.scopes),
        "roles": sorted(entry.roles),
        "enabled": entry.enabled,
        "respond_to": list(entry.respond_to),
        "bound": entry.bound,
        "foreign_clients": [decoding.of_foreign_client(each) for each in entry.foreign_clients],
    }
    session.execute(
        insert(partners)
        .values(id=entry.id, **values)
        .on_conflict_do_update(
            index_elements=["id"],
            set_={
                **values,
                "version": partners.c.version + 1,
                "updated_at": func.clock_timestamp(),
            },
        )
    )


def foreign_clients_of_others(session: Session, but: Set[str]) -> set[tuple[str, str]]:
    """Issuer and client of every foreign client whose partner is none of these."""
    rows = session.execute(select(partners.c.foreign_clients).where(partners.c.id.not_in(but)))
    return {(each["issuer"], each["client"]) for (found,) in rows for each in found}


def who_left(session: Session) -> set[str]:
    """Those who were taken away, and have not come back."""
    return set(session.scalars(select(partners.c.id).where(partners.c.left_at.is_not(None))))


def set_left(session: Session, partner: str, at: datetime | None) -> None:
    """The partner leaves, or with None has come back."""
    session.execute(update(partners).where(partners.c.id == partner).values(left_at=at))


def policies(session: Session) -> dict[str, datetime | None]:
    """Every version of the safeguarding policy that there was, and until when each is accepted."""
    rows = session.execute(select(safeguarding_policies))
    return {row.version: row.until for row in rows}


def save_policies(session: Session, these: Mapping[str, datetime | None]) -> None:
    """From now on each of them is accepted so long."""
    for version, until in these.items():
        session.execute(
            insert(safeguarding_policies)
            .values(version=version, until=until)
            .on_conflict_do_update(index_elements=["version"], set_={"until": until})
        )


def parties_under(session: Session, versions: Iterable[str]) -> set[str]:
    """Who has an agreement under one of these policies."""
    asked = select(agreements.c.one, agreements.c.other)
    rows = session.execute(asked.where(agreements.c.policy.in_(list(versions))))
    return {party for row in rows for party in row}


def replace_agreements(session: Session, between: frozenset[str], these: list[Agreement]) -> None:
    """From now on exactly these hold between the two."""
    one, other = sorted(between)
    session.execute(delete(agreements).where(agreements.c.one == one, agreements.c.other == other))
    for agreement in these:
        session.execute(
            insert(agreements).values(
                one=one,
                other=other,
                sections=None if agreement.sections is None else sorted(agreement.sections),
                starts=agreement.period.start,
                ends=agreement.period.end,
                cross_border=bool(agreement.border),
                border=sorted(agreement.border),
                policy=agreement.policy,
            )
        )


def agreements_between(session: Session, one: str, other: str) -> list[Agreement]:
    """As they were signed, in force or not."""
    first, second = sorted((one, other))
    return _read(session, "agreements", agreements.c.one == first, agreements.c.other == second)


def routes_of(session: Session, partner: str) -> list[Agreement]:
    """All its routes, each with the end that it has in force."""
    return _read(session, "routes", or_(routes.c.one == partner, routes.c.other == partner))


def _read(session: Session, name: str, *where: ColumnElement[bool]) -> list[Agreement]:
    source = agreements if name == "agreements" else routes
    asked = select(func.to_jsonb(literal_column(name))).select_from(source).where(*where)
    return [decoding.agreement(row) for row in session.scalars(asked.order_by(source.c.id))]
