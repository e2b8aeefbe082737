"""What past recipients may hold no longer, once a consent has taken the place of another.

Whatever is still permitted stays where it is; nobody is asked to erase what it may have. (R70)
"""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from services.consent import domain
from services.consent.facts import Request
from services.consent.store import decisions
from services.consent.store.books import Book
from services.consent.store.decisions import Had
from services.consent.store.evidence import gather


def no_longer_permitted(book: Book, ended: UUID) -> Mapping[str, frozenset[str]]:
    """By recipient, the sections it had under the consent that ended and could not open now."""
    left: dict[str, frozenset[str]] = defaultdict(frozenset)
    for had in decisions.had_under(book.session, book.case, ended):
        if not _is_permitted(book, had):
            left[had.recipient] |= {had.section}
    return left


def _is_permitted(book: Book, had: Had) -> bool:
    """As if the recipient opened it now."""
    evidence = gather(book, had.referral, had.recipient)
    sealed = decisions.sealed_sections(book.session, had.referral, had.recipient)
    request = Request(
        had.recipient,
        had.section,
        had.purpose,
        released_before=True,
        concerned=sealed.get(had.section, frozenset()),
    )
    return domain.decide(evidence.facts, request, evidence.now).permit
