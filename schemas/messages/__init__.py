"""The messages of the product: what each must be, and reading, checking and building them."""

from schemas.messages.building import build, instant, organisation, response_of
from schemas.messages.checking import check
from schemas.messages.definition import Category, Definition, Service, Status
from schemas.messages.elements import coding, codings, extension, extensions, identifier
from schemas.messages.reading import Message, Response, read
from schemas.messages.registry import ACTIVE, DEFINITIONS, NOTICES, REQUESTS, answered_by

__all__ = [
    "ACTIVE",
    "DEFINITIONS",
    "NOTICES",
    "REQUESTS",
    "Category",
    "Definition",
    "Message",
    "Response",
    "Service",
    "Status",
    "answered_by",
    "build",
    "check",
    "coding",
    "codings",
    "extension",
    "extensions",
    "identifier",
    "instant",
    "organisation",
    "read",
    "response_of",
]
