"""How closure tells what happened: thin facts to our services, notices to those on the case."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session

from schemas import canonical, events, messages
from schemas.codes import MessageEvent
from schemas.messages import Message
from services.closure.domain import Case, Procedure
from services.common import database, outbox

Resource = dict[str, Any]


def tell_proposed(
    session: Session, case: Case, procedure: Procedure, jurisdiction: tuple[str, str], at: datetime
) -> None:
    """The responsible organisation wants to end its episode."""
    outbox.tell(
        session,
        events.ClosureProposed(
            case=case.id, organisation=procedure.organisation, reason=procedure.reason, at=at
        ),
    )
    _notify(
        session,
        case,
        MessageEvent.CLOSURE_PROPOSED,
        lambda name: [episode(name, procedure)],
        jurisdiction=jurisdiction,
        at=at,
    )


def tell_closed(
    session: Session, case: Case, procedure: Procedure, jurisdiction: tuple[str, str], at: datetime
) -> None:
    """The episode has ended, and visits go on until a date."""
    until = procedure.monitored_until
    outbox.tell(
        session,
        events.CaseClosed(
            case=case.id,
            organisation=procedure.organisation,
            reason=procedure.reason,
            monitoring_until=at if until is None else datetime.combine(until, time.max, UTC),
            at=at,
        ),
    )
    _notify(
        session,
        case,
        MessageEvent.CASE_CLOSED,
        lambda name: [episode(name, procedure), monitoring(name, procedure, at.date())],
        jurisdiction=jurisdiction,
        at=at,
    )


def _notify(
    session: Session,
    case: Case,
    event: MessageEvent,
    resources: Callable[[str], list[Resource]],
    *,
    jurisdiction: tuple[str, str],
    at: datetime,
) -> None:
    names = database.origin(session).names
    for organisation in sorted(case.organisations):
        outbox.notify(
            session,
            organisation,
            case.id,
            event,
            resources(names.name(organisation, case.id)),
            now=at,
            jurisdiction=jurisdiction,
        )


def episode(name: str, procedure: Procedure) -> Resource:
    """The episode that ends, for a partner who calls the case so. Its id joins nothing. (C33)"""
    closed_at = procedure.closed_at
    end = procedure.planned_on if closed_at is None else closed_at.date()
    return {
        "resourceType": "EpisodeOfCare",
        "id": str(uuid4()),
        "extension": [{"url": canonical.CLOSURE_REASON, "valueCoding": procedure.reason.coding}],
        "status": "active" if closed_at is None else "finished",
        "patient": case_reference(name),
        "managingOrganization": messages.organisation(procedure.organisation),
        "period": {"end": end.isoformat()},
    }


def case_as_it_stands(name: str, case: Case, procedure: Procedure | None) -> Resource:
    """For a reader on the case: who holds it, and how far its closure is."""
    episode_now = {
        "resourceType": "EpisodeOfCare",
        "id": name,
        "identifier": [{"system": canonical.SID_CASE, "value": name}],
        "status": "active",
        "patient": case_reference(name),
        "managingOrganization": messages.organisation(case.responsible),
    }
    if procedure is None:
        return episode_now
    extensions: list[Resource] = [
        {"url": canonical.CLOSURE_REASON, "valueCoding": procedure.reason.coding},
        {"url": canonical.CLOSURE_STATUS, "valueCode": procedure.status},
    ]
    if procedure.closed_at is not None:
        period = monitoring(name, procedure, procedure.closed_at.date())["period"]
        extensions.append({"url": canonical.MONITORING_PERIOD, "valuePeriod": period})
    told = episode(name, procedure)
    return {
        **episode_now,
        "extension": extensions,
        "status": told["status"],
        "period": told["period"],
    }


def monitoring(name: str, procedure: Procedure, closed_on: date) -> Resource:
    """The visits after closing (R68); without any, a plan that is over as it begins."""
    until = procedure.monitored_until
    return {
        "resourceType": "CarePlan",
        "id": str(uuid4()),
        "status": "completed" if until is None else "active",
        "intent": "plan",
        "title": "Monitoring after closure",
        "subject": case_reference(name),
        "period": {"start": closed_on.isoformat(), "end": (until or closed_on).isoformat()},
        "author": messages.organisation(procedure.organisation),
    }


def case_reference(name: str) -> Resource:
    return {"type": "Patient", "identifier": {"system": canonical.SID_CASE, "value": name}}


def step_recorded(asked: Message) -> Resource:
    """The closing step without what was told in it: that stays where it was told."""
    kept = ("status", "questionnaire", "subject", "authored")
    return {"resourceType": "QuestionnaireResponse", **{name: asked.focus[name] for name in kept}}


def authorised(asked: Message) -> Resource:
    """The Task of the case manager, done."""
    kept = ("status", "intent", "code", "for")
    return {"resourceType": "Task", **{name: asked.focus[name] for name in kept}}
