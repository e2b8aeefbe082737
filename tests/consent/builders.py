"""One builder per noun of the consent service, with values that permit."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from schemas.codes import AgeBand, GuardianScope, HandoffKind, HandoffState
from services.consent.facts import (
    Agreement,
    Case,
    CaseId,
    Consent,
    ConsentId,
    Facts,
    Guardian,
    GuardianId,
    Handoff,
    OrganisationId,
    Partner,
    Performers,
    Period,
    Permission,
    ReferralId,
    Request,
)

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
HOST = OrganisationId("dj-authority")
ORIGIN = OrganisationId("et-mowsa")
STRANGER = OrganisationId("et-other-ngo")
AMINA = CaseId(UUID(int=1))
UNCLE = GuardianId(UUID(int=2))
AUNT = GuardianId(UUID(int=3))
REFERRAL = ReferralId(UUID(int=4))
SECTIONS = frozenset({"identity", "education", "mhpss"})
YEAR = Period(NOON - 100 * DAY, NOON + 265 * DAY)


def a_permission(**changes: Any) -> Permission:
    return Permission(
        **{
            "recipients": frozenset({ORIGIN}),
            "purposes": frozenset({"reintegration"}),
            "sections": SECTIONS,
            "period": YEAR,
            "cross_border": True,
        }
        | changes
    )


def a_consent(number: int = 10, **changes: Any) -> Consent:
    return Consent(
        **{
            "id": ConsentId(UUID(int=number)),
            "performers": Performers(child=True, guardians=frozenset({UNCLE})),
            "given_at": NOON - 10 * DAY,
            "recorded_at": NOON - 10 * DAY,
            "permission": a_permission(),
        }
        | changes
    )


def a_guardian(**changes: Any) -> Guardian:
    return Guardian(
        **{"id": UNCLE, "scopes": frozenset({GuardianScope.SHARING}), "period": YEAR} | changes
    )


def a_handoff(**changes: Any) -> Handoff:
    return Handoff(
        **{
            "id": REFERRAL,
            "kind": HandoffKind.TRANSFER,
            "sender": HOST,
            "receiver": ORIGIN,
            "sections": SECTIONS,
            "purpose": "reintegration",
            "accepted": True,
            "state": HandoffState.ACCEPTED,
        }
        | changes
    )


def a_case(**changes: Any) -> Case:
    return Case(
        **{
            "id": AMINA,
            "organisation": HOST,
            "registered_by": OrganisationId("dj-red-cross"),
            "age_band": AgeBand.ASSENT_AGE,
            "handoffs": (a_handoff(),),
            "guardians": {UNCLE: a_guardian()},
        }
        | changes
    )


def an_agreement(**changes: Any) -> Agreement:
    return Agreement(
        **{
            "parties": frozenset({HOST, ORIGIN}),
            "sections": None,
            "period": YEAR,
            "border": frozenset({"DJ", "ET"}),
        }
        | changes
    )


def facts(**changes: Any) -> Facts:
    return Facts(
        **{
            "case": a_case(),
            "handoff": a_handoff(),
            "discloser": Partner(HOST, "DJ", enabled=True),
            "recipient": Partner(ORIGIN, "ET", enabled=True),
            "agreements": (an_agreement(),),
            "consents": (a_consent(),),
        }
        | changes
    )


def a_request(**changes: Any) -> Request:
    return Request(
        **{"recipient": ORIGIN, "section": "education", "purpose": "reintegration"} | changes
    )
