"""How a client replaces its keys without a pause: by a new set, signed by a key of the current one.

RFC 7592 would have it sent with a registration access token, a secret that every client would have
to keep for years. A client here has keys and no secrets, so the new set is a claim of an assertion
that is for this door alone. What is no longer in it still signs for the time that the client asks
for; but it is not by such a key that keys are replaced again.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

from authlib.oauth2.rfc7591 import InvalidClientMetadataError

from services.consent import actions, ending
from services.consent.authorization import key_strength
from services.consent.authorization.clients import METHOD, Client
from services.consent.authorization.requests import FormRequest
from services.consent.store import keys as store
from services.consent.store.keys import Retiring

ENDPOINT = "keys"
OVERLAP = 86_400  # seconds, where the client does not say
LONGEST_OVERLAP = 7 * 86_400
MOST_RETIRING = 8


class KeyUpdate:
    """`POST /oauth/keys`."""

    ENDPOINT_NAME: ClassVar[str] = ENDPOINT

    def __init__(self, server: Any) -> None:
        self.server = server

    def create_endpoint_request(self, request: object) -> FormRequest:
        found: FormRequest = self.server.create_oauth2_request(request)
        return found

    def __call__(self, request: FormRequest) -> tuple[int, dict[str, Any], list[Any]]:
        """Sending the same set again changes nothing, and is answered alike."""
        client: Client = self.server.authenticate_client(request, (METHOD,), ENDPOINT)
        if client.is_ours:
            raise InvalidClientMetadataError("the keys of our own services are the operator's")
        wanted, overlap = _asked(request.claims)
        before = json.loads(store.lock(self.server.session, client.id))
        self._replace(client, before, wanted, overlap)
        retiring = store.retiring(self.server.session, client.id, self.server.now)
        return 200, _told(client.id, wanted, retiring), []

    def _replace(
        self, client: Client, before: dict[str, Any], wanted: dict[str, Any], overlap: timedelta
    ) -> None:
        session, now = self.server.session, self.server.now
        old, new = _by_thumbprint(before), _by_thumbprint(wanted)
        added, gone = new.keys() - old.keys(), old.keys() - new.keys()
        if not added and not gone and before == wanted:
            return
        if store.is_known(session, added):
            raise InvalidClientMetadataError("jwks: one of these keys is or was registered already")
        still = store.retiring(session, client.id, now)
        retired = [Retiring(old[one], now + overlap) for one in sorted(gone) if _signs(old[one])]
        if not overlap:
            retired = []
        _check_names(new, [*still, *retired])
        store.note(session, client.id, added)
        store.replace(session, client.id, json.dumps(wanted, sort_keys=True), retired)
        if gone and not overlap:  # they may be in the wrong hands, and so may what they fetched
            ending.end_access(session, client.organisation, client=client.id, at=now)
        actions.announce_partner(session, client.organisation, at=now)


def _asked(claims: Mapping[str, Any]) -> tuple[dict[str, Any], timedelta]:
    """The new set, as it will be kept, and how long the old keys are to sign beside it."""
    overlap = claims.get("overlap", OVERLAP)
    if type(overlap) is not int or not 0 <= overlap <= LONGEST_OVERLAP:
        raise InvalidClientMetadataError(f"overlap is 0 to {LONGEST_OVERLAP} seconds")
    try:
        keys = key_strength.check(claims.get("jwks"))
    except key_strength.WeakKeys as problem:
        raise InvalidClientMetadataError(f"jwks: {problem}") from problem
    return {"keys": [key.as_dict(private=False) for key in keys.keys]}, timedelta(seconds=overlap)


def _by_thumbprint(jwks: dict[str, Any]) -> dict[str, dict[str, Any]]:
    keys = key_strength.check(jwks)
    return dict(zip(key_strength.thumbprints(keys), jwks["keys"], strict=True))


def _check_names(new: Mapping[str, Mapping[str, Any]], retiring: list[Retiring]) -> None:
    """By its name each key is known, so no old one may have the name of a new one."""
    if len(retiring) > MOST_RETIRING:
        raise InvalidClientMetadataError("jwks: too many old keys still sign; wait for them to end")
    if {key["kid"] for key in new.values()} & {each.jwk["kid"] for each in retiring}:
        raise InvalidClientMetadataError("jwks: a new key has a kid of its own")


def _signs(jwk: Mapping[str, Any]) -> bool:
    return jwk.get("use") == "sig"


def _told(client: str, jwks: dict[str, Any], retiring: list[Retiring]) -> dict[str, Any]:
    return {
        "client_id": client,
        "jwks": jwks,
        "retiring": [
            {"kid": each.jwk["kid"], "until": int(each.until.timestamp())} for each in retiring
        ],
    }
