"""Which text is a token of ours, who may hear of it, and what taking it back ends (A27, B02).

By the rules alone; through the door: test_inspection.py.
"""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet
from werkzeug.datastructures import MultiDict

from services.consent.authorization import inspection
from services.consent.authorization.clients import Client
from services.consent.authorization.inspection import Introspection, Revocation, Token
from services.consent.authorization.requests import FormRequest
from tests.consent.house import TOKEN_URL, a_key
from tests.forging import signed

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())
KEY, OTHER = a_key("P-256", "sig"), a_key("P-256", "sig")
CLAIMS = {
    "iss": "us", "sub": "c1", "client_id": "c1", "organization": "et-mowsa", "jti": "t1",
    "iat": AT - 5, "exp": AT + 60, "aud": "here", "scope": "system/Task.r", "roles": [],
}  # fmt: skip
MINE = Client("c1", "et-mowsa", frozenset())
THEIRS = Client("c2", "et-other-ngo", frozenset())
SERVICE = Client("intake", "intake", frozenset(), is_service=True, is_ours=True)
OPERATOR = Client("operator", "operator", frozenset(), is_ours=True)


@pytest.fixture
def asked(monkeypatch):
    """What the database is asked, and its answer: no."""
    questions = []

    def is_refused(session, **question):
        questions.append(question)
        return False

    monkeypatch.setattr(inspection, "store", SimpleNamespace(is_refused=is_refused))
    return questions


def endpoint(kind):
    keys = SimpleNamespace(current=lambda: KeySet([KEY]))
    server = SimpleNamespace(
        authority=SimpleNamespace(keys=keys), session="session", now=NOW, send_signal=None
    )
    return kind(server)


def a_token(key=KEY, header=(), **claims):
    head = {"alg": "ES256", "typ": "at+jwt", "kid": key.kid} | dict(header)
    return jwt.encode(head, CLAIMS | claims, key, algorithms=["ES256"])


def found(text):
    return endpoint(Introspection).query_token(text, None)


def test_a_token_of_ours_is_known_and_the_database_asked_about_it(asked):
    token = found(a_token())

    assert token.claims == CLAIMS
    assert not token.is_expired()
    assert not token.is_revoked()
    assert asked == [{"partner": "et-mowsa", "client": "c1", "token": "t1", "issued_at": AT - 5}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(a_token(exp=AT), id="ends now"),
        pytest.param(a_token(exp=AT - 1), id="has ended"),
        pytest.param(a_token(header={"typ": "JWT"}), id="of another type"),
        pytest.param(a_token(header={"typ": "JWT"}, exp=AT - 1), id="both"),
        pytest.param(a_token(OTHER), id="by another key"),
        pytest.param(signed({"alg": "ES256", "typ": "at+jwt", "crit": 7}, CLAIMS, KEY), id="crit"),
        pytest.param("", id="nothing"),
        pytest.param("a.b.c", id="no token"),
        pytest.param(a_token() + "é", id="not of letters"),
        pytest.param("x" * 10_000, id="too long"),
    ],
)
def test_a27_of_anything_else_nothing_is_known_and_as_much_is_asked(text, asked):
    assert found(text) is None
    assert asked == [{"partner": "", "client": "", "token": "", "issued_at": 0}]


def test_a_second_before_its_end_it_is_still_good(asked):
    assert found(a_token(exp=AT + 1)).claims["exp"] == AT + 1


def test_a24_a_long_one_is_read_and_a_longer_one_is_not(asked, monkeypatch):
    text = a_token()
    monkeypatch.setattr(inspection, "LARGEST", len(text))
    assert found(text) is not None

    monkeypatch.setattr(inspection, "LARGEST", len(text) - 1)
    assert found(text) is None


def test_one_taken_back_says_so(asked, monkeypatch):
    monkeypatch.setattr(inspection.store, "is_refused", lambda *_, **__: True)

    assert found(a_token()).is_revoked()


@pytest.mark.parametrize(
    ("client", "may"), [(MINE, True), (SERVICE, True), (THEIRS, False), (OPERATOR, False)]
)
def test_a27_our_services_and_its_own_client_hear_of_it(client, may):
    token = Token(CLAIMS, refused=False)

    assert endpoint(Introspection).check_permission(token, client, None) is may


def test_what_is_told_of_it_is_what_it_says_and_nothing_else():
    token = Token(CLAIMS | {"secret": "x"}, refused=False)

    told = endpoint(Introspection).introspect_token(token)

    assert told == CLAIMS | {"active": True, "token_type": "bearer"}


def test_a_bound_and_narrowed_one_is_told_as_such():
    more = {"cnf": {"jkt": "k"}, "authorization_details": [{}], "person": "w1"}

    told = endpoint(Introspection).introspect_token(Token(CLAIMS | more, refused=False))

    assert told == CLAIMS | more | {"active": True, "token_type": "DPoP"}


def a_request(text):
    return FormRequest(TOKEN_URL, MultiDict({"token": text}))


def test_only_its_own_client_takes_it_back(asked):
    revocation = endpoint(Revocation)

    assert revocation.authenticate_token(a_request(a_token()), MINE).claims == CLAIMS
    for client in (THEIRS, SERVICE, OPERATOR):
        assert revocation.authenticate_token(a_request(a_token()), client) is None
    assert revocation.authenticate_token(a_request("other"), MINE) is None


def test_b02_what_ends_is_this_token_and_no_other_of_its_partner(monkeypatch):
    ended = []
    monkeypatch.setattr(
        inspection.ending,
        "end_access",
        lambda session, partner, **what: ended.append((session, partner, what)),
    )

    endpoint(Revocation).revoke_token(Token(CLAIMS, refused=False), None)

    assert ended == [("session", "et-mowsa", {"token": "t1", "at": NOW})]
