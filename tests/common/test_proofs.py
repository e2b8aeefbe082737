"""Proof of possession (RFC 9449): what fits, what does not, and what was seen before. B05, B06."""

import base64
import hmac
import json
import time
from datetime import UTC, datetime

import pytest
from flask import Flask
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey
from jwcrypto import jwk as other_jwk
from jwcrypto import jwt as other_jwt

from services.common import answers, proofs
from services.common.guard import NotAuthenticated, caller, requires
from services.common.proofs import BadProof, Shown
from tests.common.proving import a_proof
from tests.common.test_guard import a_guard, a_token, who
from tests.forging import encoded

HERE = "http://intake/fhir/Task"
KEY = ECKey.generate_key("P-256")
BIGGER = ECKey.generate_key("P-384")
OTHER = ECKey.generate_key("P-256")


def now():
    return int(time.time())


def read(*given, method="GET", address=HERE, shown=None):
    return proofs.read(given, method, address, datetime.now(UTC), shown=shown)


def bound(key=KEY, **claims):
    return a_token(cnf={"jkt": key.thumbprint()}, **claims)


@pytest.mark.parametrize("key", [KEY, BIGGER], ids=["ES256", "ES384"])
def test_a_good_proof_names_its_key_by_thumbprint(key):
    assert read(a_proof(key, "GET", HERE)).key == key.thumbprint()


def test_a_proof_of_another_implementation_is_as_good():
    key = other_jwk.JWK.generate(kty="EC", crv="P-384")
    header = {"typ": "dpop+jwt", "alg": "ES384", "jwk": key.export_public(as_dict=True)}
    claims = {"htm": "GET", "htu": HERE, "iat": now(), "jti": "1"}
    made = other_jwt.JWT(header=header, claims=claims)
    made.make_signed_token(key)

    assert read(made.serialize()).key == key.thumbprint()


@pytest.mark.parametrize(
    "address",
    [
        "http://INTAKE/fhir/Task",
        "HTTP://intake:80/fhir/Task",
        "http://intake/fhir/%54ask",
        "http://intake/fhir/Task?status=accepted#here",
    ],
)
def test_an_address_written_in_another_way_is_the_same(address):
    assert read(a_proof(KEY, "GET", address))


def test_a_dollar_sign_may_be_escaped():
    here = "http://intake/fhir/$process-message"

    assert read(a_proof(KEY, "GET", here.replace("$", "%24")), address=here)


def signed_with_a_secret():
    """HS256 with the public key as secret: key confusion."""
    head = encoded({"typ": "dpop+jwt", "alg": "HS256", "jwk": KEY.as_dict(private=False)})
    body = encoded({"htm": "GET", "htu": HERE, "iat": now(), "jti": "1"})
    secret = KEY.as_pem(private=False)
    return f"{head}.{body}.{encoded(hmac.digest(secret, f'{head}.{body}'.encode(), 'sha256'))}"


def unsigned():
    head = encoded({"typ": "dpop+jwt", "alg": "none", "jwk": KEY.as_dict(private=False)})
    return f"{head}.{encoded({'htm': 'GET', 'htu': HERE, 'iat': now(), 'jti': '1'})}."


def with_a_changed_signature():
    head, body, signature = a_proof(KEY, "GET", HERE).split(".")
    raw = bytearray(base64.urlsafe_b64decode(signature + "=="))
    raw[0] ^= 1
    return f"{head}.{body}.{encoded(bytes(raw))}"


BAD = {
    "another method": lambda: a_proof(KEY, "POST", HERE),
    "the method in small letters": lambda: a_proof(KEY, "get", HERE),
    "no method": lambda: a_proof(KEY, "GET", HERE, htm=None),
    "another path": lambda: a_proof(KEY, "GET", HERE + "/1"),
    "a path that begins alike": lambda: a_proof(KEY, "GET", "http://intake/fhir/Tas"),
    "a slash more": lambda: a_proof(KEY, "GET", HERE + "/"),
    "another host": lambda: a_proof(KEY, "GET", "http://referral/fhir/Task"),
    "another port": lambda: a_proof(KEY, "GET", "http://intake:8080/fhir/Task"),
    "another scheme": lambda: a_proof(KEY, "GET", "https://intake/fhir/Task"),
    "a user before the host": lambda: a_proof(KEY, "GET", "http://intake@evil/fhir/Task"),
    "our host as user": lambda: a_proof(KEY, "GET", "http://me@intake/fhir/Task"),
    "no address": lambda: a_proof(KEY, "GET", HERE, htu=None),
    "an address that is none": lambda: a_proof(KEY, "GET", "http://[intake/fhir/Task"),
    "an address that is a list": lambda: a_proof(KEY, "GET", HERE, htu=[HERE]),
    "an old one": lambda: a_proof(KEY, "GET", HERE, iat=now() - 120),
    "one of the future": lambda: a_proof(KEY, "GET", HERE, iat=now() + 120),
    "made at no time": lambda: a_proof(KEY, "GET", HERE, iat=None),
    "made at a time in words": lambda: a_proof(KEY, "GET", HERE, iat=str(now())),
    "made at a broken second": lambda: a_proof(KEY, "GET", HERE, iat=now() + 0.5),
    "no jti": lambda: a_proof(KEY, "GET", HERE, jti=None),
    "a jti that is no text": lambda: a_proof(KEY, "GET", HERE, jti=7),
    "an endless jti": lambda: a_proof(KEY, "GET", HERE, jti="x" * 201),
    "a jti with a NUL": lambda: a_proof(KEY, "GET", HERE, jti="a\0b"),
    "another type": lambda: a_proof(KEY, "GET", HERE, header={"typ": "JWT"}),
    "no type": lambda: a_proof(KEY, "GET", HERE, header={"typ": None}),
    "no key": lambda: a_proof(KEY, "GET", HERE, header={"jwk": None}),
    "another's key": lambda: a_proof(
        OTHER, "GET", HERE, header={"jwk": KEY.as_dict(private=False)}
    ),
    "a private key": lambda: a_proof(KEY, "GET", HERE, header={"jwk": KEY.as_dict(private=True)}),
    "a key and its kid beside": lambda: a_proof(KEY, "GET", HERE, header={"kid": "x"}),
    "a key at an address": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": None, "jku": "http://169.254.169.254/"}
    ),
    "a key that lacks half of its point": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": {**KEY.as_dict(private=False), "y": None}}
    ),
    "a key of no coordinates": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": {"kty": "EC", "crv": "P-256"}}
    ),
    "a key that says it is of another kind": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": KEY.as_dict(private=False) | {"kty": "OKP"}}
    ),
    "an algorithm that is a list": lambda: a_proof(KEY, "GET", HERE, header={"alg": ["ES256"]}),
    "a curve not agreed on": lambda: a_proof(ECKey.generate_key("P-521"), "GET", HERE),
    "a symmetric key": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": OctKey.generate_key(256).as_dict(private=True)}
    ),
    "an RSA key": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": RSAKey.generate_key(2048).as_dict(private=False)}
    ),
    "an Ed25519 key": lambda: a_proof(
        KEY, "GET", HERE, header={"jwk": OKPKey.generate_key("Ed25519").as_dict(private=False)}
    ),
    "a key that is a list": lambda: a_proof(KEY, "GET", HERE, header={"jwk": []}),
    "a point on no curve": lambda: a_proof(
        KEY,
        "GET",
        HERE,
        header={"jwk": KEY.as_dict(private=False) | {"y": KEY.as_dict(private=False)["x"]}},
    ),
    "signed with our public key as secret": signed_with_a_secret,
    "not signed": unsigned,
    "signed otherwise": with_a_changed_signature,
    "nothing": lambda: "",
    "no JWS": lambda: "x",
    "two in one line": lambda: f"{a_proof(KEY, 'GET', HERE)}, {a_proof(KEY, 'GET', HERE)}",
    "too long": lambda: "x" * 9000,
}


@pytest.mark.parametrize("proof", BAD.values(), ids=BAD)
def test_b06_what_does_not_fit_is_no_proof(proof):
    with pytest.raises(BadProof):
        read(proof())


@pytest.mark.parametrize(
    ("seconds", "taken"),
    [
        (-proofs.LASTS, True),
        (-proofs.LASTS - 1, False),
        (proofs.CLOCKS_DIFFER, True),
        (proofs.CLOCKS_DIFFER + 1, False),
    ],
)
def test_b06_a_proof_is_good_for_its_minute_to_the_second(seconds, taken):
    at = datetime(2026, 9, 1, 12, tzinfo=UTC)
    proof = a_proof(KEY, "GET", HERE, iat=int(at.timestamp()) + seconds)

    if taken:
        assert proofs.read([proof], "GET", HERE, at).key == KEY.thumbprint()
    else:
        with pytest.raises(BadProof):
            proofs.read([proof], "GET", HERE, at)


def test_bytes_that_are_no_text_are_not_taken_for_an_address_that_has_such_a_mark():
    marked = f"{HERE}/\N{REPLACEMENT CHARACTER}"

    assert read(a_proof(KEY, "GET", f"{HERE}/%EF%BF%BD"), address=marked)
    with pytest.raises(BadProof):
        read(a_proof(KEY, "GET", f"{HERE}/%FF"), address=marked)


def test_a_key_that_says_it_is_for_another_algorithm_does_not_sign_with_it():
    mixed = a_proof(KEY, "GET", HERE)
    head, body, signature = mixed.split(".")
    said = json.loads(base64.urlsafe_b64decode(head + "=="))

    with pytest.raises(BadProof):
        read(f"{encoded(said | {'alg': 'ES384'})}.{body}.{signature}")


def test_there_is_exactly_one_proof():
    with pytest.raises(BadProof):
        read()
    with pytest.raises(BadProof):
        read(a_proof(KEY, "GET", HERE), a_proof(KEY, "GET", HERE))


def test_a_proof_is_for_the_token_that_it_comes_with():
    shown = Shown("the token", KEY.thumbprint())

    assert read(a_proof(KEY, "GET", HERE, "the token"), shown=shown)
    for proof in (
        a_proof(KEY, "GET", HERE),
        a_proof(KEY, "GET", HERE, "another"),
        a_proof(OTHER, "GET", HERE, "the token"),
    ):
        with pytest.raises(BadProof):
            read(proof, shown=shown)


def test_a_bound_token_with_its_proof_is_believed():
    token = bound()

    found = who(f"DPoP {token}", proofs=[a_proof(KEY, "GET", HERE, token)])

    assert (found.organisation, found.key) == ("et-mowsa", KEY.thumbprint())


def test_b05_a_bound_token_is_nothing_without_its_key():
    token = bound()

    for scheme, given in (
        ("DPoP", []),
        ("DPoP", [a_proof(OTHER, "GET", HERE, token)]),
        ("DPoP", [a_proof(KEY, "GET", HERE)]),
        ("Bearer", []),
        ("Bearer", [a_proof(KEY, "GET", HERE, token)]),
    ):
        with pytest.raises(NotAuthenticated):
            who(f"{scheme} {token}", proofs=given)


def test_a_token_that_is_not_bound_is_no_bound_one():
    token = a_token()

    with pytest.raises(NotAuthenticated):
        who(f"DPoP {token}", proofs=[a_proof(KEY, "GET", HERE, token)])


def test_b06_a_proof_is_taken_once_also_with_a_token_that_is_known_already():
    guard, token = a_guard(), bound()
    proof = a_proof(KEY, "GET", HERE, token)
    who(f"DPoP {token}", guard, [proof])

    with pytest.raises(NotAuthenticated):
        who(f"DPoP {token}", guard, [proof])
    assert who(f"DPoP {token}", guard, [a_proof(KEY, "GET", HERE, token)])


def test_a_jti_is_each_keys_own():
    guard = a_guard()

    for key in (KEY, OTHER):
        token = bound(key)
        assert who(f"DPoP {token}", guard, [a_proof(key, "GET", HERE, token, jti="1")])


def an_application():
    app = Flask("test")
    app.extensions["guard"] = a_guard()
    answers.install(app, {})

    @app.get("/fhir/Task/<name>")
    @requires("system/Task.r")
    def tasks(name):
        return caller().organisation + caller().organisation

    return app.test_client()


def test_one_proof_serves_the_whole_of_one_request():
    token = bound()
    proof = a_proof(KEY, "GET", "http://intake/fhir/Task/a b", token)

    headers = {"Authorization": f"DPoP {token}", "DPoP": proof}
    answer = an_application().get("/fhir/Task/a%20b", headers=headers)

    assert (answer.status_code, answer.text) == (200, "et-mowsaet-mowsa")


def test_b06_who_proves_nothing_hears_which_algorithms_would_do():
    token = bound()

    answer = an_application().get("/fhir/Task/1", headers={"Authorization": f"DPoP {token}"})

    challenge = answer.headers["WWW-Authenticate"]
    assert answer.status_code == 401
    assert challenge.startswith('DPoP algs="ES256 ES384", error="invalid_dpop_proof"')


def test_b08_the_address_is_ours_whatever_the_request_says_of_it():
    token = bound()
    proof = a_proof(KEY, "GET", "http://evil/fhir/Task/1", token)
    headers = {"Authorization": f"DPoP {token}", "DPoP": proof, "X-Forwarded-Host": "evil"}

    answer = an_application().get("/fhir/Task/1", headers=headers, base_url="http://evil")

    assert answer.status_code == 401
