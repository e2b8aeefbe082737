"""What the broker is given when it is made."""

import uuid

from deploy import broker


def test_the_name_of_a_cluster_is_never_taken_for_an_option(monkeypatch):
    made = iter([uuid.UUID(bytes=bytes([first]) + bytes(15)) for first in (0xF8, 0xFB, 0x10)])
    monkeypatch.setattr(broker.uuid, "uuid4", lambda: next(made))

    assert broker.cluster_id() == "E" + "A" * 21
