"""How the consent service asks itself whether it still says no.

The question that the other services ask, decided by the same steps, in a transaction that is taken
back; and the rules alone, asked about a story in which one thing only is not as it must be.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from schemas.codes import AgeBand, HandoffKind, HandoffState
from services.common import canary
from services.common.canary import Heard
from services.common.refusal import CannotDecide
from services.common.service import Running
from services.common.wrapping import Wrapping
from services.consent import domain
from services.consent.deciding import Release, Verdict, Wanted, decide_release
from services.consent.facts import (
    Agreement,
    Case,
    CaseId,
    Consent,
    ConsentId,
    Dispute,
    Facts,
    Handoff,
    OrganisationId,
    Partner,
    Performers,
    Period,
    Permission,
    Prohibition,
    ReferralId,
    Request,
)

QUESTION = Release(
    case=canary.CASE,
    referral=canary.REFERRAL,
    recipient=canary.RECEIVER,
    purpose=str(canary.PURPOSE),
    message=canary.MESSAGE,
    wanted=(Wanted(str(canary.SECTION), 1, canary.BINARY),),
)


@dataclass(frozen=True)
class OfItself:
    """Asks within the process."""

    running: Running

    def __call__(self) -> Heard:
        now = datetime.now(UTC)
        if any(domain.decide(facts, asked, now).permit for facts, asked in near_misses(now)):
            return Heard.PERMITTED
        try:
            keys = self.running.settings.key_encryption
            with self.running.sessions() as session:
                verdicts = decide(session, keys, QUESTION)
        except (SQLAlchemyError, CannotDecide):
            return Heard.UNCLEAR
        return Heard.DENIED if all(each.key is None for each in verdicts) else Heard.PERMITTED


def decide(session: Session, keys: Wrapping, release: Release) -> list[Verdict]:
    """Decides, and keeps the decision; of the question about no child nothing is kept."""
    verdicts = decide_release(session, keys, release)
    if release.case == canary.CASE:
        session.rollback()
    else:
        session.commit()
    return verdicts


def permitted(now: datetime) -> tuple[Facts, Request]:
    """A story in which everything is as it must be. No child's, and nobody's."""
    year = Period(now - timedelta(days=1), now + timedelta(days=1))
    sender, receiver = OrganisationId(canary.SENDER), OrganisationId(canary.RECEIVER)
    section, purpose = str(canary.SECTION), str(canary.PURPOSE)
    handoff = Handoff(
        id=ReferralId(canary.REFERRAL),
        kind=HandoffKind.REFERRAL,
        sender=sender,
        receiver=receiver,
        sections=frozenset({section}),
        purpose=purpose,
        accepted=True,
        state=HandoffState.ACCEPTED,
    )
    consent = Consent(
        id=ConsentId(UUID(int=1)),
        performers=Performers(child=True),
        given_at=year.start,
        recorded_at=year.start,
        permission=Permission(
            frozenset({receiver}), frozenset({purpose}), frozenset({section}), year, True
        ),
    )
    case = Case(CaseId(canary.CASE), sender, sender, AgeBand.OWN_CONSENT_AGE, handoffs=(handoff,))
    facts = Facts(
        case=case,
        handoff=handoff,
        discloser=Partner(sender, "AA", enabled=True),
        recipient=Partner(receiver, "BB", enabled=True),
        agreements=(Agreement(frozenset({sender, receiver}), None, year, frozenset({"AA", "BB"})),),
        consents=(consent,),
    )
    return facts, Request(receiver, section, purpose)


def near_misses(now: datetime) -> Iterator[tuple[Facts, Request]]:
    """The same, each time with one thing that must not be."""
    facts, asked = permitted(now)
    (consent,), (agreement,) = facts.consents, facts.agreements
    handoff, permission = facts.handoff, consent.permission
    if handoff is None or permission is None or facts.recipient is None:
        raise TypeError("there is no story")
    over = Period(now - timedelta(days=9), now - timedelta(days=8))
    child = Performers(child=True)
    for changed in (
        replace(consent, withdrawn_at=now),
        replace(consent, withdrawn_sections=frozenset({asked.section})),
        replace(consent, prohibitions=(Prohibition(),)),
        replace(consent, disputes=(Dispute(child, None, now),)),
        replace(consent, performers=Performers()),
        replace(consent, permission=None),
        replace(consent, permission=replace(permission, period=over)),
        replace(consent, permission=replace(permission, recipients=frozenset({canary.SENDER}))),
        replace(consent, permission=replace(permission, sections=frozenset())),
        replace(consent, permission=replace(permission, purposes=frozenset())),
        replace(consent, permission=replace(permission, cross_border=False)),
    ):
        yield replace(facts, consents=(changed,)), asked
    for route in (
        replace(agreement, period=over),
        replace(agreement, border=frozenset()),
        replace(agreement, sections=frozenset()),
    ):
        yield replace(facts, agreements=(route,)), asked
    yield replace(facts, consents=()), asked
    yield replace(facts, agreements=()), asked
    yield replace(facts, recipient=replace(facts.recipient, enabled=False)), asked
    yield replace(facts, handoff=replace(handoff, accepted=False)), asked
    yield replace(facts, handoff=None), asked
    yield replace(facts, case=replace(facts.case, closed=True)), asked
    yield facts, replace(asked, recipient=canary.SENDER)
