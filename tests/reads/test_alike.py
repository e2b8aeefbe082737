"""What is another's and what does not exist: the same bytes, after the same questions. (C25)"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from sqlalchemy import event

from tests.reads.doors import HOST, ORIGIN, Door, resources
from tests.standard import story as stories

pytestmark = pytest.mark.real

STRANGER = "et-other-ngo"
TYPES = {
    "intake": ("EpisodeOfCare", "Composition"),
    "consent": ("Consent", "Organization"),
    "referral": ("Task", "ServiceRequest"),
    "closure": ("EpisodeOfCare",),
}
EVERYTHING = [(service, type_) for service, types in TYPES.items() for type_ in types]


class Told:
    """The story in the doors' own databases."""

    def __init__(self, door_of) -> None:
        self.door_of = door_of
        self.told = stories.tell(self)

    def sessions(self, service):
        return self.door_of(service).sessions


@pytest.fixture(scope="module")
def told(door_of) -> Told:
    return Told(door_of)


@contextmanager
def questions(door: Door) -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_):
        if "FROM peers" not in statement:  # who is disabled: twice a second, whoever asks
            asked.append(statement)

    event.listen(door.running.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(door.running.engine, "before_cursor_execute", note)


def names(door: Door, own: str) -> list[str]:
    """As its owner would call it, as the stranger would, and what nothing is called."""
    thing = door.running.origin.names.read(HOST, own)
    known = [] if thing is None else [door.name_of(STRANGER, thing)]
    return [own, *known, str(uuid4()), "a" * 52, "A.b-1"]


@pytest.mark.parametrize(("service", "type_"), EVERYTHING)
def test_a_stranger_cannot_tell_them_apart(told, door_of, service, type_):
    door = door_of(service)
    token = door.token(STRANGER, f"system/{type_}.r system/{type_}.s")
    found = resources(door.found(type_, HOST)) if type_ != "Organization" else [{"id": ORIGIN}]
    answers, asked = [], []

    for name in names(door, found[0]["id"]):
        for path in (f"{type_}/{name}", f"{type_}?_id={name}"):
            with questions(door) as each:
                answer = door.client.get(
                    f"/fhir/{path}", headers={"Authorization": f"Bearer {token}"}
                )
            answers.append((answer.status_code, answer.data.replace(name.encode(), b"-")))
            asked.append(each)

    assert len(set(answers[::2])) == len(set(answers[1::2])) == 1
    assert answers[0][0] == 404
    assert answers[1][0] == 200
    assert len({tuple(each) for each in asked[::2]}) == 1
    assert len({tuple(each) for each in asked[1::2]}) == 1
