"""A compact JWS taken apart, strictly: nothing in it is said twice, or in two ways. (RFC 7515)

Libraries read headers and claims leniently; what is not read twice alike is not signed. (A10, A11)
"""

from typing import Any, TypeGuard

from schemas import strict_json
from schemas.issues import Unreadable
from services.common import base64url

LARGEST = 8192  # characters


class NotCompact(Exception):
    """Not three canonical base64url segments of which two hold a JSON object."""


def parts(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims; nobody has verified them yet. Raises NotCompact. (A24)"""
    if len(text) > LARGEST or not text.isascii():
        raise NotCompact
    try:
        header, claims, signature = text.split(".")
        base64url.decode(signature)
    except ValueError as problem:
        raise NotCompact from problem
    return read(header), read(claims)


def read(segment: str) -> dict[str, Any]:
    """The JSON object in one segment. Raises NotCompact."""
    try:
        found = strict_json.parse(base64url.decode(segment))
    except (ValueError, Unreadable) as problem:
        raise NotCompact from problem
    if not isinstance(found, dict):
        raise NotCompact
    return found


def is_time(value: object) -> TypeGuard[int]:
    """A whole number of seconds: no text, no fraction, no truth value. (A12)"""
    return type(value) is int
