"""Where the next page of a search begins, as text that only its reader can use, for this query.

A cursor is encrypted (AES-SIV, RFC 5297) under a key of this service's own, so that nobody reads an
id in it, makes one, or uses another's; and it ends.
"""

import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from schemas import strict_json
from services.common import base64url, key_files

LASTS = 3600  # seconds between one page and the next


class NotACursor(Exception):
    """Not given by us, to this reader, for this query; or too long ago."""


def close(key_file: Path, place: Sequence[str], bound_to: Sequence[str]) -> str:
    """The cursor that goes on behind this place."""
    content = strict_json.dump([int(time.time()) + LASTS, *place])
    sealed = _cipher(key_file).encrypt(content, [each.encode() for each in bound_to])
    return base64url.encode(sealed)


def open_(key_file: Path, cursor: str, bound_to: Sequence[str]) -> list[str]:
    """The place. Raises NotACursor."""
    try:
        sealed = base64url.decode(cursor)
        content = _cipher(key_file).decrypt(sealed, [each.encode() for each in bound_to])
    except (ValueError, InvalidTag) as problem:
        raise NotACursor from problem
    found = strict_json.parse(content)
    assert isinstance(found, list)  # noqa: S101 - we wrote it
    ends, *place = found
    if time.time() > ends:
        raise NotACursor
    return place


@cache
def _cipher(key_file: Path) -> AESSIV:
    material = HKDF(algorithm=SHA256(), length=64, salt=None, info=b"cursor")
    return AESSIV(material.derive(key_files.only(key_file)))
