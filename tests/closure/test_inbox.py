"""Requests, from the message to what is kept and told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from schemas import canonical, events, messages, strict_json
from schemas.codes import ClosingStep, ClosureReason, Exemption
from services.closure import store
from services.closure.domain import (
    AlreadyClosed,
    AlreadyProposed,
    AnsweredOtherwise,
    DayUnsaid,
    ExemptionByNobody,
    GateNotMet,
    NotProposed,
    NotResponsible,
    NotTheCaseManager,
    Status,
    TooEarly,
)
from services.common.refusal import NotFound
from tests.closure.asking import (
    a_caller,
    acknowledge,
    ask,
    authorise,
    every_step,
    everything,
    hear,
    propose,
    record,
    supported,
)
from tests.closure.builders import DAWIT, HOST, NGO, NOON, ORIGIN, SHELTER, STRANGER

pytestmark = pytest.mark.real


def closed(door, case):
    for raw in (propose(case), *every_step(case)):
        ask(door, raw)
    return ask(door, authorise(case))


def test_a_case_closes_into_its_monitoring(sessions, door, case):
    hear(sessions, *everything(case))

    answer = closed(door, case)

    episode, plan = answer.first("EpisodeOfCare"), answer.first("CarePlan")
    assert (answer.focus["status"], episode["status"]) == ("completed", "finished")
    assert episode["period"] == {"end": "2026-09-01"}
    assert plan["period"]["start"] == "2026-09-01"
    assert plan["period"]["end"] == "2027-03-01"


def test_everybody_on_the_case_hears_of_it_under_a_name_of_their_own(sessions, door, case, told):
    hear(sessions, *everything(case), *supported(case))

    closed(door, case)

    notices = [row for row in told(case) if row.topic.startswith("partner.")]
    assert [(row.topic, row.type) for row in notices] == [
        (f"partner.{partner}.closure.v1", event)
        for event in ("closure-proposed.v1", "case-closed.v1")
        for partner in (NGO, ORIGIN)
    ]
    read = [messages.read(strict_json.parse(row.value)) for row in notices[2:]]
    assert len({message.case_name for message in read}) == 2
    assert len({message.first(kind)["id"] for message in read for kind in KINDS}) == 4


KINDS = ("EpisodeOfCare", "CarePlan")


def test_our_other_services_hear_of_it_in_codes_alone(sessions, door, case, told):
    hear(sessions, *everything(case))

    closed(door, case)

    facts = [
        events.load(row.type, row.value) for row in told(case) if row.topic == "closure.events.v1"
    ]
    assert [type(fact) for fact in facts] == [events.ClosureProposed, events.CaseClosed]
    assert facts[1].reason is ClosureReason.NEEDS_MET
    assert facts[1].monitoring_until - NOON >= timedelta(days=91)


def test_what_was_told_in_a_step_stays_where_it_was_told(sessions, door, case, told):
    hear(sessions, *everything(case))
    ask(door, propose(case))

    answer = ask(door, record(case, ClosingStep.EXIT_INTERVIEW))

    assert b"CANARY" not in strict_json.dump(answer.bundle)
    assert not any(b"CANARY" in row.value for row in told(case))


def test_the_same_message_gets_the_same_answer(sessions, door, case, told):
    hear(sessions, *everything(case))
    raw = propose(case)

    answers = {door.answer(raw, a_caller(), NOON) for _ in range(2)}

    assert len(answers) == 1
    assert len(told(case)) == 2


def test_another_reason_goes_on_with_the_same_closure(sessions, door, case):
    hear(sessions, *everything(case))
    ask(door, propose(case))

    again = ask(door, propose(case, reason=ClosureReason.LOST_CONTACT))

    reason = messages.extension(again.focus, canonical.CLOSURE_REASON)
    assert reason["valueCoding"]["code"] == "lost-contact"
    with pytest.raises(AlreadyProposed):
        ask(door, propose(case, reason=ClosureReason.LOST_CONTACT))


def test_a_second_person_confirms_an_exemption(sessions, door, case):
    hear(sessions, *everything(case))
    ask(door, propose(case))
    ask(
        door,
        record(case, ClosingStep.PLAN_REVIEW, exemption=Exemption.TOO_YOUNG, goals_met=True),
    )
    for raw in every_step(case)[1:]:
        ask(door, raw)
    with pytest.raises(GateNotMet):
        ask(door, authorise(case))

    confirmed = record(case, ClosingStep.EXEMPTION, exemption=Exemption.TOO_YOUNG)
    ask(door, confirmed, a_caller(person=DAWIT))

    assert ask(door, authorise(case)).focus["status"] == "completed"


def test_an_exemption_needs_a_person_in_the_token(sessions, door, case):
    hear(sessions, *everything(case))
    ask(door, propose(case))

    with pytest.raises(ExemptionByNobody):
        ask(
            door,
            record(case, ClosingStep.PLAN_REVIEW, exemption=Exemption.UNSAFE),
            a_caller(person=None),
        )


def test_nothing_is_recorded_or_authorised_before_a_proposal(sessions, door, case):
    """D20."""
    hear(sessions, *everything(case))

    for raw in (every_step(case)[0], authorise(case)):
        with pytest.raises(NotProposed):
            ask(door, raw)


def test_a_case_closes_once(sessions, door, case):
    """D20."""
    hear(sessions, *everything(case))
    closed(door, case)

    for raw in (propose(case), *every_step(case), authorise(case)):
        with pytest.raises(AlreadyClosed):
            ask(door, raw)
    with sessions() as session:
        assert store.find_procedure(session, case).status is Status.CLOSED


def test_two_who_authorise_at_once_close_the_case_once(sessions, door, case, told):
    hear(sessions, *everything(case))
    for raw in (propose(case), *every_step(case)):
        ask(door, raw)

    with ThreadPoolExecutor(2) as pool:
        tries = [pool.submit(ask, door, authorise(case)) for _ in range(2)]
        refusals = [each.exception() for each in tries]

    assert sorted(type(each) for each in refusals if each) == [AlreadyClosed]
    assert [row.type for row in told(case)].count("closure.case-closed.v1") == 1


def record_interview(case, sender):
    return record(case, ClosingStep.EXIT_INTERVIEW, sender)


OUTSIDE = (SHELTER, HOST, STRANGER)
WHO_MAY_NOT = [
    (propose, NGO, TooEarly),
    (record_interview, NGO, NotResponsible),
    (authorise, NGO, NotResponsible),
    *((act, who, NotFound) for act in (propose, record_interview, authorise) for who in OUTSIDE),
]


@pytest.mark.parametrize("row", WHO_MAY_NOT, ids=lambda row: f"{row[0].__name__} {row[1]}")
def test_who_may_not(sessions, door, case, row):
    act, who, refusal = row
    hear(sessions, *everything(case), *supported(case))

    with pytest.raises(refusal):
        ask(door, act(case, who), a_caller(who))


@pytest.mark.parametrize(
    "given",
    [
        {"roles": frozenset()},
        {"roles": frozenset({"supervisor"})},
        {"roles": frozenset({"social-worker"})},
        {"person": None},
    ],
)
def test_only_a_named_case_manager_authorises(sessions, door, case, given):
    hear(sessions, *everything(case))
    for raw in (propose(case), *every_step(case)):
        ask(door, raw)

    with pytest.raises(NotTheCaseManager):
        ask(door, authorise(case), a_caller(**given))


def test_a_name_of_another_partner_is_not_found(sessions, door, case):
    """C33."""
    hear(sessions, *everything(case))
    theirs = messages.read(strict_json.parse(propose(case, sender=HOST))).case_name
    raw = propose(case).replace(
        messages.read(strict_json.parse(propose(case))).case_name.encode(), theirs.encode()
    )

    with pytest.raises(NotFound):
        ask(door, raw)


def test_a_notice_is_acknowledged_by_the_one_it_was_told_to(sessions, door, case, told):
    hear(sessions, *everything(case), *supported(case))
    ask(door, propose(case))
    notice = next(row for row in told(case) if row.topic == f"partner.{NGO}.closure.v1")

    answer = ask(door, acknowledge(case, notice.message_id, NGO), a_caller(NGO))

    assert answer.focus["status"] == "completed"
    with pytest.raises(NotFound):
        ask(door, acknowledge(case, notice.message_id, SHELTER), a_caller(SHELTER))


@pytest.mark.parametrize("end", ["2026", "2026-09"])
def test_a_planned_end_names_a_day(sessions, door, case, end):
    hear(sessions, *everything(case))
    raw = propose(case).replace(b"2026-09-15", end.encode())

    with pytest.raises(DayUnsaid):
        ask(door, raw)


@pytest.mark.parametrize(
    "wrong",
    [
        b'{"valueString":"yes"}',
        b'{"valueBoolean":true},{"valueBoolean":false}',
    ],
)
def test_what_closing_reads_has_one_answer_of_its_own_type(sessions, door, case, wrong):
    hear(sessions, *everything(case))
    ask(door, propose(case))
    review, _, plain = every_step(case)[0].rpartition(b'{"valueBoolean":true}')

    with pytest.raises(AnsweredOtherwise):
        ask(door, review + wrong + plain)
