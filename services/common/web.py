"""The Flask application of any service: the message door, health, and the service's own reads."""

from http import HTTPStatus
from threading import Event, Thread

from flask import Flask, Response, current_app, request
from sqlalchemy import text

from schemas import strict_json
from schemas.issues import IssueType, Unreadable, error
from services.common import answers, logs, protected, read_doors
from services.common.conditions import conditions
from services.common.contract import (
    TEXT,
    Answer,
    Content,
    Contract,
    Parameter,
    agreed,
)
from services.common.door import LARGEST_BODY
from services.common.exchange import process_message
from services.common.guard import NotAuthenticated, caller
from services.common.negotiation import negotiate
from services.common.peers import Standing
from services.common.publishing import capability
from services.common.service import Running, Service, running


def create(service: Service) -> Flask:
    """For a WSGI server: settings from the environment, logs set up."""
    logs.set_up(service.name, "web")
    made = Running(service, service.settings.read())
    made.check()
    app = application(made)
    Thread(target=made.canary.run, args=(Event(),), name="canary", daemon=True).start()
    return app


def application(service: Running) -> Flask:
    """For tests, with settings of their own."""
    app = routed(service.service)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.extensions["running"] = service
    app.extensions["guard"] = service.guard
    app.extensions["standing"] = Standing(service.looks)
    app.extensions["metadata"] = strict_json.dump(
        capability.statement(service.service, app, service.site)
    )
    answers.install(app, service.service.statuses)
    app.before_request(refuse_who_is_out)
    app.before_request(negotiate)
    app.after_request(conditions)
    if service.service.prepare:
        service.service.prepare(app, service)
    return app


def routed(service: Service) -> Flask:
    """The routes of a service, every one, and nothing yet behind them."""
    app = Flask(service.name, static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False  # nobody learns what there is (B10)
    app.add_url_rule("/fhir/$process-message", view_func=process_message, methods=["POST"])
    app.add_url_rule("/fhir/metadata", view_func=metadata)
    app.add_url_rule("/live", view_func=live)
    app.add_url_rule("/ready", view_func=ready)
    read_doors.install(app, service.reads)
    protected.install(app)
    for blueprint in service.blueprints:
        app.register_blueprint(blueprint)
    return app


def refuse_who_is_out() -> None:
    """Before every FHIR request of somebody: whose access ended since is nobody. (B02, B11)"""
    if not request.path.startswith("/fhir/") or "Authorization" not in request.headers:
        return
    standing: Standing = current_app.extensions["standing"]
    if standing.is_out(caller()):
        raise NotAuthenticated


STATEMENT = {
    "type": "object",
    "required": ["resourceType", "status", "kind", "fhirVersion", "format"],
    "properties": {"resourceType": {"const": "CapabilityStatement"}},
}


@agreed(
    Contract(
        "What this service can do, and no more: its CapabilityStatement.",
        {HTTPStatus.OK: Answer("The statement.", (Content(STATEMENT),))},
        (Parameter("mode", "All of it.", {"enum": ["full"]}, example="full"),),
    )
)
def metadata() -> Response:
    """http://hl7.org/fhir/R4/http.html#capabilities, for everybody; it may be kept for a while."""
    if request.args.get("mode", "full") != "full":
        raise Unreadable([error(IssueType.NOT_SUPPORTED, "http.mode", "only full is given")])
    answer = answers.fhir(current_app.extensions["metadata"])
    answer.headers["Cache-Control"] = "public, max-age=60"
    return answer


def _operators(about: str, *refuses: HTTPStatus) -> Contract:
    said = Answer("It is.", (Content(TEXT, types=("text/plain",)),))
    return Contract(about, {HTTPStatus.OK: said}, refuses=frozenset(refuses))


@agreed(_operators("Whether the process answers."))
def live() -> Response:
    """The process answers."""
    return Response("live\n", mimetype="text/plain")


@agreed(_operators("Whether it can do its work.", HTTPStatus.SERVICE_UNAVAILABLE))
def ready() -> Response:
    """The database answers with the schema we know, the issuer's keys are at hand, and what must be
    denied is denied.

    (Not the broker: the outbox waits.)
    """
    with running().looks() as session:
        session.execute(text("select version_num from alembic_version")).one()
    running().guard.ready()
    running().canary.insist()
    return Response("ready\n", HTTPStatus.OK, mimetype="text/plain")
