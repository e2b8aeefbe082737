"""What is sealed here is a JWE to everybody else, and opens only as what it was sealed as."""

import json
import secrets
from uuid import UUID

import pytest
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from jwcrypto import jwe as other_jwe
from jwcrypto import jwk as other_jwk

from services.common import base64url
from services.intake import sealing

KEY = secrets.token_bytes(32)
CONTENT = '{"resourceType": "Composition", "title": "ከእናቷ ጋር"}'.encode()
REGISTRY = jwe.JWERegistry(algorithms=["dir", "A256GCM"], strict_check_header=False)
BOUND = {
    "binary": UUID(int=1),
    "case": "a-name-of-the-case",
    "section": "education",
    "version": 3,
    "recipient": "et-mowsa",
    "message": UUID(int=2),
}


def a_seal(key=KEY, content=CONTENT, **changes):
    return sealing.seal(content, key, **(BOUND | changes))


def opened(sealed, key=KEY):
    return jwe.decrypt_compact(sealed, OctKey.import_key(key), registry=REGISTRY)


@pytest.mark.parametrize("content", [b"x", CONTENT, secrets.token_bytes(40_000)], ids=len)
def test_two_implementations_of_others_open_it(content):
    sealed = a_seal(content=content)

    assert opened(sealed).plaintext == content
    theirs = other_jwe.JWE(algs=["dir", "A256GCM"])
    theirs.deserialize(sealed, other_jwk.JWK(kty="oct", k=base64url.encode(KEY)))
    assert theirs.payload == content


def test_its_header_says_what_it_is_and_for_whom():
    assert opened(a_seal()).headers() == {
        "alg": "dir",
        "enc": "A256GCM",
        "typ": "casebridge-section",
        "cty": "application/fhir+json",
        "kid": str(BOUND["binary"]),
        "case": "a-name-of-the-case",
        "section": "education",
        "version": 3,
        "recipient": "et-mowsa",
        "message": str(BOUND["message"]),
    }


@pytest.mark.parametrize("name", ["case", "section", "version", "recipient", "message", "kid"])
def test_with_another_header_it_does_not_open(name):
    head, *others = a_seal().split(".")
    said = json.loads(base64url.decode(head))
    forged = base64url.encode(json.dumps(said | {name: "another"}).encode())

    with pytest.raises(JoseError):
        opened(".".join([forged, *others]))


def test_with_another_key_it_does_not_open():
    with pytest.raises(JoseError):
        opened(a_seal(), secrets.token_bytes(32))


@pytest.mark.parametrize("part", [2, 3, 4], ids=["nonce", "ciphertext", "tag"])
def test_with_one_bit_changed_it_does_not_open(part):
    parts = a_seal().split(".")
    raw = bytearray(base64url.decode(parts[part]))
    raw[0] ^= 1
    parts[part] = base64url.encode(bytes(raw))

    with pytest.raises(JoseError):
        opened(".".join(parts))


def test_the_same_is_never_sealed_the_same():
    """A nonce that comes twice under one key gives the content away."""
    nonces = {a_seal().split(".")[2] for _ in range(1000)}

    assert len(nonces) == 1000
    assert {len(base64url.decode(each)) for each in nonces} == {12}


@pytest.mark.parametrize("length", [0, 16, 24, 31, 33])
def test_a_key_of_another_length_seals_nothing(length):
    with pytest.raises(ValueError, match="32 bytes"):
        a_seal(secrets.token_bytes(length))
