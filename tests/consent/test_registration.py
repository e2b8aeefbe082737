"""How a partner's system becomes a client, and which keys it may bring (RFC 7591, A25)."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

from services.common import scopes
from services.consent.authorization import key_strength
from services.consent.authorization.key_strength import WeakKeys
from services.consent.store import clients, tables
from tests.consent.house import EVERYTHING, Partner, a_key, encoded


def sig(**more):
    return a_key("P-384", "sig", **more).as_dict(private=False)


def enc(**more):
    return a_key("P-256", "enc", **more).as_dict(private=False)


@cache
def strong_rsa():
    return RSAKey.generate_key(2048).as_dict(private=False)


def rsa(bits=2048, exponent=65537):
    key = dict(strong_rsa())
    if bits != 2048:
        key["n"] = encoded(secrets.token_bytes(bits // 8 - 1) + b"\x01")
    if exponent != 65537:
        key["e"] = encoded(exponent.to_bytes())
    return {**key, "use": "sig", "kid": f"rsa-{bits}-{exponent}"}


@pytest.mark.parametrize("signing", [sig(), sig(alg="ES384"), rsa()], ids=["EC", "alg", "RSA"])
def test_a_key_to_sign_with_and_one_to_encrypt_to_are_what_is_needed(signing):
    keys = key_strength.check({"keys": [signing, enc()]})

    assert keys.keys[0].kid == signing["kid"]


def other(key, use="sig", kid="other"):
    return {**key.as_dict(private=False), "use": use, "kid": kid}


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param([rsa(1024), enc()], id="A25 RSA 1024"),
        pytest.param([rsa(2048, 1), enc()], id="A25 exponent 1"),
        pytest.param([rsa(2048, 3), enc()], id="A25 exponent 3"),
        pytest.param([other(ECKey.generate_key("secp256k1")), enc()], id="A25 P-256K"),
        pytest.param([other(OKPKey.generate_key("Ed448")), enc()], id="A25 Ed448"),
        pytest.param([other(OKPKey.generate_key("Ed25519")), enc()], id="Ed25519"),
        pytest.param([other(ECKey.generate_key("P-256")), enc()], id="P-256 to sign"),
        pytest.param([other(ECKey.generate_key("P-521")), enc()], id="P-521 to sign"),
        pytest.param([sig(), other(OKPKey.generate_key("X25519"), "enc")], id="X25519 to encrypt"),
        pytest.param([sig(), {**rsa(), "use": "enc"}], id="RSA to encrypt"),
        pytest.param([sig(alg="ES256"), enc()], id="alg of another curve"),
        pytest.param([sig(), enc(alg="ECDH-ES")], id="another alg to encrypt"),
        pytest.param([sig(), {**enc(), "x": sig()["x"]}], id="point not on the curve"),
        pytest.param([{**sig(), "crv": "P-256"}, enc()], id="curve changed"),
        pytest.param([a_key("P-384", "sig").as_dict(private=True), enc()], id="private key"),
        pytest.param(
            [{**OctKey.generate_key(256).as_dict(), "use": "sig", "kid": "o"}, enc()], id="secret"
        ),
        pytest.param([sig()], id="nothing to encrypt to"),
        pytest.param([enc()], id="nothing to sign with"),
        pytest.param([sig(), enc(), enc()], id="two to encrypt to"),
        pytest.param([sig(), {**enc(), "kid": "same"}, {**sig(), "kid": "same"}], id="kid twice"),
        pytest.param([{**sig(), "kid": ""}, enc()], id="empty kid"),
        pytest.param([{**sig(), "kid": "a b"}, enc()], id="kid with a space"),
        pytest.param([{key: value for key, value in sig().items() if key != "kid"}], id="no kid"),
        pytest.param([{key: value for key, value in sig().items() if key != "use"}], id="no use"),
        pytest.param([sig() for _ in range(9)], id="too many"),
        pytest.param([], id="none"),
        pytest.param(["text"], id="no object"),
    ],
)
def test_a25_any_other_key_is_refused(keys):
    with pytest.raises(WeakKeys):
        key_strength.check({"keys": keys})


@pytest.mark.parametrize("jwks", [None, [], "text", {}, {"keys": None}, {"keys": {}}])
def test_what_is_no_key_set_is_refused(jwks):
    with pytest.raises(WeakKeys):
        key_strength.check(jwks)


def register(house, invitation, **asked):
    return house.http.post(
        "/oauth/register", json=asked, headers={"Authorization": f"Bearer {invitation}"}
    )


@pytest.mark.real
class TestAtTheDoor:
    def test_an_invitation_makes_one_client_with_what_the_register_allows(self, house):
        made = Partner(house, "et-mowsa")

        answer = register(house, house.invitation("et-mowsa"), jwks=made.jwks())

        assert answer.status_code == 201
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.json["organization"] == "et-mowsa"
        assert answer.json["token_endpoint_auth_method"] == "private_key_jwt"
        assert answer.json["grant_types"] == ["client_credentials"]
        assert "client_secret" not in answer.json
        assert set(answer.json["scope"].split()) == scopes.singles(EVERYTHING)
        made.client_id = answer.json["client_id"]
        assert made.ask().status_code == 200

    def test_an_invitation_works_once(self, house):
        invitation = house.invitation("et-mowsa")
        first = register(house, invitation, jwks=Partner(house, "").jwks())
        second = register(house, invitation, jwks=Partner(house, "").jwks())

        assert (first.status_code, second.status_code) == (201, 401)
        assert second.json["error"] == "invalid_token"

    def test_whoever_lost_the_answer_asks_again_and_gets_it(self, house):
        invitation, made = house.invitation("et-mowsa"), Partner(house, "et-mowsa")
        first = register(house, invitation, jwks=made.jwks())

        second = register(house, invitation, jwks=made.jwks())

        assert (second.status_code, second.data) == (201, first.data)
        made.client_id = second.json["client_id"]
        assert made.ask().status_code == 200

    def test_the_same_asked_many_times_at_once_makes_one_client(self, house):
        invitation, made = house.invitation("et-mowsa"), Partner(house, "et-mowsa")

        with ThreadPoolExecutor(5) as at_once:
            answers = list(
                at_once.map(lambda _: register(house, invitation, jwks=made.jwks()), range(5))
            )

        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.data for answer in answers}) == 1

    def test_one_key_at_two_invitations_at_once_is_registered_once(self, house):
        invitations = [house.invitation("et-mowsa") for _ in range(4)]
        made = Partner(house, "et-mowsa")

        with ThreadPoolExecutor(4) as at_once:
            answers = list(
                at_once.map(lambda one: register(house, one, jwks=made.jwks()), invitations)
            )

        assert sorted(answer.status_code for answer in answers) == [201, 400, 400, 400]

    def test_a_used_invitation_tells_nobody_else_what_came_of_it(self, house):
        invitation, made = house.invitation("et-mowsa"), Partner(house, "et-mowsa")
        register(house, invitation, jwks=made.jwks())
        other = {"keys": [made.jwks()["keys"][0], enc()]}

        for jwks in (other, {"keys": []}, None, Partner(house, "").jwks()):
            answer = register(house, invitation, jwks=jwks)

            assert (answer.status_code, answer.json["error"]) == (401, "invalid_token")

    def test_nor_does_it_once_the_client_is_dismissed(self, house):
        invitation, made = house.invitation("et-mowsa"), Partner(house, "et-mowsa")
        client = register(house, invitation, jwks=made.jwks()).json["client_id"]
        with house.running.sessions.begin() as session:
            clients.remove(session, client)

        assert register(house, invitation, jwks=made.jwks()).status_code == 401

    def test_a_refused_registration_leaves_the_invitation_good(self, house):
        invitation = house.invitation("et-mowsa")

        refused = register(house, invitation, jwks={"keys": [rsa(1024), enc()]})

        assert (refused.status_code, refused.json["error"]) == (400, "invalid_client_metadata")
        assert register(house, invitation, jwks=Partner(house, "").jwks()).status_code == 201

    def test_invitations_are_kept_as_hashes(self, house):
        code = house.invitation("et-mowsa")

        assert code.encode() not in b"".join(
            bytes(row.hash) for row in house.rows(tables.invitations)
        )

    @pytest.mark.parametrize("header", [None, "Basic x", "Bearer", "Bearer ", "Bearer guessed"])
    def test_without_an_invitation_nobody_registers(self, house, header):
        headers = {"Authorization": header} if header else {}

        answer = house.http.post("/oauth/register", json={"jwks": {}}, headers=headers)

        assert answer.status_code in {400, 401}

    @pytest.mark.parametrize(
        "asked",
        [
            {"token_endpoint_auth_method": "client_secret_basic"},
            {"grant_types": ["client_credentials", "password"]},
            {"grant_types": "client_credentials"},
            {"jwks_uri": "http://169.254.169.254/"},
            {"scope": "casebridge/decide"},
            {"scope": "system/Patient.cruds"},
            {"scope": 7},
            {"client_name": ""},
            {"client_name": "x" * 201},
        ],
    )
    def test_nobody_registers_as_more_than_the_register_says(self, house, asked):
        answer = register(
            house, house.invitation("et-mowsa"), jwks=Partner(house, "").jwks(), **asked
        )

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")
        assert "169.254" not in answer.text

    def test_a_narrower_scope_is_kept(self, house):
        answer = register(
            house,
            house.invitation("et-mowsa"),
            jwks=Partner(house, "").jwks(),
            scope="system/Task.ru system/Patient.r",
        )

        assert answer.json["scope"] == "system/Task.r system/Task.u"

    def test_a_key_is_registered_once_by_whomever(self, house):
        keys = Partner(house, "").jwks()
        register(house, house.invitation("et-mowsa"), jwks=keys)
        for key in keys["keys"]:
            key["kid"] = f"renamed-{key['use']}"

        answer = register(house, house.invitation("et-other-ngo"), jwks=keys)

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")

    def test_our_services_hear_of_the_new_keys(self, house):
        made = Partner(house, "et-other-ngo")

        register(house, house.invitation("et-other-ngo"), jwks=made.jwks())

        told = house.told("consent.partner-registered.v1")[-1]
        assert told.partner == "et-other-ngo"
        assert made.signing.kid in [key["kid"] for key in told.jwks["keys"]]
        assert not any("d" in key for key in told.jwks["keys"])

    @pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"a":1,"a":2}', b"\xff", b"1"])
    def test_what_is_no_json_object_is_refused(self, house, body):
        headers = {"Authorization": "Bearer x"}

        answer = house.http.post("/oauth/register", data=body, headers=headers)

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")
