"""Another organisation's authorization server, and tokens as it makes them, good and forged."""

import json
import time
from uuid import uuid4

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

ISSUER = "https://sso.ngo.example/realms/field"
CLIENT = "case-system"
AUDIENCE = "http://intake/fhir"

RSA = RSAKey.generate_key(2048, auto_kid=True)
EC = ECKey.generate_key("P-256", auto_kid=True)
STRANGER = RSAKey.generate_key(2048, auto_kid=True)


def public(key, **more):
    return {**key.as_dict(private=False), "kid": key.kid, "use": "sig", **more}


def an_issuer(**changes):
    """As it stands in the file: Keycloak's ways."""
    usual = {
        "issuer": ISSUER,
        "jwks": {"keys": [public(RSA, alg="RS256"), public(EC, alg="ES256")]},
        "algorithms": ["RS256", "ES256"],
        "type": "JWT",
        "token_type": "Bearer",
        "client_claim": "azp",
    }
    said = usual | changes
    return {name: value for name, value in said.items() if value is not None}


def written(path, *issuers):
    path.write_text(json.dumps({"issuers": list(issuers or [an_issuer()])}))
    return path


def claims_of(**changes):
    now = int(time.time())
    said = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "service-account",
        "azp": CLIENT,
        "typ": "Bearer",
        "scope": "openid system/Task.r system/Task.u system/Consent.c",
        "jti": f"trrtcc:{uuid4()}",
        "iat": now,
        "exp": now + 300,
        **changes,
    }
    return {name: value for name, value in said.items() if value is not None}


def a_token(key=RSA, header=None, algorithm="RS256", **changes):
    """What is given replaces; None takes away."""
    head = {"alg": algorithm, "typ": "JWT", "kid": getattr(key, "kid", None), **(header or {})}
    head = {name: value for name, value in head.items() if value is not None}
    return jwt.encode(head, claims_of(**changes), key, algorithms=[algorithm])
