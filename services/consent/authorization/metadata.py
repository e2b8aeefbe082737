"""What the authorization server publishes of itself, made from the same table as what it does.

RFC 8414 (with 9396, 9449 and 9728), SMART's own document, and our addresses for partners.
"""

from typing import Any

from schemas import messages
from schemas.canonical import HANDOFF_DETAIL
from services.common import kafka, proofs
from services.consent.authorization.algorithms import SIGNING_KEYS
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import GRANT, METHOD

SHOWN = (
    *("AuditEvent", "Composition", "Consent", "EpisodeOfCare", "Organization"),
    *("ServiceRequest", "Task"),
)
"""The types that our services let be read and searched; a test compares."""

READS = frozenset(
    {"system/Binary.r"} | {f"system/{type_}.{permission}" for type_ in SHOWN for permission in "rs"}
)
"""Scopes of what is read over HTTP, beside those of the requests."""


def scopes_supported() -> list[str]:
    """Every scope that a partner can be given."""
    asked = {definition.scope for definition in messages.ACTIVE.values() if definition.scope}
    return sorted(asked | READS)


def authorization_server(authority: Authority) -> dict[str, Any]:
    """https://www.rfc-editor.org/rfc/rfc8414"""
    issuer, algorithms = authority.issuer, sorted(SIGNING_KEYS)
    authenticated = {
        f"{endpoint}_endpoint_auth_methods_supported": [METHOD]
        for endpoint in ("token", "introspection", "revocation")
    } | {
        f"{endpoint}_endpoint_auth_signing_alg_values_supported": algorithms
        for endpoint in ("token", "introspection", "revocation")
    }
    return {
        "issuer": issuer,
        "token_endpoint": authority.token_endpoint,
        "jwks_uri": f"{issuer}/.well-known/jwks.json",
        "registration_endpoint": f"{issuer}/oauth/register",
        "introspection_endpoint": f"{issuer}/oauth/introspect",
        "revocation_endpoint": f"{issuer}/oauth/revoke",
        "grant_types_supported": [GRANT],
        "response_types_supported": [],
        "scopes_supported": scopes_supported(),
        "dpop_signing_alg_values_supported": sorted(proofs.ALGORITHMS),
        "authorization_details_types_supported": [HANDOFF_DETAIL],
        "protected_resources": sorted(authority.fhir_bases.values()),
        **authenticated,
    }


def smart_configuration(authority: Authority) -> dict[str, Any]:
    """http://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html"""
    return {
        **authorization_server(authority),
        "code_challenge_methods_supported": ["S256"],
        "capabilities": ["client-confidential-asymmetric", "permission-v1", "permission-v2"],
    }


def casebridge_configuration(authority: Authority) -> dict[str, Any]:
    """Where a partner finds everything else."""
    return {
        "issuer": authority.issuer,
        "services": dict(authority.fhir_bases),
        "key_update_endpoint": authority.keys_endpoint,
        "kafka": {
            "bootstrap_servers": authority.bootstrap_servers,
            "audience": kafka.AUDIENCE,
        },
        "message_jwks_uri": f"{authority.issuer}/.well-known/message-keys.json",
    }
