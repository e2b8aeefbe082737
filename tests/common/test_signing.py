import base64
import json
from dataclasses import replace

import pytest
from joserfc import jws
from joserfc.jwk import ECKey, KeySet

from services.common import signing
from services.common.signing import NotSigned, Signed

KEY = ECKey.generate_key("P-384", auto_kid=True)
OTHER = ECKey.generate_key("P-384", auto_kid=True)
KEYS = KeySet([ECKey.import_key(KEY.as_dict(private=False))])
RECORD = Signed(
    topic="partner.et-mowsa.referral.v1",
    key="abc",
    id="1",
    type="referral-notified.v1",
    source="urn:casebridge:referral",
    value=b"{}",
)


def test_a_genuine_record_verifies_and_names_its_key():
    assert signing.verify(RECORD, signing.sign(RECORD, KEY), KEYS) == KEY.kid


@pytest.mark.parametrize(
    "changed",
    [
        {"topic": "partner.et-livelihood-ngo.referral.v1"},
        {"key": "abd"},
        {"id": "2"},
        {"type": "referral-failed.v1"},
        {"source": "urn:casebridge:intake"},
        {"value": b"{ }"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_k07_a_record_that_was_copied_or_changed_does_not_verify(changed):
    signature = signing.sign(RECORD, KEY)

    with pytest.raises(NotSigned):
        signing.verify(replace(RECORD, **changed), signature, KEYS)


def test_k06_a_signature_by_another_key_does_not_verify():
    with pytest.raises(NotSigned):
        signing.verify(RECORD, signing.sign(RECORD, OTHER), KEYS)


@pytest.mark.parametrize(
    "signature", [None, b"", b"a", b"a.b", b"a..b", b"..", b"\xff\xfe", b"a.b.c.d"]
)
def test_k06_what_is_no_signature_does_not_verify(signature):
    with pytest.raises(NotSigned):
        signing.verify(RECORD, signature, KEYS)


def test_k06_a_signature_that_names_no_key_is_none_though_a_key_fits():
    header = {"alg": signing.ALGORITHM}
    whole = jws.serialize_compact(header, RECORD.covered(), KEY, algorithms=[signing.ALGORITHM])
    protected, _, signature = whole.split(".")

    with pytest.raises(NotSigned):
        signing.verify(RECORD, f"{protected}..{signature}".encode(), KEYS)


def test_the_key_that_a_signature_names_is_read_before_it_is_verified():
    signature = signing.sign(RECORD, KEY)

    assert signing.named_key(signature) == KEY.kid
    for wrong in (b"", b"x", b"..", "é".encode(), b"e30" + signature[3:], b"WyJraWQiXQ..x"):
        assert signing.named_key(wrong) is None


def test_an_attached_payload_is_not_taken_for_the_record():
    header, _, tail = signing.sign(RECORD, KEY).decode().split(".")

    with pytest.raises(NotSigned):
        signing.verify(RECORD, f"{header}.e30.{tail}".encode(), KEYS)


HEADERS = ([], "x", None, {}, {"alg": 1}, {"kid": []}, {"crit": 1}, {"crit": [1]}, {"jwk": 1})


@pytest.mark.parametrize("said", HEADERS, ids=json.dumps)
def test_k06_whatever_the_header_of_a_signature_is_it_is_no_fault_of_ours(said):
    words = {"alg": signing.ALGORITHM, "kid": KEY.kid} | said if isinstance(said, dict) else said
    header = base64.urlsafe_b64encode(json.dumps(words).encode()).rstrip(b"=")
    tail = signing.sign(RECORD, KEY).rpartition(b".")[2]

    with pytest.raises(NotSigned):
        signing.verify(RECORD, header + b".." + tail, KEYS)
