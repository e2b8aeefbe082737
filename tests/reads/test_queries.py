"""A search is read strictly: what is not understood is refused, and never told back."""

from contextlib import suppress
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import column, true

from services.common import queries, values
from services.common.queries import Query, QueryRefused
from services.common.reads import Parameter, ParameterType, Written
from services.common.values import Misread

SYSTEM = "https://system.test/s"


class Heard:
    """A parameter that only listens."""

    def __init__(self):
        self.values = []

    def read(self, written: Written):
        self.values.append((written.text, written.modifier))
        return lambda *_: true()


def known(heard=None):
    listens = (heard or Heard()).read
    return {
        "_id": values.ids(values.uuid),
        "identifier": values.identifier(SYSTEM, values.uuid),
        "status": values.status(SYSTEM, {"active", "ended"}, {"open": "active"}),
        "patient": values.patient("patient"),
        "_lastUpdated": values.LAST_UPDATED,
        "heard": Parameter("heard", ParameterType.TOKEN, "", listens, modifiers=("said",)),
    }


def asked(text, heard=None):
    return Query.read(text.encode(), known(heard))


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("_sort=status", "http._sort"),
        ("_include=Task:patient", "http._include"),
        ("_revinclude:iterate=x", "http._revinclude"),
        ("_has:Task:patient:_id=1", "http._has"),
        ("patient.name=Canary", "http.patient"),
        ("patient:Patient=a", "http.patient"),
        ("patient:Patient.name=Canary", "http.patient"),
        ("patient:missing=true", "http.patient"),
        ("status:not=active", "http.status"),
        ("_id:exact=a", "http._id"),
        ("_ID=a", "http._ID"),
        ("Status=active", "http.Status"),
        ("_elements=id", "http._elements"),
        ("_summary=count", "http._summary"),
        ("_filter=x", "http._filter"),
        ("_total=none", "http._total"),
        ("Canary+Kahsay=1", "http"),
        ("%F0%9F%98%80=1", "http"),
        ("=1", "http"),
    ],
)
def test_c17_what_is_not_understood_is_refused(query, place):
    with pytest.raises(QueryRefused) as refused:
        asked(query)

    [issue] = refused.value.issues
    assert issue.expression == place
    assert "Canary" not in str(issue.as_json())


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("status=", "http.status"),
        ("_id=", "http._id"),
        ("identifier=", "http.identifier"),
        ("patient=", "http.patient"),
        ("patient:identifier=", "http.patient"),
        ("_lastUpdated=", "http._lastUpdated"),
        ("_count=", "http._count"),
        ("heard=", "http.heard"),
        ("heard=a,", "http.heard"),
        ("status=Canary", "http.status"),
        ("status=active,", "http.status"),
        ("status=,active", "http.status"),
        ("status=active,,active", "http.status"),
        ("status=a|b|active", "http.status"),
        (f"status={SYSTEM}|", "http.status"),
        ("status=|", "http.status"),
        ("status=activ%5Ce", "http.status"),
        ("status=active%5C", "http.status"),
        ("status=active%00", "http.status"),
        ("identifier=|", "http.identifier"),
        ("identifier=a|b|c", "http.identifier"),
        ("identifier=a%0Ab", "http.identifier"),
        ("_id=Canary Kahsay".replace(" ", "%20"), "http._id"),
        ("_id=" + "a" * 65, "http._id"),
        ("_id=Task/1", "http._id"),
        ("_id=1&_id=1", "http._id"),
        ("patient=Group/1", "http.patient"),
        ("patient=https://elsewhere.test/Patient/1", "http.patient"),
        ("patient=Patient/", "http.patient"),
        ("patient:identifier=|", "http.patient"),
        ("_lastUpdated=Canary", "http._lastUpdated"),
        ("_lastUpdated=ap2026", "http._lastUpdated"),
        ("_lastUpdated=2026-02-30", "http._lastUpdated"),
        ("_count=-1", "http._count"),
        ("_count=1.5", "http._count"),
        ("_count=ten", "http._count"),
        ("_count=01", "http._count"),
        ("_count=%D9%A1", "http._count"),
        ("_count=1,2", "http._count"),
        ("_count=1&_count=2", "http._count"),
        ("_count=" + "9" * 30, "http._count"),
        ("_cursor=a&_cursor=b", "http._cursor"),
        ("status", "http"),
        ("status=active&&status=active", "http"),
        ("status=%FF", "http"),
        ("status=%C0%80", "http"),
        ("&".join(["status=active"] * 33), "http"),
        ("status=" + ",".join(["active"] * 129), "http"),
        ("status=" + "a" * 9000, "http"),
    ],
)
def test_what_is_no_value_is_refused_and_not_told_back(query, place):
    with pytest.raises(QueryRefused) as refused:
        asked(query)

    [issue] = refused.value.issues
    assert issue.expression == place
    assert "Canary" not in str(issue.as_json())


@pytest.mark.parametrize(
    "query",
    [
        "", "status=active", "status=active,ended&status=active", f"status={SYSTEM}|active",
        "identifier=1", f"identifier={SYSTEM}|", "identifier=|1", f"identifier={SYSTEM}%7C1",
        "patient=a", "patient=Patient/a", f"patient:identifier={SYSTEM}|a", "patient:identifier=a",
        "_id=a,b,c", "_lastUpdated=ge2026&_lastUpdated=lt2027", "_count=0", "_count=7",
        "_lastUpdated=2026-01-01T00:00:00%2B03:00",
    ],
)  # fmt: skip
def test_what_is_understood_is_taken(query):
    assert isinstance(asked(query), Query)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1,
                max_size=5))  # fmt: skip
def test_whatever_is_escaped_comes_through_as_it_was(texts):
    escaped = [text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|") for text in texts]
    heard = Heard()

    asked(urlencode({"heard": ",".join(escaped)}), heard)

    assert [values.plain(text) for text, _ in heard.values] == texts


@given(st.text(), st.sampled_from(sorted(known()) + list("abc")))
def test_any_text_is_taken_or_refused(text, name):
    with suppress(QueryRefused):
        asked(f"{name}={quote(text, errors='replace')}")


@given(st.binary(max_size=60))
def test_any_bytes_are_taken_or_refused(raw):
    with suppress(QueryRefused):
        Query.read(raw, known())


@pytest.mark.parametrize(
    ("text", "token"),
    [("a", (None, "a")), ("s|a", ("s", "a")), ("|a", ("", "a")), ("s|", ("s", None)),
     (r"s\|t|a\,b", ("s|t", "a,b"))],
)  # fmt: skip
def test_a_token_is_system_and_code(text, token):
    assert values.token(text) == token


def test_a_modifier_is_told_beside_the_value():
    heard = Heard()

    asked("heard:said=a&heard=b", heard)

    assert heard.values == [("a", "said"), ("b", None)]


def test_as_many_as_asked_for_but_never_more_than_a_page_holds():
    assert asked("").count == queries.USUALLY
    assert asked("_count=7").count == 7
    assert asked("_count=100000000").count == queries.AT_MOST


def test_the_same_query_has_one_meaning_however_it_is_written():
    one, other = asked("status=active&_id=a"), asked("_id=%61&status=act%69ve&_cursor=c")

    assert one.meaning == other.meaning
    assert one.meaning != asked("status=ended&_id=a").meaning
    assert (one.cursor, other.cursor) == (None, "c")


def test_the_link_asks_the_same_again():
    query = asked("identifier=https://system.test/s|a%26b&_count=2&_cursor=old")

    again = query.url("http://here.test/fhir/Task", "new").partition("?")[2]

    assert asked(again).pairs == query.pairs
    assert asked(again).cursor == "new"


def test_a_wrong_system_finds_nothing_and_a_system_alone_finds_all():
    condition = values.identifier(SYSTEM, values.word, column="word").read

    class Rows(dict):
        id = column("id")

    rows = Rows(word=column("word"))

    found = [str(condition(Written(text))(rows, None)) for text in ("x|a", f"{SYSTEM}|", "|a")]
    assert found == ["false", "true", "false"]


def test_the_rule_is_told_and_not_the_value():
    with pytest.raises(Misread) as problem:
        values.id_of("Canary Kahsay")

    assert "Canary" not in str(problem.value)
