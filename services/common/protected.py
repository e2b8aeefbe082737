"""What a service says of itself to whoever has no token yet. (RFC 9728)

It is made of the doors and requests that there are, so it tells of no more.
"""

from http import HTTPStatus
from typing import Any

from flask import Flask, Response, current_app

from schemas import messages, strict_json
from services.common.challenges import ALGORITHMS, WELL_KNOWN
from services.common.contract import JSON, Answer, Content, Contract, Schema, agreed
from services.common.service import running

MINUTE = "public, max-age=60"


def install(app: Flask) -> None:
    """At the address that RFC 9728 makes of the FHIR base, and at its root for whoever guesses."""
    for rule in (f"{WELL_KNOWN}/fhir", WELL_KNOWN):
        app.add_url_rule(rule, view_func=protected_resource)


_RESOURCE: Schema = {
    "type": "object",
    "required": ["resource", "authorization_servers", "scopes_supported"],
}


@agreed(
    Contract(
        "What this service is as a protected resource, and whose tokens it takes.",
        {HTTPStatus.OK: Answer("Its metadata.", (Content(_RESOURCE, types=(JSON,)),))},
    )
)
def protected_resource() -> Response:
    """https://www.rfc-editor.org/rfc/rfc9728"""
    answer = Response(strict_json.dump(_document()), content_type="application/json")
    answer.headers["Cache-Control"] = MINUTE
    return answer


def _document() -> dict[str, Any]:
    here = running()
    details = here.service.authorization_details
    return {
        "resource": here.settings.fhir_base,
        "resource_name": f"Casebridge: {here.service.name}",
        "authorization_servers": [here.settings.issuer],
        "scopes_supported": _scopes(),
        "bearer_methods_supported": ["header"],
        "dpop_signing_alg_values_supported": ALGORITHMS,
        "dpop_bound_access_tokens_required": False,  # it is of some partners, as the register says
        **({"authorization_details_types_supported": sorted(details)} if details else {}),
    }


def _scopes() -> list[str]:
    """Those that a partner can use here: of the doors, and of the messages."""
    views = current_app.view_functions.values()
    answered = running().service.requests
    asked = {found.scope for event, found in messages.REQUESTS.items() if event in answered}
    asked |= {getattr(view, "scope", None) for view in views}
    return sorted(scope for scope in asked if scope and scope.startswith("system/"))
