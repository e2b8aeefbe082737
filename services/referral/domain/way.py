"""The accompanied way from one organisation to another, as two tables. (R36, R39)

`TRANSITIONS` says which step leads from which state to which, and who takes it; `MILESTONES` says
whose word each milestone is, what comes before it, and which step it is the key to.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from schemas.codes import HandoffMilestone, HandoffState


class Side(StrEnum):
    """Whose word counts. `US` is what our own services have seen; no partner can say it."""

    SENDER = "sender"
    RECEIVER = "receiver"
    US = "us"


class Step(StrEnum):
    """What moves a referral from one state to another."""

    NOTIFY = "notify"
    ACKNOWLEDGE = "acknowledge"
    ACCEPT = "accept"
    DECLINE = "decline"
    INTRODUCE = "introduce"
    RELEASE = "release"
    CONTACT = "contact"
    SETTLE = "settle"
    COMPLETE = "complete"
    WITHDRAW = "withdraw"
    FAIL = "fail"


@dataclass(frozen=True)
class Transition:
    """From where, to where, and by whom."""

    start: frozenset[HandoffState]
    end: HandoffState
    by: frozenset[Side]


@dataclass(frozen=True)
class MilestoneRule:
    """Whose word it is, which words come before it, and the step it is the key to."""

    by: Side
    after: frozenset[HandoffMilestone]
    opens: Step | None


def _way(*start: HandoffState, to: HandoffState, by: Set[Side]) -> Transition:
    return Transition(frozenset(start), to, frozenset(by))


def _word(by: Side, *after: HandoffMilestone, opens: Step | None = None) -> MilestoneRule:
    return MilestoneRule(by, frozenset(after), opens)


_S = HandoffState
_M = HandoffMilestone

TERMINAL = frozenset({_S.COMPLETED, _S.DECLINED, _S.WITHDRAWN, _S.FAILED})
OPEN = frozenset(_S) - TERMINAL
UNANSWERED = frozenset({_S.DRAFT, _S.NOTIFIED, _S.ACKNOWLEDGED})

TRANSITIONS: Mapping[Step, Transition] = {
    Step.NOTIFY: _way(_S.DRAFT, to=_S.NOTIFIED, by={Side.US}),
    Step.ACKNOWLEDGE: _way(_S.NOTIFIED, to=_S.ACKNOWLEDGED, by={Side.RECEIVER}),
    Step.ACCEPT: _way(_S.NOTIFIED, _S.ACKNOWLEDGED, to=_S.ACCEPTED, by={Side.RECEIVER}),
    Step.DECLINE: _way(_S.NOTIFIED, _S.ACKNOWLEDGED, to=_S.DECLINED, by={Side.RECEIVER}),
    Step.INTRODUCE: _way(_S.ACCEPTED, to=_S.INTRODUCED, by={Side.SENDER}),
    Step.RELEASE: _way(_S.INTRODUCED, to=_S.RELEASED, by={Side.US}),
    Step.CONTACT: _way(_S.RELEASED, to=_S.CONTACTED, by={Side.RECEIVER}),
    Step.SETTLE: _way(_S.CONTACTED, to=_S.SETTLED, by={Side.RECEIVER}),
    Step.COMPLETE: _way(_S.SETTLED, to=_S.COMPLETED, by={Side.US}),
    Step.WITHDRAW: _way(*UNANSWERED, _S.ACCEPTED, to=_S.WITHDRAWN, by={Side.SENDER}),
    Step.FAIL: _way(*OPEN, to=_S.FAILED, by={Side.SENDER, Side.RECEIVER}),
}

# What our own services see makes no partner's word early: the file may be in the receiver's hands
# before the news of it is here. FIRST_CONTACT does not wait for PACKET_SENT; the state does.
MILESTONES: Mapping[HandoffMilestone, MilestoneRule] = {
    _M.ACCEPTED: _word(Side.US),
    _M.PACKET_SENT: _word(Side.US, _M.ACCEPTED, opens=Step.RELEASE),
    _M.PACKET_OPENED: _word(Side.US, _M.PACKET_SENT),
    _M.JOINT_MEETING: _word(Side.SENDER, _M.ACCEPTED, opens=Step.INTRODUCE),
    _M.DEPARTED: _word(Side.SENDER, _M.ACCEPTED),
    _M.ARRIVED: _word(Side.RECEIVER, _M.DEPARTED),
    _M.IDENTITY_VERIFIED: _word(Side.RECEIVER, _M.ARRIVED),
    _M.CUSTODY_RECEIVED: _word(Side.RECEIVER, _M.ARRIVED),
    _M.FILE_RECEIVED: _word(Side.RECEIVER, _M.ACCEPTED),
    _M.FIRST_CONTACT: _word(Side.RECEIVER, _M.JOINT_MEETING, opens=Step.CONTACT),
    _M.SETTLED_IN_CHECK: _word(Side.RECEIVER, _M.FIRST_CONTACT, opens=Step.SETTLE),
    _M.RESPONSIBILITY_PASSED: _word(Side.US, _M.SETTLED_IN_CHECK),
    _M.RETURNED_TO_SENDER: _word(Side.US, _M.ACCEPTED),
}

BOTH_KEYS = frozenset({_M.JOINT_MEETING, _M.FIRST_CONTACT})


def furthest(state: HandoffState, said: Set[HandoffMilestone]) -> HandoffState:
    """As far along the way as these words allow, one step of the table after the other."""
    for word in said:
        opens = MILESTONES[word].opens
        if opens is not None and state in TRANSITIONS[opens].start:
            return furthest(TRANSITIONS[opens].end, said)
    return state
