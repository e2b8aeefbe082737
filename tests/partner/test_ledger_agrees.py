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
    chain.Line(what=chain.What.OPENED, section="bia", recipient="et-mowsa", decision=LEDGER),
    chain.Line(what=chain.What.READ, by="dj-authority", of="ledger"),
]


def written():
    tips, entries = {}, []
    for line in LINES:
        name = line.strand.name
        tips[name], entry = chain.link(tips.get(name, chain.Tip()), line, NOON, LEDGER)
        entries.append(entry)
    return entries


def test_the_chains_of_the_service_hold_for_the_library():
    entries = written()

    assert ledger.verify({"entries": entries}) is None
    assert ledger.verify({"entries": entries}, {"entries": entries[:2]}) is None


def test_both_see_the_same_first_broken_entry():
    entries = written()
    entries[3]["recipient"] = "et-other-ngo"

    broken = ledger.verify({"entries": entries})

    strand = [entry for entry in entries if entry["strand"] == "bia"]
    assert broken == ledger.Broken(2, "its content was changed", "bia")
    assert chain.first_broken(strand) == 2
