"""JWS that no library would make, signed as they should be, or not at all."""

import base64
import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from joserfc.jwk import ECKey

DIGESTS = {"P-256": SHA256(), "P-384": SHA384(), "P-521": SHA512()}


def encoded(document: Any) -> str:
    """One part of a compact JWS, of whatever it is given."""
    raw = document if isinstance(document, bytes) else json.dumps(document).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def signed(header: Any, claims: Any, key: ECKey) -> str:
    """Both parts as they are given, and a signature that fits the key."""
    text = f"{encoded(header)}.{encoded(claims)}"
    size = (key.curve_key_size + 7) // 8
    r, s = decode_dss_signature(key.private_key.sign(text.encode(), ECDSA(DIGESTS[key.curve_name])))
    return f"{text}.{encoded(r.to_bytes(size) + s.to_bytes(size))}"
