"""The algorithms of the authorization server, in one place: what is not here is refused."""

from collections.abc import Mapping
from typing import Final

SIGNING_KEYS: Final[Mapping[str, tuple[str, str | None]]] = {
    "ES384": ("EC", "P-384"),
    "RS384": ("RSA", None),
}
"""What a client may sign its assertions with, and the kind of key each needs (SMART)."""

TOKEN_LIFE: Final = 300  # seconds
BROKER_TOKEN_LIFE: Final = 120  # of a partner whose tokens are bound: the broker checks no proof
ACCESS_TOKENS: Final = "ES256"
ENCRYPTION: Final = "ECDH-ES+A256KW"
CONTENT: Final = "A256GCM"
