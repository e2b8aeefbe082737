"""What closing reads in a message that has been checked: codes and days, never what was told."""

from datetime import date, datetime
from typing import Any

from schemas import canonical
from schemas.codes import ClosingStep, ClosureReason, Exemption
from schemas.instants import first_day
from schemas.messages import Message, coding, extension
from schemas.messages.elements import at as found_at
from services.closure.domain import AnsweredOtherwise, DayUnsaid, PersonId, Step

EXEMPTION = "exemption"
YES_OR_NO = {
    "child-participated": "child_participated",
    "goals-met": "goals_met",
    "care-arranged": "care_arranged",
    "further-concerns": "further_concerns",
    "onward-referral-declined": "onward_referral_declined",
}
"""Items of a closing step that the gate reads, by linkId, beside the exemption."""

ITEM = "QuestionnaireResponse.item"
PLANNED_END = "EpisodeOfCare.period.end"
DAY_LONG = len("2026-09-01")


def reason(message: Message) -> ClosureReason:
    found = extension(message.focus, canonical.CLOSURE_REASON)
    return ClosureReason(str(coding((found or {}).get("valueCoding"), ClosureReason.system())))


def planned_day(message: Message) -> date:
    """A FHIR dateTime may be as short as a year; a plan to close names a day."""
    text = str(message.focus["period"]["end"])
    if len(text) < DAY_LONG:
        raise DayUnsaid(PLANNED_END)
    return first_day(text)


def step(message: Message, *, by: PersonId | None, at: datetime) -> Step:
    """Raises AnsweredOtherwise where an item that the gate reads has another type of answer."""
    focus = message.focus
    code = str(focus["questionnaire"]).rpartition("/")[2]
    answers = {name: _yes_or_no(focus, link) for link, name in YES_OR_NO.items()}
    return Step(code=ClosingStep(code), by=by, at=at, exemption=_exemption(focus), **answers)


def _yes_or_no(focus: Any, link: str) -> bool | None:
    answer = _answer(focus, link)
    if answer is None:
        return None
    if not isinstance(answer.get("valueBoolean"), bool):
        raise AnsweredOtherwise(ITEM, details=(link,))
    return bool(answer["valueBoolean"])


def _exemption(focus: Any) -> Exemption | None:
    answer = _answer(focus, EXEMPTION)
    if answer is None:
        return None
    code = coding(answer.get("valueCoding"), Exemption.system())
    if code not in set(Exemption):
        raise AnsweredOtherwise(ITEM, details=(EXEMPTION,))
    return Exemption(code)


def _answer(focus: Any, link: str) -> Any:
    answers = [
        answer
        for _, item in found_at(focus, "item")
        if item.get("linkId") == link
        for _, answer in found_at(item, "answer")
    ]
    if len(answers) > 1:
        raise AnsweredOtherwise(ITEM, details=(link,))
    return answers[0] if answers else None
