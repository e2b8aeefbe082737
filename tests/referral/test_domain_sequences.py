"""Whatever is said in whatever order: no end without its keys, and an end is an end."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from schemas.codes import HandoffKind, HandoffMilestone, HandoffState
from services.common.refusal import Refusal
from services.referral.domain import BOTH_KEYS, MILESTONES, TERMINAL, Referral, Side
from tests.referral.builders import HOST, NOON, ORIGIN, STRANGER, WORKER, M, a_draft, said

ANYONE = st.sampled_from([HOST, ORIGIN, STRANGER])
ORDER = list(HandoffState)


class Handoff(RuleBasedStateMachine):
    """Anyone says anything; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.referral: Referral
        self.ended: Referral | None = None
        self.said_by: dict[HandoffMilestone, str] = {}

    @initialize(kind=st.sampled_from(HandoffKind))
    def requested(self, kind: HandoffKind) -> None:
        self.referral = a_draft(kind).notify()[0]

    @rule(by=ANYONE)
    def acknowledge(self, by) -> None:
        self._try(lambda: self.referral.acknowledge(by))

    @rule(by=ANYONE)
    def accept(self, by) -> None:
        self._try(lambda: self.referral.accept(by, WORKER, self.now)[0])

    @rule(by=ANYONE)
    def decline(self, by) -> None:
        self._try(lambda: self.referral.decline(by, "no room", self.now)[0])

    @rule(by=ANYONE)
    def withdraw(self, by) -> None:
        self._try(lambda: self.referral.withdraw(by, "elsewhere", self.now)[0])

    @rule(by=ANYONE)
    def fail(self, by) -> None:
        self._try(lambda: self.referral.fail(by, "lost", self.now)[0])

    @rule(by=ANYONE, milestone=st.sampled_from(HandoffMilestone), hours=st.integers(-30, 30))
    def record(self, by, milestone, hours) -> None:
        word = said(milestone, by, at=self.now + timedelta(hours=hours))
        if self._try(lambda: self.referral.record(word, now=self.now)[0]):
            self.said_by.setdefault(milestone, by)

    @rule()
    def file_released(self) -> None:
        self._try(lambda: self.referral.file_released(self.now)[0])

    @rule()
    def complete(self) -> None:
        self._try(lambda: self.referral.complete(self.now)[0])

    @rule()
    def goes_well(self) -> None:
        """The next right word, so that many runs come far."""
        match self.referral.state:
            case HandoffState.NOTIFIED | HandoffState.ACKNOWLEDGED:
                self.accept(ORIGIN)
            case HandoffState.ACCEPTED:
                self.record(HOST, M.JOINT_MEETING, 0)
            case HandoffState.INTRODUCED:
                self.file_released()
            case HandoffState.RELEASED:
                self.record(ORIGIN, M.FIRST_CONTACT, 0)
            case HandoffState.CONTACTED:
                self.record(ORIGIN, M.SETTLED_IN_CHECK, 0)
            case HandoffState.SETTLED:
                self.complete()

    @rule(hours=st.integers(1, 48))
    def time_passes(self, hours) -> None:
        self.now += timedelta(hours=hours)

    @invariant()
    def completed_only_with_both_keys(self) -> None:
        if self.referral.state is HandoffState.COMPLETED:
            assert self.said_by[M.JOINT_MEETING] == HOST
            assert self.said_by[M.FIRST_CONTACT] == ORIGIN
            assert self.referral.said >= BOTH_KEYS | {M.PACKET_SENT, M.SETTLED_IN_CHECK}

    @invariant()
    def the_sender_holds_the_child_unless_a_transfer_completed(self) -> None:
        transfer = self.referral.kind is HandoffKind.TRANSFER
        passed = transfer and self.referral.state is HandoffState.COMPLETED
        assert self.referral.holder == (ORIGIN if passed else HOST)
        assert (M.RESPONSIBILITY_PASSED in self.referral.said) == passed

    @invariant()
    def an_end_is_an_end(self) -> None:
        if self.ended is not None:
            assert self.referral == self.ended
        if self.referral.state in TERMINAL:
            self.ended = self.referral

    @invariant()
    def every_word_came_after_what_it_needs_and_from_its_own_side(self) -> None:
        words = [recorded.milestone for recorded in self.referral.milestones]
        assert len(words) == len(set(words))
        for position, word in enumerate(words):
            assert MILESTONES[word].after <= set(words[:position])
            if MILESTONES[word].by is Side.SENDER:
                assert self.said_by[word] == HOST

    def _try(self, act) -> bool:
        before = self.referral
        try:
            self.referral = act()
        except Refusal:
            return False
        if before.state not in TERMINAL and self.referral.state not in TERMINAL:
            assert ORDER.index(self.referral.state) >= ORDER.index(before.state)
        return True


TestHandoff = Handoff.TestCase
TestHandoff.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
