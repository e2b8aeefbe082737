"""How long a refusal takes tells nobody what there is. (A27, A28, C25)

Samples of both kinds are taken in turn, and their medians compared. What is measured is our own
computing, which nobody else on the machine disturbs; what waits, the questions to the database, are
counted instead, and must be the same.
"""

import time
from statistics import median
from uuid import uuid4

import pytest
from sqlalchemy import event

from tests.consent.house import ASSERTION, a_key

pytestmark = pytest.mark.real

SAMPLES = 120
ALIKE = 1.25  # the larger median over the smaller; a signature left out makes it more than that
WARMING = 10


def measured(house, *kinds):
    """For each kind of request: its median time of computing, and the questions it asks."""
    asked = []

    def note(*_):
        asked.append(1)

    times = [[] for _ in kinds]
    counts = [set() for _ in kinds]
    event.listen(house.running.engine, "before_cursor_execute", note)
    try:
        for turn in range(SAMPLES + WARMING):
            for place, ask in enumerate(kinds):
                prepared = ask()
                asked.clear()
                began = time.thread_time()
                prepared()
                spent = time.thread_time() - began
                if turn >= WARMING:
                    times[place].append(spent)
                    counts[place].add(len(asked))
    finally:
        event.remove(house.running.engine, "before_cursor_execute", note)
    # Who there is may be looked up once a second besides, for whoever names a key not known.
    return [median(each) for each in times], [min(each) for each in counts]


def alike(house, *kinds):
    medians, counts = measured(house, *kinds)
    assert len(set(counts)) == 1
    assert max(medians) / min(medians) < ALIKE


def test_a28_an_unknown_client_takes_as_long_as_a_known_one_with_a_bad_signature(house):
    partner, stranger = house.partner("et-mowsa"), a_key("P-384", "sig")

    def known():
        made = partner.assertion(key=stranger)
        return lambda: partner.ask(client_assertion=made)

    def another_kid():
        made = partner.assertion(key=stranger, header={"kid": stranger.kid})
        return lambda: partner.ask(client_assertion=made)

    def unknown():
        client = f"et-mowsa.{uuid4().hex[:16]}"
        made = partner.assertion(key=stranger, iss=client, sub=client)
        return lambda: partner.ask(client_assertion=made)

    alike(house, known, another_kid, unknown)


def test_c25_what_is_not_ones_own_takes_as_long_to_refuse_as_what_there_is_not(house):
    story, _ = house.released()
    stranger = house.partner("et-other-ngo")
    stranger.headers()
    there = story.binary("education")

    alike(
        house,
        lambda: lambda: stranger.key_of(there),
        lambda: lambda: stranger.key_of(uuid4()),
    )


def test_c25_nor_does_asking_for_several_tell_what_there_is(house):
    story, _ = house.released()
    stranger = house.partner("et-other-ngo")
    stranger.headers()
    there, beside = story.binary("education"), story.binary("identity")

    alike(
        house,
        lambda: lambda: stranger.key_of(there, beside),
        lambda: lambda: stranger.key_of(there, uuid4()),
        lambda: lambda: stranger.key_of(uuid4(), uuid4()),
    )


def test_a27_a_token_of_others_takes_as_long_to_introspect_as_one_of_nobody(house):
    mine, theirs = house.partner("et-mowsa"), house.partner("et-other-ngo")
    token = theirs.ask().json["access_token"]
    head, body, _ = token.split(".")
    forged = f"{head}.{body}.{token.split('.')[2][:-4]}AAAA"

    def asks(text):
        def prepared():
            form = {
                "client_assertion_type": ASSERTION,
                "client_assertion": mine.assertion(),
                "token": text,
            }
            return lambda: house.http.post("/oauth/introspect", data=form)

        return prepared

    alike(house, asks(token), asks(forged))
