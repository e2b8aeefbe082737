"""What the standard says in words only. Each rule is named for the element that it is about.

https://hl7.org/fhir/R4/datatypes.html, https://hl7.org/fhir/R4/references.html,
https://hl7.org/fhir/R4/bundle.html
"""

import re
from base64 import b64decode
from collections.abc import Callable
from hashlib import sha1
from itertools import repeat
from operator import contains
from typing import Final

from schemas.resources.bundle import is_rest
from schemas.resources.documents import strangers
from schemas.resources.fields import led_to
from schemas.resources.kinds import ABSOLUTE
from schemas.resources.rules import Steps, Value, all_of, rule
from schemas.resources.rules_of_types import QUANTITIES

_CODE_SYSTEMS: Final = ("http:", "https:", "urn:")
_SYSTEMS: Final = ("http:", "https:", "urn:", "ldap:")
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*:")
_NO_LETTERS: Final = "= \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"  # in base64
_ANY_URI: Final = "urn:ietf:rfc:3986"
_MAY_LACK_URL: Final = frozenset({"transaction", "transaction-response", "batch", "batch-response"})
_OF_PAGES: Final = frozenset({"first", "previous", "next", "last"})


@rule(
    "Identifier", "Identifier.system", "must be absolute", lambda _: ("system",), when=("system",)
)
def _system(value: Value) -> bool:
    return "system" not in value or value["system"].startswith(_SYSTEMS)


@rule(
    "Identifier",
    "Identifier.value",
    f"must be a URI, since the system is {_ANY_URI}",
    lambda _: ("value",),
    when=("system",),
)
def _value(value: Value) -> bool:
    is_uri = value.get("system") == _ANY_URI and "value" in value
    return not is_uri or _URI.match(value["value"]) is not None


def _is_coded_absolutely(value: Value) -> bool:
    coded = "system" in value and "code" in value
    return not coded or value["system"].startswith(_CODE_SYSTEMS)


for _path in QUANTITIES:
    rule(_path, f"{_path}.system", "must be absolute", lambda _: ("system",), when=("system",))(
        _is_coded_absolutely
    )


@rule("Meta", "Meta.security", "no label may stand twice", when=("security",))
def _labels(value: Value) -> bool:
    labels = [(one.get("system"), one.get("code")) for one in all_of(value, "security")]
    return len(set(labels)) == len(labels)


@rule(
    "Reference",
    "Reference.type",
    "must be the type that the reference names",
    lambda _: ("type",),
    when=("type",),
)
def _type(value: Value) -> bool:
    if "type" not in value or "reference" not in value:
        return True
    return led_to(value["reference"]) in {None, value["type"]}


@rule("Attachment", "Attachment.size", "must be that of the data", when=("size",))
def _size(value: Value) -> bool:
    if "size" not in value or "data" not in value:
        return True
    data = value["data"]
    letters = len(data) - sum(map(data.count, _NO_LETTERS))
    return bool(letters * 3 // 4 == value["size"])


@rule("Attachment", "Attachment.hash", "must be the SHA-1 of the data", when=("hash",))
def _hash(value: Value) -> bool:
    if "hash" not in value or "data" not in value:
        return True
    made = sha1(b64decode(value["data"]), usedforsecurity=False)
    return made.digest() == b64decode(value["hash"])


def _first(wrong: Callable[[Value, Value], bool], *steps: str) -> Callable[[Value], Steps]:
    """The place of the first entry that is wrong."""

    def place(bundle: Value) -> Steps:
        return next(
            ("entry", position, *steps)
            for position, one in enumerate(all_of(bundle, "entry"))
            if wrong(bundle, one)
        )

    return place


def _lacks_url(bundle: Value, entry: Value) -> bool:
    return "fullUrl" not in entry and bundle.get("type") not in _MAY_LACK_URL


@rule("Bundle", "Bundle.entry.fullUrl", "is required here", _first(_lacks_url, "fullUrl"))
def _full_url(value: Value) -> bool:
    entries = all_of(value, "entry")
    return all(map(contains, entries, repeat("fullUrl"))) or value.get("type") in _MAY_LACK_URL


@rule("Bundle.entry", "Bundle.entry.fullUrl", "must be absolute", lambda _: ("fullUrl",))
def _absolute(value: Value) -> bool:
    url = value.get("fullUrl", "urn:uuid:")
    return url.startswith("urn:uuid:") or ABSOLUTE.match(url) is not None


@rule(
    "Bundle.entry",
    "Bundle.entry.fullUrl",
    "an address on a server must end in the type and id of the resource",
    lambda _: ("fullUrl",),
)
def _address(value: Value) -> bool:
    url, resource = value.get("fullUrl", "urn:"), value.get("resource")
    if url.startswith("urn:") or resource is None or not is_rest(url):
        return True
    return bool(url.endswith(f"/{resource['resourceType']}/{resource.get('id', '')}"))


@rule(
    "Bundle",
    "Bundle.entry.resource",
    "a document holds what its Composition leads to, and what leads there",
    lambda bundle: ("entry", strangers(bundle)[0]),
)
def _belongs(value: Value) -> bool:
    return value.get("type") != "document" or not strangers(value)


@rule("Bundle", "Bundle.link", "links between pages in searches alone, none twice", when=("link",))
def _links(value: Value) -> bool:
    relations = [one.get("relation") for one in all_of(value, "link")]
    singular = {"self"}
    if value.get("type") in {"searchset", "history"}:
        singular |= _OF_PAGES
    elif not _OF_PAGES.isdisjoint(relations):
        return False
    return all(relations.count(one) < 2 for one in singular)


def _unfit_as_result(bundle: Value, entry: Value) -> bool:
    if bundle.get("type") != "searchset":
        return False
    resource, mode = entry.get("resource"), entry.get("search", {}).get("mode")
    if resource is None:
        return True
    if mode == "outcome":
        return bool(resource["resourceType"] != "OperationOutcome")
    return mode is not None and "id" not in resource


@rule(
    "Bundle",
    "Bundle.entry.search",
    "a result is a resource with an id, an outcome is an OperationOutcome",
    _first(_unfit_as_result),
)
def _results(value: Value) -> bool:
    if value.get("type") != "searchset":
        return True
    return not any(_unfit_as_result(value, one) for one in all_of(value, "entry"))
