"""Sensible values for every noun of the referral service."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from schemas.codes import (
    DisplayAgeBand,
    HandoffKind,
    HandoffMilestone,
    Need,
    Purpose,
    Section,
)
from services.referral.domain import (
    Asked,
    Case,
    CaseId,
    Contact,
    OrganisationId,
    Recorded,
    Referral,
    ReferralId,
    Route,
    Terms,
    Urgency,
    Wish,
)

M = HandoffMilestone

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
HOST = OrganisationId("dj-authority")
SHELTER = OrganisationId("dj-red-cross")
ORIGIN = OrganisationId("et-mowsa")
NGO = OrganisationId("et-livelihood-ngo")
STRANGER = OrganisationId("et-other-ngo")
CASE = CaseId(UUID("00000000-0000-4000-8000-00000000ca5e"))
REFERRAL = ReferralId(UUID("00000000-0000-4000-8000-0000000000f1"))
WORKER = Contact("Tigist Bekele", "phone", "+251110000000")

AGREED = Route(crosses_border=True, agreed=True, agreed_across_borders=True)
TERMS = Terms(
    jurisdiction="DJ",
    version="1",
    bia_max_age=timedelta(days=30),
    answer_within={
        Urgency.ROUTINE: timedelta(days=5),
        Urgency.URGENT: timedelta(days=2),
        Urgency.ASAP: timedelta(days=1),
        Urgency.STAT: timedelta(hours=4),
    },
)


def later(**by: int) -> datetime:
    return NOON + timedelta(**by)


def a_wish(*, urgency: Urgency = Urgency.ROUTINE, needed_by: datetime | None = None) -> Wish:
    return Wish(
        need=Need.FAMILY_REUNIFICATION,
        urgency=urgency,
        area="Tigray",
        age_band=DisplayAgeBand.FIFTEEN_TO_SEVENTEEN,
        language="ti",
        sections=(Section.IDENTITY, Section.BIA),
        purpose=Purpose.REUNIFICATION,
        needed_by=needed_by,
    )


def asking(
    kind: HandoffKind = HandoffKind.TRANSFER,
    *,
    receiver: OrganisationId = ORIGIN,
    wish: Wish | None = None,
) -> Asked:
    return Asked(REFERRAL, kind, receiver, wish or a_wish())


def a_case(
    *,
    responsible: OrganisationId = HOST,
    registrar: OrganisationId | None = SHELTER,
    transfer_to: OrganisationId | None = None,
    transfer_accepted: bool = False,
    bia_filed_at: datetime | None = NOON,
    closed_by: OrganisationId | None = None,
) -> Case:
    return Case(
        CASE,
        responsible=responsible,
        registrar=registrar,
        transfer_to=transfer_to,
        transfer_accepted=transfer_accepted,
        bia_filed_at=bia_filed_at,
        closed_by=closed_by,
    )


def a_draft(kind: HandoffKind = HandoffKind.TRANSFER, *, wish: Wish | None = None) -> Referral:
    return a_case().request(asking(kind, wish=wish), by=HOST, route=AGREED, terms=TERMS, at=NOON)


def a_notified(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return a_draft(kind).notify()[0]


def an_accepted(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return a_notified(kind).accept(ORIGIN, WORKER, NOON)[0]


def said(
    milestone: HandoffMilestone,
    by: OrganisationId,
    *,
    at: datetime = NOON,
    place: str | None = None,
) -> Recorded:
    return Recorded(milestone, by, at, place)


def an_introduced(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return an_accepted(kind).record(said(M.JOINT_MEETING, HOST), now=NOON)[0]


def a_released(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return an_introduced(kind).file_released(NOON)[0]


def a_contacted(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return a_released(kind).record(said(M.FIRST_CONTACT, ORIGIN), now=NOON)[0]


def a_settled(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return a_contacted(kind).record(said(M.SETTLED_IN_CHECK, ORIGIN), now=NOON)[0]


def a_completed(kind: HandoffKind = HandoffKind.TRANSFER) -> Referral:
    return a_settled(kind).complete(NOON)[0]
