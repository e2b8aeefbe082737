"""What is kept so that this service alone can read it: AES-256-GCM under its own key. (RFC 5116)

Whatever may name or locate somebody goes through here on its way into the database and back, bound
to the place where it is kept.
"""

import base64
import os
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.orm import Session

from services.common import database

KEY = 32  # bytes, base64url in the file
NONCE = 12  # bytes; random, so one key may close 2**32 contents


@cache
def cipher(key_file: Path) -> AESGCM:
    """Read once. Raises ValueError for what is no key of this length."""
    return AESGCM(key(key_file))


def key(key_file: Path) -> bytes:
    """The key itself, from which others may be derived. Raises ValueError as above."""
    text = key_file.read_text(encoding="ascii").strip()
    found = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(found) != KEY:
        raise ValueError(f"a vault key has {KEY} bytes")
    return found


def close(session: Session, content: bytes, place: str) -> bytes:
    """The nonce and the ciphertext.

    `place` names table, row and column, so that what is kept cannot be exchanged.
    """
    nonce = os.urandom(NONCE)
    return nonce + _cipher(session).encrypt(nonce, content, place.encode())


def open_(session: Session, kept: bytes, place: str) -> bytes:
    """The content. Raises cryptography's InvalidTag when it was changed or moved."""
    return _cipher(session).decrypt(kept[:NONCE], kept[NONCE:], place.encode())


def close_text(session: Session, text: str | None, place: str) -> bytes | None:
    """The same for a text; nothing stays nothing."""
    return None if text is None else close(session, text.encode(), place)


def open_text(session: Session, kept: bytes | None, place: str) -> str | None:
    """The text, or None where there was none."""
    return None if kept is None else open_(session, kept, place).decode()


def _cipher(session: Session) -> AESGCM:
    return cipher(database.settings(session).vault_key_file)
