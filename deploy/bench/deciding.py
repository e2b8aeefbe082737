"""What one decision costs on a case with many consents, and the sealing of one section."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter
from uuid import UUID, uuid4

from schemas.codes import AgeBand, GuardianScope, HandoffKind, HandoffState
from services.consent import domain
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
from services.intake import sealing

CONSENTS = 50
SECTION_KB = 30
ROUNDS = 2000

HOST, ORIGIN = OrganisationId("dj-authority"), OrganisationId("et-mowsa")
GUARDIAN = GuardianId(UUID(int=1))


def measure() -> dict[str, object]:
    """The median of many, in milliseconds."""
    now = datetime.now(UTC)
    facts = a_case(now)
    request = Request(ORIGIN, "education", "reintegration")
    if not domain.decide(facts, request, now).permit:
        raise RuntimeError("the case that is measured is not permitted")
    content, key = secrets.token_bytes(SECTION_KB * 1024), secrets.token_bytes(32)
    return {
        "decision.ms": _median(lambda: domain.decide(facts, request, now)),
        "decision.consents": CONSENTS,
        "sealing.ms_per_30_kb": _median(lambda: _seal(content, key)),
    }


def a_case(now: datetime) -> Facts:
    """The consents of many years: one permits, the last that is looked at."""
    period = Period(now - timedelta(days=400), now + timedelta(days=400))
    over = Period(now - timedelta(days=400), now - timedelta(days=1))
    sections = frozenset({"identity", "education", "health"})
    handoff = Handoff(
        id=ReferralId(UUID(int=2)),
        kind=HandoffKind.TRANSFER,
        sender=HOST,
        receiver=ORIGIN,
        sections=sections,
        purpose="reintegration",
        accepted=True,
        state=HandoffState.ACCEPTED,
    )
    consents = [
        Consent(
            id=ConsentId(UUID(int=number + 10)),
            performers=Performers(child=True, guardians=frozenset({GUARDIAN})),
            given_at=now - timedelta(days=300),
            recorded_at=now - timedelta(days=300),
            permission=Permission(
                recipients=frozenset({ORIGIN}),
                purposes=frozenset({"reintegration"}),
                sections=sections,
                period=period if number == CONSENTS - 1 else over,
                cross_border=True,
            ),
        )
        for number in range(CONSENTS)
    ]
    return Facts(
        case=Case(
            id=CaseId(UUID(int=3)),
            organisation=HOST,
            registered_by=HOST,
            age_band=AgeBand.ASSENT_AGE,
            handoffs=(handoff,),
            guardians={
                GUARDIAN: Guardian(GUARDIAN, frozenset({GuardianScope.SHARING}), period),
            },
        ),
        handoff=handoff,
        discloser=Partner(HOST, "DJ", enabled=True),
        recipient=Partner(ORIGIN, "ET", enabled=True),
        agreements=(Agreement(frozenset({HOST, ORIGIN}), None, period, frozenset({"DJ", "ET"})),),
        consents=tuple(consents),
    )


def _seal(content: bytes, key: bytes) -> str:
    return sealing.seal(
        content,
        key,
        binary=uuid4(),
        case="x" * 52,
        section="education",
        version=1,
        recipient=ORIGIN,
        message=uuid4(),
    )


def _median(work: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        began = perf_counter()
        work()
        took.append(perf_counter() - began)
    took.sort()
    return round(took[len(took) // 2] * 1000, 4)
