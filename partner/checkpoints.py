"""What the consent service has signed of its ledgers, and the tree in which it marks their ends.

Signatures are compact JWS (ES384) by a key of the consent service; `typ` says what is said. The
tree is that of RFC 9162 with SHA-256: a mark's leaf is the canonical JSON of `ledger`, `strand`,
`position`, `head` and `salt`.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from partner.keys import SIGNING_ALGORITHM
from partner.refusals import Refused

WRITER = "consent"
LEDGER, CHECKPOINT = "casebridge-ledger", "casebridge-checkpoint"


class NotSigned(Exception):
    """No signature of the consent service; the text says why."""


@dataclass(frozen=True)
class Checkpoint:
    """The size of the tree in leaves, and the hash over it."""

    size: int
    root: str

    @classmethod
    def read(cls, signed: object, keys: KeySet | None) -> Self:
        """Raises NotSigned. Without keys it is read as it stands."""
        said = opened(signed, keys, CHECKPOINT)
        size, root = said.get("size"), said.get("root")
        if not isinstance(size, int) or size < 1 or not isinstance(root, str):
            raise NotSigned("the checkpoint is unreadable")
        return cls(size, root)

    def knows(self, mark: Mapping[str, Any], ledger: str) -> bool:
        """Whether a mark stands in the tree. (RFC 9162, 2.1.3.2)"""
        named = {name: mark.get(name) for name in ("strand", "position", "head", "salt")}
        found = hashlib.sha256(b"\x00" + canonical({**named, "ledger": ledger})).digest()
        number, last, path = mark.get("leaf"), self.size - 1, _hashes(mark.get("path"))
        if not isinstance(number, int) or not 0 <= number <= last or path is None:
            return False
        for beside in path:
            if last == 0:
                return False
            if number % 2 or number == last:
                found = _node(beside, found)
                while number % 2 == 0 and number:
                    number, last = number >> 1, last >> 1
            else:
                found = _node(found, beside)
            number, last = number >> 1, last >> 1
        return last == 0 and found.hex() == self.root

    def continues(self, before: "Checkpoint", proof: object) -> bool:
        """Whether this tree begins with all of that one. (RFC 9162, 2.1.4.2)"""
        hashes = _hashes(proof)
        if before.size == self.size:
            return before.root == self.root and hashes in (None, [])
        if not 0 < before.size < self.size or hashes is None:
            return False
        if before.size & (before.size - 1) == 0:
            hashes.insert(0, bytes.fromhex(before.root))
        number, last = before.size - 1, self.size - 1
        while number % 2:
            number, last = number >> 1, last >> 1
        if not hashes:
            return False
        old = new = hashes[0]
        for beside in hashes[1:]:
            if last == 0:
                return False
            if number % 2 or number == last:
                old, new = _node(beside, old), _node(beside, new)
                while number % 2 == 0 and number:
                    number, last = number >> 1, last >> 1
            else:
                new = _node(new, beside)
            number, last = number >> 1, last >> 1
        return last == 0 and (old.hex(), new.hex()) == (before.root, self.root)


def keys_of(document: object) -> KeySet:
    """The services' public keys, as they publish them. Refused when it is something else."""
    try:
        found = KeySet.import_key_set(document)  # type: ignore[arg-type]
    except (ValueError, KeyError, TypeError, AttributeError, JoseError):
        raise Refused.because("structure", "these are no public keys of the services") from None
    return found


def opened(signed: object, keys: KeySet | None, kind: str) -> dict[str, Any]:
    """What was signed. Raises NotSigned for what no key of the consent service covers."""
    try:
        found = jws.extract_compact(str(signed).encode("ascii"))
        header = found.protected
        if keys is not None:
            key = _named(header.get("kid"), keys)
            jws.deserialize_compact(str(signed), key, algorithms=[SIGNING_ALGORITHM])
        said = json.loads(found.payload or b"")
    except (JoseError, TypeError, ValueError):
        raise NotSigned("it is not signed, or was changed after it was") from None
    if header.get("typ") != kind or not isinstance(said, dict):
        raise NotSigned("the signature is for something else")
    return said


def canonical(value: Mapping[str, Any]) -> bytes:
    """JSON with sorted keys and no spaces, in UTF-8."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def _named(kid: object, keys: KeySet) -> ECKey:
    named = [key for key in keys.keys if key.kid == kid]
    if len(named) != 1 or not isinstance(named[0], ECKey) or named[0].get("service") != WRITER:
        raise NotSigned("it is signed with a key that is not the consent service's")
    return named[0]


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _hashes(written: object) -> list[bytes] | None:
    if not isinstance(written, Sequence) or isinstance(written, str):
        return None
    try:
        return [bytes.fromhex(one) for one in written]
    except (TypeError, ValueError):
        return None
