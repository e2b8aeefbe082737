import pytest

from services.common.kafka import SAFE_CONSUMER, SAFE_PRODUCER, UnsafeSettings, refuse_unsafe


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("enable_auto_commit", True),
        ("auto_offset_reset", "latest"),
        ("isolation_level", "read_uncommitted"),
        ("allow_auto_create_topics", True),
    ],
)
def test_f04_a_consumer_that_could_lose_messages_does_not_start(name, value):
    with pytest.raises(UnsafeSettings, match=name):
        refuse_unsafe({**SAFE_CONSUMER, name: value}, SAFE_CONSUMER)


@pytest.mark.parametrize(("name", "value"), [("acks", 1), ("enable_idempotence", False)])
def test_a_producer_that_could_lose_messages_does_not_start(name, value):
    with pytest.raises(UnsafeSettings, match=name):
        refuse_unsafe({**SAFE_PRODUCER, name: value}, SAFE_PRODUCER)


def test_safe_settings_are_let_through():
    refuse_unsafe(SAFE_CONSUMER, SAFE_CONSUMER)
