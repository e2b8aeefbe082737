"""The ledger as AuditEvents: formed as R4 and BALP ask, for whom, under which names, and that
looking is itself written down. (R52, C02, C25, C33)
"""

import json
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select

from schemas.canonical import SID_CASE
from schemas.codes import HandoffKind, HandoffState
from schemas.resources.checking import check
from services.common.pairwise import PairwiseNames
from services.common.reads import Reader
from services.consent import audit_events, audit_shown, chain, reader_view
from services.consent.chain import Line, What
from services.consent.store.ledger_tables import filings, given, ledger, passings, strands
from services.consent.store.tables import NOWHERE, cases, handoffs
from tests.consent import balp
from tests.consent.builders import NOON
from tests.consent.house import SHARED, WITHHELD, now
from tests.consent.test_inspection import ask

CASE, LINE, CONSENT = UUID(int=1), UUID(int=2), UUID(int=3)
READER = Reader("dj-authority", PairwiseNames(b"k" * 32))
ORIGIN = "et-mowsa"


def a_line(what, **changes):
    """With everything that a line of this kind has."""
    about = {"section": "education", "recipient": ORIGIN, "consents": (CONSENT,)}
    asked = {"client": "intake", "token": "jti-1", "decision": uuid4(), "purpose": "reintegration"}
    sealed = {"binary": uuid4(), "message": uuid4(), "discloser": "dj-authority"}
    by = {"by": "dj-authority", "client": "dj-authority.1", "token": "jti-2"}
    usual = {
        What.CONSENTED: {"recipient": ORIGIN, "consents": (CONSENT,), "by": "dj-authority"},
        What.INVOKED: {"recipient": ORIGIN, "consents": (CONSENT,), "by": "dj-authority"},
        What.DISPUTED: about | {"by": "dj-authority"},
        What.WITHDRAWN: about | {"by": "dj-authority"},
        What.TOLD: about | {"until": NOON},
        What.OVERDUE: about | {"until": NOON},
        What.DESTROYED: {"because": "ordered"},
        What.ANSWERED: about | {"because": "erased"},
        What.DECIDED: about | asked | sealed | {"because": "permitted"},
        What.AUTHORISED: about | asked | {"because": "permitted"},
        What.REFUSED: about | asked | sealed | {"because": "prohibited"},
        What.DISCLOSED: about | sealed | {"purpose": "reintegration"},
        What.OPENED: about | asked | sealed | {"client": f"{ORIGIN}.1"},
        What.READ: by | {"of": "ledger"},
    }[what]
    return Line(what=what, **(usual | changes))


def event_of(line):
    _, entry = chain.link(chain.Tip(), line, NOON, CASE)
    return audit_events.audit_event(entry, LINE, CASE, READER)


@pytest.mark.parametrize("what", What)
def test_every_kind_of_line_is_an_audit_event_of_r4_and_of_its_profile(what):
    event = event_of(a_line(what))

    assert check(event) == []
    assert balp.broken_by(event) == []


@pytest.mark.parametrize(
    ("what", "profile"),
    [
        (What.DISCLOSED, "PrivacyDisclosure.Source"),
        (What.OPENED, "PrivacyDisclosure.Recipient"),
        (What.DECIDED, "AuthZconsent"),
        (What.AUTHORISED, "AuthZconsent"),
        (What.REFUSED, "AuthZconsent"),
        (What.CONSENTED, "PatientCreate"),
        (What.WITHDRAWN, "PatientUpdate"),
        (What.READ, "PatientRead"),
    ],
)
def test_a_line_claims_the_profile_that_is_meant_for_it(what, profile):
    assert event_of(a_line(what))["meta"]["profile"] == [f"{balp.PREFIX}{profile}"]


@pytest.mark.parametrize("what", [What.DECIDED, What.REFUSED])
def test_a_decision_that_rests_on_no_consent_claims_no_profile_of_such(what):
    event = event_of(a_line(what, consents=()))

    assert check(event) == []
    assert "meta" not in event


def test_an_attempt_to_read_the_ledger_is_a_decision_by_role():
    line = Line(what=What.REFUSED, recipient=ORIGIN, of="ledger", because="not-a-reader")
    event = event_of(line)

    assert check(event) == []
    assert event["subtype"][0]["code"] == "AuthZ-Role"
    assert (event["outcome"], event["outcomeDesc"]) == ("4", "not-a-reader")


@pytest.mark.parametrize("what", What)
@pytest.mark.parametrize("name", ["section", "purpose", "discloser", "consents", "client", "token"])
def test_what_a_line_does_not_tell_is_left_out(what, name):
    line = a_line(what, **{name: () if name == "consents" else None})

    event = event_of(line)
    assert check(event) == []
    assert balp.broken_by(event) == []


@pytest.mark.parametrize("what", What)
def test_c33_the_child_is_named_as_the_reader_knows_it_and_nothing_by_our_own_ids(what):
    text = json.dumps(event_of(a_line(what)))

    assert READER.name(CASE) in text
    assert str(CASE) not in text
    assert str(CONSENT) not in text


def typed(event, kind):
    return [one for one in event["agent"] if balp.pair(one["type"]["coding"][0]) == kind]


OTHER = {
    "type": {"system": balp.DCM, "code": "110100"},
    "subtype": [{"system": balp.INTERACTION, "code": "operation"}],
    "action": "D",
}


def spoilt(event, wanted):
    """The event in all the ways in which it could miss one thing that its profile asks."""
    for name, value in OTHER.items():
        yield name, event | {name: value}
    yield "outcome", {name: value for name, value in event.items() if name != "outcome"}
    yield "no child", event | {"entity": event["entity"][1:]}
    if wanted.observer:
        yield "observer", event | {"source": {"observer": {"display": "x"}}}
    demanded = {one.type for one in wanted.entities}
    for place, one in enumerate(event["entity"]):
        if balp.pair(one["type"]) not in demanded:
            continue
        less = {name: value for name, value in one.items() if name != "what"}
        yield "what", event | {"entity": replaced(event["entity"], place, less)}
    for place, one in enumerate(event["agent"]):
        for slice_ in wanted.agents:
            if balp.pair(one["type"]["coding"][0]) in slice_.types:
                for name, other in spoilt_agent(one, slice_):
                    yield name, event | {"agent": replaced(event["agent"], place, *other)}


def spoilt_agent(one, slice_):
    yield "twice", (one, one)
    if slice_.least:
        yield "none", ()
    for name in slice_.has:
        yield f"no {name}", ({key: value for key, value in one.items() if key != name},)
    for name in slice_.lacks:
        yield f"a {name}", (one | {name: ["x"]},)
    if slice_.requestor is not None:
        yield "requestor", (one | {"requestor": not slice_.requestor},)


def replaced(those, place, *others):
    return [*those[:place], *others, *those[place + 1 :]]


@pytest.mark.parametrize(
    "what", [What.DISCLOSED, What.OPENED, What.DECIDED, What.CONSENTED, What.WITHDRAWN, What.READ]
)
def test_a_check_that_would_let_anything_pass_is_none(what):
    """The table of BALP's facts notices each of them that does not hold."""
    event = event_of(a_line(what))
    wanted = balp.PROFILES[event["meta"]["profile"][0].removeprefix(balp.PREFIX)]

    found = [(name, balp.broken_by(other)) for name, other in spoilt(event, wanted)]

    assert len(found) > 15
    assert [name for name, noticed in found if not noticed] == []


@pytest.mark.parametrize(
    "what", [What.CONSENTED, What.INVOKED, What.DISPUTED, What.WITHDRAWN, What.ANSWERED]
)
def test_who_tells_us_something_is_its_author_and_receives_nothing(what):
    event = event_of(a_line(what))

    [author] = typed(event, balp.WRITERS[0])
    assert author["requestor"] is True
    assert typed(event, balp.RECEIVER) == []


def of_type(event, kind):
    return [one for one in event["entity"] if balp.pair(one["type"]) == kind]


@pytest.mark.parametrize("what", [What.DECIDED, What.REFUSED])
def test_the_token_by_which_one_asks_is_the_clients(what):
    event = event_of(a_line(what))

    [client] = typed(event, balp.APPLICATION)
    assert client["policy"] == [f"{balp.JTI}jti-1"]
    assert of_type(event, balp.TOKEN) == []


@pytest.mark.parametrize("what", [What.AUTHORISED, What.REFUSED])
def test_the_token_that_is_issued_is_what_the_decision_was_about(what):
    event = event_of(a_line(what, binary=None, message=None))

    [client] = typed(event, balp.APPLICATION)
    assert "policy" not in client
    [token] = of_type(event, balp.TOKEN)
    assert token["what"]["identifier"]["value"] == f"{balp.JTI}jti-1"


@pytest.fixture(scope="module")
def story(house):
    story, _ = house.consented()
    verdicts = house.decide(story, f"{SHARED} {WITHHELD}").json["parameter"]
    house.hear(story.file_released(verdicts))
    house.partner(ORIGIN).key_of(story.binary("education"))
    house.partner(ORIGIN).key_of(story.binary(WITHHELD))
    house.hear(story.passed())
    return story


def events(house, who, story, **more):
    partner = house.partner(who)
    query = "&".join(f"{name}={value}" for name, value in more.items())
    found = partner.get(
        f"AuditEvent?patient={partner.name(story.case)}&_count=100&{query}".rstrip("&")
    )
    assert found.status_code == 200, found.text
    assert check(found.json) == []
    return [one["resource"] for one in found.json.get("entry", [])]


@pytest.mark.real
def test_they_are_the_lines_of_the_ledger_that_one_may_read(house, story):
    for who in ("dj-authority", ORIGIN, "dj-red-cross"):
        told = house.partner(who).ledger(story.case).json["entries"]

        shown = events(house, who, story)

        assert len(shown) == len(told)
        assert sorted(one["recorded"] for one in shown) == sorted(one["at"] for one in told)
        assert all(balp.broken_by(one) == [] for one in shown)


@pytest.mark.real
def test_c02_who_was_refused_a_section_finds_nothing_of_it(house, story):
    text = json.dumps(events(house, ORIGIN, story))

    assert WITHHELD not in text
    assert WITHHELD in json.dumps(events(house, "dj-authority", story))


@pytest.mark.real
@pytest.mark.parametrize("who", ["et-other-ngo", "et-livelihood-ngo"])
def test_c25_a_stranger_finds_nothing(house, story, who):
    host, stranger = house.partner("dj-authority"), house.partner(who)
    [event, *_] = events(house, "dj-authority", story)
    answers = [
        stranger.get(f"AuditEvent/{event['id']}"),
        stranger.get(f"AuditEvent/{stranger.name(uuid4())}"),
        stranger.get("AuditEvent/nothing"),
    ]

    assert events(house, who, story) == []
    assert {one.status_code for one in answers} == {404}
    assert len({one.data for one in answers}) == 1
    assert host.get(f"AuditEvent/{event['id']}").json["id"] == event["id"]


@pytest.mark.real
def test_c33_two_readers_have_two_names_for_the_same_line(house, story):
    ids = [{one["id"] for one in events(house, who, story)} for who in ("dj-authority", ORIGIN)]

    assert not ids[0] & ids[1]
    for who in ("dj-authority", ORIGIN):
        [child] = {
            one["entity"][0]["what"]["identifier"]["value"] for one in events(house, who, story)
        }
        assert child == house.partner(who).name(story.case)
        assert events(house, who, story)[0]["entity"][0]["what"]["identifier"]["system"] == SID_CASE


@pytest.mark.real
def test_they_are_found_by_when_they_happened(house, story):
    tomorrow = (now() + timedelta(days=1)).date().isoformat()

    assert events(house, "dj-authority", story, date=f"ge{tomorrow}") == []
    assert events(house, "dj-authority", story, date=f"lt{tomorrow}")


@pytest.mark.real
@pytest.mark.parametrize("query", ["agent=x", "entity=x", "type=rest", "_sort=date", "date=x"])
def test_c17_what_is_not_taken_is_refused(house, story, query):
    assert house.partner("dj-authority").get(f"AuditEvent?{query}").status_code == 400


def reads(house, story, of):
    rows = house.rows(ledger, ledger.c.case_id == story.case, ledger.c.what == "read")
    return [one for row in rows if (one := json.loads(row.entry))["of"] == of]


@pytest.mark.real
def test_r52_reading_consents_stands_in_the_ledger(house):
    story, consent = house.consented()
    host = house.partner("dj-authority")
    host.get(f"Consent?patient={host.name(story.case)}")
    host.get(f"Consent/{consent}")
    host.get(f"Consent?patient={host.name(uuid4())}")
    house.partner("et-other-ngo").get(f"Consent/{consent}")

    found = reads(house, story, "consent")

    assert [(one["by"], len(one["consents"])) for one in found] == [("dj-authority", 1)] * 2
    assert all(one["token"] and one["client"] for one in found)


@pytest.mark.real
def test_r52_reading_the_ledger_as_audit_events_stands_in_it_and_looking_at_that_does_not(house):
    story, _ = house.consented()
    host = house.partner("dj-authority")
    asked = f"AuditEvent?patient={host.name(story.case)}"
    since = now().isoformat().replace("+00:00", "Z")
    host.get(asked)

    for _ in range(3):
        host.get(f"{asked}&_lastUpdated=gt{since}")

    assert len(reads(house, story, "ledger")) == 1


@pytest.mark.real
def test_g08_what_cannot_be_written_down_is_not_shown(house, monkeypatch):
    story, consent = house.consented()

    def full(*_):
        raise RuntimeError("disk full")

    monkeypatch.setattr("services.consent.noting.note", full)
    answer = house.partner("dj-authority").get(f"Consent/{consent}")

    assert answer.status_code == 500
    assert answer.json["resourceType"] != "Consent"
    assert story


@pytest.mark.real
def test_sql_and_python_say_the_same_of_who_sees_which_strand(house):
    """Every reader, section and history: `audience` and the query never differ."""
    case, third = uuid4(), "et-next"
    names = {
        "case": (None, None),
        "refused/et-mowsa": (None, ORIGIN),
        **{section: (section, None) for section in ("bia", "mhpss", "education", "follow-up")},
        "bia/refused/et-mowsa": ("bia", ORIGIN),
        "mhpss/refused/dj-authority": ("mhpss", "dj-authority"),
    }
    with house.running.sessions.begin() as session:
        session.execute(
            insert(cases).values(
                id=case, organisation="dj-authority", registered_by="dj-red-cross", age_band="x"
            )
        )
        for place, (sender, receiver) in enumerate((("dj-authority", ORIGIN), (ORIGIN, third))):
            referral = uuid4()
            at = NOON + timedelta(days=place)
            session.execute(
                insert(handoffs).values(
                    id=referral,
                    case_id=case,
                    kind=HandoffKind.TRANSFER,
                    sender=sender,
                    receiver=receiver,
                    sections=[],
                    purpose="",
                    accepted=True,
                    state=HandoffState.COMPLETED,
                )
            )
            session.execute(
                insert(passings).values(
                    case_id=case, referral=referral, organisation=receiver, at=at
                )
            )
        for section, by, at in (
            ("bia", "dj-red-cross", NOON - timedelta(days=1)),
            ("mhpss", "dj-red-cross", NOON),
            ("education", third, NOON + timedelta(hours=30)),
        ):
            session.execute(
                insert(filings).values(
                    case_id=case, section=section, version=1, organisation=by, at=at
                )
            )
        session.execute(insert(given).values(case_id=case, section="bia", organisation=third))
        read = {"what": "read", "by": "dj-authority", "of": "ledger", "at": NOON.isoformat()}
        for name, (section, refused) in names.items():
            ended = {"section": section, "refused": refused, "length": 1, "head": ""}
            session.execute(insert(strands).values(case_id=case, name=name, **ended))
            entry = json.dumps({"strand": name, **read})
            session.execute(
                insert(ledger).values(
                    case_id=case, strand=name, position=1, what="read", entry=entry
                )
            )

    shown = {}
    for who in ("dj-authority", "dj-red-cross", ORIGIN, third, "et-other-ngo"):
        reader = Reader(who, house.running.origin.names)
        with house.running.sessions() as session:
            found = audit_shown.rows(reader).subquery()
            asked = select(found.c.entry).where(found.c.case_id == case)
            shown[who] = {json.loads(entry)["strand"] for entry in session.scalars(asked)}
            view = reader_view.of(session, case, who, now(), None)
        if who != "et-other-ngo":
            assert shown[who] == {entry["strand"] for entry in view.entries}, who
    assert shown["et-other-ngo"] == set()
    assert "bia/refused/et-mowsa" not in shown[ORIGIN]
    assert shown["dj-authority"] == {"case", "refused/et-mowsa", "bia", "bia/refused/et-mowsa"}
    assert case != NOWHERE


@pytest.mark.real
@pytest.mark.parametrize("path", ["AuditEvent", "AuditEvent/nothing", "$ledger?case=x"])
def test_b02_a_token_that_was_given_back_reads_nothing_more(house, path):
    partner = house.partner("dj-authority")
    token = partner.ask(scope="system/AuditEvent.rs").json["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}
    before = house.http.get(f"/fhir/{path}", headers=bearer).status_code

    ask(house, "/oauth/revoke", partner.assertion(), token)

    assert before in {200, 404}
    assert house.http.get(f"/fhir/{path}", headers=bearer).status_code == 401
