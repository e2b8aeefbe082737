"""How referral's refusals look over HTTP."""

from http import HTTPStatus

from services.common import answers
from services.referral import domain

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
