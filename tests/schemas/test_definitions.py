"""What the definitions of the events say of one another holds together."""

import pytest

from schemas import messages
from schemas.codes import MessageEvent
from schemas.messages import Service
from schemas.messages.definition import ResponseRequired

CLOCKED = {
    MessageEvent.MONITORING_DUE,
    MessageEvent.DISPOSAL_REQUESTED,
    MessageEvent.OVERDUE,
    MessageEvent.NOT_DELIVERED,
}
"""Notices that no request leads to, but time."""


@pytest.mark.parametrize("event", messages.REQUESTS)
def test_a_request_says_who_may_send_it_and_is_always_answered(event):
    definition = messages.REQUESTS[event]

    assert definition.sent_by
    assert not definition.sent_to
    assert not definition.tells_of
    assert definition.response is ResponseRequired.ALWAYS
    assert set(definition.answers) <= set(messages.NOTICES)


@pytest.mark.parametrize("event", messages.NOTICES)
def test_a_notice_says_to_whom_it_goes_and_what_led_to_it(event):
    definition = messages.NOTICES[event]

    assert definition.sent_to
    assert not definition.sent_by
    assert not definition.answers
    assert definition.response is ResponseRequired.NEVER
    assert set(definition.tells_of) <= set(messages.REQUESTS)
    assert bool(definition.tells_of) is (event not in CLOCKED)


@pytest.mark.parametrize("event", messages.NOTICES)
def test_what_a_notice_asks_for_is_answered_where_the_notice_comes_from(event):
    for answer in messages.answered_by(event):
        assert set(messages.NOTICES[event].written_by) <= set(messages.REQUESTS[answer].asked_of)


def test_a_notice_that_wants_to_be_acknowledged_says_so():
    assert messages.answered_by(MessageEvent.CONSENT_WITHDRAWN) == (
        MessageEvent.ANSWER_WITHDRAWAL,
        MessageEvent.ACKNOWLEDGE,
    )
    assert messages.answered_by(MessageEvent.MILESTONE_RECORDED) == ()


@pytest.mark.parametrize("event", messages.ACTIVE)
def test_what_is_active_leans_on_no_draft(event):
    definition = messages.ACTIVE[event]

    assert set(definition.answers) <= set(messages.ACTIVE)
    assert set(definition.tells_of) <= set(messages.ACTIVE)


def test_every_service_answers_something_and_writes_something():
    for service in Service:
        assert any(service in one.asked_of for one in messages.ACTIVE.values())
        assert any(service in one.written_by for one in messages.ACTIVE.values())
