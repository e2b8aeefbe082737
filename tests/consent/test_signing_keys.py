"""The issuer's own keys are replaced while all is running. (G04, A21)"""

import base64
import json
import stat
import time

import pytest
from click.testing import CliRunner
from joserfc import jwt
from joserfc.jwk import ECKey

from services.common import files
from services.consent import commands
from services.consent.authorization import signing_keys
from services.consent.authorization.signing_keys import LEAD, LINGER, RotationUnderWay, SigningKeys
from tests.consent.house import a_key

NOW = 1_790_000_000


def a_file(*keys):
    return json.dumps({"keys": list(keys)})


def private(**more):
    return a_key("P-256", "sig").as_dict(private=True) | more


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = NOW

    monkeypatch.setattr(signing_keys, "time", lambda: Clock.now)
    return Clock


def at(file, clock, now):
    """What is published then, and what signs."""
    clock.now = now
    keys = SigningKeys(file)
    return [key["kid"] for key in keys.published()["keys"]], keys.signer.keys[0].kid


def test_a_file_without_times_is_as_good_and_its_first_key_signs(tmp_path, clock):
    file = tmp_path / "keys"
    first, second = private(), private()
    file.write_text(a_file(first, second))

    assert at(file, clock, NOW) == ([first["kid"], second["kid"]], first["kid"])


def test_the_new_key_is_published_then_signs_and_the_old_one_stays_until_its_tokens_end(
    tmp_path, clock
):
    file = tmp_path / "keys"
    old = private()
    file.write_text(signing_keys.rotated(a_file(old), NOW))
    new = json.loads(file.read_text())["keys"][0]["kid"]
    begins, ends = NOW + LEAD, NOW + LEAD + LINGER

    assert at(file, clock, NOW) == ([new, old["kid"]], old["kid"])
    assert at(file, clock, begins - 1) == ([new, old["kid"]], old["kid"])
    assert at(file, clock, begins) == ([new, old["kid"]], new)
    assert at(file, clock, ends - 1) == ([new, old["kid"]], new)
    assert at(file, clock, ends) == ([new], new)


def test_the_lead_is_longer_than_anybody_holds_on_to_keys_and_the_rest_than_a_token_lasts():
    assert LEAD > 2 * 60
    assert LINGER > 300


def test_keys_are_not_rotated_faster_than_they_are_published():
    once = signing_keys.rotated(a_file(private()), NOW)

    with pytest.raises(RotationUnderWay):
        signing_keys.rotated(once, NOW + LEAD - 1)
    assert signing_keys.rotated(once, NOW + LEAD)


def test_a_key_whose_tokens_are_over_is_dropped_at_the_next_rotation():
    text = a_file(private())
    for turn in range(4):
        text = signing_keys.rotated(text, NOW + turn * (LEAD + LINGER + 1))

    assert len(json.loads(text)["keys"]) == 2


def test_a21_a_stolen_key_signs_and_is_published_no_more_from_that_instant(tmp_path, clock):
    file = tmp_path / "keys"
    old = private()
    file.write_text(signing_keys.rotated(a_file(old), NOW, at_once=True))

    published, signer = at(file, clock, NOW)

    assert published == [signer]
    assert old["kid"] not in file.read_text()


def test_what_is_published_is_public_and_says_nothing_of_times(tmp_path, clock):
    file = tmp_path / "keys"
    file.write_text(signing_keys.rotated(a_file(private()), NOW))

    for key in SigningKeys(file).published()["keys"]:
        assert key.keys() == {"kty", "crv", "x", "y", "kid", "use", "alg"}


def test_a_changed_file_is_read_again_and_a_broken_one_changes_nothing(tmp_path, clock):
    file = tmp_path / "keys"
    old, new = private(), private()
    file.write_text(a_file(old))
    keys = SigningKeys(file)
    first = keys.current()
    assert keys.current() is first

    files.replace(file, "{")
    assert keys.signer.keys[0].kid == old["kid"]
    files.replace(file, a_file(new))

    assert keys.signer.keys[0].kid == new["kid"]
    assert [key.kid for key in keys.current().keys] == [new["kid"]]


def test_the_file_stays_its_owners_alone(tmp_path):
    file = tmp_path / "keys"
    files.replace(file, "{}")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"keys": []}', '{"keys": ["x"]}',
        a_file(a_key("P-384", "sig").as_dict(private=True)),
        a_file(a_key("P-256", "sig").as_dict(private=False)),
        a_file(private(signs_from="soon")),
    ],
)  # fmt: skip
def test_what_is_no_private_key_set_is_refused(text):
    with pytest.raises(ValueError, match=r"signing keys|invalid literal|Expecting"):
        signing_keys.read(text)


@pytest.mark.real
class TestTheService:
    def test_g04_tokens_before_during_and_after_a_rotation_are_good(self, house, monkeypatch):
        file = house.running.settings.signing_keys_file
        partner = house.partner("et-mowsa")
        before = partner.ask().json["access_token"]

        files.replace(file, signing_keys.rotated(file.read_text(), time.time()))
        during = partner.ask().json["access_token"]
        later = time.time() + LEAD + 1
        monkeypatch.setattr(signing_keys, "time", lambda: later)
        after = partner.ask().json["access_token"]

        kids = [jwt_header(token)["kid"] for token in (before, during, after)]
        assert kids[0] == kids[1] != kids[2]
        for token in (before, during, after):
            assert reads(house, token) == 404
            assert introspected(house, token)
        published = house.http.get("/.well-known/jwks.json").json["keys"]
        assert {key["kid"] for key in published} == set(kids)

    def test_a21_after_a_rotation_at_once_an_old_token_is_nothing(self, house):
        file = house.running.settings.signing_keys_file
        partner = house.partner("et-mowsa")
        old = partner.ask().json["access_token"]
        assert reads(house, old) == 404

        files.replace(file, signing_keys.rotated(file.read_text(), time.time(), at_once=True))
        new = partner.ask().json["access_token"]

        assert (reads(house, old), reads(house, new)) == (401, 404)
        assert not introspected(house, old)
        forged = jwt_claims(old) | {"exp": int(time.time()) + 299}
        assert reads(house, jwt.encode(jwt_header(old), forged, ECKey.generate_key("P-256"))) == 401

    def test_one_command_does_it(self, house, monkeypatch):
        settings = house.running.settings
        for name in settings.__dataclass_fields__:
            monkeypatch.setenv(f"CASEBRIDGE_{name.upper()}", str(getattr(settings, name)))
        before = settings.signing_keys_file.read_text()

        done = CliRunner().invoke(commands.main, ["rotate-signing-key", "--at-once"])
        again = CliRunner().invoke(commands.main, ["rotate-signing-key"])
        too_soon = CliRunner().invoke(commands.main, ["rotate-signing-key"])

        assert (done.exit_code, again.exit_code, too_soon.exit_code) == (0, 0, 1)
        assert settings.signing_keys_file.read_text() != before
        assert not any("d" in key for key in json.loads(done.stdout)["keys"])
        assert len(json.loads(again.stdout)["keys"]) == 2


def jwt_header(token):
    return json.loads(signing_part(token, 0))


def jwt_claims(token):
    return json.loads(signing_part(token, 1))


def signing_part(token, place):
    part = token.split(".")[place]
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def reads(house, token):
    headers = {"Authorization": f"Bearer {token}"}
    return house.http.get("/fhir/$ledger?case=x", headers=headers).status_code


def introspected(house, token):
    form = {
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": house.service_assertion(),
        "token": token,
    }
    return house.http.post("/oauth/introspect", data=form).json["active"]
