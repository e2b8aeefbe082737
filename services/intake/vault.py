"""Section contents at rest: AES-256-GCM under intake's own key, bound to the case, section and
version. (RFC 5116)
"""

import base64
import os
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12  # bytes


@cache
def _cipher(key_file: Path) -> AESGCM:
    text = key_file.read_text(encoding="ascii").strip()
    return AESGCM(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def close(key_file: Path, content: bytes, place: str) -> bytes:
    """The nonce and the ciphertext.

    `place` names where it is kept, so that rows cannot be exchanged.
    """
    nonce = os.urandom(NONCE)
    return nonce + _cipher(key_file).encrypt(nonce, content, place.encode())


def open_(key_file: Path, kept: bytes, place: str) -> bytes:
    """The content. Raises cryptography's InvalidTag when it was changed or moved."""
    return _cipher(key_file).decrypt(kept[:NONCE], kept[NONCE:], place.encode())
