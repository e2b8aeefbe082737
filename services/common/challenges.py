"""The header `WWW-Authenticate`: what went wrong, and where to learn what is needed.

RFC 6750, RFC 9449 section 7.1, RFC 9728 section 5.
"""

from flask import current_app, request

from services.common import proofs
from services.common.guard import Guard, NotAuthenticated, ScopeMissing

WELL_KNOWN = "/.well-known/oauth-protected-resource"
ALGORITHMS = sorted(proofs.ALGORITHMS)

_DPOP = f'DPoP algs="{" ".join(ALGORITHMS)}"'


def challenge(problem: NotAuthenticated | ScopeMissing) -> dict[str, str]:
    """For an answer 401 or 403; the scheme that the caller used comes first."""
    guard: Guard = current_app.extensions["guard"]
    more = f'resource_metadata="{guard.address}{WELL_KNOWN}/fhir"'
    if isinstance(problem, ScopeMissing):
        error = f'error="insufficient_scope", scope="{problem.scope}"'
        return _header(f"{_scheme()} {error}, {more}")
    if problem.error is None:
        return _header(f"Bearer {more}, {_DPOP}")
    if _scheme() == "DPoP":
        return _header(f'{_DPOP}, error="{problem.error}", {more}')
    return _header(f'Bearer error="{problem.error}", {more}, {_DPOP}')


def _scheme() -> str:
    """The one that the caller used."""
    shown = request.headers.get("Authorization", "").partition(" ")[0]
    return "DPoP" if shown.lower() == "dpop" else "Bearer"


def _header(text: str) -> dict[str, str]:
    return {"WWW-Authenticate": text}
