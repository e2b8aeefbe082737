"""Every key of one deployment, made at the first start: private in keys/, public in public/."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from joserfc.jwk import ECKey

from deploy.databases import SERVICES
from deploy.run_folder import RunFolder, write
from services.consent.authorization.signing_keys import SigningKeys

OPERATOR = "operator"
CLIENTS = (*SERVICES, OPERATOR)


@dataclass(frozen=True)
class KeyFiles:
    """Where they lie."""

    private: Path
    public: Path

    @property
    def signing(self) -> Path:
        """The authorization server's private JWKS: it signs access tokens (ES256)."""
        return self.private / "authorization-server.json"

    @property
    def token_keys(self) -> Path:
        """Its public half, which the broker reads."""
        return self.public / "authorization-server.json"

    def client(self, name: str) -> Path:
        """A service's or the operator's private JWK: signs assertions and messages (ES384)."""
        return self.private / f"{name}.json"

    @property
    def message_keys(self) -> Path:
        """The public JWKS of our clients; the member `service` says whose a key is."""
        return self.public / "message-keys.json"

    @property
    def pairwise(self) -> Path:
        """The 32 bytes that the names given to partners depend on."""
        return self.private / "pairwise.key"

    @property
    def key_encryption(self) -> Path:
        """The 32 bytes that wrap every section's content key."""
        return self.private / "key-encryption.key"

    def vault(self, service: str) -> Path:
        """The 32 bytes that encrypt what this service keeps of persons."""
        return self.private / f"{service}-vault.key"


def make(run_folder: RunFolder) -> KeyFiles:
    """Make what is not there yet; what is there stays, for everything depends on it."""
    files = KeyFiles(run_folder.path / "keys", run_folder.path / "public")
    if not files.signing.exists():
        write(files.signing, _json({"keys": [_private(_fresh("P-256", "ES256"))]}))
    _publish(files.token_keys, SigningKeys(files.signing).published()["keys"])
    for client in CLIENTS:
        if not files.client(client).exists():
            write(files.client(client), _json(_private(_fresh("P-384", "ES384"))))
    _publish(
        files.message_keys,
        [{**_public(_read(files.client(client))), "service": client} for client in CLIENTS],
    )
    for file in (files.pairwise, files.key_encryption, *map(files.vault, SERVICES)):
        if not file.exists():
            write(file, secrets.token_urlsafe(32) + "\n")
    return files


def _fresh(curve: Literal["P-256", "P-384"], algorithm: str) -> ECKey:
    key = ECKey.generate_key(curve, {"use": "sig", "alg": algorithm}, private=True)
    return ECKey.import_key({**key.as_dict(private=True), "kid": key.thumbprint()})


def _read(file: Path) -> ECKey:
    return ECKey.import_key(json.loads(file.read_text("utf-8")))


def _private(key: ECKey) -> Mapping[str, Any]:
    return key.as_dict(private=True)


def _public(key: ECKey) -> Mapping[str, Any]:
    return key.as_dict(private=False)


def _publish(file: Path, keys: list[Mapping[str, Any]]) -> None:
    text = _json({"keys": keys})
    if not file.exists() or file.read_text("utf-8") != text:
        write(file, text, mode=0o644)


def _json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, indent=2) + "\n"
