"""What may be read of closure over HTTP, and how its refusals look there."""

from http import HTTPStatus

from flask import Blueprint, Response

from schemas import strict_json
from services.closure import actions, domain, messages
from services.closure.domain import CaseId, OrganisationId
from services.common import answers, refusal
from services.common.guard import caller, requires
from services.common.service import running

STATUSES: answers.Statuses = {
    domain.NotResponsible: HTTPStatus.FORBIDDEN,
    domain.NotTheCaseManager: HTTPStatus.FORBIDDEN,
    # A step out of its order (D20)
    domain.TooEarly: HTTPStatus.CONFLICT,
    domain.NotProposed: HTTPStatus.CONFLICT,
    domain.GateNotMet: HTTPStatus.CONFLICT,
    domain.NotAuthorised: HTTPStatus.CONFLICT,
    domain.AlreadyProposed: HTTPStatus.CONFLICT,
    domain.AlreadyClosed: HTTPStatus.CONFLICT,
}

reads = Blueprint("closure", __name__)


@reads.get("/fhir/EpisodeOfCare/<name>")
@requires("system/EpisodeOfCare.r")
def read_episode(name: str) -> Response:
    """Who holds the case, how its closure stands, and until when the child is visited."""
    by = caller().organisation
    service = running()
    case_id = service.origin.names.read(by, name)
    if case_id is None:
        raise refusal.NotFound
    with service.sessions() as session:
        found = actions.look_up(session, CaseId(case_id), by=OrganisationId(by))
    return answers.fhir(strict_json.dump(messages.case_as_it_stands(name, *found)))
