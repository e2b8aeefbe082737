"""The chain of a ledger shows every change, at its first place. (G05, invariant 7)"""

import copy

import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from partner import ledger
from partner.checkpoints import canonical
from partner.refusals import Refused

CASE = "pairwisenameofthecase"


def a_ledger(length: int = 4, id_: str = "ledger-1") -> dict:
    previous = ledger.BEFORE_THE_FIRST
    entries = []
    for position in range(1, length + 1):
        entry = {
            "position": position,
            "at": "2026-09-01T08:00:00Z",
            "what": "disclosed",
            "section": "bia",
            "recipient": "et-mowsa",
            "because": "la mère a consenti",
            "previous": previous,
        }
        if position == 1:
            entry["ledger"] = id_
        entry["hash"] = previous = ledger.seal(entry)
        entries.append(entry)
    return {"case": CASE, "entries": entries}


def signed(found: dict, key: ECKey, **changes: object) -> dict:
    """As the consent service gives it."""
    end = found["entries"][-1]
    said = {
        "case": found["case"],
        "ledger": found["entries"][0]["ledger"],
        "strands": {"": {"position": end["position"], "head": end["hash"]}},
    }
    header = {"alg": "ES384", "kid": key.kid, "typ": "casebridge-ledger"}
    text = canonical(said | changes)
    return found | {"signed": jws.serialize_compact(header, text, key, algorithms=["ES384"])}


def resealed(entries: list[dict], start: int) -> None:
    for position in range(start, len(entries)):
        if position:
            entries[position]["previous"] = entries[position - 1]["hash"]
        entries[position]["hash"] = ledger.seal(entries[position])


def test_an_untouched_ledger_holds():
    assert ledger.verify(a_ledger()) is None
    assert ledger.verify(a_ledger(0)) is None


@pytest.mark.parametrize("position", [1, 2, 4])
def test_a_changed_entry_is_named(position):
    found = a_ledger()
    found["entries"][position - 1]["recipient"] = "et-other-ngo"

    assert ledger.verify(found) == ledger.Broken(position, "its content was changed")


@pytest.mark.parametrize("position", [1, 2, 3])
def test_a_missing_entry_is_named(position):
    found = a_ledger()
    del found["entries"][position - 1]

    broken = ledger.verify(found)

    assert broken is not None
    assert broken.position == position


def test_exchanged_doubled_and_inserted_entries_are_named():
    exchanged, doubled, inserted = a_ledger(), a_ledger(), a_ledger()
    exchanged["entries"][1:3] = reversed(exchanged["entries"][1:3])
    doubled["entries"].insert(2, copy.deepcopy(doubled["entries"][1]))
    inserted["entries"].insert(1, {**inserted["entries"][1], "what": "opened"})

    found = [ledger.verify(one) for one in (exchanged, doubled, inserted)]

    assert [one and one.position for one in found] == [2, 3, 2]


def test_an_entry_sealed_anew_breaks_the_one_after_it():
    found = a_ledger()
    found["entries"][1]["what"] = "refused"
    found["entries"][1]["hash"] = ledger.seal(found["entries"][1])

    broken = ledger.verify(found)

    assert broken == ledger.Broken(3, "it does not continue the entry before it")


@pytest.mark.parametrize("position", [1, 2])
def test_the_first_entry_and_no_other_names_the_ledger(position):
    found = a_ledger(2)
    entry = found["entries"][position - 1]
    if entry.pop("ledger", None) is None:
        entry["ledger"] = "ledger-2"
    resealed(found["entries"], position - 1)

    assert ledger.verify(found) == ledger.Broken(
        position, "a strand's first entry, and no other, names the ledger"
    )


def test_an_earlier_copy_shows_what_was_written_anew():
    earlier, now = a_ledger(3), a_ledger(4)
    now["entries"][1]["recipient"] = "et-other-ngo"
    resealed(now["entries"], 1)

    assert ledger.verify(now) is None
    assert ledger.verify(now, earlier) == ledger.Broken(2, "the chain was written anew")


def test_an_earlier_copy_shows_what_was_cut_off():
    assert ledger.verify(a_ledger(2), a_ledger(3)) == ledger.Broken(
        3, "entries were cut off the end"
    )
    assert ledger.verify(a_ledger(4), a_ledger(3)) is None


@pytest.mark.parametrize(
    "earlier", [a_ledger(1, "ledger-2"), {"case": CASE, "entries": [{"position": 1}]}]
)
def test_a_copy_that_cannot_speak_for_the_past_is_refused(earlier):
    with pytest.raises(Refused, match="earlier copy"):
        ledger.verify(a_ledger(), earlier)


@pytest.mark.parametrize("entry", ["x", None, {}, {"position": 1, "previous": "\ud800"}])
def test_anything_in_place_of_an_entry_breaks_the_chain(entry):
    broken = ledger.verify({"case": CASE, "entries": [entry]})

    assert broken is not None
    assert broken.position == 1


@pytest.mark.parametrize(
    "marks",
    [
        "x",
        [None],
        [{}],
        [{"strand": "", "position": 0, "head": ""}],
        [{"strand": "", "position": "1", "head": ""}],
        [{"strand": None, "position": 1, "head": ""}],
    ],
)
def test_marks_that_are_none_are_refused(marks):
    with pytest.raises(Refused, match="marks"):
        ledger.verify(a_ledger() | {"marks": marks})


def test_what_is_no_ledger_is_refused():
    with pytest.raises(Refused, match="no ledger"):
        ledger.verify({"case": CASE})


def test_a_ledger_reads_as_sentences():
    line = ledger.in_words(a_ledger(1))[0]

    assert line == ("1. 2026-09-01T08:00:00Z disclosed bia to et-mowsa because la mère a consenti")
