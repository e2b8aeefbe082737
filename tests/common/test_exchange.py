"""`$process-message` over HTTP: at once, or later where that is asked; the same effect, once."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import SimpleNamespace
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, insert, select

from services.common import acknowledging, answers, database, exchange, refusal
from services.common.conditions import conditions
from services.common.door import Door
from services.common.guard import NotAuthenticated
from services.common.negotiation import negotiate
from services.common.responding import Responder
from services.common.tables import answered, receipts, responses
from tests.common.asking import CALLER, KEY, NOW, Effects, a_message, register
from tests.common.conftest import ORIGIN
from tests.common.partner_system import PartnerSystem

pytestmark = pytest.mark.real

FHIR_JSON = "application/fhir+json"
ASYNC = {"async": "true"}


class _Guard:
    address = "http://here"

    def caller(self, authorization, *_, **__):
        if authorization != "Bearer good":
            raise NotAuthenticated
        return CALLER


class Client:
    """Posts messages to one service."""

    def __init__(self, sessions, handler=None):
        self.effects = Effects()
        self.sessions = sessions
        door = Door(ORIGIN, {"acknowledge": handler or self.effects}, sessions)
        app = Flask("referral", static_folder=None)
        app.extensions |= {"guard": _Guard(), "running": SimpleNamespace(door=door)}
        answers.install(app, {})
        app.before_request(negotiate)
        app.after_request(conditions)
        app.add_url_rule(
            "/fhir/$process-message", view_func=exchange.process_message, methods=["POST"]
        )
        self.app = app
        self.responder = Responder(sessions, sessions.kw["bind"], "referral", KEY)

    def post(self, raw, query=None, **headers):
        words = {"Authorization": "Bearer good", "Content-Type": FHIR_JSON}
        return self.app.test_client().post(
            "/fhir/$process-message",
            data=raw,
            query_string=query,
            headers=words | {name.replace("_", "-"): text for name, text in headers.items()},
        )

    def take_all(self):
        while self.responder.take_one():
            pass

    def count(self, table):
        with self.sessions() as session:
            return session.scalar(select(func.count()).select_from(table))


@pytest.fixture
def client(sessions):
    register(sessions)
    return Client(sessions)


@pytest.fixture
def system(sessions):
    with PartnerSystem() as running:
        register(sessions, respond_to=[running.base])
        yield running


def of(system, **changes):
    """A message whose sender is to be found at that system."""
    return a_message(source=system.base, **changes)


def rule(answer):
    (issue,) = answer.json["issue"]
    assert issue["expression"]
    return issue["details"]["coding"][0]["code"]


def response(raw):
    return json.loads(raw)["entry"][0]["resource"]["response"]


def test_at_once_the_response_is_the_answer(client):
    answer = client.post(a_message())

    assert answer.status_code == 200
    assert response(answer.data)["code"] == "ok"


@pytest.mark.parametrize("query", [{"async": "false"}, {}])
def test_without_asking_for_later_it_is_at_once(client, query):
    assert response(client.post(a_message(), query).data)["code"] == "ok"


def test_later_the_answer_is_200_without_a_body_and_the_response_comes(client, system):
    raw = of(system)

    answer = client.post(raw, ASYNC)
    client.take_all()

    assert (answer.status_code, answer.data) == (200, b"")
    assert "Content-Type" not in answer.headers
    (posted,) = system.posted
    assert posted.path == "/fhir/$process-message?async=true"
    assert response(posted.body) == {"identifier": _id(raw), "code": "ok"}
    assert len(client.effects.cases) == 1


def _id(raw):
    return json.loads(raw)["entry"][0]["resource"]["id"]


def test_it_comes_where_it_is_asked_for(client, system):
    query = ASYNC | {"response-url": f"{system.base}/answers?desk=7"}

    client.post(a_message(), query)
    client.take_all()

    (posted,) = system.posted
    assert posted.path == "/fhir/answers?desk=7&async=true"


def test_a_refusal_comes_later_as_a_fatal_error_with_its_reason(sessions, system):
    def refuses(session, _asked):
        session.execute(insert(receipts).values(message_id="1", partner="x", said="y", at=NOW))
        raise refusal.NotTheSender("Bundle.entry[1].resource")

    client = Client(sessions, refuses)

    answer = client.post(of(system), ASYNC)
    client.take_all()

    (posted,) = system.posted
    outcome = json.loads(posted.body)["entry"][-1]["resource"]
    assert answer.status_code == 200
    assert response(posted.body)["code"] == "fatal-error"
    assert outcome["issue"][0]["expression"] == ["Bundle.entry[1].resource"]
    assert client.count(receipts) == 0


def test_trouble_that_passes_comes_as_a_transient_error_and_the_same_may_be_sent_again(
    sessions, system
):
    def waits(_session, _asked):
        raise refusal.NotYetKnown

    raw = of(system)
    Client(sessions, waits).post(raw, ASYNC)
    again = Client(sessions)
    again.post(raw, ASYNC)
    again.take_all()

    assert [response(posted.body)["code"] for posted in system.posted] == ["transient-error", "ok"]


@pytest.mark.parametrize("first", [ASYNC, {}], ids=["later", "at once"])
@pytest.mark.parametrize("second", [ASYNC, {}], ids=["later", "at once"])
def test_however_it_is_asked_again_the_answer_is_the_first_byte_for_byte(
    client, system, first, second
):
    raw = of(system)

    said = [client.post(raw, first), client.post(raw, second)]
    client.take_all()

    heard = [answer.data for answer in said if answer.data]
    heard += [posted.body for posted in system.posted]
    assert len(set(heard)) == 1
    assert len(client.effects.cases) == 1


def test_f01_killed_before_the_response_was_taken_it_is_taken_after_all(sessions, system):
    """Another process finds what the first had noted with the effect."""
    raw = of(system)
    first = Client(sessions)
    first.post(raw, ASYNC)

    second = Client(sessions)
    second.take_all()
    at_once = second.post(raw)

    assert [posted.body for posted in system.posted] == [at_once.data]
    assert (len(first.effects.cases), len(second.effects.cases)) == (1, 0)


def test_f01_killed_before_it_was_noted_nothing_was_done(sessions, system, monkeypatch):
    class Killed(BaseException):
        pass

    def killed(*_):
        raise Killed

    raw, client = of(system), Client(sessions, _writes)
    monkeypatch.setattr("services.common.responding.put", killed)
    with pytest.raises(Killed):
        client.post(raw, ASYNC)
    monkeypatch.undo()

    assert [client.count(table) for table in (answered, responses, receipts)] == [0, 0, 0]


def _writes(session, asked):
    session.execute(insert(receipts).values(message_id="1", partner="x", said="y", at=NOW))
    return [acknowledging.answer(asked)]


def test_who_has_no_address_is_answered_at_once_or_not_at_all(client):
    answer = client.post(a_message(), ASYNC)

    assert answer.status_code == 422
    assert rule(answer) == "no-address-for-responses"
    assert client.effects.cases == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/fhir",
        "https://elsewhere.example/fhir",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "//127.0.0.1/fhir",
        "",
    ],
)
def test_e01_e05_the_response_goes_nowhere_that_is_not_registered(client, system, url):
    answer = client.post(of(system), ASYNC | {"response-url": url})

    assert answer.status_code == 422
    assert rule(answer) == "address-not-registered"
    assert client.effects.cases == []
    assert client.count(responses) == 0


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ({"async": "yes"}, "http.async"),
        ({"async": "TRUE"}, "http.async"),
        ({"async": ""}, "http.async"),
        ({"async": ["true", "false"]}, "http.async"),
        ({"response-url": "https://mowsa.example/fhir"}, "http.response-url"),
        ({"async": "false", "response-url": "https://mowsa.example/fhir"}, "http.response-url"),
        ({"_count": "1"}, "http._count"),
    ],
)
def test_what_the_query_may_not_say_is_refused(client, system, query, where):
    answer = client.post(of(system), query)

    assert answer.status_code == 400
    assert answer.json["issue"][0]["expression"] == [where]
    assert client.effects.cases == []


@pytest.mark.parametrize("query", [ASYNC, {}], ids=["later", "at once"])
def test_what_is_wrong_with_the_message_itself_is_said_at_once(client, system, query):
    bad = [
        (b"{", 400),
        (b"[]", 422),
        (of(system, status="no-such-status"), 422),
        (of(system, sender="dj-authority"), 403),
        (of(system, receiver="closure"), 422),
    ]

    answers_ = [client.post(raw, query).status_code for raw, _ in bad]

    assert answers_ == [status for _, status in bad]
    assert client.count(responses) == 0
    assert client.effects.cases == []


@pytest.mark.parametrize("query", [ASYNC, {}], ids=["later", "at once"])
def test_ids_that_were_used_are_refused_at_once(client, system, query):
    raw = of(system)
    ids = json.loads(raw)
    client.post(raw)
    bundle, message = UUID(ids["id"]), UUID(_id(raw))

    reused = client.post(of(system, bundle_id=bundle), query)
    resent = client.post(of(system, message_id=message), query)
    altered = client.post(
        of(system, bundle_id=bundle, message_id=message, received="2026-09-02T12:00:00Z"), query
    )

    assert [answer.status_code for answer in (reused, resent, altered)] == [409] * 3
    assert [rule(answer) for answer in (reused, resent, altered)] == [
        "bundle-id-reused",
        "answered-before",
        "altered-replay",
    ]
    assert client.count(responses) == 0


@pytest.mark.parametrize("query", [ASYNC, {}], ids=["later", "at once"])
def test_nobody_responds_to_a_response(client, system, query):
    said = client.post(of(system)).data

    answer = client.post(said, query)

    assert answer.status_code == 422
    assert rule(answer) == "response-not-awaited"
    assert client.count(responses) == 0


def test_a_preference_for_later_is_honoured_where_it_can_be(client, system):
    answer = client.post(of(system), Prefer="respond-async")
    client.take_all()

    assert (answer.status_code, answer.data) == (202, b"")
    assert answer.headers["Preference-Applied"] == "respond-async"
    assert len(system.posted) == 1


@pytest.mark.parametrize("respond_to", [[], ["https://elsewhere.example/fhir"]])
def test_and_otherwise_the_answer_comes_at_once(sessions, respond_to):
    register(sessions, respond_to=respond_to)
    client = Client(sessions)

    answer = client.post(a_message(source="https://mowsa.example/fhir"), Prefer="respond-async")

    assert response(answer.data)["code"] == "ok"
    assert "Preference-Applied" not in answer.headers


@pytest.mark.parametrize(
    ("query", "prefer", "applied"),
    [
        ({}, "return=representation", "return=representation"),
        ({}, "return=minimal", None),
        ({}, "return=OperationOutcome", None),
        (ASYNC, "return=minimal", "return=minimal"),
        (ASYNC, "return=OperationOutcome", "return=OperationOutcome"),
        (ASYNC, "return=representation", None),
    ],
)
def test_what_is_preferred_to_be_returned(client, system, query, prefer, applied):
    answer = client.post(of(system), query, Prefer=prefer)

    assert answer.status_code == 200
    assert answer.headers.get("Preference-Applied") == applied
    if applied == "return=OperationOutcome":
        assert answer.json["issue"][0]["severity"] == "information"


def test_what_is_taken_for_later_is_refused_like_anything_else_to_a_stranger(client, system):
    assert client.post(of(system), ASYNC, Authorization="").status_code == 401


@pytest.fixture
def crowd(engine):
    """Twenty connections that are open already: so many at once are slow to open."""
    made = database.engine(engine.url.render_as_string(hide_password=False), pool_size=24)
    with ExitStack() as stack:
        for _ in range(20):
            stack.enter_context(made.connect())
    yield made
    made.dispose()


@pytest.mark.parametrize("later", [False, True], ids=["at once", "later"])
def test_twenty_copies_at_the_same_time_have_one_effect_and_one_answer(crowd, sessions, later):
    many = database.sessions(crowd, ORIGIN, sessions.kw["info"]["settings"])

    def slowly(session, asked):
        session.execute(select(func.pg_sleep(0.05)))
        return _writes(session, asked)

    with PartnerSystem() as system, ThreadPoolExecutor(20) as threads:
        register(sessions, respond_to=[system.base])
        client, raw = Client(many, slowly), of(system)
        query = ASYNC if later else {}

        said = list(threads.map(lambda _: client.post(raw, query), range(20)))
        client.take_all()
        at_once = client.post(raw).data
    assert {answer.status_code for answer in said} == {200}
    assert {answer.data for answer in said} == ({b""} if later else {at_once})
    assert [posted.body for posted in system.posted] == ([at_once] if later else [])
    assert client.count(receipts) == 1
