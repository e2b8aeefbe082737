import base64
import json
import time

import pytest
from flask import Flask
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey

from services.common import answers
from services.common.guard import (
    LEEWAY,
    LONGEST_LIFE,
    Caller,
    Guard,
    NotAuthenticated,
    caller,
    requires,
)
from services.common.proofs import BadProof

KEY = ECKey.generate_key("P-256", auto_kid=True)
OTHER = ECKey.generate_key("P-256", auto_kid=True)
ISSUER = "http://issuer"
ADDRESS = "http://intake"
AUDIENCE = "http://intake/fhir"


class TheseKeys:
    def __init__(self, *keys):
        self._set = KeySet([ECKey.import_key(key.as_dict(private=False)) for key in keys])

    def current(self):
        return self._set

    again = current


def a_token(key=KEY, header=None, algorithm="ES256", **claims):
    now = int(time.time())
    said = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "et-mowsa.1",
        "client_id": "et-mowsa.1",
        "organization": "et-mowsa",
        "scope": "system/Task.u system/Task.r",
        "jti": "1",
        "iat": now,
        "exp": now + 300,
        **claims,
    }
    kid = getattr(key, "kid", None)
    head = {"alg": algorithm, "typ": "at+jwt", "kid": kid, **(header or {})}
    said = {name: value for name, value in said.items() if value is not None}
    head = {name: value for name, value in head.items() if value is not None}
    return jwt.encode(head, said, key, algorithms=[algorithm])


class Used:
    """What the database remembers of proofs."""

    def __init__(self):
        self.marks = set()

    def __call__(self, proof):
        if proof.mark in self.marks:
            raise BadProof
        self.marks.add(proof.mark)


def a_guard():
    return Guard(ISSUER, AUDIENCE, TheseKeys(KEY), address=ADDRESS, use=Used())


def who(header, guard=None, proofs=(), method="GET", path="/fhir/Task"):
    return (guard or a_guard()).caller(header, proofs, method=method, path=path)


def test_the_caller_is_who_the_token_says():
    token = a_token(roles=["case-manager"], person="worker-17", iat=1790000000)

    found = who(f"Bearer {token}")

    assert found == Caller(
        organisation="et-mowsa",
        client_id="et-mowsa.1",
        scopes=frozenset({"system/Task.u", "system/Task.r"}),
        roles=frozenset({"case-manager"}),
        token_id="1",
        person="worker-17",
        issued_at=1790000000,
    )


def test_an_audience_among_several_is_enough():
    token = a_token(aud=["http://referral/fhir", AUDIENCE])

    assert who(f"Bearer {token}").organisation == "et-mowsa"


def test_what_a_token_was_narrowed_to_is_what_its_caller_may():
    details = [{"type": "handoff", "sections": ["identity"]}]

    assert who(f"Bearer {a_token(authorization_details=details)}").details == tuple(details)
    assert who(f"Bearer {a_token(authorization_details=[])}").details == ()
    assert who(f"Bearer {a_token()}").details is None


@pytest.mark.parametrize(
    ("claims", "taken"),
    [
        ({"exp": 1 - LEEWAY}, True),
        ({"exp": -LEEWAY}, False),
        ({"exp": LONGEST_LIFE}, True),
        ({"exp": LONGEST_LIFE + 1}, False),
        ({"nbf": LEEWAY}, True),
        ({"nbf": LEEWAY + 1}, False),
    ],
    ids=str,
)
def test_b02_a_token_is_good_for_its_time_and_for_the_difference_of_clocks(
    claims, taken, monkeypatch
):
    at = int(time.time())
    header = f"Bearer {a_token(**{name: at + seconds for name, seconds in claims.items()})}"
    monkeypatch.setattr(time, "time", lambda: at)

    if taken:
        assert who(header).token_id == "1"
    else:
        with pytest.raises(NotAuthenticated):
            who(header)


def seconds_from_now(seconds):
    return int(time.time()) + seconds


# Made when they are shown: a token that was made with the others is over before a long run is here.
REFUSED = {
    "B01 no token": lambda: None,
    "B01 empty": lambda: "",
    "B01 basic": lambda: "Basic YTpi",
    "B01 bearer of nothing": lambda: "Bearer ",
    "B01 not a token": lambda: "Bearer abc",
    "too long": lambda: "Bearer " + "a" * 9000,
    "not ascii": lambda: "Bearer é",
    "B02 expired": lambda: f"Bearer {a_token(exp=seconds_from_now(-3600))}",
    "B02 not yet": lambda: f"Bearer {a_token(nbf=seconds_from_now(200))}",
    "B02 never ends": lambda: f"Bearer {a_token(exp=None)}",
    "B02 ends in words": lambda: f"Bearer {a_token(exp='never')}",
    "B02 ends in a truth value": lambda: f"Bearer {a_token(exp=True)}",
    "B02 begins in words": lambda: f"Bearer {a_token(nbf='soon')}",
    "issued nobody knows when": lambda: f"Bearer {a_token(iat=None)}",
    "no id": lambda: f"Bearer {a_token(jti=None)}",
    "no client": lambda: f"Bearer {a_token(client_id=None)}",
    "issued at a time in words": lambda: f"Bearer {a_token(iat='now')}",
    "roles that are no list": lambda: f"Bearer {a_token(roles=1)}",
    "bound in a way not to be checked here": lambda: f"Bearer {a_token(cnf={'x5t#S256': 'x'})}",
    "B04 another audience": lambda: f"Bearer {a_token(aud='http://referral/fhir')}",
    "B04 several other audiences": lambda: f"Bearer {a_token(aud=['http://referral/fhir'])}",
    "B04 path suffix": lambda: f"Bearer {a_token(aud=AUDIENCE + '/')}",
    "B04 no audience": lambda: f"Bearer {a_token(aud=None)}",
    "B04 another issuer": lambda: f"Bearer {a_token(iss='http://issuer/other')}",
    "another key": lambda: f"Bearer {a_token(key=OTHER)}",
    "another key under our kid": lambda: f"Bearer {a_token(key=OTHER, header={'kid': KEY.kid})}",
    "no kid": lambda: f"Bearer {a_token(header={'kid': None})}",
    "another type of token": lambda: f"Bearer {a_token(header={'typ': 'JWT'})}",
    "no organisation": lambda: f"Bearer {a_token(organization=None)}",
    "A05 symmetric": lambda: (
        "Bearer "
        + a_token(key=OctKey.import_key("x" * 32), algorithm="HS256", header={"kid": KEY.kid})
    ),
    "A03 no signature": lambda: "Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.e30.",
}


@pytest.mark.parametrize("made", REFUSED.values(), ids=REFUSED)
def test_what_is_no_valid_token_is_refused(made):
    header = made()

    with pytest.raises(NotAuthenticated):
        who(header)


def test_a_remembered_token_ends_when_it_ends(monkeypatch):
    guard = a_guard()
    header = f"Bearer {a_token()}"
    who(header, guard)

    later = time.time() + 400
    monkeypatch.setattr(time, "time", lambda: later)

    with pytest.raises(NotAuthenticated):
        who(header, guard)


def an_application():
    app = Flask("test")
    app.extensions["guard"] = a_guard()
    answers.install(app, {})

    @app.get("/tasks")
    @requires("system/Task.r")
    def tasks():
        return caller().organisation

    @app.get("/consents")
    @requires("system/Consent.r")
    def consents():
        return "never reached"

    return app.test_client()


def test_a_view_is_reached_with_its_scope():
    answer = an_application().get("/tasks", headers={"Authorization": f"Bearer {a_token()}"})

    assert (answer.status_code, answer.text) == (200, "et-mowsa")


def test_b09_a_view_is_not_reached_without_its_scope():
    answer = an_application().get("/consents", headers={"Authorization": f"Bearer {a_token()}"})

    assert answer.status_code == 403
    assert 'error="insufficient_scope"' in answer.headers["WWW-Authenticate"]
    assert answer.json["issue"][0]["code"] == "forbidden"


METADATA = 'resource_metadata="http://intake/.well-known/oauth-protected-resource/fhir"'


def test_b01_a_stranger_is_challenged_and_tokens_in_the_url_are_not_read():
    answer = an_application().get(f"/tasks?access_token={a_token()}")

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == f'Bearer {METADATA}, DPoP algs="ES256 ES384"'


def test_who_shows_a_token_in_vain_hears_what_was_wrong_with_it():
    answer = an_application().get("/tasks", headers={"Authorization": "Bearer x"})

    assert answer.status_code == 401
    assert 'Bearer error="invalid_token"' in answer.headers["WWW-Authenticate"]
    assert METADATA in answer.headers["WWW-Authenticate"]


def test_b08_headers_that_claim_another_identity_are_ignored():
    headers = {
        "Authorization": f"Bearer {a_token()}",
        "X-Organisation": "dj-authority",
        "X-Forwarded-User": "dj-authority",
    }

    assert an_application().get("/tasks", headers=headers).text == "et-mowsa"


def test_what_is_not_there_is_said_in_fhir():
    answer = an_application().get("/nothing")

    assert (answer.status_code, answer.json["resourceType"]) == (404, "OperationOutcome")


@pytest.mark.parametrize("crit", [1, True, "exp", [1], {}], ids=json.dumps)
def test_a10_whatever_a_token_calls_critical_it_is_no_fault_of_ours(crit):
    header, *others = a_token().split(".")
    said = json.loads(base64.urlsafe_b64decode(header + "=="))
    forged = base64.urlsafe_b64encode(json.dumps(said | {"crit": crit}).encode()).rstrip(b"=")

    with pytest.raises(NotAuthenticated):
        who(f"Bearer {'.'.join([forged.decode(), *others])}")
