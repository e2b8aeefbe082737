"""What the consent service writes, the library verifies without knowing that service."""

from datetime import UTC, datetime
from uuid import UUID

from partner import ledger
from services.consent import chain

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
LEDGER = UUID("11111111-1111-4111-8111-111111111111")
LINES = [
    chain.Line(what=chain.What.CONSENTED, because="la mère a consenti", consents=(LEDGER,)),
    chain.Line(what=chain.What.DISCLOSED, section="bia", recipient="et-mowsa", until=NOON),
    chain.Line(what=chain.What.REFUSED, section="mhpss", recipient="et-other-ngo"),
]


def test_the_chain_of_the_service_holds_for_the_library():
    tip, entries = chain.link(chain.Tip(), LINES[:2], NOON, LEDGER)
    _, more = chain.link(tip, LINES[2:], NOON, LEDGER)
    found = {"case": "pairwise", "entries": [*entries, *more]}

    assert ledger.verify(found) is None
    assert ledger.verify(found, {"case": "pairwise", "entries": entries}) is None


def test_both_see_the_same_first_broken_entry():
    _, entries = chain.link(chain.Tip(), LINES, NOON, LEDGER)
    entries[1]["recipient"] = "et-other-ngo"

    broken = ledger.verify({"entries": entries})

    assert broken is not None
    assert broken.position == chain.first_broken(entries) == 2
