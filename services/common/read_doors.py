"""The doors through which a service's resources are read and searched, for all types alike.

http://hl7.org/fhir/R4/http.html#read and #search; a searchset Bundle has `total`, `self`, `next`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, request
from sqlalchemy import Row
from sqlalchemy.orm import Session

from schemas import strict_json
from services.common import answers, cursors, database, queries, refusal, searching
from services.common.contract import Answer, Content, Contract, Parameter, agreed, resource
from services.common.guard import caller, requires
from services.common.queries import Query
from services.common.reads import COUNT, CURSOR, RESULTS, Reader, Reading
from services.common.searching import Page, Place
from services.common.service import running

READ_HEADERS = {
    "ETag": 'W/"versionId"',
    "Last-Modified": "When it last changed.",
}


def install(app: Flask, reads: Sequence[Reading]) -> None:
    """Two routes for each type, each with a scope of its own."""
    for reading in reads:
        address, (search, read) = f"/fhir/{reading.type}", endpoints(reading)
        searched = requires(reading.search_scope)(_search(reading))
        app.add_url_rule(address, search, searched, methods=["GET"])
        found = requires(reading.read_scope)(_read(reading))
        app.add_url_rule(f"{address}/<id>", read, found, methods=["GET"])


def endpoints(reading: Reading) -> tuple[str, str]:
    """What Flask calls the two routes: the search, and the read."""
    return f"search {reading.type}", f"read {reading.type}"


def _read(reading: Reading) -> Callable[[str], Response]:
    given = Answer(f"The {reading.type}.", (Content(resource(reading.type)),), READ_HEADERS)

    @agreed(Contract(f"Gives one {reading.type}, by its id.", {HTTPStatus.OK: given}))
    def read(id: str) -> Response:  # noqa: A002 - as the standard calls it
        reader = _reader()
        with running().views.begin() as session:
            found = searching.find(session, reading, reader, id)
            if found is None and reading.missing is not None:
                reading.missing(session, reader, id)
        if found is None:
            raise refusal.NotFound
        shown, row = found
        _note(reading, reader, [row])
        answer = answers.fhir(strict_json.dump(shown))
        answer.set_etag(shown["meta"]["versionId"], weak=True)
        answer.last_modified = datetime.fromisoformat(shown["meta"]["lastUpdated"])
        return answer

    return read


def _search(reading: Reading) -> Callable[[], Response]:
    given = Answer("A searchset Bundle.", (Content(resource("Bundle")),))
    parameters = (*_of_type(reading), *_OF_ALL)

    @agreed(Contract(f"Searches for {reading.type}.", {HTTPStatus.OK: given}, parameters))
    def search() -> Response:
        query = Query.read(request.query_string, reading.by_name)
        reader = _reader()
        bound_to = (reader.organisation, reading.type, query.meaning)
        with running().views.begin() as session:
            place = _place(session, query, bound_to)
            page = searching.page(session, reading, reader, query, place)
            onward = _cursor(session, page, bound_to)
        _note(reading, reader, page.rows)
        return answers.fhir(strict_json.dump(_bundle(reading, query, page, onward)))

    return search


def _note(reading: Reading, reader: Reader, rows: Sequence[Row[Any]]) -> None:
    """Nothing is shown of which it could not be written down that it was. (G08)"""
    if reading.noted is not None and rows:
        with running().sessions.begin() as session:
            reading.noted(session, reader, rows)


def _of_type(reading: Reading) -> Iterator[Parameter]:
    for each in reading.parameters:
        for name in (each.name, *(f"{each.name}:{modifier}" for modifier in each.modifiers)):
            yield Parameter(name, each.meaning, several=each.repeats)


_OF_ALL = (
    Parameter(COUNT, RESULTS[COUNT][1], {"type": "integer", "minimum": 0}),
    Parameter(CURSOR, RESULTS[CURSOR][1]),
)


def _reader() -> Reader:
    who = caller()
    return Reader(who.organisation, running().origin.names, who.client_id, who.token_id)


def _place(session: Session, query: Query, bound_to: Sequence[str]) -> Place | None:
    if query.cursor is None:
        return None
    try:
        return cursors.open_(_key_file(session), query.cursor, bound_to)
    except cursors.NotACursor as problem:
        raise queries.refused(CURSOR, "from a link of ours, for this query, soon after") from (
            problem
        )


def _cursor(session: Session, page: Page, bound_to: Sequence[str]) -> str | None:
    if page.ends_at is None:
        return None
    return cursors.close(_key_file(session), page.ends_at, bound_to)


def _key_file(session: Session) -> Any:
    return database.settings(session).pairwise_key_file


def _bundle(reading: Reading, query: Query, page: Page, onward: str | None) -> dict[str, Any]:
    """http://hl7.org/fhir/R4/bundle.html#searchset"""
    address = f"{running().origin.fhir_base}/{reading.type}"
    links = [{"relation": "self", "url": query.url(address, query.cursor)}]
    if onward is not None:
        links.append({"relation": "next", "url": query.url(address, onward)})
    found: dict[str, Any] = {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": page.total,
        "link": links,
    }
    if page.resources:
        found["entry"] = [
            {
                "fullUrl": f"{address}/{resource['id']}",
                "resource": resource,
                "search": {"mode": "match"},
            }
            for resource in page.resources
        ]
    return found
