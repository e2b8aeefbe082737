"""Content keys at rest: wrapped under a key-encryption key, and bound to the binary they open.

The file holds one key a line (32 bytes, base64url). The first wraps; the others still unwrap, so a
new first line rotates. A key management service would take the place of this module. (F-31, G03)
"""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NewType, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KeyId = NewType("KeyId", str)
_KEY = 32
_NONCE = 12


class CannotUnwrap(Exception):
    """The wrapped key was changed, moved to another binary, or its wrapping key is gone."""


@dataclass(frozen=True)
class Wrapped:
    """A content key that only this deployment can read."""

    kek: KeyId
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class KeyEncryption:
    """Makes content keys and keeps them wrapped."""

    current: KeyId
    ciphers: dict[KeyId, AESGCM] = field(repr=False)

    @classmethod
    def from_keys(cls, keys: list[bytes]) -> Self:
        if not keys or any(len(key) != _KEY for key in keys):
            raise ValueError(f"a key-encryption key has {_KEY} bytes")
        ids = [KeyId(hashlib.sha256(key).hexdigest()[:16]) for key in keys]
        return cls(ids[0], dict(zip(ids, map(AESGCM, keys), strict=True)))

    def new_key(self, binary: UUID) -> tuple[bytes, Wrapped]:
        """A fresh content key for this binary, plain and wrapped."""
        key = secrets.token_bytes(_KEY)
        nonce = secrets.token_bytes(_NONCE)
        sealed = self.ciphers[self.current].encrypt(nonce, key, binary.bytes)
        return key, Wrapped(self.current, nonce + sealed)

    def unwrap(self, wrapped: Wrapped, binary: UUID) -> bytes:
        """Raises CannotUnwrap."""
        nonce, sealed = wrapped.content[:_NONCE], wrapped.content[_NONCE:]
        try:
            return self.ciphers[wrapped.kek].decrypt(nonce, sealed, binary.bytes)
        except (KeyError, InvalidTag) as problem:
            raise CannotUnwrap from problem


@cache
def from_file(path: Path) -> KeyEncryption:
    """Read once; a rotated file is read by the next start."""
    lines = path.read_text(encoding="ascii").split()
    return KeyEncryption.from_keys(
        [base64.urlsafe_b64decode(line + "=" * (-len(line) % 4)) for line in lines]
    )
