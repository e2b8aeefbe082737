"""How a client proves who it is: a signed assertion, checked for everything SMART asks.

RFC 7521, RFC 7523, SMART Backend Services. Authlib leaves most of it open: its algorithm list
excludes SMART's, `exp` has no bound, `aud` may be a list, `typ` and `jku` are not looked at.
"""

import re
from datetime import UTC, datetime
from typing import Any

from authlib.oauth2.rfc6749.errors import InvalidClientError
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion
from joserfc import jws
from joserfc.errors import JoseError
from sqlalchemy.orm import Session

from services.common import compact
from services.consent.authorization.algorithms import SIGNING_KEYS
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import METHOD
from services.consent.authorization.requests import Acting, FormRequest
from services.consent.store import clients as store

LONGEST_LIFE = 300  # seconds
CLOCKS_DIFFER = 10  # seconds

_HEADER = frozenset({"alg", "kid", "typ"})
_JTI = re.compile(r"[\x21-\x7e]{1,200}", re.ASCII)
_WORD = re.compile(r"[\w.:@~-]{1,100}", re.ASCII)


class NotTheClient(InvalidClientError):  # type: ignore[misc]
    """Whoever asks did not prove to be the client; by which rule stands in our log alone."""

    def __init__(self, rule: str) -> None:
        super().__init__()
        self.rule = rule


class ClientAssertion(JWTBearerClientAssertion):  # type: ignore[misc]
    """Authenticates the client of one request."""

    CLIENT_AUTH_METHOD = METHOD

    def __init__(
        self, authority: Authority, session: Session, now: datetime, request: FormRequest
    ) -> None:
        super().__init__(leeway=0)
        self._authority = authority
        self._session = session
        self._now = int(now.timestamp())
        self._request = request

    def extract_assertion(self, assertion: str) -> Any:
        """A24: what is too long is not looked at."""
        if len(assertion) > compact.LARGEST or not assertion.isascii():
            raise NotTheClient("unreadable")
        try:
            return super().extract_assertion(assertion)
        except InvalidClientError as problem:
            raise NotTheClient("unreadable") from problem

    def resolve_client_public_key(self, client: object) -> None:
        """The key depends on the assertion's header too: see `process_assertion_claims`."""

    def process_assertion_claims(self, assertion: str, resolve_key: object) -> dict[str, Any]:  # noqa: ARG002
        """Raises InvalidClientError unless a key of this client signed exactly these claims."""
        try:
            header, claims = compact.parts(assertion)
        except compact.NotCompact as problem:
            raise NotTheClient("unreadable") from problem
        algorithm, kid = header.get("alg"), header.get("kid")
        well_formed = (
            algorithm in SIGNING_KEYS
            and isinstance(kid, str)
            and header.get("typ") == "JWT"
            and header.keys() == _HEADER  # no jwk, jku, x5u, x5c, crit: nothing is fetched (A08)
        )
        client = self._request.client
        if not well_formed or client is None:
            raise NotTheClient("header")
        try:
            key = client.key_for(str(kid), str(algorithm), current=self._replaces_keys)
            jws.deserialize_compact(assertion, key, algorithms=[str(algorithm)])
        except (JoseError, TypeError, ValueError) as problem:
            raise NotTheClient("signature") from problem
        self.verify_claims(claims)
        self._request.acting = _acting(claims)
        self._request.claims = claims
        return claims

    def verify_claims(self, claims: dict[str, Any]) -> None:
        """A12 to A15, A19; the jti is used up even when the rest of the request is refused."""
        client_id, ends, jti = claims.get("sub"), claims.get("exp"), claims.get("jti")
        client = self._request.client
        if client is None or not client_id == claims.get("iss") == client.id:
            raise NotTheClient("issuer")
        if claims.get("aud") not in self.get_audiences():
            raise NotTheClient("audience")
        if not compact.is_time(ends) or not self._now < ends <= self._now + LONGEST_LIFE:
            raise NotTheClient("expiry")
        if not all(self._is_past(claims[name]) for name in ("iat", "nbf") if name in claims):
            raise NotTheClient("times")
        if not isinstance(jti, str) or not _JTI.fullmatch(jti):
            raise NotTheClient("jti")
        until = datetime.fromtimestamp(ends, UTC)
        if not store.use_assertion(self._session, client.id, jti, until):
            raise NotTheClient("replay")

    def get_audiences(self) -> list[str]:
        """One of these two, as a single text: never a list. (A13)

        What replaces keys is for that door alone.
        """
        if self._replaces_keys:
            return [self._authority.keys_endpoint]
        return [self._authority.token_endpoint, self._authority.issuer]

    @property
    def _replaces_keys(self) -> bool:
        return bool(self._request.uri == self._authority.keys_endpoint)

    def _is_past(self, instant: object) -> bool:
        return compact.is_time(instant) and instant <= self._now + CLOCKS_DIFFER


def _acting(claims: dict[str, Any]) -> Acting:
    """The person in the client's system; roles may be codes or Codings. (IHE IUA)"""
    extensions = claims.get("extensions")
    told = extensions.get("ihe_iua") if isinstance(extensions, dict) else None
    if not isinstance(told, dict):
        return Acting()
    person, roles = told.get("subject_id"), told.get("subject_role", [])
    codes = [role.get("code") if isinstance(role, dict) else role for role in _listed(roles)]
    return Acting(
        person if isinstance(person, str) and _WORD.fullmatch(person) else None,
        frozenset(code for code in codes if isinstance(code, str)),
    )


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
