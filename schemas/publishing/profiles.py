"""StructureDefinitions of our messages: the envelope, and what each event demands beyond it.

https://hl7.org/fhir/R4/profiling.html. What follows from one element is said of it; what needs a
look at the whole message is a constraint on the Bundle.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from schemas.canonical import SID_PARTNER, SID_SERVICE, message_definition
from schemas.codes import MessageEvent
from schemas.messages import DEFINITIONS
from schemas.messages.definition import ANY, Carries, Definition, times
from schemas.messages.named import IsSender
from schemas.publishing import envelope, fhirpath
from schemas.publishing.differential import Differential, in_words, structure
from schemas.publishing.names import (
    MESSAGE,
    MESSAGE_HEADER,
    focus_profile,
    header_profile,
    other_profile,
    url_of,
)
from schemas.publishing.writing import as_json, resource_name

Resource = dict[str, Any]

_HEADER: Final = "entry.first().resource.ofType(MessageHeader)"


def files() -> dict[str, bytes]:
    """The profiles, by their path below schemas/published."""
    made = [*envelope.profiles()]
    for definition in DEFINITIONS.values():
        made += _of_event(definition)
    return {resource_name(one): as_json(one) for one in made}


def _of_event(definition: Definition) -> list[Resource]:
    found = [_bundle(definition), _header(definition), _focus(definition)]
    found += [_other(definition, of_type, group) for of_type, group in by_type(definition)]
    return found


def by_type(definition: Definition) -> list[tuple[str, list[Carries]]]:
    """What travels beside the focus, together for each type."""
    ordered = sorted(definition.others, key=lambda one: one.type)
    return [(name, list(group)) for name, group in groupby(ordered, key=lambda one: one.type)]


def _bundle(definition: Definition) -> Resource:
    event = definition.event.value
    found = Differential("Bundle", event)
    envelope.header_slice(found, header_profile(definition))
    for of_type, group in by_type(definition):
        alone = group[0] if len(group) == 1 and group[0].coded is None else None
        least = alone.at_least if alone else 0
        most = alone.at_most if alone and alone.at_most < ANY else None
        envelope.entry_slice(found, of_type, other_profile(definition, of_type), least, most)
        for one in group:
            if one.coded is not None or one.one_suffices:
                _counted(found, one)
    _senders(found, definition)
    _brought(found, definition)
    if definition.closed:
        types = sorted({definition.focus.type, *(one.type for one in definition.others)})
        expression = " or ".join(f"($this is {name})" for name in types)
        human = f"beside the header only {' and '.join(types)} travel along"
        found.constraint(human, f"entry.skip(1).resource.all({expression})")
    return structure(
        event,
        found,
        title=f"Message {event}",
        description=" ".join(definition.about.split()),
        status=definition.status.value,
        base=url_of(MESSAGE),
    )


def _senders(found: Differential, definition: Definition) -> None:
    """Who must be the sender: only the whole message knows who that is."""
    sender = f"%resource.{_HEADER}.sender.identifier.where(system = '{SID_PARTNER}').value"
    for carried in (definition.focus, *definition.others):
        for rule in carried.rules:
            if isinstance(rule, IsSender):
                named = f"{_those(definition, carried)}.{fhirpath.path(carried.type, rule.path)}"
                value = f"{named}.identifier.where(system = '{SID_PARTNER}').value"
                human = f"{carried.type}.{rule.path} names the sender, as MessageHeader.sender does"
                found.constraint(human, f"{value}.all($this = {sender})")


def _brought(found: Differential, definition: Definition) -> None:
    """What one resource wants to see in the message."""
    for carried in (definition.focus, *definition.others):
        theirs = _those(definition, carried)
        for condition, wanted, rule in fhirpath.brought(carried.rules, carried.type):
            such = f"{theirs}.where({condition})" if condition else theirs
            human = f"{carried.label}: {in_words(rule)}"
            found.constraint(human, f"{such}.exists() implies ({wanted})")


def _those(definition: Definition, carried: Carries) -> str:
    """The resources of a Bundle on which these rules bear."""
    if carried is definition.focus:
        return f"{_HEADER}.focus.resolve().ofType({carried.type})"
    theirs = f"entry.resource.ofType({carried.type})"
    if carried.coded is None:
        return theirs
    return f"{theirs}.where({fhirpath.is_coded(carried.type, *carried.coded)})"


def _counted(found: Differential, one: Carries) -> None:
    """How many there are of one kind, and that one of them is wholly right where one suffices."""
    ours = f"entry.resource.ofType({one.type})"
    if one.coded is not None:
        path, code = one.coded
        ours = f"{ours}.where({fhirpath.is_coded(one.type, path, code)})"
        for told in fhirpath.counted(ours, one.at_least, one.at_most):
            found.constraint(f"{times(one.at_least, one.at_most)} {one.label} required", told)
    rules = fhirpath.said_of(one.rules, one.type)
    if one.one_suffices and rules:
        human = f"one {one.label} must have all of: {_all(one)}"
        right = f"{ours}.where({rules}).exists()"
        found.constraint(human, right if one.at_least else f"{ours}.exists() implies {right}")


def _header(definition: Definition) -> Resource:
    event = definition.event
    name = header_profile(definition)
    found = Differential("MessageHeader", name)
    found.at(("event[x]",), patternCoding=event.coding)
    found.at(("definition",), min=1, fixedCanonical=message_definition(event))
    services = [str(one) for one in definition.asked_of or definition.written_by]
    partner = fhirpath.identified_by([SID_PARTNER])
    service = _service(services)
    by_partner = definition.is_request
    sender, receiver = (partner, service) if by_partner else (service, partner)
    parties = {True: "a partner", False: f"the service {' or '.join(services)}"}
    found.constraint(
        f"the sender is {parties[by_partner]}, named by identifier", sender, ("sender",)
    )
    found.constraint(
        f"the receiver is {parties[not by_partner]}, named by identifier",
        f"destination.receiver.all({receiver})",
    )
    focus = {"code": "Reference", "targetProfile": [url_of(focus_profile(definition))]}
    found.at(("focus",), min=1, max="1", type=[focus])
    found.at(("response",), max="0")
    for rule in definition.focus.rules:  # a validator tells which, and not only that none fits
        expression = fhirpath.said(rule, definition.focus.type)
        if expression:
            found.constraint(in_words(rule), f"resolve().all({expression})", ("focus",))
    return structure(
        name,
        found,
        title=f"Header of {event}",
        description=f"The MessageHeader of a message {event}.",
        status=definition.status.value,
        base=url_of(MESSAGE_HEADER),
    )


def _service(services: Iterable[str]) -> str:
    named = " | ".join(f"'{one}'" for one in services)
    return f"identifier.where(system = '{SID_SERVICE}' and value in ({named})).exists()"


def _focus(definition: Definition) -> Resource:
    name = focus_profile(definition)
    found = Differential(definition.focus.type, name)
    for rule in definition.focus.rules:
        found.rule(rule)
    return structure(
        name,
        found,
        title=f"{definition.focus.type} of {definition.event}",
        description=f"What a message {definition.event} is about.",
        status=definition.status.value,
    )


def _other(definition: Definition, of_type: str, group: list[Carries]) -> Resource:
    name = other_profile(definition, of_type)
    found = Differential(of_type, name)
    for one in group:
        if one.one_suffices:
            continue
        if one.coded is None:
            for rule in one.rules:
                found.rule(rule)
        else:
            _when_coded(found, one)
    return structure(
        name,
        found,
        title=f"{of_type} with {definition.event}",
        description=f"What travels along with a message {definition.event}.",
        status=definition.status.value,
    )


def _when_coded(found: Differential, one: Carries) -> None:
    path, code = one.coded or ("", MessageEvent.REGISTER_CASE)
    condition = fhirpath.is_coded(one.type, path, code)
    for rule in one.rules:
        expression = fhirpath.said(rule, one.type)
        if expression:
            found.constraint(f"{code}: {in_words(rule)}", f"{condition} implies ({expression})")


def _all(one: Carries) -> str:
    return ", ".join(in_words(rule) for rule in one.rules)
