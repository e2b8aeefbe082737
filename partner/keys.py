"""A partner's two key pairs: one signs, one opens. The private halves never leave its keys.json.

Thumbprints: RFC 7638. Keys as JSON: RFC 7517.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from partner import durable
from partner.refusals import Refused

SIGNING_ALGORITHM = "ES384"
ENCRYPTION_ALGORITHM = "ECDH-ES+A256KW"

Curve = Literal["P-256", "P-384"]


@dataclass(frozen=True, repr=False)
class Keys:
    """The private keys of one partner."""

    signing: ECKey
    encryption: ECKey

    @classmethod
    def make(cls, encryption_curve: Curve = "P-256") -> Self:
        """Two fresh key pairs, each named by its thumbprint.

        A content key wrapped to P-384 costs the consent service ten times as much as to P-256.
        """
        return cls(
            signing=_fresh("P-384", use="sig", algorithm=SIGNING_ALGORITHM),
            encryption=_fresh(encryption_curve, use="enc", algorithm=ENCRYPTION_ALGORITHM),
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read keys.json. Refused when it is missing, open to others, or not ours."""
        try:
            mode = path.stat().st_mode
            keys = json.loads(path.read_bytes())["keys"]
            found = {key["use"]: ECKey.import_key(key) for key in keys}
            loaded = cls(signing=found["sig"], encryption=found["enc"])
        except FileNotFoundError:
            raise Refused.because("not-found", f"there is no {path}: register first") from None
        except (JoseError, ValueError, KeyError, TypeError):
            raise Refused.because("invalid", f"{path} does not hold our two keys") from None
        if mode & 0o077:
            raise Refused.because("security", f"{path} is open to others: chmod 600 it")
        return loaded

    def save(self, path: Path) -> None:
        """Keep both private keys where only their owner reads."""
        keys = [key.as_dict(private=True) for key in (self.signing, self.encryption)]
        durable.write(path, json.dumps({"keys": keys}, indent=2).encode())

    def public(self) -> dict[str, Any]:
        """The two public keys, as a JWK Set to register."""
        return {"keys": [key.as_dict(private=False) for key in (self.signing, self.encryption)]}


def _fresh(curve: Curve, *, use: Literal["sig", "enc"], algorithm: str) -> ECKey:
    key = ECKey.generate_key(curve, {"use": use, "alg": algorithm}, private=True)
    return ECKey.import_key({**key.as_dict(private=True), "kid": key.thumbprint()})
