"""What this service can be asked to do. The caller opens and closes the transaction."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from schemas.codes import HandoffKind
from schemas.jurisdiction import Jurisdiction
from services.common import database, peers, vault
from services.common.refusal import NotFound, NotYetKnown
from services.referral import messages, store
from services.referral.domain import (
    Asked,
    Case,
    CaseId,
    Contact,
    MilestoneRecorded,
    NoticeId,
    OrganisationId,
    Recorded,
    Referral,
    ReferralId,
    Route,
    Terms,
    UnknownJurisdiction,
    Urgency,
)


def request_handoff(
    session: Session, asked: Asked, case_id: CaseId, *, by: OrganisationId, at: datetime
) -> Referral:
    """Ask another organisation to take up part of a case, or the case; it is told at once."""
    case = store.lock_case(session, case_id)
    route = _find_route(session, by, asked.receiver, at)
    draft = case.request(asked, by=by, route=route, terms=_terms_of(session, by), at=at)
    notified, fact = draft.notify()
    notice = NoticeId(uuid4())
    store.add(session, notified, notice)
    messages.tell_notified(session, fact, notice)
    return notified


def acknowledge_notice(
    session: Session, notice: NoticeId, case_id: CaseId, *, by: OrganisationId
) -> None:
    """The one asked has the notice. A receipt for any other notice changes no referral."""
    referral_id = store.find_by_notice(session, notice)
    if referral_id is None:
        return
    _, referral = _lock(session, case_id, referral_id)
    acknowledged = referral.acknowledge(by)
    if acknowledged != referral:
        store.save(session, acknowledged)


def accept_referral(
    session: Session,
    referral_id: ReferralId,
    case_id: CaseId,
    contact: Contact,
    *,
    by: OrganisationId,
    at: datetime,
) -> Referral:
    """Yes: the sender is told whom to meet, and intake that sections may be decided on."""
    _, referral = _lock(session, case_id, referral_id)
    accepted, fact = referral.accept(by, contact, at)
    store.save(session, accepted)
    messages.tell_answered(session, fact)
    return accepted


def decline_referral(
    session: Session,
    referral_id: ReferralId,
    case_id: CaseId,
    reason: str,
    *,
    by: OrganisationId,
    at: datetime,
) -> Referral:
    """No, and why."""
    _, referral = _lock(session, case_id, referral_id)
    declined, fact = referral.decline(by, reason, at)
    store.save(session, declined)
    messages.tell_answered(session, fact)
    return declined


def withdraw_referral(
    session: Session,
    referral_id: ReferralId,
    case_id: CaseId,
    reason: str,
    *,
    by: OrganisationId,
    at: datetime,
) -> Referral:
    """The sender no longer asks."""
    _, referral = _lock(session, case_id, referral_id)
    withdrawn, fact = referral.withdraw(by, reason, at)
    store.save(session, withdrawn)
    messages.tell_withdrawn(session, fact)
    return withdrawn


def fail_referral(
    session: Session,
    referral_id: ReferralId,
    case_id: CaseId,
    reason: str,
    *,
    by: OrganisationId,
    at: datetime,
) -> Referral:
    """One side says that it will not come about; the child stays with the sender."""
    _, referral = _lock(session, case_id, referral_id)
    failed, fact = referral.fail(by, reason, at)
    store.save(session, failed)
    messages.tell_failed(session, fact)
    return failed


def record_milestone(
    session: Session, referral_id: ReferralId, case_id: CaseId, said: Recorded, *, at: datetime
) -> Referral:
    """One side says a milestone; the one that turns the last key completes the handoff."""
    case, referral = _lock(session, case_id, referral_id)
    recorded, fact = referral.record(said, now=at)
    return _go_on(session, case, recorded, fact)


def record_release(
    session: Session, referral_id: ReferralId, case_id: CaseId, *, at: datetime
) -> Referral:
    """Intake has sent sealed sections to the receiver."""
    case, referral = _lock(session, case_id, referral_id)
    released, fact = referral.file_released(at)
    return _go_on(session, case, released, fact)


def hear_of_case(
    session: Session,
    case_id: CaseId,
    *,
    responsible: OrganisationId,
    registrar: OrganisationId,
) -> None:
    """A case was registered; what was heard of it before counts from now on."""
    store.register_case(session, case_id, responsible=responsible, registrar=registrar)


def hear_of_bia(session: Session, case_id: CaseId, *, at: datetime) -> None:
    """A best-interests assessment was filed; the latest counts."""
    store.note_bia(session, case_id, at)


def hear_of_closure(session: Session, case_id: CaseId, *, by: OrganisationId) -> None:
    """An organisation has ended its episode."""
    store.note_closed(session, case_id, by)


def _go_on(
    session: Session, case: Case, referral: Referral, fact: MilestoneRecorded | None
) -> Referral:
    """Save and tell a milestone that is new, and the end when it was the last one missing."""
    if fact is None:
        return referral
    if not referral.may_complete:
        store.save(session, referral)
        messages.tell_milestone(session, fact, standing=referral)
        return referral
    completed, end = referral.complete(fact.at)
    store.save(session, completed)
    if completed.kind is HandoffKind.TRANSFER:
        store.save_case(session, case.pass_to(completed.receiver))
    messages.tell_milestone(session, fact, standing=completed)
    messages.tell_completed(session, end)
    return completed


def _lock(session: Session, case_id: CaseId, referral_id: ReferralId) -> tuple[Case, Referral]:
    """The referral of this very case, which nobody else changes until the transaction ends."""
    case = store.lock_case(session, case_id)
    referral = store.load(session, referral_id)
    if referral.case != case_id:
        raise NotFound
    return case, referral


def _find_route(
    session: Session, sender: OrganisationId, receiver: OrganisationId, at: datetime
) -> Route | None:
    """The register's word on the way between the two; either may have told of their agreement."""
    here, there = peers.find(session, sender), peers.find(session, receiver)
    if here is None:
        raise NotYetKnown
    if there is None or not there.enabled:
        return None
    told = (here.agreement_with(receiver, at), there.agreement_with(sender, at))
    agreements = [agreement for agreement in told if agreement is not None]
    return Route(
        crosses_border=here.country != there.country,
        agreed=bool(agreements),
        agreed_across_borders=any(agreement["cross_border"] for agreement in agreements),
    )


def _terms_of(session: Session, sender: OrganisationId) -> Terms:
    """The rules of the country that the partner register says the sender is of."""
    peer = peers.find(session, sender)
    if peer is None:
        raise NotYetKnown
    rules: Jurisdiction | None = database.settings(session).jurisdictions.get(peer.country)
    if rules is None:
        raise UnknownJurisdiction
    return Terms(
        jurisdiction=rules.code,
        version=rules.version,
        bia_max_age=timedelta(days=rules.bia_max_age_days),
        answer_within={
            Urgency(priority): timedelta(hours=hours)
            for priority, hours in rules.answer_hours.items()
        },
    )


def destroy_case(session: Session, case_id: CaseId) -> None:
    """Nothing that is kept of it can be read again, and nothing more is kept. Twice is once."""
    store.erase(session, case_id)  # first, as whoever keeps something locks its rows first
    vault.destroy(session, case_id)
