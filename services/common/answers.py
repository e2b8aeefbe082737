"""HTTP answers in FHIR's words: every refusal, fault and stranger's question is an
OperationOutcome.

OperationOutcome: http://hl7.org/fhir/R4/operationoutcome.html; challenges: RFC 6750.
"""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, request
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, InternalServerError

from schemas import strict_json
from schemas.issues import Issue, IssueType, Unreadable, error, outcome
from services.common import refusal
from services.common.guard import NoKeys, NotAuthenticated, ScopeMissing
from services.common.logs import frames, log
from services.common.refusal import Refusal

FHIR_JSON = "application/fhir+json; charset=utf-8"
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

NOT_FOUND = refusal.issues_of(refusal.NotFound())
AWAY = [
    error(IssueType.TRANSIENT, None, "A part that this needs is away; nothing was done.", "away")
]


def fhir(document: bytes, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> Response:
    """A FHIR JSON answer that nobody keeps."""
    answer = Response(document, status, content_type=FHIR_JSON)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return answer


def refused(
    status: HTTPStatus, found: list[Issue], headers: Mapping[str, str] | None = None
) -> Response:
    """The OperationOutcome of these issues."""
    answer = fhir(strict_json.dump(outcome(found)), status)
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
        syntax = any(issue.code in SYNTAX and issue.expression is None for issue in problem.issues)
        status = HTTPStatus.BAD_REQUEST if syntax else HTTPStatus.UNPROCESSABLE_ENTITY
        log().info("unreadable", count=len(problem.issues), status=int(status))
        return refused(status, list(problem.issues))

    @app.errorhandler(NotAuthenticated)
    def on_stranger(_: NotAuthenticated) -> Response:
        found = error(
            IssueType.LOGIN, None, "No valid access token for this service.", "not-authenticated"
        )
        return refused(
            HTTPStatus.UNAUTHORIZED, [found], {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        )

    @app.errorhandler(ScopeMissing)
    def on_scope_missing(problem: ScopeMissing) -> Response:
        found = error(
            IssueType.FORBIDDEN,
            None,
            f"This needs the scope {problem.scope}.",
            "insufficient-scope",
        )
        challenge = f'Bearer error="insufficient_scope", scope="{problem.scope}"'
        return refused(HTTPStatus.FORBIDDEN, [found], {"WWW-Authenticate": challenge})

    _install_faults(app)


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

    @app.errorhandler(HTTPException)
    def on_http(problem: HTTPException) -> Response:
        status = HTTPStatus(problem.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        if status is HTTPStatus.NOT_FOUND:
            return refused(status, NOT_FOUND)
        return refused(status, [error(IssueType.PROCESSING, None, f"{status.phrase}.", "http")])
