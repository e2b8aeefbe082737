"""The two questions about a release: may these sections go, now, and may these be opened, now?

Both decide anew, with the case locked; decision and ledger line are in one transaction. What may
not be opened and what does not exist take the same steps, and leave the same kind of trace. (C25)
"""

import base64
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from services.common import key_files
from services.common.refusal import CannotDecide
from services.common.wrapping import CannotUnwrap, Wrapped, Wrapping
from services.consent import domain
from services.consent.chain import Line, What
from services.consent.facts import Decision, Facts, Reason, Request
from services.consent.granting import Detail
from services.consent.store import books, decisions
from services.consent.store.books import Book
from services.consent.store.decisions import Act, Asked, Bundled, Sealed
from services.consent.store.evidence import Evidence, gather


@dataclass(frozen=True)
class Wanted:
    """One section that is to be released."""

    section: str
    version: int
    binary: UUID
    concerned: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Verdict:
    """The answer for one section: the key only with a permit."""

    wanted: Wanted
    decision: UUID
    key: bytes | None = field(repr=False)

    @property
    def encoded_key(self) -> str:
        return base64.b64encode(self.key or b"").decode("ascii")


@dataclass(frozen=True)
class Release:
    """What intake asks for: these sections, to this recipient, in this message."""

    case: UUID
    referral: UUID
    recipient: str
    purpose: str
    message: UUID
    wanted: tuple[Wanted, ...]
    client: str | None = None
    token: str | None = None


def decide_release(session: Session, keys: Wrapping, release: Release) -> list[Verdict]:
    """Each section by its own decision. Raises CannotDecide while the handoff is not known here."""
    book = books.open_book(session, release.case)
    if book is None:
        raise CannotDecide
    evidence = gather(book, release.referral, release.recipient)
    if not _is_known(evidence.facts):
        raise CannotDecide
    made = [_decided(evidence, release, wanted) for wanted in release.wanted]
    _write(book, evidence, made, release)
    permitted = {asked.binary for asked, decision in made if decision.permit}
    held = _keys(session, keys, release, permitted)
    return [
        Verdict(wanted, asked.id, held.get(wanted.binary))
        for wanted, (asked, _) in zip(release.wanted, made, strict=True)
    ]


def _is_known(facts: Facts) -> bool:
    """Whether the news of the case and of the answer have both arrived."""
    handoff = facts.handoff
    return facts.case.age_band is not None and bool(handoff and not handoff.is_unanswered)


def _decided(evidence: Evidence, release: Release, wanted: Wanted) -> tuple[Asked, Decision]:
    asked = Asked(
        id=uuid4(),
        act=Act.RELEASE,
        case=release.case,
        binary=wanted.binary,
        recipient=release.recipient,
        referral=release.referral,
        section=wanted.section,
        purpose=release.purpose,
        message=release.message,
    )
    request = Request(
        release.recipient, wanted.section, release.purpose, concerned=wanted.concerned
    )
    return asked, domain.decide(evidence.facts, request, evidence.now)


def _keys(
    session: Session, keys: Wrapping, release: Release, permitted: set[UUID]
) -> dict[UUID, bytes]:
    """The content keys of what is permitted: the same for the same binary, whenever asked."""
    before = decisions.find_sealed(session, sorted(permitted))
    held, new = {}, []
    for wanted in release.wanted:
        known = before.get(wanted.binary)
        if wanted.binary not in permitted:
            continue
        if known is None:
            held[wanted.binary] = secrets.token_bytes(key_files.LENGTH)
            wrapped = keys.wrap(held[wanted.binary], wanted.binary.bytes)
            new.append(_sealed(release, wanted, wrapped))
        elif known == _sealed(release, wanted, known.key):
            held[wanted.binary] = _unwrapped(keys, known)
        else:
            raise CannotDecide  # one id for two things is a fault, and no permit
    decisions.add_sealed(session, new)
    return held


def _sealed(release: Release, wanted: Wanted, key: Wrapped) -> Sealed:
    return Sealed(
        binary=wanted.binary,
        case=release.case,
        referral=release.referral,
        section=wanted.section,
        version=wanted.version,
        recipient=release.recipient,
        key=key,
        concerned=wanted.concerned,
    )


@dataclass(frozen=True)
class Opening:
    """What a partner asks to open: sealed sections, by their binaries.

    A token that was `narrowed` to some sections opens those at most. (RFC 9396)
    """

    binaries: frozenset[UUID]
    purpose: str
    by: str
    client: str | None = None
    token: str | None = None
    narrowed: Sequence[Detail] | None = None


@dataclass(frozen=True)
class Key:
    """A content key, for the one who may open."""

    binary: UUID
    content: bytes = field(repr=False)


def release_keys(session: Session, keys: Wrapping, opening: Opening) -> list[Key]:
    """The keys of what may be opened; each attempt is in a ledger either way. (A, G09)"""
    return [
        Key(sealed.binary, _unwrapped(keys, sealed))
        for bundled in decisions.lock_sealed(session, opening.binaries, opening.by)
        for sealed in _opened(bundled, opening)
    ]


def _opened(bundled: Bundled, opening: Opening) -> list[Sealed]:
    """What of these sections may be opened, each by its own decision."""
    book = bundled.book
    evidence = gather(book, bundled.referral, opening.by)
    made = []
    for binary, sealed in bundled.sealed.items():
        asked = Asked(
            id=uuid4(),
            act=Act.OPENING,
            case=book.case,
            binary=binary,
            recipient=opening.by,
            referral=bundled.referral,
            section=sealed.section if sealed else None,
            purpose=opening.purpose if opening.purpose in domain.PURPOSES else None,
        )
        made.append((asked, _on_opening(evidence, sealed, opening)))
    _write(book, evidence, made, opening)
    permitted = {asked.binary for asked, decision in made if decision.permit}
    return [one for one in bundled.sealed.values() if one and one.binary in permitted]


def _on_opening(evidence: Evidence, sealed: Sealed | None, opening: Opening) -> Decision:
    """Decided as if for the first time, also of what there is not: the work is the same. (G09)"""
    section = sealed.section if sealed else ""
    concerned = sealed.concerned if sealed else frozenset()
    request = Request(
        opening.by, section, opening.purpose, released_before=True, concerned=concerned
    )
    decision = domain.decide(evidence.facts, request, evidence.now)
    if sealed and sealed.recipient != opening.by:
        decision = Decision(permit=False, reason=Reason.OTHER_RECIPIENT)
    if sealed and not _is_covered(sealed, opening):
        decision = Decision(permit=False, reason=Reason.NOT_ASKED_FOR)
    return decision


def _is_covered(sealed: Sealed, opening: Opening) -> bool:
    """Whether the token, if it was narrowed, was narrowed to this."""
    if opening.narrowed is None:
        return True
    wanted = sealed.referral, sealed.section, opening.purpose
    return any(one.covers(*wanted) for one in opening.narrowed)


def _unwrapped(keys: Wrapping, sealed: Sealed) -> bytes:
    try:
        return keys.unwrap(sealed.key, sealed.binary.bytes)
    except CannotUnwrap as problem:
        raise CannotDecide from problem


_TOLD = {
    (Act.RELEASE, True): What.DECIDED,
    (Act.RELEASE, False): What.REFUSED,
    (Act.OPENING, True): What.OPENED,
    (Act.OPENING, False): What.REFUSED,
}


def _write(
    book: Book,
    evidence: Evidence,
    made: Sequence[tuple[Asked, Decision]],
    question: Release | Opening,
) -> None:
    """What was decided, with what the ledger tells of it."""
    asking = {"client": question.client, "token": question.token}
    lines = [_line(asked, decision, evidence.facts, **asking) for asked, decision in made]
    decisions.write(book, made, lines, evidence.now)


def _line(
    asked: Asked, decision: Decision, facts: Facts, *, client: str | None, token: str | None
) -> Line:
    return Line(
        what=_TOLD[asked.act, decision.permit],
        section=asked.section,
        recipient=asked.recipient,
        discloser=facts.handoff.sender if facts.handoff else None,
        purpose=asked.purpose,
        because=decision.basis or decision.reason,
        consents=decision.consents,
        until=decision.until,
        decision=asked.id,
        binary=asked.binary,
        message=asked.message,
        client=client,
        token=token,
    )
