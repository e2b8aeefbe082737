"""Invariants of the Bundle. https://hl7.org/fhir/R4/bundle.html#invs"""

from collections.abc import Callable
from itertools import repeat
from operator import contains
from typing import Final

from schemas.resources.rules import Steps, Value, all_of, has, rule

_WITH_REQUEST: Final = frozenset({"batch", "transaction", "history"})
_WITH_RESPONSE: Final = frozenset({"batch-response", "transaction-response", "history"})


def _entries(bundle: Value) -> list[Value]:
    return all_of(bundle, "entry")


def _stands(bundle: Value, name: str) -> bool:
    """Whether any entry has the element."""
    return any(map(contains, _entries(bundle), repeat(name)))


def _stands_in_all(bundle: Value, name: str) -> bool:
    return all(map(contains, _entries(bundle), repeat(name)))


def _where(name: str, wanted: Callable[[Value], bool]) -> Callable[[Value], Steps]:
    """The first entry of which the presence of the element is wrong."""

    def place(bundle: Value) -> Steps:
        return next(
            ("entry", position, name)
            for position, one in enumerate(_entries(bundle))
            if (name in one) != wanted(bundle)
        )

    return place


def _twice(bundle: Value) -> Steps:
    """The first entry with the fullUrl of another before it."""
    known = set()
    for position, one in enumerate(_entries(bundle)):
        name = _name(one)
        if name in known:
            return ("entry", position, "fullUrl")
        if name[0] is not None:
            known.add(name)
    return ()


def _name(entry: Value) -> tuple[object, object]:
    version = entry.get("resource", {}).get("meta", {}).get("versionId")
    return entry.get("fullUrl"), version


def _first(bundle: Value) -> Steps:
    return ("entry", 0, "resource") if _entries(bundle) else ("entry",)


def _requested(bundle: Value) -> bool:
    return bundle.get("type") in _WITH_REQUEST


def _responded(bundle: Value) -> bool:
    return bundle.get("type") in _WITH_RESPONSE


def _first_type(bundle: Value) -> object:
    entries = _entries(bundle)
    return entries[0].get("resource", {}).get("resourceType") if entries else None


@rule("Bundle", "bdl-1", "total only in a searchset or history", when=("total",))
def _total(value: Value) -> bool:
    return not has(value, "total") or value.get("type") in {"searchset", "history"}


@rule("Bundle", "bdl-2", "entry.search only in a searchset")
def _search(value: Value) -> bool:
    return value.get("type") == "searchset" or not _stands(value, "search")


@rule(
    "Bundle",
    "bdl-3",
    "entry.request in a batch, transaction or history, and only there",
    _where("request", _requested),
)
def _request(value: Value) -> bool:
    return _stands_in_all(value, "request") if _requested(value) else not _stands(value, "request")


@rule(
    "Bundle",
    "bdl-4",
    "entry.response in a response or history, and only there",
    _where("response", _responded),
)
def _response(value: Value) -> bool:
    if _responded(value):
        return _stands_in_all(value, "response")
    return not _stands(value, "response")


@rule("Bundle", "bdl-7", "fullUrl must be unique, save for other versions in a history", _twice)
def _unique(value: Value) -> bool:
    if value.get("type") == "history":
        return True
    entries = [one for one in _entries(value) if "fullUrl" in one]
    if len({one["fullUrl"] for one in entries}) == len(entries):
        return True
    return len(set(map(_name, entries))) == len(entries)


@rule("Bundle", "bdl-9", "a document needs an identifier with system and value")
def _identified(value: Value) -> bool:
    found = value.get("identifier", {})
    return value.get("type") != "document" or (has(found, "system") and has(found, "value"))


@rule("Bundle", "bdl-10", "a document needs a timestamp")
def _timestamp(value: Value) -> bool:
    return value.get("type") != "document" or "timestamp" in value


@rule("Bundle", "bdl-11", "the first resource of a document is a Composition", _first)
def _document(value: Value) -> bool:
    return value.get("type") != "document" or _first_type(value) == "Composition"


@rule("Bundle", "bdl-12", "the first resource of a message is a MessageHeader", _first)
def _message(value: Value) -> bool:
    return value.get("type") != "message" or _first_type(value) == "MessageHeader"


@rule("Bundle.entry", "bdl-5", "a resource is required unless there is a request or response")
def _resource(value: Value) -> bool:
    return "resource" in value or "request" in value or "response" in value


@rule("Bundle.entry", "bdl-8", "fullUrl must not name a version")
def _versionless(value: Value) -> bool:
    return "/_history/" not in value.get("fullUrl", "")
