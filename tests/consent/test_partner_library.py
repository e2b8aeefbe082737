"""The partner library at the doors of the real authorization server."""

import httpx
import pytest

from partner import Partner
from partner.home import Home
from partner.patience import Patience
from tests.consent.house import ISSUER, REGISTER

pytestmark = pytest.mark.real


@pytest.fixture
def at_the_door(house, tmp_path):
    """A partner that reaches the service without a socket."""
    made = []

    def become(id_, **wishes):
        http = httpx.Client(transport=httpx.WSGITransport(app=house.http.application))
        found = Partner(Home(tmp_path / id_), Patience(0.0), http)
        found.register(ISSUER, house.invitation(id_), **wishes)
        made.append(found)
        return found

    yield become
    for each in made:
        each.close()


def test_a_registered_partner_reads_its_ledger(house, at_the_door):
    story, _ = house.released()
    host = at_the_door("dj-authority")

    found = host.ledger(house.partner("dj-authority").name(story.case))

    assert found["entries"][0]["what"] == "consented"
    assert not host.registration.bound


def test_with_bound_tokens_it_does_the_same_and_more_than_once(house, at_the_door):
    story, _ = house.released()
    host = at_the_door("dj-authority", bound=True)
    name = house.partner("dj-authority").name(story.case)

    assert host.registration.bound
    assert host.ledger(name)["case"] == host.ledger(name)["case"] == name


def test_it_follows_the_register_when_that_begins_to_demand_bound_tokens(house, at_the_door):
    story, _ = house.released()
    host = at_the_door("dj-authority")
    name = house.partner("dj-authority").name(story.case)
    host.ledger(name)

    demanded = [one | {"dpop": one["id"] == "dj-authority"} for one in REGISTER["partners"]]
    house.register(REGISTER | {"partners": demanded})
    after = host.ledger(name)
    house.register(REGISTER)

    assert after["case"] == name


def test_it_renews_its_keys_and_goes_on(house, at_the_door):
    story, _ = house.released()
    origin = at_the_door("et-mowsa")
    old = origin.home.keys()
    origin.token("consent")

    new = origin.renew_keys()

    origin.tokens.forget(origin.token("consent"))
    assert origin.home.keys().public() == new.public() != old.public()
    assert origin.release_keys([str(story.binary("education"))], "reintegration")
    assert not origin.home.next_keys_file.exists()


def test_cut_off_before_or_after_the_server_has_them_it_goes_on_where_it_was(
    house, at_the_door, monkeypatch
):
    origin = at_the_door("et-mowsa")
    monkeypatch.setattr(Home, "adopt_next_keys", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        origin.renew_keys()
    monkeypatch.undo()
    waiting = origin.home.next_keys_or_fresh()

    assert origin.renew_keys().public() == waiting.public()
    made = origin.home.next_keys_or_fresh()
    assert origin.renew_keys().public() == made.public()
    origin.token("consent")


def test_it_opens_a_section_with_a_bound_token(house, at_the_door):
    story, _ = house.released()
    origin = at_the_door("et-mowsa", bound=True)

    binary = str(story.binary("education"))
    assert origin.release_keys([binary], "reintegration")[binary].count(".") == 4
