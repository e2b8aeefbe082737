"""Everything that a decision rests on, read in one statement after the case was locked.

Nothing of it is kept for the next decision. (C10, C11, F-29)
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import text

from services.consent.facts import Case, Facts, Handoff
from services.consent.store import decoding
from services.consent.store.books import Book

_GATHER = text(
    """
    with side as (
      select cast(:recipient as text) as recipient,
        coalesce((select sender from handoffs where id = :referral), '') as sender
    )
    select to_jsonb(c) as one, clock_timestamp() as now, side.sender,
      coalesce((
        select jsonb_agg(to_jsonb(h)) from handoffs h where h.case_id = c.id
      ), '[]') as handoffs,
      coalesce((
        select jsonb_agg(to_jsonb(g)) from guardians g where g.case_id = c.id
      ), '[]') as guardians,
      coalesce((
        select jsonb_agg(to_jsonb(p)) from partners p where p.id in (side.sender, side.recipient)
      ), '[]') as partners,
      coalesce((
        select jsonb_agg(to_jsonb(a)) from routes a
        where a.one in (side.sender, side.recipient) and a.other in (side.sender, side.recipient)
      ), '[]') as agreements,
      coalesce((
        select jsonb_agg(to_jsonb(k)) from (
          select id, child, guardians, household, given_at, recorded_at, recipients, purposes,
            sections, starts, ends, cross_border, prohibitions, withdrawn_at,
            withdrawn_sections, disputed, disputes, basis
          from consents where case_id = c.id
        ) k
      ), '[]') as consents,
      coalesce((
        select jsonb_agg(to_jsonb(t)) from (
          select name, length, head from strands
          where case_id = c.id and (refused is null or refused = side.recipient)
        ) t
      ), '[]') as strands
    from cases c, side where c.id = :case
    """
)


@dataclass(frozen=True)
class Evidence:
    """The facts, and the database's own time. (F-25)"""

    facts: Facts
    now: datetime


def gather(book: Book, referral: UUID | None, recipient: str) -> Evidence:
    """What there is about the case of this ledger, and where those strands of it end that a
    decision about this recipient is told in.

    In a case that was destroyed no handoff counts.
    """
    asked = {"case": book.case, "referral": referral, "recipient": recipient}
    row = book.session.execute(_GATHER, asked).one()
    book.ends_at(row.strands)
    found = decoding.case(row.one, row.handoffs, row.guardians)
    partners = {each.id: each for each in map(decoding.partner, row.partners)}
    facts = Facts(
        case=found,
        handoff=None if found.destroyed else _handoff(found, referral),
        discloser=partners.get(row.sender),
        recipient=next((each for id_, each in partners.items() if id_ == recipient), None),
        agreements=tuple(decoding.agreement(each) for each in row.agreements),
        consents=tuple(decoding.consent(each) for each in row.consents),
    )
    return Evidence(facts, row.now)


def _handoff(case: Case, referral: UUID | None) -> Handoff | None:
    return next((each for each in case.handoffs if each.id == referral), None)
