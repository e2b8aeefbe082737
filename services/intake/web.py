"""What may be read of intake over HTTP, and how its refusals look there."""

from http import HTTPStatus

from flask import Blueprint, Response

from schemas import canonical, strict_json
from services.common import answers, refusal
from services.common.guard import caller, requires
from services.common.service import running
from services.intake import actions, domain
from services.intake.domain import Case, CaseId, CaseStatus, OrganisationId

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
    return answers.fhir(strict_json.dump(episode(case, name)))


def episode(case: Case, name: str) -> dict[str, object]:
    """The EpisodeOfCare, with no word of the child but the name the reader has for the case."""
    return {
        "resourceType": "EpisodeOfCare",
        "id": name,
        "identifier": [{"system": canonical.SID_CASE, "value": name}],
        "status": "active" if case.status is CaseStatus.OPEN else "finished",
        "patient": {
            "type": "Patient",
            "identifier": {"system": canonical.SID_CASE, "value": name},
        },
        "managingOrganization": {
            "type": "Organization",
            "identifier": {"system": canonical.SID_PARTNER, "value": case.organisation},
        },
        "period": {"start": case.registered_at.isoformat(timespec="seconds")},
    }
