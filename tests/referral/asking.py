"""Requests as partners send them, news as our other services tell it, and what is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from schemas import canonical, events, messages, strict_json
from schemas.codes import (
    Acknowledgement,
    AgeBand,
    ClosureReason,
    DisplayAgeBand,
    HandoffKind,
    HandoffMilestone,
    MessageEvent,
    Need,
    PlanDimension,
    Purpose,
    Section,
    TaskInput,
    UascStatus,
)
from services.common.door import Door
from services.common.guard import Caller
from services.common.outbox import value_of
from services.common.tables import outbox
from services.referral import inbox
from tests.referral.builders import HOST, NOON, ORIGIN, SHELTER, later
from tests.referral.conftest import NAMES

SCOPES = frozenset(found.scope for found in messages.REQUESTS.values() if found.scope)
CANARY = "Canary Kahsay"


def a_caller(organisation: str, **given: Any) -> Caller:
    return Caller(
        **{
            "organisation": organisation,
            "client_id": organisation,
            "scopes": SCOPES,
            "roles": frozenset(),
            "token_id": "1",
            "person": None,
            **given,
        }
    )


def a_message(event: MessageEvent, sender: str, *resources: dict[str, Any]) -> bytes:
    return strict_json.dump(
        messages.build(
            event,
            bundle_id=uuid4(),
            message_id=uuid4(),
            sender=sender,
            receiver="referral",
            resources=resources,
            timestamp=NOON,
            jurisdiction=("DJ", "1"),
            source_endpoint="http://partner.test/fhir",
            destination_endpoint="http://referral.test/fhir",
        )
    )


@dataclass
class Story:
    """One child's case at one door; whoever speaks uses its own name for the case."""

    door: Door
    sessions: sessionmaker[Session]
    case: UUID = field(default_factory=uuid4)
    referral: str = ""

    def hear(self, *told: events.Event) -> None:
        """News of our other services."""
        for event in told:
            with self.sessions.begin() as session:
                inbox.EVENTS[type(event)](session, event)

    def ask(self, raw: bytes, by: str, *, now: datetime = NOON) -> Mapping[str, Any]:
        """The focus of the answer, which must be a message of ours."""
        answer = strict_json.parse(self.door.answer(raw, a_caller(by), now))
        assert messages.check(answer) == []
        return messages.read(answer).focus

    def registered(self) -> events.CaseRegistered:
        return events.CaseRegistered(
            case=self.case,
            organisation=HOST,
            registered_by=SHELTER,
            jurisdiction="DJ",
            jurisdiction_version="1",
            uasc_status=UascStatus.UNACCOMPANIED,
            age_band=AgeBand.ASSENT_AGE,
            at=NOON,
        )

    def filed(self, section: Section = Section.BIA, at: datetime = NOON) -> events.SectionFiled:
        return events.SectionFiled(
            case=self.case, section=section, version=1, organisation=SHELTER, at=at
        )

    def released(self) -> events.FileReleased:
        return events.FileReleased(
            case=self.case,
            referral=UUID(self.referral),
            recipient=ORIGIN,
            message=uuid4(),
            sections=(),
            at=later(hours=2),
        )

    def closed(self, by: str = HOST) -> events.CaseClosed:
        return events.CaseClosed(
            case=self.case,
            organisation=by,
            reason=ClosureReason.NEEDS_MET,
            monitoring_until=later(days=90),
            at=NOON,
        )

    def name(self, partner: str) -> dict[str, Any]:
        identifier = {"system": canonical.SID_CASE, "value": NAMES.name(partner, self.case)}
        return {"type": "Patient", "identifier": identifier}

    def request(
        self,
        sender: str = HOST,
        receiver: str = ORIGIN,
        kind: HandoffKind = HandoffKind.TRANSFER,
        **more: Any,
    ) -> bytes:
        """`more` replaces or adds elements of the ServiceRequest."""
        need = self._need(sender, receiver) | more
        task = {
            "resourceType": "Task",
            "status": "requested",
            "intent": "order",
            "code": kind.concept,
            "for": self.name(sender),
            "focus": {"reference": f"urn:uuid:{need['id']}"},
            "requester": messages.organisation(sender),
            "owner": messages.organisation(receiver),
            "authoredOn": "2026-09-01T12:00:00Z",
            "restriction": {"period": {"end": later(days=400).date().isoformat()}},
            "description": f"{CANARY} wants to go home",
            "input": [
                {"type": TaskInput.SECTION.concept, "valueCoding": Section.IDENTITY.coding},
                {"type": TaskInput.SECTION.concept, "valueCoding": Section.HIV_SRH.coding},
                {"type": TaskInput.PURPOSE.concept, "valueCoding": Purpose.PROTECTION.coding},
                {
                    "type": TaskInput.AGE_BAND.concept,
                    "valueCoding": DisplayAgeBand.FIFTEEN_TO_SEVENTEEN.coding,
                },
                {"type": TaskInput.LANGUAGE.concept, "valueCode": "ti"},
            ],
        }
        return a_message(MessageEvent(f"request-{kind}"), sender, task, need)

    def _need(self, sender: str, receiver: str) -> dict[str, Any]:
        return {
            "resourceType": "ServiceRequest",
            "id": str(uuid4()),
            "status": "active",
            "intent": "order",
            "category": [PlanDimension.ECONOMIC.concept],
            "code": Need.FAMILY_REUNIFICATION.concept,
            "priority": "urgent",
            "subject": self.name(sender),
            "requester": messages.organisation(sender),
            "performer": [messages.organisation(receiver)],
            "occurrencePeriod": {"start": "2026-09-20"},
            "locationCode": [{"text": "Tigray"}],
            "note": [{"text": f"{CANARY} is afraid"}],
        }

    def accept(self, by: str = ORIGIN) -> bytes:
        worker = {
            "resourceType": "Practitioner",
            "name": [{"given": ["Tigist"], "family": "Bekele"}],
            "telecom": [{"system": "phone", "value": "+251110000000"}],
        }
        answer = self._task(by, "accepted") | {"owner": messages.organisation(by)}
        return a_message(MessageEvent.ANSWER_REFERRAL, by, answer, worker)

    def decline(self, by: str = ORIGIN) -> bytes:
        answer = self._task(by, "rejected", reason="no room") | {"owner": messages.organisation(by)}
        return a_message(MessageEvent.ANSWER_REFERRAL, by, answer)

    def say(
        self, milestone: HandoffMilestone, by: str, *, at: str = "2026-09-01T14:00:00+03:00"
    ) -> bytes:
        task = self._task(by, "in-progress") | {
            "businessStatus": milestone.concept,
            "lastModified": at,
        }
        place = {"resourceType": "Location", "name": f"at {CANARY}'s uncle"}
        return a_message(MessageEvent.RECORD_MILESTONE, by, task, place)

    def withdraw(self, by: str = HOST) -> bytes:
        task = self._task(by, "cancelled", reason="asked elsewhere")
        return a_message(MessageEvent.WITHDRAW_REFERRAL, by, task)

    def fail(self, by: str) -> bytes:
        task = self._task(by, "failed", reason="nobody came")
        return a_message(MessageEvent.FAIL_REFERRAL, by, task)

    def acknowledge(self, notice: str, by: str = ORIGIN) -> bytes:
        receipt = {
            "resourceType": "Communication",
            "status": "completed",
            "subject": self.name(by),
            "inResponseTo": [{"identifier": {"system": canonical.SID_MESSAGE, "value": notice}}],
            "category": [Acknowledgement.RECEIVED.concept],
            "sender": messages.organisation(by),
            "received": "2026-09-01T12:00:00Z",
        }
        return a_message(MessageEvent.ACKNOWLEDGE, by, receipt)

    def _task(self, by: str, status: str, *, reason: str | None = None) -> dict[str, Any]:
        task = {
            "resourceType": "Task",
            "identifier": [{"system": canonical.SID_REFERRAL, "value": self.referral}],
            "status": status,
            "intent": "order",
            "for": self.name(by),
        }
        return task if reason is None else task | {"statusReason": {"text": reason}}

    def told(self) -> list["Told"]:
        """Everything in the outbox about this case, in order."""
        with self.sessions() as session:
            rows = session.execute(
                select(outbox).where(outbox.c.lane == str(self.case)).order_by(outbox.c.position)
            )
            return [
                Told(row.topic, row.type, row.message_id, row.key, value_of(session, row))
                for row in rows
            ]


@dataclass(frozen=True)
class Told:
    """One record in the outbox."""

    topic: str
    type: str
    message_id: str
    key: str
    value: bytes

    @property
    def event(self) -> events.Event:
        return events.load(self.type, self.value)

    @property
    def notice(self) -> messages.Message:
        return messages.read(strict_json.parse(self.value))  # type: ignore[arg-type]


def a_story(
    door: Door,
    *,
    as_far_as: str = "registered",
    kind: HandoffKind = HandoffKind.TRANSFER,
) -> Story:
    """A case on its way, as far as this word."""
    story = Story(door, door.sessions)
    story.hear(story.registered(), story.filed())
    way = {
        "registered": lambda: None,
        "notified": lambda: _begin(story, kind),
        "accepted": lambda: story.ask(story.accept(), ORIGIN),
        "introduced": lambda: story.ask(story.say(HandoffMilestone.JOINT_MEETING, HOST), HOST),
        "released": lambda: story.hear(story.released()),
        "contacted": lambda: story.ask(story.say(HandoffMilestone.FIRST_CONTACT, ORIGIN), ORIGIN),
        "completed": lambda: story.ask(
            story.say(HandoffMilestone.SETTLED_IN_CHECK, ORIGIN), ORIGIN
        ),
    }
    for word, go in way.items():
        go()
        if word == as_far_as:
            break
    return story


def _begin(story: Story, kind: HandoffKind) -> None:
    answer = story.ask(story.request(kind=kind), HOST)
    story.referral = messages.identifier(answer, canonical.SID_REFERRAL) or ""
