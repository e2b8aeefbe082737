"""One schema for each message event, and the answer to a request in the same."""

from collections.abc import Iterable, Iterator
from typing import Final

from schemas.canonical import JURISDICTION, SID_PARTNER, SID_SERVICE, message_definition
from schemas.codes import MessageEvent
from schemas.codes.countries import COUNTRIES
from schemas.messages import DEFINITIONS
from schemas.messages.checking import MOST_ENTRIES
from schemas.messages.definition import ANY, Carries, Definition
from schemas.publishing.carried import met_with
from schemas.publishing.json_schema.demands import all_of, identified_by, is_coded, said_of
from schemas.publishing.json_schema.primitives import UUID
from schemas.publishing.json_schema.types import Schema, Types, ref
from schemas.publishing.json_schema.writing import DIALECT, address, written

_ABOUT: Final = (
    "Not said here, because JSON Schema cannot: where references lead, that the sender is who it "
    "says in each place, the invariants of the standard, whether a narrative is well formed. The "
    "checker judges all of it: python -m schemas check. Resources of types other than {types} may "
    "{others}."
)
_HEADER: Final = "MessageHeader"
_ANSWERED: Final[Schema] = {"required": ["response"]}
_COUNTRY: Final[Schema] = {"description": "ISO 3166-1 alpha-2.", "enum": list(COUNTRIES)}
_UUID: Final[Schema] = {"pattern": f"^{UUID}$"}


def files() -> dict[str, bytes]:
    return {
        f"json-schema/messages/{event}.json": _schema(definition)
        for event, definition in DEFINITIONS.items()
    }


def _schema(definition: Definition) -> bytes:
    """What a Bundle must be to be a message of this event, or the answer to one."""
    known = met_with(definition)
    schema = {
        "$schema": DIALECT,
        "$id": address(f"json-schema/messages/{definition.event}.json"),
        "title": definition.event.value,
        "description": " ".join([*definition.about.split(), _apart(definition, known)]),
        "type": "object",
        **_envelope(definition),
        "$defs": Types(known, in_messages=True).needed_by("Bundle") | {"country": _COUNTRY},
    }
    answer = {"answer": _answer(definition)} if definition.is_request else {}
    return written(schema, {"message": _message(definition)} | answer)


def _apart(definition: Definition, known: list[str]) -> str:
    closed = definition.closed and not definition.is_request
    others = "not travel along" if closed else "travel along; theirs are schemas of their own"
    return _ABOUT.format(types=", ".join(known), others=others)


def _envelope(definition: Definition) -> Schema:
    """What every message has, and by what an answer is told from what it answers."""
    tag = {"required": ["system"], "properties": {"system": {"const": JURISDICTION}}}
    rules = {"required": ["code", "version"], "properties": {"code": ref("country")}}
    tags = {
        "contains": tag,
        "maxContains": 1,
        "items": {"if": tag, "then": rules},
    }
    answered = {"properties": {"entry": {"prefixItems": [_with(_ANSWERED)]}}}
    kinds = {"if": answered, "then": ref("answer"), "else": ref("message")}
    return {
        "required": ["id", "meta", "timestamp", "entry"],
        "properties": {
            "id": _UUID,
            "type": {"const": "message"},
            "total": False,
            "meta": {"required": ["tag"], "properties": {"tag": tags}},
            "entry": {
                "maxItems": MOST_ENTRIES,
                "prefixItems": [_entry(_header(definition))],
                "items": _entry({"properties": {"resourceType": {"not": {"const": _HEADER}}}}),
            },
        },
        "allOf": [ref("Bundle"), kinds if definition.is_request else ref("message")],
    }


def _entry(resource: Schema) -> Schema:
    return {
        "required": ["fullUrl", "resource"],
        "properties": {
            "fullUrl": {"pattern": f"^urn:uuid:{UUID}$"},
            "resource": resource,
            "search": False,
            "request": False,
            "response": False,
        },
    }


def _header(definition: Definition) -> Schema:
    event = definition.event
    coding = {"system": {"const": MessageEvent.system()}, "code": {"const": event.value}}
    return {
        "required": ["resourceType", "id", "eventCoding", "definition", "destination", "sender"],
        "properties": {
            "resourceType": {"const": _HEADER},
            "id": _UUID,
            "eventCoding": {"required": ["system", "code"], "properties": coding},
            "definition": {"const": message_definition(event)},
            "destination": {"maxItems": 1, "items": {"required": ["receiver"]}},
        },
    }


def _message(definition: Definition) -> Schema:
    """What the sender says: one focus, what goes with it, and what each must be."""
    header = _parties(definition, by_service=not definition.is_request)
    header["properties"] |= {"response": False}
    carried = [one for one in definition.others if not one.one_suffices]
    each = [_if_so(one, said_of(one.rules, one.type)) for one in carried if one.rules]
    if definition.closed:
        types = sorted({definition.focus.type, *(one.type for one in definition.others)})
        each.insert(0, {"properties": {"resourceType": {"enum": types}}})
    return _entries(
        _one_focus(header),
        items=all_of(each),
        contains=[
            _contains(all_of([_is(definition.focus), *_rules(definition.focus)])),
            *(found for one in definition.others for found in _counted(one)),
        ],
    )


def _answer(definition: Definition) -> Schema:
    """What the service says: done, with its result, or not done, with the reasons."""
    header = all_of([_ANSWERED, _parties(definition, by_service=True)])
    done = _entries(
        _one_focus(_answered_with({"const": "ok"})),
        contains=[_contains(_of_type(definition.answer))] if definition.answer else [],
    )
    refused = _entries(
        {"properties": {"response": {"required": ["details"]}}},
        contains=[_contains(_of_type("OperationOutcome"))],
    )
    if_done = _entries(_answered_with({"const": "ok"}))
    return {"allOf": [_entries(header)], "if": if_done, "then": done, "else": refused}


def _answered_with(code: Schema) -> Schema:
    response = {"required": ["code"], "properties": {"code": code}}
    return {"required": ["response"], "properties": {"response": response}}


def _entries(
    header: Schema, items: Schema | None = None, contains: Iterable[Schema] = ()
) -> Schema:
    found: Schema = {"prefixItems": [_with(header)]}
    if items:
        found["items"] = _with(items)
    if contains:
        found["allOf"] = list(contains)
    return {"properties": {"entry": found}}


def _parties(definition: Definition, *, by_service: bool) -> Schema:
    """Who sends and who receives: one of them is a partner, the other one of our services."""
    services = [str(one) for one in definition.asked_of or definition.written_by]
    service, partner = identified_by([SID_SERVICE], services), identified_by([SID_PARTNER])
    sender, receiver = (service, partner) if by_service else (partner, service)
    destination = {"items": {"properties": {"receiver": receiver}}}
    return {"properties": {"sender": sender, "destination": destination}}


def _one_focus(header: Schema) -> Schema:
    focus = {"maxItems": 1, "items": {"required": ["reference"]}}
    return all_of([header, {"required": ["focus"], "properties": {"focus": focus}}])


def _counted(carried: Carries) -> Iterator[Schema]:
    """How many of these travel along; where one must be wholly right, that there is one."""
    found = _contains(_is(carried), carried.at_least, carried.at_most)
    if found:
        yield found
    if carried.one_suffices and carried.rules:
        right = all_of([_is(carried), *_rules(carried)])
        if carried.at_least:
            yield _contains(right)
        else:
            yield {"if": _contains(_is(carried)), "then": _contains(right)}


def _contains(resource: Schema, least: int = 1, most: int = ANY) -> Schema:
    if not least and most >= ANY:
        return {}
    lower = {"minContains": least} if least != 1 else {}
    upper = {"maxContains": most} if most < ANY else {}
    return {"contains": _with(resource), **lower, **upper}


def _is(carried: Carries) -> Schema:
    """Whether a resource is one of these."""
    of_type = _of_type(carried.type)
    if carried.coded is None:
        return of_type
    path, code = carried.coded
    return all_of([of_type, is_coded(carried.type, path, code)])


def _of_type(name: str) -> Schema:
    return {"properties": {"resourceType": {"const": name}}}


def _rules(carried: Carries) -> list[Schema]:
    return [said_of(carried.rules, carried.type)]


def _if_so(carried: Carries, then: Schema) -> Schema:
    return {"if": _is(carried), "then": then}


def _with(resource: Schema) -> Schema:
    """An entry with such a resource."""
    return {"required": ["resource"], "properties": {"resource": resource}}
