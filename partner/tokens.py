"""Access tokens, asked for with a signed assertion and kept until they are nearly over.

SMART Backend Services (private_key_jwt, ES384), RFC 7523, RFC 8707 for `resource`, RFC 9449 where
tokens are to be bound to a key. Who acts in the partner's own system is said in the assertion's
extension `ihe_iua`, so the partner's key signs it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import httpx

from partner.addresses import Addresses
from partner.assertions import ASSERTION_TYPE, assertion
from partner.home import Registration
from partner.keys import Keys
from partner.patience import Patience, good
from partner.possession import Possession
from partner.refusals import Refused

SPENT = 0.8  # of its life, after which a token is not used any more


@dataclass(frozen=True)
class Person:
    """Who acts in the partner's own system, and as what."""

    id: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class _Held:
    token: str
    ends: float
    bound: bool


@dataclass
class Tokens:
    """Tokens of one partner, one per resource and acting person."""

    http: httpx.Client
    addresses: Addresses
    registration: Registration
    keys: Callable[[], Keys]
    """Asked each time: they may be renewed while we run."""
    patience: Patience
    clock: Callable[[], float] = time.time
    _possession: Possession | None = None
    _held: dict[tuple[str, Person | None], _Held] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        if self.registration.bound:
            self._possession = Possession(self.clock)

    def get(self, resource: str, person: Person | None = None) -> str:
        """A token for this resource. Refused when the authorization server gives none."""
        with self._lock:
            held = self._held.get((resource, person))
            if held is None or self.clock() >= held.ends:
                held = self._ask(resource, person)
                self._held[resource, person] = held
            return held.token

    def headers(self, token: str, method: str, address: str) -> dict[str, str]:
        """What shows this token in one request, with its proof if it is bound to our key."""
        with self._lock:
            bound = any(held.bound for held in self._held.values() if held.token == token)
        if not bound or self._possession is None:
            return {"Authorization": f"Bearer {token}"}
        proof = self._possession.proof(method, address, token)
        return {"Authorization": f"DPoP {token}", "DPoP": proof}

    def forget(self, token: str) -> None:
        """Use this token no more: somebody says it is not valid."""
        with self._lock:
            self._held = {key: held for key, held in self._held.items() if held.token != token}

    def assertion(self, person: Person | None = None) -> str:
        """Who we are, signed; good for one request, because its jti is."""
        said = {}
        if person is not None:
            said["extensions"] = {
                "ihe_iua": {"subject_id": person.id, "subject_role": list(person.roles)}
            }
        return assertion(
            self.registration.client_id,
            self.addresses.token_endpoint,
            self.keys().signing,
            clock=self.clock,
            **said,
        )

    def _ask(self, resource: str, person: Person | None) -> _Held:
        asked = self.clock()
        answer = self.patience.ask(lambda: self._attempt(resource, person))
        if self._possession is None and _asks_for_proof(answer):  # the register says so since
            self._possession = Possession(self.clock)
            answer = self.patience.ask(lambda: self._attempt(resource, person))
        try:
            document = good(answer).json()
            life = float(document["expires_in"])
            token = str(document["access_token"])
            bound = str(document.get("token_type", "")).lower() == "dpop"
        except (ValueError, KeyError, TypeError):
            raise Refused.because("structure", "the token answer holds no token") from None
        return _Held(token, asked + SPENT * life, bound)

    def _attempt(self, resource: str, person: Person | None) -> httpx.Response:
        where = self.addresses.token_endpoint
        proof = {"DPoP": self._possession.proof("POST", where)} if self._possession else {}
        return self.http.post(
            where,
            data={
                "grant_type": "client_credentials",
                "scope": " ".join(self.registration.scopes),
                "resource": resource,
                "client_assertion_type": ASSERTION_TYPE,
                "client_assertion": self.assertion(person),
            },
            headers=proof,
        )


def _asks_for_proof(answer: httpx.Response) -> bool:
    return (
        answer.status_code == httpx.codes.BAD_REQUEST and b'"invalid_dpop_proof"' in answer.content
    )
