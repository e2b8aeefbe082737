"""A partner's keys stay its own, and its folder tells who it is."""

import json
import stat

import pytest

from partner.home import Home
from partner.keys import Keys
from partner.refusals import Refused
from tests.partner.builders import REGISTRATION


@pytest.mark.parametrize("curve", ["P-256", "P-384"])
def test_each_key_is_named_by_its_thumbprint_and_says_what_it_is_for(curve):
    keys = Keys.make(curve)

    signing, encryption = keys.public()["keys"]
    assert (signing["use"], signing["alg"], signing["crv"]) == ("sig", "ES384", "P-384")
    assert (encryption["use"], encryption["crv"]) == ("enc", curve)
    assert signing["kid"] == keys.signing.thumbprint()
    assert encryption["kid"] == keys.encryption.thumbprint()


def test_public_keys_hold_nothing_private():
    assert not [key for key in Keys.make().public()["keys"] if "d" in key]


def test_keys_are_kept_for_their_owner_alone_and_read_back(tmp_path):
    path = tmp_path / "keys.json"
    keys = Keys.make()

    keys.save(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keys.load(path).public() == keys.public()


def test_keys_that_others_may_read_are_not_used(tmp_path):
    path = tmp_path / "keys.json"
    Keys.make().save(path)
    path.chmod(0o640)

    with pytest.raises(Refused, match="open to others"):
        Keys.load(path)


@pytest.mark.parametrize("content", ["", "{}", '{"keys": []}', '{"keys": [{"use": "sig"}]}'])
def test_damaged_keys_are_refused_without_being_printed(tmp_path, content):
    path = tmp_path / "keys.json"
    path.write_text(content)
    path.chmod(0o600)

    with pytest.raises(Refused, match="does not hold our two keys"):
        Keys.load(path)


def test_keys_do_not_show_when_printed():
    assert "d=" not in repr(Keys.make())


def test_a_home_remembers_who_it_is(tmp_path):
    home = Home(tmp_path / "ours")

    home.keep(REGISTRATION)

    assert home.registration() == REGISTRATION
    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == 0o700


def test_a_home_nobody_registered_from_says_so(tmp_path):
    with pytest.raises(Refused, match="register first"):
        Home(tmp_path).registration()


def test_registering_again_after_a_crash_shows_the_same_keys(tmp_path):
    home = Home(tmp_path / "ours")

    first = home.keys_or_fresh().public()

    assert home.keys_or_fresh().public() == first


def test_a_damaged_partner_file_is_named(tmp_path):
    (tmp_path / "partner.json").write_text(json.dumps({"issuer": "x"}))

    with pytest.raises(Refused, match="damaged"):
        Home(tmp_path).registration()
