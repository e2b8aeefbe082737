"""Attacks on the token endpoint by their ids (RELIABILITY, A), and what it gives to the good."""

import base64
import hmac
import json
import time
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from joserfc import jws, jwt
from joserfc.jwk import ECKey, RSAKey

from tests.computing import at_most
from tests.consent.house import (
    BASE,
    EVERYTHING,
    ISSUER,
    REGISTER,
    SERVICES,
    TOKEN_URL,
    a_key,
    encoded,
)

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def partner(house):
    return house.partner("et-mowsa")


def claims_of(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def test_a_good_assertion_gives_a_token_of_five_minutes_that_nobody_keeps(partner):
    answer = partner.ask(scope="system/Binary.r system/Task.ru")

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json["token_type"] == "bearer"
    assert answer.json["expires_in"] == 300
    assert "refresh_token" not in answer.json
    assert answer.json["scope"] == "system/Binary.r system/Task.r system/Task.u"


def test_the_token_is_a_jwt_of_rfc_9068_for_the_resource_asked_for(house, partner):
    token = partner.ask().json["access_token"]

    read = jwt.decode(token, house.running.guard._keys.current(), algorithms=["ES256"])  # noqa: SLF001
    assert read.header["typ"] == "at+jwt"
    assert read.claims["iss"] == ISSUER
    assert read.claims["aud"] == BASE
    assert read.claims["organization"] == "et-mowsa"
    assert read.claims["client_id"] == read.claims["sub"] == partner.client_id
    assert read.claims["exp"] - read.claims["iat"] == 300
    assert read.claims["jti"] != claims_of(partner.ask().json["access_token"])["jti"]


def test_without_a_resource_a_token_is_for_our_fhir_bases_and_not_for_the_broker(partner):
    claims = claims_of(partner.ask(resource=None).json["access_token"])

    assert claims["aud"] == sorted(f"{base}/fhir" for base in SERVICES.values())


def test_the_broker_is_a_resource_of_its_own(partner):
    claims = claims_of(partner.ask(resource="urn:casebridge:kafka").json["access_token"])

    assert claims["aud"] == "urn:casebridge:kafka"


@pytest.mark.parametrize("resource", ["https://elsewhere.example/fhir", BASE + "/", [BASE, BASE]])
def test_a_token_for_anything_else_is_not_given(partner, resource):
    answer = partner.ask(resource=resource)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_target")


@pytest.mark.parametrize("algorithm", ["ES384", "RS384"])
def test_both_algorithms_of_smart_are_accepted(house, algorithm):
    partner = house.partner("dj-authority")
    if algorithm == "RS384":
        rsa = RSAKey.generate_key(2048, {"use": "sig", "kid": str(uuid4())})
        keys = [rsa.as_dict(private=False), a_key("P-256", "enc").as_dict(private=False)]
        answer = house.http.post(
            "/oauth/register",
            json={"jwks": {"keys": keys}},
            headers={"Authorization": f"Bearer {house.invitation('dj-authority')}"},
        )
        at = int(time.time())
        client = answer.json["client_id"]
        claims = {"iss": client, "sub": client, "aud": TOKEN_URL, "exp": at + 60, "jti": "1"}
        header = {"alg": "RS384", "typ": "JWT", "kid": rsa.kid}
        assertion = jwt.encode(header, claims, rsa, algorithms=["RS384"])
        assert partner.ask(client_assertion=assertion).status_code == 200
    else:
        assert partner.ask().status_code == 200


@pytest.mark.parametrize("audience", [TOKEN_URL, ISSUER])
def test_the_token_address_and_the_issuer_are_both_us(partner, audience):
    assert partner.ask(client_assertion=partner.assertion(aud=audience)).status_code == 200


@pytest.mark.parametrize("grant", ["password", "authorization_code", "refresh_token", "", None])
def test_a01_any_other_grant_is_unsupported(partner, grant):
    answer = partner.ask(grant_type=grant)

    assert (answer.status_code, answer.json["error"]) == (400, "unsupported_grant_type")
    assert not grant or grant not in json.dumps(answer.json)


@pytest.mark.parametrize(
    "form",
    [
        {"client_assertion_type": None},
        {"client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"},
        {"client_assertion": None},
        {"client_assertion": ""},
        {"client_assertion": None, "client_id": "et-mowsa", "client_secret": "guess"},
    ],
)
def test_a02_without_an_assertion_of_the_right_type_nobody_is_known(partner, form):
    refused(partner.ask(**form))


def refused(answer):
    """Every unknown client hears the same."""
    assert answer.status_code == 401
    assert answer.json == {
        "error": "invalid_client",
        "error_description": "The client could not be authenticated.",
    }
    assert answer.headers["Cache-Control"] == "no-store"
    assert "WWW-Authenticate" in answer.headers


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "nOnE", "n\u043ene"])
def test_a03_unsigned(partner, algorithm):
    head = encoded({"alg": algorithm, "typ": "JWT", "kid": partner.signing.kid})
    body = partner.assertion().split(".")[1]

    refused(partner.ask(client_assertion=f"{head}.{body}."))


def test_a05_signed_with_a_shared_secret_that_is_empty_or_our_public_key(partner):
    head = encoded({"alg": "HS256", "typ": "JWT", "kid": partner.signing.kid})
    text = f"{head}.{partner.assertion().split('.')[1]}"
    public = partner.signing.as_pem(private=False)

    for secret in (b"", public, public.strip(), partner.signing.thumbprint().encode()):
        forged = encoded(hmac.digest(secret, text.encode(), "sha256"))
        refused(partner.ask(client_assertion=f"{text}.{forged}"))


def test_a06_signed_by_another_registered_client(house, partner):
    other = house.partner("et-other-ngo")

    refused(partner.ask(client_assertion=partner.assertion(key=other.signing)))
    kid = {"kid": other.signing.kid}
    refused(partner.ask(client_assertion=partner.assertion(key=other.signing, header=kid)))


def test_a07_an_embedded_key_is_not_used(partner):
    mine = a_key("P-384", "sig")
    header = {"jwk": mine.as_dict(private=False), "kid": None}

    refused(partner.ask(client_assertion=partner.assertion(key=mine, header=header)))
    refused(partner.ask(client_assertion=partner.assertion(header={"jwk": header["jwk"]})))


@pytest.mark.parametrize("header", ["jku", "x5u"])
@pytest.mark.parametrize(
    "address", ["https://attacker.example/jwks", "http://127.0.0.1:1/", "http://169.254.169.254/"]
)
def test_a08_no_address_in_the_header_is_ever_fetched(partner, monkeypatch, header, address):
    calls = []
    monkeypatch.setattr("socket.create_connection", lambda *given, **_: calls.append(given))

    refused(partner.ask(client_assertion=partner.assertion(header={header: address})))

    assert calls == []


def test_a10_an_unknown_critical_entry_and_a_header_that_says_something_twice(partner):
    _, body, _ = partner.assertion().split(".")
    kid = partner.signing.kid
    header = f'{{"alg":"none","alg":"ES384","typ":"JWT","kid":"{kid}"}}'.encode()
    signed = jws.serialize_compact(
        {"alg": "ES384", "typ": "JWT", "kid": kid}, b"{}", partner.signing, algorithms=["ES384"]
    )

    refused(partner.ask(client_assertion=f"{encoded(header)}.{body}.{signed.split('.')[2]}"))
    crit = {"crit": ["exp2"], "exp2": True, "alg": "ES384", "typ": "JWT", "kid": kid}
    refused(partner.ask(client_assertion=f"{encoded(crit)}.{body}.{signed.split('.')[2]}"))
    crit["crit"] = 1
    refused(partner.ask(client_assertion=f"{encoded(crit)}.{body}.{signed.split('.')[2]}"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: encoded(bytes(96)),
        lambda _: encoded(bytes(64)),
        lambda signature: signature[:-4],
        lambda signature: signature + "AAAA",
        lambda signature: signature[:-1] + ("A" if signature[-1] != "A" else "B"),
        lambda signature: signature + "=",
        lambda signature: signature + "\n",
        lambda _: "",
    ],
    ids=["r=s=0", "r=s=0 short", "cut", "longer", "changed", "padded", "newline", "none"],
)
def test_a11_a_signature_that_is_not_exactly_this_one(partner, damage):
    head, body, signature = partner.assertion().split(".")

    refused(partner.ask(client_assertion=f"{head}.{body}.{damage(signature)}"))


def at(seconds):
    return int(time.time()) + seconds


@pytest.mark.parametrize(
    ("claim", "value"),
    [
        ("exp", lambda: None),
        ("exp", lambda: "soon"),
        ("exp", lambda: str(at(60))),
        ("exp", lambda: at(60) + 0.5),
        ("exp", lambda: True),
        ("exp", lambda: at(3600)),
        ("exp", lambda: at(400)),
        ("exp", lambda: at(-1)),
        ("nbf", lambda: at(120)),
        ("iat", lambda: at(120)),
        ("iat", lambda: "now"),
    ],
)
def test_a12_times_that_are_missing_of_another_type_or_out_of_bounds(partner, claim, value):
    refused(partner.ask(client_assertion=partner.assertion(**{claim: value()})))


@pytest.mark.parametrize(
    "audience",
    [
        None,
        "https://other.example/oauth/token",
        [TOKEN_URL],
        [TOKEN_URL, "https://other.example/oauth/token"],
        TOKEN_URL + "/",
        ISSUER + "/",
        TOKEN_URL.upper(),
        "",
        BASE,
    ],
    ids=str,
)
def test_a13_a19_an_assertion_for_somebody_else(partner, audience):
    refused(partner.ask(client_assertion=partner.assertion(aud=audience)))


def test_a14_issuer_and_subject_are_both_the_client(house, partner):
    other = house.partner("et-other-ngo").client_id

    for claims in ({"iss": other}, {"sub": other}, {"iss": None}, {"sub": None}, {"iss": [other]}):
        refused(partner.ask(client_assertion=partner.assertion(**claims)))


def test_a15_an_assertion_is_good_once(partner):
    assertion = partner.assertion()

    assert partner.ask(client_assertion=assertion).status_code == 200
    refused(partner.ask(client_assertion=assertion))


def test_a15_also_when_the_first_time_was_refused_for_another_reason(partner):
    assertion = partner.assertion()

    assert partner.ask(client_assertion=assertion, scope="system/Nothing.r").status_code == 400
    refused(partner.ask(client_assertion=assertion))


def test_a15_a_jti_belongs_to_its_issuer_alone(house, partner):
    other = house.partner("et-other-ngo")

    for one in (partner, other):
        assert one.ask(client_assertion=one.assertion(jti="shared-jti")).status_code == 200


@pytest.mark.parametrize("jti", [None, "", 7, "x" * 201, "a b", "\x00"])
def test_a15_what_is_no_jti_is_none(partner, jti):
    refused(partner.ask(client_assertion=partner.assertion(jti=jti)))


@pytest.mark.parametrize(
    "scope",
    [
        None,
        "",
        "system/Patient.r",
        "patient/Binary.r",
        "user/*.cruds",
        "agency/et-other-ngo.r",
        "casebridge/decide",
        "system/Binary.sr",
        "system/Binary.r?identifier=1",
        "system/Binary",
        "*",
    ],
)
def test_a18_a_scope_that_was_not_registered_is_not_granted(partner, scope):
    answer = partner.ask(scope=scope)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_scope")


@pytest.mark.parametrize(
    ("scope", "granted"),
    [
        (
            "system/*.r",
            " ".join(
                f"system/{type_}.r"
                for type_ in ("AuditEvent", "Binary", "Consent", "Organization", "Task")
            ),
        ),
        ("system/Binary.cruds", "system/Binary.r"),
        ("system/Binary.read", "system/Binary.r"),
        ("system/Binary.r system/Patient.r", "system/Binary.r"),
        ("system/Consent.write", "system/Consent.c system/Consent.u"),
    ],
)
def test_a18_a_wider_scope_is_narrowed_and_never_wider(partner, scope, granted):
    assert partner.ask(scope=scope).json["scope"] == granted


def test_a20_a_disabled_partner_has_no_token_at_once(house):
    partner = house.partner("dj-red-cross")
    assert partner.ask().status_code == 200

    with_disabled = [one | {"enabled": one["id"] != "dj-red-cross"} for one in REGISTER["partners"]]
    house.register(REGISTER | {"partners": with_disabled})

    refused(partner.ask())
    house.register(REGISTER)
    assert partner.ask().status_code == 200


def test_b11_a_token_dies_with_its_partner(house):
    partner = house.partner("dj-red-cross")
    headers = partner.headers()
    with_disabled = [one | {"enabled": one["id"] != "dj-red-cross"} for one in REGISTER["partners"]]

    house.register(REGISTER | {"partners": with_disabled})
    answer = house.http.get("/fhir/$ledger?case=x", headers=headers)
    house.register(REGISTER)
    again = house.http.get("/fhir/$ledger?case=x", headers=headers)

    assert (answer.status_code, again.status_code) == (401, 401)
    assert house.http.get("/fhir/$ledger?case=x", headers=partner.headers()).status_code == 404


def test_b11_however_often_it_is_disabled_within_a_second(house):
    partner = house.partner("dj-red-cross")
    with_disabled = [one | {"enabled": one["id"] != "dj-red-cross"} for one in REGISTER["partners"]]

    tokens = []
    for _ in range(5):
        tokens.append(partner.headers())
        house.register(REGISTER | {"partners": with_disabled})
        house.register(REGISTER)

    for headers in tokens:
        assert house.http.get("/fhir/$ledger?case=x", headers=headers).status_code == 401
    assert house.http.get("/fhir/$ledger?case=x", headers=partner.headers()).status_code == 404


def test_what_a_partner_may_no_longer_do_its_clients_may_no_longer_either(house):
    partner = house.partner("et-livelihood-ngo")
    fewer = [
        one | ({"scopes": ["system/Binary.r"]} if one["id"] == "et-livelihood-ngo" else {})
        for one in REGISTER["partners"]
    ]

    house.register(REGISTER | {"partners": fewer})
    narrowed = partner.ask(scope=" ".join(EVERYTHING)).json["scope"]
    house.register(REGISTER)

    assert narrowed == "system/Binary.r"


@pytest.mark.parametrize("assertion", ["." * 10_000, "A" * 1_000_000, "a.b", "a.b.c.d.e", "é.é.é"])
def test_a23_a24_what_is_too_long_or_has_other_parts_is_not_looked_at(partner, assertion):
    with at_most(0.5):
        answer = partner.ask(client_assertion=assertion)

    assert answer.status_code in {401, 413}


def test_a28_an_unknown_client_takes_the_same_way_as_a_known_one(partner):
    stranger = a_key("P-384", "sig")
    for client in ("nobody", "et-mowsa.0000000000000000", "../..", "x" * 500, "a\x00b"):
        claims = {"iss": client, "sub": client}
        refused(partner.ask(client_assertion=partner.assertion(key=stranger, **claims)))


def test_a_kid_that_fits_no_key_or_is_missing(partner):
    for header in ({"kid": None}, {"kid": "another"}, {"kid": 7}, {"kid": partner.encryption.kid}):
        refused(partner.ask(client_assertion=partner.assertion(header=header)))


@pytest.mark.parametrize("type_", [None, "at+jwt", "jwt", "JOSE"])
def test_an_assertion_says_that_it_is_one(partner, type_):
    refused(partner.ask(client_assertion=partner.assertion(header={"typ": type_})))


def test_an_access_token_of_ours_is_no_assertion(partner):
    refused(partner.ask(client_assertion=partner.ask().json["access_token"]))


@pytest.mark.parametrize("algorithm", ["RS256", "PS384", "ES512", "EdDSA", "RS384"])
def test_an_algorithm_that_is_not_the_keys_own(partner, algorithm):
    header = {"alg": algorithm, "typ": "JWT", "kid": partner.signing.kid}
    _, body, signature = partner.assertion().split(".")

    refused(partner.ask(client_assertion=f"{encoded(header)}.{body}.{signature}"))


def test_es256_is_not_for_clients(house, partner):
    key = ECKey.import_key(a_key("P-256", "sig").as_dict(private=True))

    refused(partner.ask(client_assertion=partner.assertion(key=key, header={"alg": "ES256"})))


def test_b01_parameters_in_the_address_are_none(house, partner):
    form = {
        "grant_type": "client_credentials",
        "scope": "system/Binary.r",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": partner.assertion(),
    }

    answer = house.http.post(f"/oauth/token?{urlencode(form)}", data={"x": "y"})

    assert answer.json["error"] == "unsupported_grant_type"


def test_d12_a_parameter_given_twice(partner):
    answer = partner.ask(scope=["system/Binary.r", "system/Task.r"])

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    "type_", ["application/json", "multipart/form-data; boundary=x", "text/plain"]
)
def test_d11_only_a_form_is_a_token_request(house, type_):
    answer = house.http.post("/oauth/token", data=b"{}", content_type=type_)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")


def test_the_person_and_the_registered_roles_of_the_assertion_are_in_the_token(partner):
    told = {"ihe_iua": {"subject_id": "worker-31", "subject_role": ["case-manager", "supervisor"]}}

    claims = claims_of(
        partner.ask(client_assertion=partner.assertion(extensions=told)).json["access_token"]
    )

    assert (claims["person"], claims["roles"]) == ("worker-31", ["case-manager"])


def test_roles_may_be_codings_as_ihe_iua_writes_them(partner):
    told = {"ihe_iua": {"subject_role": [{"system": "any", "code": "case-manager"}]}}

    claims = claims_of(
        partner.ask(client_assertion=partner.assertion(extensions=told)).json["access_token"]
    )

    assert claims["roles"] == ["case-manager"]


@pytest.mark.parametrize(
    "extensions",
    [
        [],
        {"ihe_iua": "case-manager"},
        {"ihe_iua": {"subject_role": "director"}},
        {"ihe_iua": {"subject_id": "Aster <b>", "subject_role": [7, {}]}},
    ],
)
def test_what_is_no_person_or_role_is_left_out(partner, extensions):
    answer = partner.ask(client_assertion=partner.assertion(extensions=extensions))
    claims = claims_of(answer.json["access_token"])

    assert claims["roles"] == []
    assert "person" not in claims


def test_roles_in_the_form_count_for_nothing(partner):
    claims = claims_of(partner.ask(roles="case-manager").json["access_token"])

    assert claims["roles"] == []


def test_our_own_services_are_clients_without_registration(house):
    claims = claims_of(house.service_token("casebridge/exchange casebridge/decide"))

    assert claims["organization"] == "intake"
    assert claims["scope"] == "casebridge/decide casebridge/exchange"
