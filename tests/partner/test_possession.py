"""What we prove is what the services take for a proof, and no more than a proof. (RFC 9449)"""

from datetime import UTC, datetime

from joserfc import jws

from partner.possession import Possession
from services.common import proofs
from services.common.proofs import Shown

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
HERE = "https://intake.example/fhir/Task"


def a_possession() -> Possession:
    return Possession(NOW.timestamp)


def test_a_service_takes_our_proof_for_this_request_and_token():
    ours = a_possession()
    shown = Shown("the token", ours.key.thumbprint())

    found = proofs.read([ours.proof("GET", HERE, "the token")], "GET", HERE, NOW, shown=shown)

    assert found.key == ours.key.thumbprint()
    assert proofs.read([ours.proof("POST", HERE)], "POST", HERE, NOW).key == found.key


def test_each_is_another():
    ours = a_possession()

    marks = {proofs.read([ours.proof("GET", HERE)], "GET", HERE, NOW).mark for _ in range(10)}

    assert len(marks) == 10


def test_b05_a_proof_shows_the_public_key_alone():
    header = jws.extract_compact(a_possession().proof("GET", HERE).encode()).protected

    assert header["jwk"].keys() == {"kty", "crv", "x", "y"}


def test_each_process_has_a_key_of_its_own():
    assert a_possession().key.thumbprint() != a_possession().key.thumbprint()
