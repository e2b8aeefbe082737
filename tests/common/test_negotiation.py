"""Every FHIR door holds callers to its contract before anything else is done."""

from http import HTTPStatus
from types import SimpleNamespace

import pytest
from flask import Flask, Response, request

from services.common import answers, refusal
from services.common.conditions import conditions
from services.common.contract import FHIR_JSON, Answer, Content, Contract, Parameter, agreed
from services.common.guard import Caller, NotAuthenticated, requires
from services.common.negotiation import negotiate, preference_applied, prefers

THING = Contract(
    about="a thing",
    answers={HTTPStatus.OK: Answer("the thing", (Content({}),))},
    parameters=(
        Parameter("colour", "which", several=True),
        Parameter("size", "how large"),
    ),
)
PAGE = Contract(
    about="a page",
    answers={
        HTTPStatus.OK: Answer(
            "either", (Content({}, types=("application/json",)), Content({}, types=("text/html",)))
        )
    },
    parameters=(Parameter("case", "whose", required=True),),
)
TOLD = Contract(
    about="told", body=Content({}, root="Bundle"), answers={HTTPStatus.OK: Answer("heard")}
)


class _Guard:
    address = "http://here"

    def caller(self, authorization, *_, **__):
        if authorization != "Bearer good":
            raise NotAuthenticated
        return Caller("us", "us.1", frozenset({"thing"}), frozenset(), "1", None)


@pytest.fixture
def client():
    app = Flask("a service", static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.config["MAX_CONTENT_LENGTH"] = 100
    app.extensions["guard"] = _Guard()
    answers.install(app, {})
    app.before_request(negotiate)
    app.after_request(conditions)

    @app.get("/fhir/thing")
    @agreed(THING)
    def thing():
        return answers.fhir(b'{"resourceType":"Thing"}')

    @app.get("/fhir/page")
    @agreed(PAGE)
    def page():
        return answers.fhir(b"{}")

    @app.get("/fhir/absent")
    @agreed(THING)
    def absent():
        raise refusal.NotFound

    @app.get("/fhir/broken")
    @agreed(THING)
    def broken():
        raise ValueError("Amina")

    @app.post("/fhir/$tell")
    @agreed(TOLD)
    @requires("thing")
    def tell():
        request.get_data()
        answer = answers.fhir(b"{}")
        if prefers("return", "representation"):
            preference_applied(answer, "return=representation")
        return answer

    @app.get("/fhir/.well-known/smart-configuration")
    def smart():
        return Response("{}", content_type="application/json")

    @app.get("/elsewhere")
    def elsewhere():
        return Response("fine", content_type="text/plain")

    app.testing = False
    app.config["PROPAGATE_EXCEPTIONS"] = False
    return app.test_client()


def refused(answer, status):
    """The one issue of an OperationOutcome."""
    assert answer.status_code == status, answer.text
    assert answer.mimetype in {"application/fhir+json", "application/json"}
    assert answer.json["resourceType"] == "OperationOutcome"
    (issue,) = answer.json["issue"]
    assert issue["severity"] == "error"
    assert issue["expression"]
    return SimpleNamespace(code=issue["code"], where=issue["expression"][0])


def tell(client, **headers):
    headers = {
        "Authorization": "Bearer good",
        "Content-Type": FHIR_JSON,
    } | {name.replace("_", "-"): text for name, text in headers.items()}
    return client.post("/fhir/$tell", data=b"{}", headers=headers)


@pytest.mark.parametrize(
    ("query", "accept", "given"),
    [
        ("", "application/json", "application/json; charset=utf-8"),
        ("", "*/*", "application/fhir+json; charset=utf-8"),
        ("?_format=json", "text/html", "application/fhir+json; charset=utf-8"),
        ("?_format=application/json", "text/html", "application/json; charset=utf-8"),
        ("?_format=application/fhir%2Bjson", "", "application/fhir+json; charset=utf-8"),
        ("?_format=application/fhir+json", "", "application/fhir+json; charset=utf-8"),
        (
            "",
            "application/fhir+json; fhirVersion=4.0",
            "application/fhir+json; fhirVersion=4.0; charset=utf-8",
        ),
    ],
)
def test_the_answer_comes_in_the_form_that_was_asked_for(client, query, accept, given):
    answer = client.get(f"/fhir/thing{query}", headers={"Accept": accept})

    assert answer.status_code == HTTPStatus.OK
    assert answer.content_type == given


@pytest.mark.parametrize("format_", ["xml", "html", "application/fhir+xml", "", "turtle", "a/b/c"])
def test_a_format_that_is_not_given_is_406_whatever_is_accepted(client, format_):
    answer = client.get("/fhir/thing", query_string={"_format": format_}, headers={"Accept": "*/*"})

    assert refused(answer, 406).where == "http._format"


def test_who_accepts_nothing_of_ours_gets_406_as_an_operation_outcome(client):
    answer = client.get("/fhir/thing", headers={"Accept": "application/fhir+xml"})

    assert refused(answer, 406).where == "http.accept"


def test_another_version_of_fhir_is_not_given(client):
    answer = client.get("/fhir/thing", headers={"Accept": f"{FHIR_JSON}; fhirVersion=5.0"})

    assert refused(answer, 406).where == "http.accept"


def test_who_takes_no_utf_8_gets_406(client):
    answer = client.get("/fhir/thing", headers={"Accept-Charset": "iso-8859-1"})

    assert refused(answer, 406).where == "http.accept-charset"


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("_pretty=true", "http._pretty"),
        ("Colour=red", "http.Colour"),
        ("colour:not=red", "http.colour"),
        ("size=1&size=2", "http.size"),
        ("_format=json&_format=json", "http._format"),
        ("%00=1", "http"),
    ],
)
def test_c17_d12_what_is_not_taken_is_refused_and_never_ignored(client, query, where):
    assert refused(client.get(f"/fhir/thing?{query}"), 400).where == where


def test_what_may_be_repeated_may_be_repeated(client):
    assert client.get("/fhir/thing?colour=red&colour=blue&size=1").status_code == HTTPStatus.OK


def test_what_is_required_is_asked_for(client):
    assert refused(client.get("/fhir/page"), 400).where == "http.case"


def test_a_page_is_given_where_there_is_one(client):
    assert client.get("/fhir/page?case=1&_format=html").mimetype == "text/html"
    assert client.get("/fhir/page?case=1&_format=json").mimetype == "application/json"


def test_an_error_is_json_even_where_a_page_was_asked_for(client):
    assert (
        refused(client.get("/fhir/page", headers={"Accept": "text/html"}), 400).code == "required"
    )


@pytest.mark.parametrize(
    "type_",
    [
        "application/fhir+json",
        "application/json",
        "application/fhir+json; charset=utf-8",
        'Application/FHIR+JSON; Charset="UTF-8"; fhirVersion=4.0',
    ],
)
def test_a_body_of_ours_is_taken(client, type_):
    assert tell(client, Content_Type=type_).status_code == HTTPStatus.OK


@pytest.mark.parametrize(
    "type_",
    [
        "text/plain",
        "application/fhir+xml",
        "multipart/form-data; boundary=x",
        "application/fhir+json; charset=utf-7",
        "application/fhir+json; charset=utf-16",
        "application/fhir+json; fhirVersion=3.0",
        "application/fhir+json, application/json",
        "json",
        "",
    ],
)
def test_d11_any_other_body_is_415(client, type_):
    assert refused(tell(client, Content_Type=type_), 415).where == "http.content-type"


@pytest.mark.parametrize("packed", ["gzip", "br", "gzip, br", "identity, gzip"])
def test_d08_a_packed_body_is_415(client, packed):
    assert refused(tell(client, Content_Encoding=packed), 415).where == "http.content-encoding"


def test_a_body_that_is_not_packed_may_say_so(client):
    assert tell(client, Content_Encoding="identity").status_code == HTTPStatus.OK


def test_b01_a_stranger_learns_only_that_he_is_one(client):
    answer = tell(client, Authorization="", Content_Type="text/plain", Accept="text/html")

    assert refused(answer, 401).where == "http.authorization"


def test_a_method_that_is_not_allowed_says_which_are(client):
    answer = client.delete("/fhir/thing")

    assert refused(answer, 405).where == "http.method"
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_body_that_is_too_large_is_413(client):
    answer = client.post(
        "/fhir/$tell",
        data=b" " * 101,
        headers={"Authorization": "Bearer good", "Content-Type": FHIR_JSON},
    )

    assert refused(answer, 413).code == "too-long"


def test_a_fault_says_nothing_of_itself(client):
    answer = client.get("/fhir/broken")

    assert refused(answer, 500).code == "exception"
    assert "Amina" not in answer.text


def test_what_is_not_found_is_not_found_alike(client):
    absent, nowhere = client.get("/fhir/absent"), client.get("/fhir/nowhere")

    assert refused(absent, 404).where == "http.path"
    assert absent.data == nowhere.data
    assert dict(absent.headers) == dict(nowhere.headers)


def test_what_was_read_before_is_not_sent_again(client):
    tag = client.get("/fhir/thing").headers["ETag"]

    again = client.get("/fhir/thing", headers={"If-None-Match": f'W/"other", {tag}'})

    assert tag.startswith('W/"')
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    assert again.data == b""
    assert again.headers["ETag"] == tag
    assert "Content-Type" not in again.headers


@pytest.mark.parametrize("condition", ['W/"other"', '"other"', "other", ""])
def test_what_changed_is_sent(client, condition):
    answer = client.get("/fhir/thing", headers={"If-None-Match": condition})

    assert answer.status_code == HTTPStatus.OK


def test_d21_another_version_than_the_one_asked_for_is_412(client):
    tag = client.get("/fhir/thing").headers["ETag"]

    assert client.get("/fhir/thing", headers={"If-Match": tag}).status_code == HTTPStatus.OK
    assert client.get("/fhir/thing", headers={"If-Match": "*"}).status_code == HTTPStatus.OK
    other = client.get("/fhir/thing", headers={"If-Match": 'W/"other"'})
    assert refused(other, 412).where == "http.if-match"


def test_head_answers_as_get_does_without_the_thing(client):
    got, headed = client.get("/fhir/thing"), client.head("/fhir/thing")

    assert headed.data == b""
    assert dict(headed.headers) == dict(got.headers)


def test_an_error_has_no_version(client):
    assert "ETag" not in client.get("/fhir/absent").headers


def test_a_preference_that_is_honoured_is_told_and_another_is_not(client):
    honoured = tell(client, Prefer="return=representation")
    ignored = tell(client, Prefer="return=minimal, handling=lenient, wait=5")

    assert honoured.headers["Preference-Applied"] == "return=representation"
    assert "Preference-Applied" not in ignored.headers


def test_smart_configuration_is_json_whatever_is_asked_for(client):
    answer = client.get(
        "/fhir/.well-known/smart-configuration?x=1", headers={"Accept": "text/html"}
    )

    assert answer.status_code == HTTPStatus.OK


def test_other_doors_are_not_held_to_fhir(client):
    assert client.get("/elsewhere?x=1", headers={"Accept": "text/html"}).status_code == 200
