"""One name per partner for the same thing: unjoinable between partners, unforgeable, reversible by
us alone.

A name is the AES-SIV (RFC 5297) encryption of the internal id under a key derived for that partner
(HKDF, RFC 5869), so no table is kept and a name that decrypts proves that we gave it to that
partner. (C33)
"""

import base64
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from services.common import key_files


class PairwiseNames:
    """Gives and reads the names of one deployment; `key` is its 32 secret bytes."""

    def __init__(self, key: bytes) -> None:
        if len(key) != 32:
            raise ValueError("a pairwise key has 32 bytes")
        self._key = key
        self._cipher_of = lru_cache(maxsize=1024)(self._derive)

    @classmethod
    def from_file(cls, path: Path) -> "PairwiseNames":
        """Read the key, base64url in one line."""
        return cls(key_files.only(path))

    def name(self, partner: str, thing: UUID) -> str:
        """The 52 lower-case letters and digits under which this partner knows the thing."""
        sealed = self._cipher_of(partner).encrypt(thing.bytes, None)
        return base64.b32encode(sealed).decode("ascii").rstrip("=").lower()

    def read(self, partner: str, name: str) -> UUID | None:
        """The thing this partner means, or None for a name that was never given to it."""
        padded = name.upper() + "=" * (-len(name) % 8)
        try:
            sealed = base64.b32decode(padded)
            thing = UUID(bytes=self._cipher_of(partner).decrypt(sealed, None))
        except (InvalidTag, ValueError):
            return None
        return thing if self.name(partner, thing) == name else None

    def _derive(self, partner: str) -> AESSIV:
        material = HKDF(
            algorithm=SHA256(), length=32, salt=None, info=b"pairwise\x00" + partner.encode()
        )
        return AESSIV(material.derive(self._key))
