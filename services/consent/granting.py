"""What a token may be narrowed to: some sections of one handoff, for one purpose. (RFC 9396)

Nothing is granted that is not permitted at that very moment, and each section by its own decision,
which is kept and told in the ledger like any other. The key of a section is then decided on once
more: a token grants no more than asking for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import strict_json
from schemas.canonical import HANDOFF_DETAIL as TYPE
from schemas.codes import Section
from schemas.issues import Unreadable
from services.common.refusal import CannotDecide
from services.consent import domain
from services.consent.chain import Line, What
from services.consent.facts import Decision, Request
from services.consent.store import books, decisions
from services.consent.store.decisions import Act, Asked
from services.consent.store.evidence import Evidence, gather
from services.consent.store.tables import NOWHERE

MOST = 4  # details of one token
LARGEST = 8192  # bytes

_REQUIRED = frozenset({"type", "identifier", "datatypes", "purpose"})
_SECTIONS = frozenset(str(section) for section in Section)


class NotADetail(Exception):
    """Not what can be asked for."""


@dataclass(frozen=True)
class Detail:
    """These sections of this handoff, for this purpose."""

    handoff: UUID
    sections: tuple[str, ...]
    purpose: str

    def covers(self, handoff: UUID, section: str, purpose: str) -> bool:
        return (self.handoff, self.purpose) == (handoff, purpose) and section in self.sections


@dataclass(frozen=True)
class Granted:
    """As much of a detail as is permitted now, and what that rests on."""

    detail: Detail
    consents: tuple[UUID, ...]
    until: datetime | None


def read(text: str, location: str) -> tuple[Detail, ...]:
    """The parameter `authorization_details`, strictly. Raises NotADetail.

    `location` is the one place where such a token counts.
    """
    try:
        found = strict_json.parse(text.encode(), at_most=LARGEST)
    except (Unreadable, UnicodeEncodeError) as problem:
        raise NotADetail from problem
    if not isinstance(found, list) or not 0 < len(found) <= MOST:
        raise NotADetail
    details = tuple(_detail(each, location) for each in found)
    if len({(each.handoff, each.purpose) for each in details}) != len(details):
        raise NotADetail
    return details


def _detail(told: object, location: str) -> Detail:
    """Nothing is left out of it that is not understood."""
    if not isinstance(told, dict) or told.get("type") != TYPE:
        raise NotADetail
    if told.keys() - {"locations"} != _REQUIRED or told.get("locations", [location]) != [location]:
        raise NotADetail
    sections, purpose, name = told["datatypes"], told["purpose"], told["identifier"]
    if not isinstance(sections, list) or not sections:
        raise NotADetail
    if not all(isinstance(each, str) and each in _SECTIONS for each in sections):
        raise NotADetail
    if len(set(sections)) != len(sections):
        raise NotADetail
    if not isinstance(purpose, str) or purpose not in domain.PURPOSES:
        raise NotADetail
    return Detail(_uuid(name), tuple(sorted(sections)), purpose)


def _uuid(name: object) -> UUID:
    try:
        found = UUID(str(name))
    except ValueError as problem:
        raise NotADetail from problem
    if str(found) != name:
        raise NotADetail
    return found


def written(granted: Granted, location: str, consents: Sequence[str]) -> dict[str, Any]:
    """As the token and its answer tell it; the consents under the holder's own names for them."""
    return {
        "type": TYPE,
        "identifier": str(granted.detail.handoff),
        "datatypes": list(granted.detail.sections),
        "purpose": granted.detail.purpose,
        "locations": [location],
        "consents": list(consents),
    }


def of_token(details: Sequence[Mapping[str, Any]]) -> tuple[Detail, ...]:
    """What a token of ours was narrowed to; of what is not understood nothing is granted."""
    known = [each for each in details if each.get("type") == TYPE]
    return tuple(
        Detail(UUID(each["identifier"]), tuple(each["datatypes"]), each["purpose"])
        for each in known
    )


@dataclass(frozen=True)
class Asking:
    """Who asks, with which client, for which token."""

    organisation: str
    client: str
    token: str


def grant(session: Session, details: Sequence[Detail], asking: Asking) -> list[Granted]:
    """As much of each as may be opened now; what is no business of theirs takes the same steps.

    (C25)
    """
    places = decisions.cases_of(session, [each.handoff for each in details])
    ordered = sorted(details, key=lambda each: places.get(each.handoff, NOWHERE).int)
    made = [_granted(session, each, places.get(each.handoff), asking) for each in ordered]
    return [each for each in made if each is not None]


def _granted(session: Session, detail: Detail, case: UUID | None, asking: Asking) -> Granted | None:
    book = books.open_book(session, case or NOWHERE)
    referral = detail.handoff if case else None
    if book is None:
        raise CannotDecide
    evidence = gather(book, referral, asking.organisation)
    opened = decisions.sealed_sections(session, detail.handoff, asking.organisation)
    made = [
        (_asked(detail, case, section, asking), _decided(evidence, detail, section, asking, opened))
        for section in detail.sections
    ]
    lines = [_line(asked, decision, evidence, asking) for asked, decision in made]
    decisions.write(book, made, lines, evidence.now)
    permitted = [(asked, decision) for asked, decision in made if decision.permit]
    if not permitted:
        return None
    sections = tuple(str(asked.section) for asked, _ in permitted)
    consents = {one for _, decision in permitted for one in decision.consents}
    ends = [decision.until for _, decision in permitted if decision.until is not None]
    until = min(ends, default=None)
    return Granted(replace(detail, sections=sections), tuple(sorted(consents)), until)


def _decided(
    evidence: Evidence,
    detail: Detail,
    section: str,
    asking: Asking,
    opened: Mapping[str, frozenset[UUID]],
) -> Decision:
    request = Request(
        asking.organisation,
        section,
        detail.purpose,
        released_before=section in opened,
        concerned=opened.get(section, frozenset()),
    )
    return domain.decide(evidence.facts, request, evidence.now)


def _asked(detail: Detail, case: UUID | None, section: str, asking: Asking) -> Asked:
    return Asked(
        id=uuid4(),
        act=Act.AUTHORISATION,
        case=case or NOWHERE,
        binary=NOWHERE,
        recipient=asking.organisation,
        referral=detail.handoff if case else None,
        section=section,
        purpose=detail.purpose,
    )


def _line(asked: Asked, decision: Decision, evidence: Evidence, asking: Asking) -> Line:
    handoff = evidence.facts.handoff
    return Line(
        what=What.AUTHORISED if decision.permit else What.REFUSED,
        section=asked.section,
        recipient=asked.recipient,
        discloser=handoff.sender if handoff else None,
        purpose=asked.purpose,
        because=decision.basis or decision.reason,
        consents=decision.consents,
        until=decision.until,
        decision=asked.id,
        client=asking.client,
        token=asking.token,
    )
