"""Whether a Bundle is one of our messages: the envelope first, then what its event demands."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import Any, Final

from schemas.canonical import JURISDICTION, SID_PARTNER, SID_SERVICE, message_definition
from schemas.codes import MessageEvent
from schemas.codes.countries import COUNTRIES
from schemas.explained import MOST_ISSUES
from schemas.issues import Issue, IssueType, error
from schemas.messages import stricter
from schemas.messages.definition import Carries, Context, Definition, times
from schemas.messages.elements import Element, at, identifier
from schemas.messages.languages import NO_TAG, is_tag
from schemas.messages.registry import DEFINITIONS
from schemas.resources.checking import judge
from schemas.resources.registry import RESOURCES

MOST_ENTRIES: Final = 10_000

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_COUNTRIES: Final = frozenset(COUNTRIES)
_CARRIED: Final = frozenset(RESOURCES)
_INSIDE: Final[dict[str | None, tuple[str, ...]]] = {
    None: ("resource", "part"),
    "Bundle": ("entry",),
    "Parameters": ("parameter",),
}
"""Where resources stand in others; in what is no resource itself, where they may stand."""
_HEADER: Final = "Bundle.entry[0].resource"


def check(bundle: object) -> list[Issue]:
    """All that keeps a parsed JSON document from being one of our messages; empty means it is."""
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        return [error(IssueType.STRUCTURE, "Bundle.resourceType", "a message is a Bundle")]
    if bundle.get("type") != "message":
        return [error(IssueType.VALUE, "Bundle.type", "must be message")]
    entries = bundle.get("entry")
    if isinstance(entries, list) and len(entries) > MOST_ENTRIES:
        return [error(IssueType.TOO_LONG, "Bundle.entry", f"more than {MOST_ENTRIES} entries")]
    issues, seen = judge(bundle)
    if issues:
        return issues
    for stage in (_envelope, _header, _event, partial(stricter.issues, seen=seen)):
        issues = list(islice(stage(bundle), MOST_ISSUES))
        if issues:
            break
    return issues


def _envelope(bundle: dict[str, Any]) -> Iterator[Issue]:
    yield from _uuid(bundle.get("id"), "Bundle.id")
    if "timestamp" not in bundle:
        yield error(IssueType.REQUIRED, "Bundle.timestamp", "timestamp is required here")
    yield from _jurisdiction(bundle)
    if "language" in bundle:
        yield from _language(bundle, "Bundle")
    for position, entry in enumerate(bundle["entry"]):
        if not entry.get("fullUrl", "").startswith("urn:uuid:"):
            yield error(IssueType.VALUE, f"{_entry(position)}.fullUrl", "must be a urn:uuid")
        if "resource" not in entry:
            yield error(IssueType.REQUIRED, _resource(position), "resource is required")
        elif position and entry["resource"]["resourceType"] == "MessageHeader":
            yield error(IssueType.STRUCTURE, _resource(position), "a message has one header")
        yield from _resources(entry.get("resource", {}), _resource(position))


def _jurisdiction(bundle: Element) -> Iterator[Issue]:
    """Whose rules apply: those of a country that there is."""
    tags = [
        (place, tag)
        for place, tag in at(bundle, "meta.tag", "Bundle")
        if tag.get("system") == JURISDICTION
    ]
    if len(tags) != 1 or not ({"code", "version"} <= tags[0][1].keys()):
        yield error(
            IssueType.REQUIRED,
            "Bundle.meta.tag",
            f"exactly one tag of {JURISDICTION} with code and version is required",
        )
        return
    ((place, tag),) = tags
    if tag["code"] not in _COUNTRIES:
        yield error(IssueType.CODE_INVALID, f"{place}.code", "no country of ISO 3166-1 alpha-2")


def _resources(resource: Element, place: str) -> Iterator[Issue]:
    """Of each, at any depth: that messages carry its type, and that its language is one."""
    named = resource.get("resourceType")
    if named is not None and named not in _CARRIED:
        yield error(
            IssueType.NOT_SUPPORTED, f"{place}.resourceType", "no resource that a message carries"
        )
    if "language" in resource:
        yield from _language(resource, place)
    for name in _INSIDE.get(named, ("contained",)):
        for inner, one in at(resource, name, place):
            yield from _resources(one, inner)


def _language(resource: Element, place: str) -> Iterator[Issue]:
    if not is_tag(resource["language"]):
        yield error(IssueType.CODE_INVALID, f"{place}.language", NO_TAG)


def _entry(position: int) -> str:
    return f"Bundle.entry[{position}]"


def _resource(position: int) -> str:
    return f"Bundle.entry[{position}].resource"


def _uuid(value: object, place: str) -> Iterator[Issue]:
    if value is None:
        yield error(IssueType.REQUIRED, place, "id is required here")
    elif not isinstance(value, str) or not _UUID.fullmatch(value):
        yield error(IssueType.VALUE, place, "must be a UUID in lower case")


def _header(bundle: dict[str, Any]) -> Iterator[Issue]:
    header = bundle["entry"][0]["resource"]
    yield from _uuid(header.get("id"), f"{_HEADER}.id")
    coding = header.get("eventCoding", {})
    if coding.get("system") != MessageEvent.system():
        yield error(
            IssueType.NOT_SUPPORTED,
            f"{_HEADER}.eventCoding.system",
            f"must be {MessageEvent.system()}",
        )
        return
    if coding.get("code") not in DEFINITIONS:
        yield error(IssueType.NOT_SUPPORTED, f"{_HEADER}.eventCoding.code", "no such event")
        return
    event = MessageEvent(coding["code"])
    if header.get("definition") != message_definition(event):
        yield error(
            IssueType.NOT_SUPPORTED, f"{_HEADER}.definition", f"must be {message_definition(event)}"
        )
    yield from _parties(header, DEFINITIONS[event])
    yield from _focus(header, DEFINITIONS[event], _context(bundle))


def _parties(header: Element, definition: Definition) -> Iterator[Issue]:
    destinations = header.get("destination", ())
    if len(destinations) != 1:
        yield error(
            IssueType.STRUCTURE, f"{_HEADER}.destination", "exactly one destination is required"
        )
        return
    from_service = definition.is_request == ("response" in header)
    systems = (SID_SERVICE, SID_PARTNER) if from_service else (SID_PARTNER, SID_SERVICE)
    services = {str(service) for service in definition.asked_of or definition.written_by}
    for system, place, party in (
        (systems[0], "sender", header.get("sender")),
        (systems[1], "destination[0].receiver", destinations[0].get("receiver")),
    ):
        named = identifier(party, system)
        if named is None:
            yield error(
                IssueType.REQUIRED,
                f"{_HEADER}.{place}.identifier",
                f"an identifier of {system} is required",
            )
        elif system == SID_SERVICE and named not in services:
            yield error(
                IssueType.NOT_SUPPORTED,
                f"{_HEADER}.{place}.identifier.value",
                f"{definition.event} belongs to {' or '.join(sorted(services))}",
            )


def _focus(header: Element, definition: Definition, context: Context) -> Iterator[Issue]:
    focus = header.get("focus", ())
    response = header.get("response")
    if response is not None and response["code"] != "ok":
        if context.resolve(response.get("details")) is None:
            yield error(
                IssueType.REQUIRED,
                f"{_HEADER}.response.details",
                "must lead to an OperationOutcome inside the message",
            )
        return
    if len(focus) != 1:
        yield error(IssueType.STRUCTURE, f"{_HEADER}.focus", "exactly one focus is required")
        return
    wanted = definition.answer if response is not None else definition.focus.type
    found = context.resolve(focus[0])
    if found is None or found["resourceType"] != wanted:
        yield error(
            IssueType.VALUE, f"{_HEADER}.focus[0]", f"must lead to a {wanted} inside the message"
        )


def _event(bundle: dict[str, Any]) -> Iterator[Issue]:
    header = bundle["entry"][0]["resource"]
    if "response" in header:
        return
    definition = DEFINITIONS[MessageEvent(header["eventCoding"]["code"])]
    context = _context(bundle)
    placed = _by_type(bundle["entry"])
    resource = context.resolve(header["focus"][0])
    place, focus = next(each for each in placed[definition.focus.type] if each[1] is resource)
    yield from _held(definition.focus, focus, place, context)
    for carried in definition.others:
        yield from _carried(carried, placed[carried.type], context)
    if definition.closed:
        known = {definition.focus.type, *(carried.type for carried in definition.others)}
        for resource_type in placed.keys() - known:
            for place, _ in placed[resource_type]:
                yield error(IssueType.BUSINESS_RULE, place, "may not travel with this event")


def _by_type(entries: list[dict[str, Any]]) -> defaultdict[str, list[tuple[str, Element]]]:
    """All resources but the header, each with its place."""
    found = defaultdict(list)
    for position, entry in enumerate(entries):
        if position:
            resource = entry["resource"]
            found[resource["resourceType"]].append((_resource(position), resource))
    return found


def _carried(
    carried: Carries, placed: list[tuple[str, Element]], context: Context
) -> Iterator[Issue]:
    found = [(place, resource) for place, resource in placed if carried.applies(resource)]
    if not carried.at_least <= len(found) <= carried.at_most:
        yield error(
            IssueType.REQUIRED if len(found) < carried.at_least else IssueType.STRUCTURE,
            "Bundle.entry",
            f"{times(carried.at_least, carried.at_most)} {carried.label} required",
        )
    if carried.one_suffices:
        issues = [list(_held(carried, resource, place, context)) for place, resource in found]
        if all(issues):
            yield from chain.from_iterable(issues[:1])
        return
    for place, resource in found:
        yield from _held(carried, resource, place, context)


def _held(carried: Carries, resource: Element, place: str, context: Context) -> Iterator[Issue]:
    for rule in carried.rules:
        yield from rule.check(resource, place, context)


def _context(bundle: dict[str, Any]) -> Context:
    header = bundle["entry"][0]["resource"]
    resources = {
        entry["fullUrl"]: entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"] is not header
    }
    return Context(identifier(header.get("sender"), SID_PARTNER), resources)
