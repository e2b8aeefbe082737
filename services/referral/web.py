"""What may be read of referral over HTTP, and how its refusals look there."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response

from schemas import strict_json
from services.common import answers
from services.common.guard import caller, requires
from services.common.service import running
from services.referral import actions, domain, messages, tasks
from services.referral.domain import OrganisationId, ReferralId

STATUSES: answers.Statuses = {
    domain.NotOnTheCase: HTTPStatus.NOT_FOUND,
    domain.SentToSomeoneElse: HTTPStatus.NOT_FOUND,
    domain.NotResponsible: HTTPStatus.FORBIDDEN,
    domain.WrongSide: HTTPStatus.FORBIDDEN,
    domain.CaseClosed: HTTPStatus.CONFLICT,
    domain.TransferUnderWay: HTTPStatus.CONFLICT,
    domain.AlreadyAnswered: HTTPStatus.CONFLICT,
    domain.AlreadyEnded: HTTPStatus.CONFLICT,
    domain.UnderWay: HTTPStatus.CONFLICT,
    domain.OutOfOrder: HTTPStatus.CONFLICT,
    domain.KeyMissing: HTTPStatus.CONFLICT,
    domain.RecordedDifferently: HTTPStatus.CONFLICT,
}

reads = Blueprint("referral", __name__)


@reads.get("/fhir/Task/<uuid:referral_id>")
@requires("system/Task.r")
def read_task(referral_id: UUID) -> Response:
    """How a referral stands, for its two sides; to anyone else there is none. (C25)"""
    by = OrganisationId(caller().organisation)
    with running().sessions() as session:
        referral = actions.read_referral(session, ReferralId(referral_id), by=by)
        task = tasks.task(referral, messages.case_name(session, referral, by))
    return answers.fhir(strict_json.dump(task))
