"""A content key on its way to a partner: wrapped to the key that its system registered.

RFC 7516, compact, ECDH-ES+A256KW with A256GCM; the plaintext is the content key as a JWK (oct).
"""

import json
from uuid import UUID

from joserfc import jwe
from joserfc.jwk import Key

from services.common import base64url
from services.consent.authorization.algorithms import CONTENT, ENCRYPTION
from services.consent.authorization.authority import key_set

_ALGORITHMS = [ENCRYPTION, CONTENT]


def wrapped(content_key: bytes, binary: UUID, jwks: str) -> str:
    """The content key of this binary, for whoever has the private half."""
    recipient = _encryption_key(jwks)
    plain = {"kty": "oct", "alg": CONTENT, "kid": str(binary), "k": base64url.encode(content_key)}
    header = {"alg": ENCRYPTION, "enc": CONTENT, "kid": recipient.kid}
    return jwe.encrypt_compact(
        header, json.dumps(plain).encode(), recipient, algorithms=_ALGORITHMS
    )


def _encryption_key(jwks: str) -> Key:
    """Registration made sure that there is exactly one."""
    (found,) = (key for key in key_set(jwks).keys if key.get("use") == "enc")
    return found
