"""Which keys may replace which, and what a registration may ask for, by the rules alone (A25).

Through the door: test_key_update.py and test_registration.py.
"""

import json
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from authlib.oauth2.rfc7591 import InvalidClientMetadataError
from joserfc.jwk import KeySet

from services.consent.authorization import key_update, registration
from services.consent.authorization.clients import Client
from services.consent.authorization.key_update import KeyUpdate
from services.consent.authorization.registration import InvalidInvitation, Registration
from services.consent.authorization.requests import Document, DocumentRequest
from services.consent.entries import Entry
from services.consent.store.invitations import Invitation
from services.consent.store.keys import Retiring
from tests.consent.house import a_key

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())


def public(key):
    return key.as_dict(private=False)


SIG, SIG_2, SIG_3 = (public(a_key("P-384", "sig")) for _ in range(3))
ENC, ENC_2 = (public(a_key("P-384", "enc")) for _ in range(2))
BEFORE = {"keys": [SIG, ENC]}


class Keys:
    """The table of keys, and what is done with it."""

    def __init__(self):
        self.before, self.left, self.known, self.done = BEFORE, [], set(), []

    def lock(self, session, client):
        return json.dumps(self.before)

    def is_known(self, session, thumbprints):
        return bool(self.known & set(thumbprints))

    def retiring(self, session, client, now):
        return self.left

    def note(self, session, client, thumbprints):
        self.done.append(("note", client, set(thumbprints)))

    def replace(self, session, client, jwks, retired):
        self.done.append(("replace", client, json.loads(jwks), retired))


@pytest.fixture
def keys(monkeypatch):
    made = Keys()
    monkeypatch.setattr(key_update, "store", made)

    def end_access(session, partner, **what):
        made.done.append(("end", partner, what))

    def announce(session, partner, at):
        made.done.append(("announce", partner, at))

    monkeypatch.setattr(key_update.ending, "end_access", end_access)
    monkeypatch.setattr(key_update.actions, "announce_partner", announce)
    return made


def update(*wanted, client=None, **claims):
    client = client or Client("c1", "et-mowsa", frozenset(), keys=KeySet([]))
    told = SimpleNamespace(claims={"jwks": {"keys": list(wanted)}} | claims)

    def authenticate(*asked):
        assert asked == (told, ("private_key_jwt",), "keys")
        return client

    server = SimpleNamespace(
        session="session",
        now=NOW,
        authenticate_client=authenticate,
        create_oauth2_request=lambda given: given and told,
    )
    door = KeyUpdate(server)
    return door(door.create_endpoint_request("request"))


def what_is_done(keys):
    return [each[0] for each in keys.done]


def test_a_new_key_is_noted_and_told_and_the_old_one_signs_for_a_day(keys):
    status, told, _ = update(SIG_2, ENC)

    assert (status, told["client_id"], told["jwks"]) == (200, "c1", {"keys": [SIG_2, ENC]})
    assert keys.done == [
        ("note", "c1", {SIG_2["kid"]}),
        ("replace", "c1", {"keys": [SIG_2, ENC]}, [Retiring(SIG, NOW + timedelta(days=1))]),
        ("announce", "et-mowsa", NOW),
    ]


def test_the_old_ones_that_sign_still_are_told(keys):
    keys.left = [Retiring(SIG_3, NOW + timedelta(seconds=5.5))]

    assert update(SIG_2, ENC)[1]["retiring"] == [{"kid": SIG_3["kid"], "until": AT + 5}]


@pytest.mark.parametrize("seconds", [1, 604_800])
def test_it_says_for_how_long(keys, seconds):
    update(SIG_2, ENC, overlap=seconds)

    assert keys.done[1][3] == [Retiring(SIG, NOW + timedelta(seconds=seconds))]


@pytest.mark.parametrize("overlap", [-1, 604_801, True, 1.0, "1", None])
def test_an_overlap_is_a_week_at_most(keys, overlap):
    with pytest.raises(InvalidClientMetadataError):
        update(SIG_2, ENC, overlap=overlap)
    assert keys.done == []


def test_without_an_overlap_the_old_key_and_the_clients_tokens_end_now(keys):
    update(SIG_2, ENC, overlap=0)

    assert keys.done[1][3] == []
    assert keys.done[2] == ("end", "et-mowsa", {"client": "c1", "at": NOW})
    assert what_is_done(keys) == ["note", "replace", "end", "announce"]


def test_where_no_key_goes_no_token_ends(keys):
    update(SIG, SIG_2, ENC, overlap=0)

    assert what_is_done(keys) == ["note", "replace", "announce"]


def test_a_key_that_only_goes_is_a_change_too(keys):
    keys.before = {"keys": [SIG, SIG_2, ENC]}

    update(SIG, ENC)

    assert keys.done[:2] == [
        ("note", "c1", set()),
        ("replace", "c1", {"keys": [SIG, ENC]}, [Retiring(SIG_2, NOW + timedelta(days=1))]),
    ]


def test_a_key_to_encrypt_to_never_signs_for_a_while(keys):
    update(SIG, ENC_2)

    assert keys.done[1][3] == []


def test_the_same_again_changes_nothing(keys):
    assert update(SIG, ENC)[1]["jwks"] == BEFORE
    assert keys.done == []


def test_the_same_keys_by_other_names_are_kept_by_these(keys):
    renamed = SIG | {"kid": "renamed"}

    update(renamed, ENC)

    assert keys.done[1][2] == {"keys": [renamed, ENC]}


@pytest.mark.parametrize("wanted", [[SIG], [ENC], [], [SIG, ENC, ENC_2], [SIG_2 | {"d": "x"}, ENC]])
def test_a25_what_may_not_be_registered_may_not_replace_either(keys, wanted):
    with pytest.raises(InvalidClientMetadataError):
        update(*wanted)
    assert keys.done == []


def test_a_key_that_is_or_was_somebodys_is_not_taken(keys):
    keys.known = {SIG_2["kid"]}

    with pytest.raises(InvalidClientMetadataError):
        update(SIG_2, ENC)
    assert keys.done == []


def test_a_new_key_has_a_name_of_its_own(keys):
    keys.left = [Retiring(SIG_3, NOW)]

    for kid in (SIG["kid"], SIG_3["kid"]):  # of one that goes now, and of one that went before
        with pytest.raises(InvalidClientMetadataError):
            update(SIG_2 | {"kid": kid}, ENC)
    assert keys.done == []


@pytest.mark.parametrize(("before", "good"), [(7, True), (8, False)])
def test_eight_old_keys_sign_at_most(keys, before, good):
    keys.left = [Retiring(SIG_3 | {"kid": str(number)}, NOW) for number in range(before)]

    if good:
        assert update(SIG_2, ENC)[0] == 200
    else:
        with pytest.raises(InvalidClientMetadataError):
            update(SIG_2, ENC)


def test_our_own_services_keys_are_the_operators(keys):
    with pytest.raises(InvalidClientMetadataError):
        update(SIG_2, ENC, client=Client("intake", "intake", frozenset(), is_ours=True))
    assert keys.done == []


READS = frozenset({"system/Task.r", "system/Binary.r"})
ENTRY = Entry("et-mowsa", "Name", "ET", "class", READS, frozenset({"case-manager"}), enabled=True)


class House:
    """The register, the invitations and the clients."""

    def __init__(self):
        self.entry, self.invitation = ENTRY, Invitation("et-mowsa", None, None)
        self.known, self.client, self.done = False, None, []

    def tables(self, monkeypatch):
        def put(name, **what):
            monkeypatch.setattr(registration, name, SimpleNamespace(**what))

        put("invitations", find=lambda *_: self.invitation, use=self._noted("use"))
        put("register", find=lambda _, ids: dict.fromkeys(ids, self.entry))
        put("known", is_known=lambda *_: self.known)
        put("actions", announce_partner=self._noted("announce"))
        put(
            "clients",
            add=self._noted("add"),
            find=lambda _, id_: self.client if id_ == "c1" else None,
            Registered=registration.clients.Registered,
        )
        return self

    def _noted(self, what):
        return lambda _, *given, **named: self.done.append((what, given, named))

    def register(self, **asked):
        server = SimpleNamespace(session="session", now=NOW)
        request = DocumentRequest(Document({"jwks": BEFORE} | asked), "code")
        status, body, _ = Registration(server).create_registration_response(request)
        assert status == 201
        return body


@pytest.fixture
def house(monkeypatch):
    return House().tables(monkeypatch)


def test_a_client_is_what_the_register_says(house):
    body = house.register()

    client_id = body.pop("client_id")
    assert client_id.startswith("et-mowsa.")
    assert body == {
        "client_id_issued_at": AT,
        "client_name": "et-mowsa",
        "organization": "et-mowsa",
        "token_endpoint_auth_method": "private_key_jwt",
        "grant_types": ["client_credentials"],
        "scope": "system/Binary.r system/Task.r",
        "dpop_bound_access_tokens": False,
        "jwks": BEFORE,
    }
    (_, (client, thumbprints, at), _), (_, used, by), told = house.done
    assert (client.id, client.partner, client.scopes) == (client_id, "et-mowsa", READS)
    assert (client.roles, client.enabled, client.bound) == (ENTRY.roles, True, False)
    assert (json.loads(client.jwks), at) == (BEFORE, NOW)
    assert set(thumbprints) == {SIG["kid"], ENC["kid"]}
    assert used == ("code", NOW)
    assert by["client"] == client_id
    assert json.loads(by["answer"]) == body | {"client_id": client_id}
    assert told == ("announce", ("et-mowsa",), {"at": NOW})
    assert house.register()["client_id"] != client_id


def test_a_system_may_ask_for_less_and_be_held_to_more(house):
    body = house.register(
        scope="system/Task.ru system/Patient.r",
        client_name="x" * 200,
        dpop_bound_access_tokens=True,
        token_endpoint_auth_method="private_key_jwt",
        grant_types=["client_credentials"],
    )

    assert (body["scope"], body["dpop_bound_access_tokens"]) == ("system/Task.r", True)
    assert house.done[0][1][0].scopes == {"system/Task.r"}
    assert house.done[0][1][0].bound


@pytest.mark.parametrize("name", ["x", "x" * 200])
def test_a_system_has_a_name_of_its_own(house, name):
    assert house.register(client_name=name)["client_name"] == name


@pytest.mark.parametrize("asked", [{}, {"dpop_bound_access_tokens": False}])
def test_b05_what_the_register_demands_no_system_asks_away(house, asked):
    house.entry = Entry(**(vars(ENTRY) | {"bound": True}))

    assert house.register(**asked)["dpop_bound_access_tokens"] is True


@pytest.mark.parametrize(
    "asked",
    [
        {"token_endpoint_auth_method": "client_secret_basic"},
        {"token_endpoint_auth_method": None},
        {"grant_types": ["client_credentials", "password"]},
        {"grant_types": "client_credentials"},
        {"grant_types": []},
        {"jwks_uri": "http://169.254.169.254/"},
        {"jwks_uri": None},
        {"scope": "casebridge/decide"},
        {"scope": ""},
        {"scope": 7},
        {"client_name": ""},
        {"client_name": "x" * 201},
        {"client_name": 7},
        {"dpop_bound_access_tokens": "yes"},
        {"dpop_bound_access_tokens": 1},
        {"jwks": None},
        pytest.param({"jwks": {"keys": [SIG]}}, id="no key to open with"),
    ],
    ids=str,
)
def test_nobody_registers_as_more_or_as_something_else(house, asked):
    with pytest.raises(InvalidClientMetadataError):
        house.register(**asked)
    assert house.done == []


def test_a_key_is_registered_once(house):
    house.known = True

    with pytest.raises(InvalidClientMetadataError):
        house.register()
    assert house.done == []


def test_without_an_invitation_nobody_registers(house):
    house.invitation = None

    with pytest.raises(InvalidInvitation):
        house.register()
    assert house.done == []


ANSWER = {"client_id": "c1", "jwks": BEFORE}


@pytest.fixture
def used(house):
    house.invitation = Invitation("et-mowsa", "c1", json.dumps(ANSWER))
    house.client = SimpleNamespace(jwks=json.dumps(BEFORE))
    return house


def test_whoever_lost_the_answer_hears_it_again_and_nothing_is_done(used):
    assert used.register() == ANSWER
    assert used.done == []


@pytest.mark.parametrize(
    "jwks", [{"keys": [SIG_2, ENC]}, {"keys": [SIG, SIG_2, ENC]}, {"keys": []}, None]
)
def test_only_whoever_shows_the_same_keys(used, jwks):
    with pytest.raises(InvalidInvitation):
        used.register(jwks=jwks)


@pytest.mark.parametrize("current", [None, SimpleNamespace(jwks=json.dumps({"keys": [SIG_2]}))])
def test_and_only_as_long_as_it_is_that_client_with_these_keys(used, current):
    used.client = current

    with pytest.raises(InvalidInvitation):
        used.register()
