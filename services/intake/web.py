"""What may be read of intake over HTTP, and how its refusals look there."""

from http import HTTPStatus

from flask import Blueprint, Response

from schemas import strict_json
from services.common import answers, refusal
from services.common.guard import caller, requires
from services.common.service import running
from services.intake import actions, domain, messages
from services.intake.domain import CaseId, OrganisationId

STATUSES: answers.Statuses = {
    domain.CaseClosed: HTTPStatus.CONFLICT,
    domain.NotADelegate: HTTPStatus.FORBIDDEN,
    domain.SectionTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}

reads = Blueprint("intake", __name__)


@reads.get("/fhir/EpisodeOfCare/<name>")
@requires("system/EpisodeOfCare.r")
def read_case(name: str) -> Response:
    """Who is responsible for a case, under the reader's own name for it."""
    by = caller().organisation
    service = running()
    case_id = service.origin.names.read(by, name)
    if case_id is None:
        raise refusal.NotFound
    with service.sessions() as session:
        case = actions.read_case(session, CaseId(case_id), by=OrganisationId(by))
    return answers.fhir(strict_json.dump({"id": name, **messages.episode(case, name)}))
