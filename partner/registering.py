"""Becoming a partner: the operator's one-time invitation becomes a client of ours (RFC 7591)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from partner.addresses import Addresses, discover
from partner.home import Home, Registration
from partner.keys import Keys
from partner.patience import Patience, good
from partner.refusals import Refused


@dataclass(frozen=True)
class Invitation:
    """What the operator handed over: the code, and perhaps where it is good and for whom."""

    code: str
    organisation: str | None = None
    issuer: str | None = None


def read_invitation(text: str) -> Invitation:
    """An invitation is a code, or a file that holds one, alone or in a JSON object."""
    path = Path(text)
    if len(text) < 256 and path.is_file():
        text = path.read_text(encoding="utf-8").strip()
    if not text.startswith("{"):
        return Invitation(text.strip())
    try:
        document = json.loads(text)
        code = document.get("invitation") or document["initial_access_token"]
    except (ValueError, KeyError, AttributeError):
        raise Refused.because("invalid", "this is no invitation: it holds no code") from None
    organisation = document.get("organization") or document.get("organisation")
    return Invitation(str(code), organisation, document.get("issuer"))


def become(
    home: Home,
    http: httpx.Client,
    patience: Patience,
    *,
    issuer: str | None,
    invitation: str,
    scopes: Sequence[str] = (),
    bound: bool = False,
) -> Registration:
    """Register from this home, and remember it there. Refused where that was done before."""
    if home.registered:
        raise Refused.because("conflict", f"{home.folder} is registered already")
    shown = read_invitation(invitation)
    issuer = issuer or shown.issuer
    if issuer is None:
        raise Refused.because("required", "the invitation does not say at which issuer")
    addresses = discover(http, issuer, patience)
    registration = register(
        http, addresses, shown, home.keys_or_fresh(), patience, scopes=scopes, bound=bound
    )
    home.keep(registration)
    return registration


def register(
    http: httpx.Client,
    addresses: Addresses,
    invitation: Invitation,
    keys: Keys,
    patience: Patience,
    *,
    scopes: Sequence[str] = (),
    bound: bool = False,
) -> Registration:
    """Show our public keys and the invitation; become a client. An invitation works once."""
    asked: dict[str, Any] = {
        "grant_types": ["client_credentials"],
        "token_endpoint_auth_method": "private_key_jwt",
        "jwks": keys.public(),
    }
    if scopes:
        asked["scope"] = " ".join(scopes)
    if bound:
        asked["dpop_bound_access_tokens"] = True
    headers = {"Authorization": f"Bearer {invitation.code}"}
    where = addresses.registration_endpoint
    answer = good(patience.ask(lambda: http.post(where, json=asked, headers=headers)))
    try:
        given = answer.json()
        client_id = str(given["client_id"])
        return Registration(
            issuer=addresses.issuer,
            client_id=client_id,
            organisation=str(given.get("organization") or invitation.organisation or client_id),
            scopes=tuple(given["scope"].split()),
            bound=given.get("dpop_bound_access_tokens") is True,
        )
    except (ValueError, KeyError, AttributeError):
        raise Refused.because("structure", "the registration answer names no client") from None
