"""HTTP answers in FHIR's words: every refusal, fault and stranger's question is an
OperationOutcome.

OperationOutcome: http://hl7.org/fhir/R4/operationoutcome.html; challenges: RFC 6750. Where an
error is not of an element but of HTTP, its expression is FHIR's word for that: `http.` and the name
of the header or parameter.
"""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus

from flask import Flask, Response, request
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, InternalServerError

from schemas import strict_json
from schemas.issues import Issue, IssueType, Unreadable, error, outcome
from services.common import contract, refusal
from services.common.challenges import challenge
from services.common.guard import NotAuthenticated, ScopeMissing
from services.common.issuer_keys import NoKeys
from services.common.logs import frames, log
from services.common.negotiation import Negotiated, NotNegotiable, negotiated
from services.common.refusal import Refusal

RETRY_AFTER = {"Retry-After": "1"}  # seconds

Statuses = Mapping[type[Refusal], HTTPStatus]

COMMON: Statuses = {
    refusal.NotFound: HTTPStatus.NOT_FOUND,
    refusal.NotYetKnown: HTTPStatus.SERVICE_UNAVAILABLE,
    refusal.CannotDecide: HTTPStatus.SERVICE_UNAVAILABLE,
    refusal.NotTheSender: HTTPStatus.FORBIDDEN,
    refusal.AlteredReplay: HTTPStatus.CONFLICT,
    refusal.BundleIdReused: HTTPStatus.CONFLICT,
    refusal.AnsweredBefore: HTTPStatus.CONFLICT,
}

SYNTAX = {IssueType.STRUCTURE, IssueType.INVALID, IssueType.TOO_LONG}
PLACE = "http."
AUTHORIZATION = "http.authorization"

OF_HTTP: Mapping[HTTPStatus, tuple[IssueType, str]] = {
    HTTPStatus.BAD_REQUEST: (IssueType.STRUCTURE, "http.body"),
    HTTPStatus.METHOD_NOT_ALLOWED: (IssueType.NOT_SUPPORTED, "http.method"),
    HTTPStatus.REQUEST_TIMEOUT: (IssueType.TIMEOUT, "http.body"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (IssueType.TOO_LONG, "http.body"),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: (IssueType.NOT_SUPPORTED, "http.content-type"),
}
"""What is wrong, and where, when HTTP itself says no."""

NOT_FOUND = refusal.issues_of(refusal.NotFound())
AWAY = [
    error(IssueType.TRANSIENT, None, "A part that this needs is away; nothing was done.", "away")
]


def fhir(document: bytes, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> Response:
    """A FHIR answer in the form that was asked for, which nobody keeps."""
    answer = Response(document, status, content_type=negotiated().content_type)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return answer


def refused(
    status: HTTPStatus, found: list[Issue], headers: Mapping[str, str] | None = None
) -> Response:
    """The OperationOutcome of these issues; each says where, if only in which part of the request.

    (That part follows from the door alone: it cannot tell one *not found* from another.)
    """
    where = negotiated().root or "http.path"
    placed = [replace(one, expression=one.expression or where) for one in found]
    answer = fhir(strict_json.dump(outcome(placed)), status)
    if negotiated().type not in contract.FHIR:
        answer.content_type = Negotiated().content_type
    answer.headers.update(dict(headers or {}))
    return answer


def install(app: Flask, statuses: Statuses) -> None:
    """One translation table for the whole service; a refusal that it does not name is 422."""
    table = {**COMMON, **statuses}

    @app.errorhandler(Refusal)
    def on_refusal(problem: Refusal) -> Response:
        status = table.get(type(problem), HTTPStatus.UNPROCESSABLE_ENTITY)
        log().info(
            "refused", rule=problem.rule(), expression=problem.expression, status=int(status)
        )
        if status is HTTPStatus.NOT_FOUND:
            return refused(status, NOT_FOUND)
        waits = RETRY_AFTER if status is HTTPStatus.SERVICE_UNAVAILABLE else None
        return refused(status, refusal.issues_of(problem), waits)

    @app.errorhandler(Unreadable)
    def on_unreadable(problem: Unreadable) -> Response:
        syntax = any(is_syntax(issue) for issue in problem.issues)
        status = HTTPStatus.BAD_REQUEST if syntax else HTTPStatus.UNPROCESSABLE_ENTITY
        log().info("unreadable", count=len(problem.issues), status=int(status))
        return refused(status, list(problem.issues))

    _install_callers(app)
    _install_faults(app)
    _install_http(app)


def _install_callers(app: Flask) -> None:
    @app.errorhandler(NotAuthenticated)
    def on_stranger(problem: NotAuthenticated) -> Response:
        found = error(
            IssueType.LOGIN,
            AUTHORIZATION,
            "No valid access token for this service.",
            "not-authenticated",
        )
        return refused(HTTPStatus.UNAUTHORIZED, [found], challenge(problem))

    @app.errorhandler(ScopeMissing)
    def on_scope_missing(problem: ScopeMissing) -> Response:
        found = error(
            IssueType.FORBIDDEN,
            AUTHORIZATION,
            f"This needs the scope {problem.scope}.",
            "insufficient-scope",
        )
        return refused(HTTPStatus.FORBIDDEN, [found], challenge(problem))


def _install_faults(app: Flask) -> None:
    @app.errorhandler(NoKeys)
    @app.errorhandler(OperationalError)
    @app.errorhandler(PoolTimeout)
    def on_away(problem: Exception) -> Response:
        log().warning("away", problem=type(problem).__name__)
        return refused(HTTPStatus.SERVICE_UNAVAILABLE, AWAY, RETRY_AFTER)

    @app.errorhandler(InternalServerError)
    def on_fault(problem: InternalServerError) -> Response:
        original = problem.original_exception or problem
        log().error(
            "fault",
            problem=type(original).__name__,
            exception=frames(original),
            route=str(request.url_rule),
        )
        found = error(IssueType.EXCEPTION, None, "A fault of ours; it has been logged.", "fault")
        return refused(HTTPStatus.INTERNAL_SERVER_ERROR, [found])


def _install_http(app: Flask) -> None:
    @app.errorhandler(NotNegotiable)
    def on_not_negotiable(problem: NotNegotiable) -> Response:
        log().info("not negotiable", rule=problem.issue.rule, status=int(problem.status))
        return refused(problem.status, [problem.issue])

    @app.errorhandler(HTTPException)
    def on_http(problem: HTTPException) -> Response:
        status = HTTPStatus(problem.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        if status is HTTPStatus.NOT_FOUND:
            return refused(status, NOT_FOUND)
        code, place = OF_HTTP.get(status, (IssueType.PROCESSING, None))
        rule = status.phrase.lower().replace(" ", "-")
        found = error(code, place, f"{status.phrase}.", rule)
        allowed = getattr(problem, "valid_methods", None)
        return refused(status, [found], {"Allow": ", ".join(sorted(allowed))} if allowed else None)


def is_syntax(issue: Issue) -> bool:
    """Whether the request itself, and not what it says, is wrong: 400 and not 422."""
    if issue.expression is None:
        return issue.code in SYNTAX
    return issue.expression == "http" or issue.expression.startswith(PLACE)
