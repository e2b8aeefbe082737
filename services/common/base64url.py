"""base64url without padding, as JOSE has it. (RFC 7515, section 2)"""

import base64


def encode(raw: bytes) -> str:
    """The one way to write these bytes."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """The bytes. Raises ValueError for anything that `encode` would not have written.

    The last letter can have bits to spare, and Python's own reader passes over letters that it
    does not know: with it, one value has many names. (A24)
    """
    raw = base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
    if encode(raw) != text:
        raise ValueError("not base64url as it must be written")
    return raw
