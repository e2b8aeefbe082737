"""The file of foreign issuers: what may stand there, and what happens when it changes."""

import json

import pytest
from joserfc.jwk import ECKey, OctKey

from services.common import foreign_issuers
from services.common.foreign_issuers import ForeignIssuers, NotIssuers
from tests.common import elsewhere
from tests.common.elsewhere import EC, ISSUER, RSA, an_issuer, public

WEAK = {**public(RSA), "n": public(RSA)["n"][:170]}
CURVE = ECKey.generate_key("P-521", auto_kid=True)
SECRET = {**OctKey.import_key("x" * 32).as_dict(private=True), "kid": "1"}


def keys(*jwks):
    return {"jwks": {"keys": list(jwks)}}


def without(key, name):
    return {word: text for word, text in public(key).items() if word != name}


WRONG = {
    "not JSON": b"{",
    "a list": b"[]",
    "twice the same": {"issuers": [an_issuer(), an_issuer()]},
    "something more": {"issuers": [an_issuer(jwks_uri="https://sso.ngo.example/keys")]},
    "no algorithms": {"issuers": [an_issuer(algorithms=[])]},
    "A05 a shared secret's algorithm": {"issuers": [an_issuer(algorithms=["HS256"])]},
    "A03 none": {"issuers": [an_issuer(algorithms=["none"])]},
    "no keys": {"issuers": [an_issuer(**keys())]},
    "keys that are no list": {"issuers": [an_issuer(jwks={"keys": {}})]},
    "a private key": {"issuers": [an_issuer(**keys(RSA.as_dict(private=True)))]},
    "a shared secret": {"issuers": [an_issuer(**keys(SECRET))]},
    "A25 a weak key": {
        "issuers": [an_issuer(**keys({**public(RSA), "n": public(RSA)["n"][:170]}))]
    },
    "A25 a small exponent": {"issuers": [an_issuer(**keys({**public(RSA), "e": "Aw"}))]},
    "A25 a key that signs anything": {"issuers": [an_issuer(**keys({**public(RSA), "e": "AQ"}))]},
    "A25 a curve that is not taken": {"issuers": [an_issuer(**keys(public(CURVE)))]},
    "keys that are a text": {"issuers": [an_issuer(jwks={"keys": "x"})]},
    "a key that is a text": {"issuers": [an_issuer(**keys(public(RSA), "x"))]},
    "half a point": {"issuers": [an_issuer(**keys(without(EC, "y")))]},
    "no modulus": {"issuers": [an_issuer(**keys(without(RSA, "n")))]},
    "a coordinate that is a number": {"issuers": [an_issuer(**keys({**public(EC), "x": 1}))]},
    "no word of a kid": {"issuers": [an_issuer(**keys(without(RSA, "kid")))]},
    "an empty kid": {"issuers": [an_issuer(**keys({**public(RSA), "kid": ""}))]},
    "a kid that is a number": {"issuers": [an_issuer(**keys({**public(RSA), "kid": 1}))]},
    "no kid": {"issuers": [an_issuer(**keys({**public(RSA), "kid": None}))]},
    "one kid for two": {"issuers": [an_issuer(**keys(public(RSA), public(EC, kid=RSA.kid)))]},
    "for encryption alone": {"issuers": [an_issuer(**keys({**public(RSA), "use": "enc"}))]},
    "not on its curve": {"issuers": [an_issuer(**keys({**public(EC), "x": public(EC)["y"]}))]},
}


@pytest.mark.parametrize("told", WRONG.values(), ids=WRONG)
def test_what_we_would_believe_from_nobody_is_refused_at_the_start(tmp_path, told):
    file = tmp_path / "issuers.json"
    file.write_bytes(told if isinstance(told, bytes) else json.dumps(told).encode())

    with pytest.raises(NotIssuers):
        ForeignIssuers(file, "https://ours.example")


def test_nobody_else_speaks_in_our_name(tmp_path):
    with pytest.raises(NotIssuers):
        ForeignIssuers(elsewhere.written(tmp_path / "issuers"), ISSUER)


def test_keys_for_encryption_and_other_algorithms_are_left_out():
    more = [
        public(CURVE),
        {**public(RSA), "kid": "e", "use": "enc", "alg": "RSA-OAEP"},
        {**without(RSA, "use"), "kid": "o", "alg": "RSA-OAEP"},
    ]
    told = {"issuers": [an_issuer(**keys(public(RSA), *more))]}

    (found,) = foreign_issuers.read(json.dumps(told).encode()).values()

    assert [key.kid for key in found.keys] == [RSA.kid]


def test_a_file_that_changed_is_read_again_and_a_broken_one_leaves_what_there_was(tmp_path):
    file = elsewhere.written(tmp_path / "issuers")
    issuers = ForeignIssuers(file, "https://ours.example")

    elsewhere.written(file, an_issuer(**keys(public(EC))))
    renewed = issuers.find(ISSUER)
    file.write_text("{")
    kept = issuers.find(ISSUER)
    file.write_text('{"issuers": []}')

    assert [key.kid for key in renewed.keys] == [EC.kid]
    assert kept is renewed
    assert issuers.find(ISSUER) is None


def test_a_file_that_is_gone_leaves_what_there_was(tmp_path):
    file = elsewhere.written(tmp_path / "issuers")
    issuers = ForeignIssuers(file, "https://ours.example")
    file.unlink()

    assert issuers.find(ISSUER).written.issuer == ISSUER


@pytest.mark.parametrize("name", [None, 1, [ISSUER], {}], ids=str)
def test_what_is_no_name_is_nobodys(tmp_path, name):
    issuers = ForeignIssuers(elsewhere.written(tmp_path / "issuers"), "https://ours.example")

    assert issuers.find(name) is None


def test_where_there_is_no_file_nobody_else_is_believed():
    assert ForeignIssuers(None, "https://ours.example").find(ISSUER) is None
