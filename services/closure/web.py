"""How closure's refusals look over HTTP."""

from http import HTTPStatus

from services.closure import domain
from services.common import answers

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
