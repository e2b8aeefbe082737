"""What our services tell one another is ids, codes and times. (invariant 8)"""

import re
import types
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

from schemas import events
from schemas.codes import Code

PERSONAL = {
    "address", "birth", "born", "child", "contact", "description", "display", "dob", "email",
    "family", "father", "first", "gender", "given", "last", "location", "mother", "name", "names",
    "nickname", "note", "notes", "person", "phone", "photo", "place", "residence", "sex", "story",
    "surname", "telecom", "text", "title", "village", "worker",
}  # fmt: skip

EVENTS = sorted(events.TYPES.values(), key=lambda event: event.TYPE)

# Register data of organisations, not of persons: short words whose values the register checks.
WORDS = {"organisation", "registered_by", "jurisdiction", "jurisdiction_version", "partner",
         "country", "scopes", "sender", "receiver", "recipient", "recipients",
         "client", "token", "issuer"}  # fmt: skip


def parts(kind: type) -> dict[str, Any]:
    """Every field of an event and of what is nested in it."""
    hints = get_type_hints(kind)
    found = {field.name: hints[field.name] for field in fields(kind)}
    nested = [leaf for hint in found.values() for leaf in leaves(hint) if is_dataclass(leaf)]
    return {**found, **{name: hint for part in nested for name, hint in parts(part).items()}}


def leaves(hint: Any) -> list[Any]:
    """The types of which a hint is made."""
    if get_origin(hint) in {tuple, Union, types.UnionType}:
        return [leaf for each in get_args(hint) for leaf in leaves(each)]
    return [] if hint in {type(None), Ellipsis} else [hint]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TYPE)
def test_no_part_of_an_event_is_called_as_a_person_is_described(event):
    words = {word for name in parts(event) for word in re.split("_", name)}

    assert words & PERSONAL == set()


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TYPE)
def test_every_part_of_an_event_is_an_id_a_code_or_a_time(event):
    free = {
        name
        for name, hint in parts(event).items()
        for leaf in leaves(hint)
        if not (
            leaf in {UUID, datetime, int, bool}
            or is_dataclass(leaf)
            or (isinstance(leaf, type) and issubclass(leaf, Code))
        )
    }

    assert free <= WORDS | {"jwks", "respond_to"}


def test_every_event_is_named_after_its_writer_and_its_version():
    assert all(re.fullmatch(r"[a-z]+\.[a-z-]+\.v[1-9]", type_) for type_ in events.TYPES)
