"""The partner register: the file an operator writes, and what comes of applying it."""

import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from schemas import messages
from services.consent import commands, register_file
from services.consent.authorization import metadata
from services.consent.register_file import NotARegister
from services.consent.settings import Settings
from tests.consent.house import POLICY, REGISTER, Partner

DEMO = Path(__file__).parents[2] / "deploy" / "demo" / "partners.yaml"


def written(folder, register):
    file = folder / "register.yaml"
    file.write_text(register if isinstance(register, str) else yaml.safe_dump(register))
    return file


def test_the_demos_register_is_one():
    register = register_file.read(DEMO)

    assert {entry.id for entry in register.entries} == {
        "dj-red-cross",
        "dj-authority",
        "et-mowsa",
        "et-livelihood-ngo",
        "et-other-ngo",
    }
    assert frozenset({"dj-authority", "et-mowsa"}) in register.agreements
    assert register.policies == {"2024-1": None}


def test_the_demos_lead_authorities_may_do_everything_a_partner_can():
    entries = {entry.id: entry for entry in register_file.read(DEMO).entries}
    asked = {definition.scope for definition in messages.ACTIVE.values() if definition.scope}

    assert entries["et-mowsa"].scopes >= asked | metadata.READS
    assert "case-manager" in entries["et-mowsa"].roles


def test_a_day_means_all_of_it(tmp_path):
    agreement = {
        "between": ["dj-authority", "et-mowsa"],
        "from": datetime(2026, 1, 1, tzinfo=UTC).date(),
        "until": datetime(2026, 1, 31, tzinfo=UTC).date(),
        "cross-border": ["DJ", "ET"],
        "safeguarding-policy": "2024-1",
    }
    file = written(tmp_path, REGISTER | {"agreements": [agreement]})

    ((found,),) = register_file.read(file).agreements.values()

    assert found.period.holds(datetime(2026, 1, 31, 23, 59, 59, tzinfo=UTC))
    assert not found.period.holds(datetime(2026, 2, 1, tzinfo=UTC))


def changed(**changes):
    first, *others = REGISTER["partners"]
    return REGISTER | {"partners": [first | changes, *others]}


def agreed(**changes):
    first, *_ = REGISTER["agreements"]
    return REGISTER | {"agreements": [first | changes]}


@pytest.mark.parametrize(
    "register",
    [
        "[",
        "[]",
        "partners: 7",
        changed(id="intake"),
        changed(id="operator"),
        changed(id="broker"),
        changed(id="DJ"),
        changed(id="a.b"),
        changed(id="x" * 41),
        changed(country="Djibouti"),
        changed(country="UK"),
        changed(**{"class": "club"}),
        changed(scopes=["system/Patient.r"]),
        changed(scopes=["casebridge/decide"]),
        changed(scopes=["system/*.cruds"]),
        changed(scopes=["system/Task.ur"]),
        changed(roles=["director"]),
        changed(colour="red"),
        changed(**{"respond-to": "https://mowsa.example.et/fhir"}),
        changed(**{"respond-to": ["http://mowsa.example.et/fhir"]}),
        changed(**{"respond-to": ["https://10.0.0.1/fhir"]}),
        changed(**{"respond-to": ["https://169.254.169.254/latest"]}),
        changed(**{"respond-to": ["http://127.0.0.1:8080/fhir"]}),
        changed(**{"respond-to": ["https://mowsa.example.et/fhir", "file:///etc/passwd"]}),
        agreed(between=["dj-authority"]),
        agreed(between=["dj-authority", "dj-authority"]),
        agreed(sections=["shoe-size"]),
        agreed(until=datetime(2020, 1, 1, tzinfo=UTC)),
        agreed(**{"from": "soon"}),
        agreed(**{"cross-border": "perhaps"}),
        agreed(**{"cross-border": True}),
        agreed(**{"cross-border": ["DJ"]}),
        agreed(**{"cross-border": ["DJ", "DJ"]}),
        agreed(**{"cross-border": ["DJ", "ET", "KE"]}),
        agreed(**{"safeguarding-policy": None}),
        agreed(**{"safeguarding-policy": "unstated"}),
        agreed(**{"safeguarding-policy": "of last year"}),
        REGISTER | {"safeguarding-policies": [{"version": "1", "until": "soon"}]},
        REGISTER | {"safeguarding-policies": ["1"]},
    ],
    ids=lambda register: str(register)[:60],
)
def test_what_is_no_register_is_refused(tmp_path, register):
    with pytest.raises(NotARegister):
        register_file.read(written(tmp_path, register))


def test_where_a_partner_takes_responses_is_a_public_address(tmp_path):
    file = written(tmp_path, changed(**{"respond-to": ["https://mowsa.example.et/fhir"]}))

    first, second, *_ = register_file.read(file).entries

    assert first.respond_to == ("https://mowsa.example.et/fhir",)
    assert second.respond_to == ()


def test_or_this_machine_where_the_register_says_that_it_is_for_that(tmp_path):
    here = changed(**{"respond-to": ["http://127.0.0.1:8080/fhir"]}) | {"on-this-machine": True}

    first, *_ = register_file.read(written(tmp_path, here)).entries

    assert first.respond_to == ("http://127.0.0.1:8080/fhir",)


FORM = {
    "partner": REGISTER["partners"][0] | {"id": "ke-newcomer", "country": "KE"},
    "agreements": [
        {
            "with": "et-mowsa",
            "from": datetime(2024, 1, 1, tzinfo=UTC),
            "until": datetime(2040, 1, 1, tzinfo=UTC),
            "cross-border": ["KE", "ET"],
            "safeguarding-policy": POLICY,
        }
    ],
}


def test_a_form_is_one_partner_with_its_agreements(tmp_path):
    found = register_file.read_form(written(tmp_path, FORM))

    assert [entry.id for entry in found.entries] == ["ke-newcomer"]
    ((parties, (agreement,)),) = found.agreements.items()
    assert parties == agreement.parties == {"ke-newcomer", "et-mowsa"}
    assert agreement.border == {"KE", "ET"}
    assert found.policies is None


@pytest.mark.parametrize(
    "form",
    [
        REGISTER,
        FORM | {"agreements": []},
        {"partner": FORM["partner"]},
        FORM | {"partner": FORM["partner"] | {"enabled": False}},
        FORM | {"agreements": [FORM["agreements"][0] | {"with": "ke-newcomer"}]},
        FORM | {"safeguarding-policies": []},
    ],
    ids=["a register", "no routes", "none named", "disabled", "with itself", "policies"],
)
def test_what_is_no_form_is_refused(tmp_path, form):
    with pytest.raises(NotARegister):
        register_file.read_form(written(tmp_path, form))


@pytest.mark.real
class TestApplying:
    def test_our_services_hear_where_a_partner_takes_responses(self, house):
        wanted = changed(**{"respond-to": ["https://mowsa.example.et/fhir"]})

        assert house.register(wanted) == {"dj-red-cross"}
        assert house.register(wanted) == set()

        told = house.told("consent.partner-registered.v1")[-1]
        assert told.respond_to == ("https://mowsa.example.et/fhir",)
        house.register(REGISTER)

    def test_applying_it_again_changes_nothing_and_tells_nobody(self, house):
        before = len(house.told("consent.partner-registered.v1"))

        assert house.register(REGISTER) == set()
        assert len(house.told("consent.partner-registered.v1")) == before

    def test_who_changed_is_announced_with_all_that_is_now_true(self, house):
        fewer = [
            one | ({"scopes": ["system/Binary.r"]} if one["id"] == "et-other-ngo" else {})
            for one in REGISTER["partners"]
        ]

        assert house.register(REGISTER | {"partners": fewer}) == {"et-other-ngo"}

        told = house.told("consent.partner-registered.v1")[-1]
        assert (told.partner, told.country, told.enabled) == ("et-other-ngo", "ET", True)
        assert told.scopes == ("system/Binary.r",)
        house.register(REGISTER)

    def test_a_changed_agreement_concerns_both_sides(self, house):
        changes = [
            one | ({"sections": ["education"]} if "dj-red-cross" in one["between"] else {})
            for one in REGISTER["agreements"]
        ]

        assert house.register(REGISTER | {"agreements": changes}) == {
            "dj-authority",
            "dj-red-cross",
        }
        told = house.told("consent.partner-registered.v1")[-1]
        route = next(one for one in told.agreements if one.partner == "dj-authority")
        assert [str(section) for section in route.sections or ()] == ["education"]
        house.register(REGISTER)

    def test_who_is_not_in_the_file_stays_as_it_is(self, house):
        first, *_ = REGISTER["partners"]

        assert house.register({"partners": [first]}) == set()
        assert house.partner("et-mowsa").ask().status_code == 200


def named(partner):
    """The form of a partner by this name."""
    return {
        "partner": FORM["partner"] | {"id": partner},
        "agreements": [dict(each) for each in FORM["agreements"]],
    }


def system_of(house, partner, invitation):
    """Its system, registered if the invitation is worth anything."""
    made = Partner(house, partner)
    answer = house.http.post(
        "/oauth/register",
        json={"jwks": made.jwks()},
        headers={"Authorization": f"Bearer {invitation}"},
    )
    made.client_id = answer.json.get("client_id", "")
    return made


@pytest.mark.real
class TestCommands:
    @pytest.fixture
    def operator(self, house, monkeypatch):
        monkeypatch.setattr(Settings, "read", lambda *_: house.running.settings)

        def run(*arguments):
            return CliRunner().invoke(commands.main, [str(one) for one in arguments])

        return run

    def test_new_partners_are_invited_once_in_files_of_their_own(self, house, operator, tmp_path):
        newcomer = REGISTER["partners"][0] | {"id": "ke-newcomer", "country": "KE"}
        file = written(tmp_path, {"partners": [newcomer]})
        folder = tmp_path / "invitations"

        said = operator("register", file, "--invitations", folder)
        again = operator("register", file, "--invitations", folder)

        assert (said.output, again.output) == ("1 changed, 1 invited\n", "0 changed, 0 invited\n")
        invitation = folder / "ke-newcomer.json"
        assert stat.S_IMODE(invitation.stat().st_mode) == 0o600
        document = json.loads(invitation.read_text())
        assert document["organization"] == "ke-newcomer"
        made = house.http.post(
            "/oauth/register",
            json={"jwks": house.partner("et-mowsa").jwks()},
            headers={"Authorization": f"Bearer {document['invitation']}"},
        )
        assert made.json["error"] == "invalid_client_metadata"  # these keys are somebody's

    def test_one_more_system_can_be_invited(self, operator, tmp_path):
        said = operator("invite", "et-mowsa", "--invitations", tmp_path)

        assert said.exit_code == 0
        assert json.loads((tmp_path / "et-mowsa.json").read_text())["invitation"]
        assert operator("invite", "nobody", "--invitations", tmp_path).exit_code != 0

    def test_a21_a_dismissed_system_is_known_no_more(self, house, operator):
        system = house.another_system_of("et-mowsa")
        assert system.ask().status_code == 200

        said = operator("dismiss", system.client_id)

        assert said.exit_code == 0
        assert system.ask().status_code == 401
        told = house.told("consent.partner-registered.v1")[-1]
        assert system.signing.kid not in [key["kid"] for key in told.jwks["keys"]]
        assert operator("dismiss", system.client_id).exit_code == 1

    def test_a_form_is_on_boarded_once_however_often_it_is_given(self, house, operator, tmp_path):
        form, folder = written(tmp_path, named("ke-once")), tmp_path / "invitations"
        said = [operator("on-board", form, "--invitations", folder).output for _ in range(2)]

        document = json.loads((folder / "ke-once.json").read_text())
        system = system_of(house, "ke-once", document["invitation"])

        assert [line.splitlines()[0] for line in said] == ["ke-once: changed", "ke-once: as it was"]
        assert system.ask().status_code == 200
        assert "invitation: " in operator("on-board", form, "--invitations", folder).output
        assert json.loads((folder / "ke-once.json").read_text()) == document

    def test_an_invitation_that_was_never_kept_is_replaced(self, house, operator, tmp_path):
        form, folder = written(tmp_path, named("ke-never")), tmp_path / "invitations"
        folder.mkdir()
        never = {"invitation": "never", "organization": "ke-never", "issuer": "x"}
        (folder / "ke-never.json").write_text(json.dumps(never))

        assert operator("on-board", form, "--invitations", folder).exit_code == 0

        document = json.loads((folder / "ke-never.json").read_text())
        assert system_of(house, "ke-never", document["invitation"]).ask().status_code == 200

    def test_a20_who_is_off_boarded_is_gone_until_its_form_comes_again(
        self, house, operator, tmp_path
    ):
        form, folder = written(tmp_path, named("ke-gone")), tmp_path / "invitations"
        operator("on-board", form, "--invitations", folder)
        code = json.loads((folder / "ke-gone.json").read_text())["invitation"]
        system = system_of(house, "ke-gone", code)
        token = {"Authorization": f"Bearer {system.ask().json['access_token']}"}
        house.another_system_of("ke-gone")
        waiting = house.invitation("ke-gone")

        said = [operator("off-board", "ke-gone").output for _ in range(2)]

        assert said == ["ke-gone takes part no more\n", "ke-gone had left already\n"]
        assert system.ask().status_code == 401
        assert house.http.get("/fhir/Organization", headers=token).status_code == 401
        assert system_of(house, "ke-gone", waiting).client_id == ""
        told = house.told("consent.partner-registered.v1")[-1]
        assert (told.partner, told.enabled, told.jwks["keys"]) == ("ke-gone", False, [])
        assert house.told("consent.access-ended.v1")[-1].partner == "ke-gone"

        old = tmp_path / "old"
        old.mkdir()
        listed = written(old, {"partners": [named("ke-gone")["partner"]]})
        assert operator("register", listed, "--invitations", old).output == "0 changed, 0 invited\n"
        assert system.ask().status_code == 401

        operator("on-board", form, "--invitations", folder)
        again = json.loads((folder / "ke-gone.json").read_text())["invitation"]
        assert again != code
        assert system_of(house, "ke-gone", again).ask().status_code == 200

    @pytest.mark.parametrize(
        "words", [("off-board", "nobody"), ("on-board", "/dev/null", "--invitations", "x")]
    )
    def test_nobody_comes_or_goes_who_is_not_named(self, operator, words):
        assert operator(*words).exit_code != 0

    def test_a_form_under_a_policy_that_nobody_stated_changes_nothing(self, operator, tmp_path):
        unstated = named("ke-unstated")
        unstated["agreements"][0] |= {"safeguarding-policy": "1999"}
        form = written(tmp_path, unstated)

        said = operator("on-board", form, "--invitations", tmp_path / "invitations")

        assert said.exit_code == 1
        assert "safeguarding policy" in said.output
        assert "ke-unstated" not in operator("partners").output
        assert not (tmp_path / "invitations").exists()

    def test_partners_are_listed_for_people_and_for_programs(self, operator):
        listed = json.loads(operator("partners", "--json").output)

        (found,) = [one for one in listed if one["id"] == "et-mowsa"]
        assert (found["country"], found["enabled"]) == ("ET", True)
        assert "et-mowsa: et-mowsa, ET, lead-authority-origin" in operator("partners").output

    def test_a_file_that_is_no_register_is_said_to_be_none(self, operator, tmp_path):
        said = operator("register", written(tmp_path, "partners: 7"))

        assert said.exit_code == 1
        assert "partners" in said.output

    def test_an_agreement_with_a_stranger_is_refused(self, operator, tmp_path):
        said = operator(
            "register", written(tmp_path, agreed(between=["dj-authority", "xx-nobody"]))
        )

        assert said.exit_code == 1
        assert "xx-nobody" in said.output
