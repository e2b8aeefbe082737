"""How intake's refusals look over HTTP."""

from http import HTTPStatus

from services.common import answers
from services.intake import domain

STATUSES: answers.Statuses = {
    domain.CaseClosed: HTTPStatus.CONFLICT,
    domain.NotADelegate: HTTPStatus.FORBIDDEN,
    domain.SectionTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}
