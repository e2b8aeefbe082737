"""How a referral looks to its two sides: the FHIR resources of answers, notices and reads.

https://hl7.org/fhir/R4/task.html, https://hl7.org/fhir/R4/servicerequest.html
"""

from datetime import datetime
from typing import Any
from uuid import uuid5

from schemas import canonical, messages
from schemas.codes import HandoffMilestone, HandoffState, TaskInput
from services.referral.domain import OPEN, Contact, OrganisationId, Recorded, Referral

Resource = dict[str, Any]

STATUS = {
    HandoffState.DRAFT: "draft",
    HandoffState.NOTIFIED: "requested",
    HandoffState.ACKNOWLEDGED: "received",
    HandoffState.ACCEPTED: "accepted",
    HandoffState.INTRODUCED: "in-progress",
    HandoffState.RELEASED: "in-progress",
    HandoffState.CONTACTED: "in-progress",
    HandoffState.SETTLED: "in-progress",
    HandoffState.COMPLETED: "completed",
    HandoffState.DECLINED: "rejected",
    HandoffState.WITHDRAWN: "cancelled",
    HandoffState.FAILED: "failed",
}
"""https://hl7.org/fhir/R4/valueset-task-status.html"""

NEED_STATUS = {
    **dict.fromkeys(OPEN, "active"),
    HandoffState.DRAFT: "draft",
    HandoffState.COMPLETED: "completed",
    HandoffState.DECLINED: "revoked",
    HandoffState.WITHDRAWN: "revoked",
    HandoffState.FAILED: "revoked",
}
"""https://hl7.org/fhir/R4/valueset-request-status.html"""


def task(referral: Referral, name: str, *, modified: datetime | None = None) -> Resource:
    """The referral, for a side that calls its case by this name.

    It does not say which sections were asked for: the receiver must not learn what is withheld.
    """
    described: Resource = {
        "resourceType": "Task",
        "id": str(referral.id),
        "identifier": [{"system": canonical.SID_REFERRAL, "value": str(referral.id)}],
        "status": STATUS[referral.state],
        "businessStatus": {"coding": _business_status(referral)},
        "intent": "order",
        "code": referral.kind.concept,
        "for": case_reference(name),
        "authoredOn": messages.instant(referral.requested_at),
        "requester": messages.organisation(referral.sender),
        "owner": messages.organisation(referral.receiver),
        "input": _inputs(referral),
    }
    if referral.reason is not None:
        described["statusReason"] = {"text": referral.reason}
    if modified is not None:  # clocks of several machines may disagree (inv-1)
        described["lastModified"] = messages.instant(max(modified, referral.requested_at))
    return described


def milestone(referral: Referral, name: str, said: Recorded) -> Resource:
    """The same with one milestone: whose word it is and when it happened, not where."""
    described = task(referral, name)
    described["lastModified"] = messages.instant(said.happened_at)
    described["businessStatus"] = {"coding": [referral.state.coding, said.milestone.coding]}
    described["output"] = [
        {"type": said.milestone.concept, "valueReference": messages.organisation(said.by)}
    ]
    del described["authoredOn"]  # what happened may be older than our word of the request (inv-1)
    return described


def notice(referral: Referral, name: str) -> list[Resource]:
    """What the one asked may see before it has accepted; nothing of it identifies."""
    asked = need(referral, name)
    focus = {"focus": {"reference": f"urn:uuid:{asked['id']}"}}
    return [task(referral, name) | focus, asked]


def need(referral: Referral, name: str) -> Resource:
    """What is asked for, as the notice tells it."""
    described: Resource = {
        "resourceType": "ServiceRequest",
        "id": str(referral.need_id),
        "status": NEED_STATUS[referral.state],
        "intent": "order",
        "code": referral.wish.need.concept,
        "priority": str(referral.wish.urgency),
        "subject": case_reference(name),
        "requester": messages.organisation(referral.sender),
        "performer": [messages.organisation(referral.receiver)],
    }
    if referral.wish.area is not None:
        described["locationCode"] = [{"text": referral.wish.area}]
    return described


def need_for(referral: Referral, name: str, reader: OrganisationId) -> Resource:
    """The same for a side that reads it; the plan is for the sender, and for one who accepted."""
    described = need(referral, name)
    described["identifier"] = [{"system": canonical.SID_REFERRAL, "value": str(referral.id)}]
    described["authoredOn"] = messages.instant(referral.requested_at)
    if reader == referral.sender or HandoffMilestone.ACCEPTED in referral.said:
        if referral.wish.dimension is not None:
            described["category"] = [referral.wish.dimension.concept]
        if referral.wish.handover_on is not None:
            described["occurrencePeriod"] = {"start": referral.wish.handover_on.isoformat()}
    return described


def practitioner(referral: Referral, contact: Contact) -> Resource:
    """The worker whom the sender and the family will meet."""
    return {
        "resourceType": "Practitioner",
        "id": str(uuid5(referral.id, "Practitioner")),
        "name": [{"text": contact.name}],
        "telecom": [{"system": contact.channel, "value": contact.address}],
    }


def case_reference(name: str) -> Resource:
    """The case, as one partner names it."""
    return {"type": "Patient", "identifier": {"system": canonical.SID_CASE, "value": name}}


def _business_status(referral: Referral) -> list[Resource]:
    latest = [said.milestone.coding for said in referral.milestones[-1:]]
    return [referral.state.coding, *latest]


def _inputs(referral: Referral) -> list[Resource]:
    answer_by = messages.instant(referral.answer_by)
    return [
        {"type": TaskInput.AGE_BAND.concept, "valueCoding": referral.wish.age_band.coding},
        {"type": TaskInput.LANGUAGE.concept, "valueCode": referral.wish.language},
        {"type": TaskInput.ANSWER_BY.concept, "valueDateTime": answer_by},
    ]
