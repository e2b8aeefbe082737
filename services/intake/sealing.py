"""Sealing one section for one receiver: a compact JWE under its own content key.

(RFC 7516; DESIGN section 4)

The protected header is the additional authenticated data, so the seal is bound to case, section,
version, recipient and message: taken into another message, it no longer says what that message
says.
"""

import base64
import json
import secrets
from typing import Any, Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from services.common import base64url, key_files

TYPE = "casebridge-section"
CONTENT_TYPE = "application/jose"
NONCE: Final = 12  # bytes (RFC 7518, 5.3)
TAG: Final = 16  # bytes, which the cipher puts behind the ciphertext


def seal(
    content: bytes,
    key: bytes,
    *,
    binary: UUID,
    case: str,
    section: str,
    version: int,
    recipient: str,
    message: UUID,
) -> str:
    """The JWE. `case` is the recipient's own name of the case.

    Raises ValueError for a key that is not of 32 bytes.
    """
    if len(key) != key_files.LENGTH:
        raise ValueError("A256GCM has a key of 32 bytes")
    header = {
        "alg": "dir",
        "enc": "A256GCM",
        "typ": TYPE,
        "cty": "application/fhir+json",
        "kid": str(binary),
        "case": case,
        "section": section,
        "version": version,
        "recipient": recipient,
        "message": str(message),
    }
    protected = base64url.encode(json.dumps(header, separators=(",", ":")).encode())
    nonce = secrets.token_bytes(NONCE)
    sealed = AESGCM(key).encrypt(nonce, content, protected.encode("ascii"))
    parts = (nonce, sealed[:-TAG], sealed[-TAG:])
    return ".".join((protected, "", *map(base64url.encode, parts)))  # no encrypted key: "dir"


def binary_resource(binary: UUID, version: int, sealed: str) -> dict[str, Any]:
    """The FHIR Binary that carries it."""
    return {
        "resourceType": "Binary",
        "id": str(binary),
        "meta": {"versionId": str(version)},
        "contentType": CONTENT_TYPE,
        "data": base64.b64encode(sealed.encode("ascii")).decode("ascii"),
    }
