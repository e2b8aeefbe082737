"""Sealing one section for one receiver: a compact JWE under its own content key.

(RFC 7516; DESIGN section 4)

The protected header is the additional authenticated data, so the seal is bound to case, section,
version, recipient and message: taken into another message, it no longer says what that message
says.
"""

import base64
from typing import Any
from uuid import UUID

from joserfc import jwe
from joserfc.jwk import OctKey

TYPE = "casebridge-section"
CONTENT_TYPE = "application/jose"
_ALGORITHMS = ["dir", "A256GCM"]
_REGISTRY = jwe.JWERegistry(algorithms=_ALGORITHMS, strict_check_header=False)


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
    """The JWE. `case` is the recipient's own name of the case."""
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
    return jwe.encrypt_compact(header, content, OctKey.import_key(key), registry=_REGISTRY)


def binary_resource(binary: UUID, version: int, sealed: str) -> dict[str, Any]:
    """The FHIR Binary that carries it."""
    return {
        "resourceType": "Binary",
        "id": str(binary),
        "meta": {"versionId": str(version)},
        "contentType": CONTENT_TYPE,
        "data": base64.b64encode(sealed.encode("ascii")).decode("ascii"),
    }
