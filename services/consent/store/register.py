"""The partner register: organisations, and the agreements between them."""

from collections.abc import Iterable, Set

from sqlalchemy import ColumnElement, delete, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.facts import Agreement, Entry, OrganisationId
from services.consent.store import decoding
from services.consent.store.tables import agreements, partners


def all_ids(session: Session) -> set[str]:
    """Every registered organisation."""
    return set(session.scalars(select(partners.c.id)))


def all_classes(session: Session) -> dict[str, str]:
    """What kind of organisation each partner is."""
    rows = session.execute(select(partners.c.id, partners.c.recipient_class))
    return {row.id: row.recipient_class for row in rows}


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
                cross_border=agreement.cross_border,
            )
        )


def agreements_between(session: Session, one: str, other: str) -> list[Agreement]:
    """Whether in force or not; the rules look at that."""
    first, second = sorted((one, other))
    return _read(session, agreements.c.one == first, agreements.c.other == second)


def agreements_of(session: Session, partner: str) -> list[Agreement]:
    """All its routes."""
    return _read(session, or_(agreements.c.one == partner, agreements.c.other == partner))


def _read(session: Session, *where: ColumnElement[bool]) -> list[Agreement]:
    asked = select(func.to_jsonb(literal_column("agreements"))).where(*where)
    found = session.scalars(asked.select_from(agreements).order_by(agreements.c.id))
    return [decoding.agreement(row) for row in found]
