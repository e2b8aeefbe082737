"""The ledger's chain: whatever is changed, cut out, moved or put in shows, and where (G05)."""

from copy import deepcopy
from datetime import timedelta
from uuid import UUID

import pytest

from services.consent import chain
from services.consent.chain import Line, Tip, What
from tests.consent.builders import DAY, NOON

LEDGER = UUID(int=7)
CONSENT = UUID(int=8)


@pytest.fixture
def entries():
    at = {"section": "education", "recipient": "et-mowsa"}
    return linked(
        Line(what=What.DECIDED, consents=(CONSENT,), until=NOON + DAY, **at),
        Line(what=What.DISCLOSED, **at),
        Line(what=What.OPENED, because="permitted", **at),
        Line(what=What.WITHDRAWN, consents=(CONSENT,), **at),
    )


def linked(*lines, ledger=LEDGER, tip=None):
    entries, tip = [], tip or Tip()
    for number, line in enumerate(lines):
        tip, entry = chain.link(tip, line, NOON + timedelta(milliseconds=number // 2), ledger)
        entries.append(entry)
    return entries


def test_a_whole_chain_holds(entries):
    assert chain.first_broken(entries) is None
    assert chain.first_broken([]) is None


def test_an_entry_tells_what_happened_and_nothing_that_did_not(entries):
    assert entries[1] == {
        "strand": "education",
        "position": 2,
        "at": "2026-09-01T12:00:00.000Z",
        "what": "disclosed",
        "section": "education",
        "recipient": "et-mowsa",
        "previous": entries[0]["hash"],
        "hash": chain.digest(entries[1]),
    }


def test_the_first_entry_names_its_ledger_and_has_nothing_before_it(entries):
    assert entries[0]["ledger"] == str(LEDGER)
    assert entries[0]["previous"] == "0" * 64
    assert all("ledger" not in entry for entry in entries[1:])


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize(
    "name", ["strand", "at", "what", "section", "recipient", "position", "previous", "hash"]
)
def test_a_changed_entry_shows_where_it_is(entries, place, name):
    changed = deepcopy(entries)
    value = changed[place][name]
    changed[place][name] = value + 1 if name == "position" else "0" + value[1:-1] + "x"

    assert chain.first_broken(changed) == place + 1


@pytest.mark.parametrize("place", range(3))
def test_a_missing_entry_shows(entries, place):
    del entries[place]

    assert chain.first_broken(entries) == place + 1


def test_a_renumbered_chain_without_one_entry_shows(entries):
    del entries[1]
    for place, entry in enumerate(entries):
        entry["position"] = place + 1

    assert chain.first_broken(entries) == 2


def test_exchanged_entries_show(entries):
    entries[1], entries[2] = entries[2], entries[1]

    assert chain.first_broken(entries) == 2


def test_an_entry_put_in_shows(entries):
    (forged,) = linked(Line(what=What.OPENED), tip=Tip(2, entries[1]["hash"]))

    assert chain.first_broken([*entries[:2], forged, *entries[2:]]) == 4


def test_the_entries_of_another_ledger_do_not_fit(entries):
    others = linked(Line(what=What.CONSENTED), Line(what=What.OPENED), ledger=UUID(int=9))

    assert chain.first_broken([entries[0], others[1]]) == 2


@pytest.mark.parametrize(
    ("line", "strand"),
    [
        ({"what": What.CONSENTED, "recipient": "et-mowsa"}, "case"),
        ({"what": What.WITHDRAWN, "recipient": "et-mowsa"}, "case"),
        ({"what": What.READ, "by": "et-mowsa"}, "case"),
        ({"what": What.WITHDRAWN, "section": "bia", "recipient": "et-mowsa"}, "bia"),
        ({"what": What.DECIDED, "section": "bia", "recipient": "et-mowsa"}, "bia"),
        ({"what": What.DISCLOSED, "section": "bia", "recipient": "et-mowsa"}, "bia"),
        (
            {"what": What.REFUSED, "section": "bia", "recipient": "et-mowsa"},
            "bia/refused/et-mowsa",
        ),
        ({"what": What.REFUSED, "recipient": "et-mowsa"}, "refused/et-mowsa"),
    ],
    ids=str,
)
def test_c02_what_names_a_section_and_what_was_refused_stand_in_strands_of_their_own(line, strand):
    (entry,) = linked(Line(**line))

    assert entry["strand"] == strand
