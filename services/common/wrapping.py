"""Key-encryption keys: what encrypts the keys that encrypt contents.

They are a file of ours, or a key management service's: whatever `CASEBRIDGE_KEY_WRAPPING` names as
`module:factory` is given the key file's path (for a service, that is where its address stands) and
makes a `Wrapping`. (F-31, G03)
"""

import hashlib
import os
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from services.common import key_files

NONCE = 12  # bytes; random
FILE = "services.common.wrapping:FileKeys"


class CannotUnwrap(Exception):
    """The wrapped key was changed or moved to another place, or its wrapping key is gone."""


@dataclass(frozen=True)
class Wrapped:
    """A key that only whoever holds the key-encryption key `kek` can read."""

    kek: str
    content: bytes = field(repr=False)


class Wrapping(Protocol):
    """Wraps and unwraps keys of 32 bytes; `place` is what a wrapped key is bound to."""

    @property
    def current(self) -> str:
        """The name of the key-encryption key that wraps now; another one after each rotation."""

    def wrap(self, key: bytes, place: bytes) -> Wrapped:
        """With the current key-encryption key."""

    def unwrap(self, wrapped: Wrapped, place: bytes) -> bytes:
        """With the one it names. Raises CannotUnwrap."""


class NoSuchWrapping(Exception):
    """What is set as CASEBRIDGE_KEY_WRAPPING is no `module:factory`."""


@cache
def of(factory: str, file: Path) -> Wrapping:
    """The key-encryption keys of this file. Raises NoSuchWrapping, or what the factory raises."""
    module, _, name = factory.partition(":")
    try:
        make = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as problem:
        raise NoSuchWrapping(factory) from problem
    return cast(Wrapping, make(file))


@dataclass(frozen=True)
class _Held:
    """The keys of the file as it was then; the first wraps, all unwrap."""

    version: tuple[int, int]
    current: str
    ciphers: dict[str, AESGCM] = field(repr=False)


class FileKeys:
    """Keys in a file, one a line: the first wraps, all unwrap. A changed file counts at once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = self._from_file()

    @property
    def current(self) -> str:
        return self._held().current

    @property
    def names(self) -> list[str]:
        """Of all keys in the file, the current one first."""
        return list(self._held().ciphers)

    def wrap(self, key: bytes, place: bytes) -> Wrapped:
        held, nonce = self._held(), os.urandom(NONCE)
        return Wrapped(held.current, nonce + held.ciphers[held.current].encrypt(nonce, key, place))

    def unwrap(self, wrapped: Wrapped, place: bytes) -> bytes:
        nonce, sealed = wrapped.content[:NONCE], wrapped.content[NONCE:]
        try:
            return self._held().ciphers[wrapped.kek].decrypt(nonce, sealed, place)
        except (KeyError, InvalidTag, ValueError) as problem:
            raise CannotUnwrap from problem

    def _held(self) -> _Held:
        if self._version() != self._read.version:
            self._read = self._from_file()
        return self._read

    def _version(self) -> tuple[int, int]:
        found = self._file.stat()
        return found.st_mtime_ns, found.st_ino

    def _from_file(self) -> _Held:
        version, keys = self._version(), key_files.read(self._file)
        names = [name_of(key) for key in keys]
        return _Held(version, names[0], dict(zip(names, map(AESGCM, keys), strict=True)))


def name_of(key: bytes) -> str:
    """What a key of a file is called where it has wrapped something."""
    return hashlib.sha256(key).hexdigest()[:16]
