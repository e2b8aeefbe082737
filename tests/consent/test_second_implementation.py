"""Another implementation of JOSE (jwcrypto), as an honest client and as a forger. (A03-A11, B04)"""

import json
import time
from uuid import uuid4

import pytest
from jwcrypto import jwe, jwk, jws, jwt

from tests.consent.house import BASE, EVERYTHING, TOKEN_URL, Partner

pytestmark = pytest.mark.real


def public(key, use, **more):
    return key.export_public(as_dict=True) | {"use": use, "kid": key.thumbprint()} | more


@pytest.fixture(scope="module", params=["ES384", "RS384"])
def client(request, house):
    """A partner's system that knows jwcrypto alone."""
    kinds = {"ES384": {"kty": "EC", "crv": "P-384"}, "RS384": {"kty": "RSA", "size": 2048}}
    signing = jwk.JWK.generate(**kinds[request.param])
    opening = jwk.JWK.generate(kty="EC", crv="P-256")
    answer = house.http.post(
        "/oauth/register",
        json={"jwks": {"keys": [public(signing, "sig"), public(opening, "enc")]}},
        headers={"Authorization": f"Bearer {house.invitation('et-mowsa')}"},
    )
    made = Partner(house, "et-mowsa", answer.json["client_id"])
    made.theirs = (request.param, signing, opening)
    return made


def asserted(client, header=None, key=None, **claims):
    algorithm, signing, _ = client.theirs
    at = int(time.time())
    said = {"iss": client.client_id, "sub": client.client_id, "aud": TOKEN_URL, "iat": at}
    said |= {"exp": at + 60, "jti": str(uuid4())} | claims
    head = {"alg": algorithm, "typ": "JWT", "kid": signing.thumbprint()} | (header or {})
    made = jwt.JWT(header=head, claims=said, algs=[head["alg"]])
    made.make_signed_token(key or signing)
    return made.serialize()


def token(client):
    return client.ask(client_assertion=asserted(client)).json["access_token"]


def test_its_assertions_are_taken(client):
    answer = client.ask(client_assertion=asserted(client), scope=" ".join(EVERYTHING))

    assert answer.status_code == 200


def test_it_reads_our_tokens_by_the_keys_that_we_publish(house, client):
    keys = jwk.JWKSet.from_json(house.http.get("/.well-known/jwks.json").text)

    read = jwt.JWT(jwt=token(client), key=keys, algs=["ES256"], check_claims={"aud": BASE})

    assert json.loads(read.claims)["organization"] == "et-mowsa"
    assert json.loads(read.header)["typ"] == "at+jwt"


def test_it_opens_the_keys_that_we_wrap(house, client):
    story, _ = house.released()
    client.token = token(client)
    answer = client.key_of(story.binary("education"))

    (key,) = answer.json["parameter"]
    sealed = jwe.JWE()
    sealed.deserialize(key["part"][1]["valueString"], key=client.theirs[2])

    found = json.loads(sealed.payload)
    assert (found["kty"], found["kid"]) == ("oct", str(story.binary("education")))


def test_a06_a07_its_forgeries_are_refused(client):
    _, signing, _ = client.theirs
    kind = json.loads(signing.export_public())
    mine = jwk.JWK.generate(kty="EC", crv="P-384")
    secret = jwk.JWK(kty="oct", k=jwk.base64url_encode(signing.export_to_pem()))
    forged = [
        asserted(client, {"alg": "ES384"}, mine),
        asserted(client, {"alg": "ES384", "jwk": mine.export_public(as_dict=True)}, mine),
        asserted(client, {"alg": "ES384", "kid": mine.thumbprint()}, mine),
        asserted(client, {"alg": "HS256"}, secret),
        asserted(client, {"alg": "HS384"}, secret),
    ]
    if kind["kty"] == "RSA":
        forged += [asserted(client, {"alg": other}) for other in ("RS256", "PS384", "RS512")]

    for each in forged:
        answer = client.ask(client_assertion=each)
        assert (answer.status_code, answer.json["error"]) == (401, "invalid_client")


def test_an_assertion_in_json_form_or_with_two_signatures_is_none(client):
    algorithm, signing, _ = client.theirs
    payload = asserted(client).split(".")[1]
    made = jws.JWS(jwk.base64url_decode(payload))
    for _ in range(2):
        made.add_signature(signing, algorithm, json.dumps({"alg": algorithm, "typ": "JWT"}))

    assert client.ask(client_assertion=made.serialize()).status_code == 401


def test_b04_a_token_it_makes_itself_opens_nothing(house, client):
    claims = json.loads(jwk.base64url_decode(token(client).split(".")[1]))
    mine = jwk.JWK.generate(kty="EC", crv="P-256")
    (kid,) = [key["kid"] for key in house.http.get("/.well-known/jwks.json").json["keys"]]
    for header in ({"kid": kid}, {"kid": kid, "jwk": mine.export_public(as_dict=True)}):
        made = jwt.JWT(header={"alg": "ES256", "typ": "at+jwt", **header}, claims=claims)
        made.make_signed_token(mine)

        headers = {"Authorization": f"Bearer {made.serialize()}"}
        assert house.http.get("/fhir/$ledger?case=x", headers=headers).status_code == 401
