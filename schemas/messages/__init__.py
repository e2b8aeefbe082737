"""The messages of the product: what each must be, and reading, checking and building them."""

from schemas.messages.building import build, instant, organisation, response_of
from schemas.messages.checking import check
from schemas.messages.definition import Category, Definition, Service
from schemas.messages.elements import coding, codings, extension, extensions, identifier
from schemas.messages.reading import Message, Response, read
from schemas.messages.registry import DEFINITIONS, NOTICES, REQUESTS

__all__ = [
    "DEFINITIONS",
    "NOTICES",
    "REQUESTS",
    "Category",
    "Definition",
    "Message",
    "Response",
    "Service",
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
