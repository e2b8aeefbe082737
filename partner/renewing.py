"""New keys for old ones, without a pause: what runs goes on with the old key for a day.

The new keys are kept before anybody hears of them, and take the old ones' place when the
authorization server has them. Cut off in between, the same command goes on where it was.
"""

from collections.abc import Callable, Sequence
from typing import Any

import httpx

from partner.addresses import Addresses
from partner.assertions import ASSERTION_TYPE, assertion
from partner.home import Home
from partner.keys import Keys
from partner.patience import Patience, good
from partner.refusals import Refused


def renew(
    home: Home,
    http: httpx.Client,
    addresses: Addresses,
    patience: Patience,
    *,
    overlap: int | None = None,
) -> Keys:
    """Replace both keys; `overlap` is for how many seconds the old one still signs.

    Zero when it may be in the wrong hands: what it fetched ends, too. Refused when the server says
    no; the old keys then stay what they are.
    """
    if not addresses.key_update_endpoint:
        raise Refused.because("not-supported", "this issuer does not say where keys are renewed")
    client = home.registration().client_id
    resumed = home.next_keys_file.exists()
    new, old = home.next_keys_or_fresh(), home.keys()

    def attempt(signing: Keys) -> httpx.Response:
        where = addresses.key_update_endpoint
        claims: dict[str, Any] = {"jwks": new.public()}
        if overlap is not None:
            claims["overlap"] = overlap
        return http.post(
            where,
            data={
                "client_assertion_type": ASSERTION_TYPE,
                "client_assertion": assertion(client, where, signing.signing, **claims),
            },
        )

    # Where a first attempt was cut off, the server may have the new keys already.
    good(_first_yes(patience, attempt, [new, old] if resumed else [old]))
    home.adopt_next_keys()
    return new


def _first_yes(
    patience: Patience, attempt: Callable[[Keys], httpx.Response], signers: Sequence[Keys]
) -> httpx.Response:
    for signing in signers[:-1]:
        answer = patience.ask(lambda keys=signing: attempt(keys))  # type: ignore[misc]
        if answer.is_success:
            return answer
    return patience.ask(lambda: attempt(signers[-1]))
