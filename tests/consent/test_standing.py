"""Who is on a case, who is asked, and what each may read of it: every combination. (R52, C02)"""

from itertools import product

import pytest

from schemas.codes import HandoffKind, HandoffState
from services.consent import standing
from tests.consent.builders import HOST, STRANGER, a_case, a_handoff

REGISTRAR, SENDER, RECEIVER = "dj-red-cross", "dj-shelter", "et-livelihood-ngo"
ENDED = {"declined", "withdrawn", "failed"}
HANDOFFS = list(product((*HandoffKind, None), HandoffState, (True, False)))


OTHER = a_handoff(
    sender="dj-other", receiver="so-other", kind=HandoffKind.REFERRAL, state=HandoffState.FAILED
)


def case_with(kind, state, accepted, **changes):
    """Beside another handoff, which none of them has to do with."""
    one = a_handoff(sender=SENDER, receiver=RECEIVER, kind=kind, state=state, accepted=accepted)
    return a_case(registered_by=REGISTRAR, handoffs=(one, OTHER), **changes)


@pytest.mark.parametrize(("kind", "state", "accepted"), HANDOFFS)
def test_who_is_on_it_who_is_asked_and_who_reads_its_ledger(kind, state, accepted):
    case = case_with(kind, state, accepted)
    over = str(state) in ENDED
    took_over = kind == HandoffKind.TRANSFER and state == HandoffState.COMPLETED

    on, asked, reads = (
        {one for one in (HOST, REGISTRAR, SENDER, RECEIVER, STRANGER) if may(case, one)}
        for may in (standing.is_on, standing.is_asked, standing.may_read_ledger)
    )

    assert on == {HOST, REGISTRAR} | ({RECEIVER} if accepted and not over else set())
    assert asked == ({RECEIVER} if not accepted and not over else set())
    assert reads == {HOST, REGISTRAR} | ({SENDER, RECEIVER} if took_over else set())


@pytest.mark.parametrize("accepted", [True, False])
def test_of_a_destroyed_case_nobody_is_on_it_nor_asked(accepted):
    case = case_with(HandoffKind.REFERRAL, HandoffState.ACCEPTED, accepted, destroyed=True)

    for one in (HOST, REGISTRAR, SENDER, RECEIVER):
        assert not standing.is_on(case, one)
        assert not standing.is_asked(case, one)


@pytest.mark.parametrize("basis", [None, "court-order"])
@pytest.mark.parametrize("responsible", [None, HOST, STRANGER])
@pytest.mark.parametrize("recorded_by", [HOST, RECEIVER, STRANGER])
@pytest.mark.parametrize("reader", [HOST, RECEIVER, STRANGER])
def test_a_consent_is_read_by_who_recorded_it_and_who_was_responsible(
    reader, recorded_by, responsible, basis
):
    case = case_with(HandoffKind.TRANSFER, HandoffState.ACCEPTED, accepted=True)
    may = standing.may_read_consent(
        case, reader, recorded_by=recorded_by, responsible=responsible, basis=basis
    )

    own = reader == recorded_by and reader != STRANGER  # who is not on the case any more
    theirs = reader == responsible and basis is None
    assert may == (own or theirs)
