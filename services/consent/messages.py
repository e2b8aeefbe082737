"""How the consent service tells others: thin facts to our services, notices to past recipients."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import canonical, events
from schemas.codes import Code, MessageEvent, RecipientClass, Section, TaskCode, TaskInput
from schemas.messages import instant
from services.common import database, outbox
from services.common.peers import on_partner_registered
from services.consent.entries import Entry
from services.consent.facts import Agreement, Case, Consent


def tell_partner(
    session: Session,
    entry: Entry,
    agreements: Iterable[Agreement],
    jwks: dict[str, Any],
    at: datetime,
) -> None:
    """What is now true of a partner, for everybody who checks signatures and routes.

    Here at once, and in our other services as soon as they hear of it. (B02, B04)
    """
    routes = [_route(entry, agreement) for agreement in agreements]
    event = events.PartnerRegistered(
        partner=entry.id,
        country=entry.country,
        recipient_class=RecipientClass(entry.recipient_class),
        scopes=tuple(sorted(entry.scopes)),
        agreements=tuple(sorted(routes, key=lambda route: (route.partner, route.start))),
        jwks=jwks,
        enabled=entry.enabled,
        respond_to=entry.respond_to,
        foreign_clients=_foreign_clients(entry),
        at=at,
    )
    on_partner_registered(session, event)
    outbox.tell(session, event)


def _foreign_clients(entry: Entry) -> tuple[events.ForeignClient, ...]:
    """Each with what it and its partner may do, bound where either must be."""
    told = [
        events.ForeignClient(
            issuer=each.issuer,
            client=each.client,
            scopes=tuple(sorted(each.scopes & entry.scopes)),
            bound=each.bound or entry.bound,
        )
        for each in entry.foreign_clients
    ]
    return tuple(sorted(told, key=lambda each: (each.issuer, each.client)))


def _route(entry: Entry, agreement: Agreement) -> events.Agreement:
    (other,) = agreement.parties - {entry.id}
    limited = agreement.sections
    return events.Agreement(
        partner=other,
        start=agreement.period.start,
        end=agreement.period.end,
        cross_border=bool(agreement.border),
        sections=None if limited is None else tuple(Section(one) for one in sorted(limited)),
    )


def tell_given(session: Session, case: Case, consent: Consent, at: datetime) -> None:
    """Whoever waits for this consent may ask anew."""
    recipients = consent.permission.recipients if consent.permission else ()
    outbox.tell(
        session,
        events.ConsentGiven(
            case=case.id, consent=consent.id, recipients=tuple(sorted(recipients)), at=at
        ),
    )


def tell_withdrawn(
    session: Session, case: Case, consent: Consent, taken: Iterable[str], at: datetime
) -> None:
    """Nobody may use these sections under this consent any more."""
    recipients = consent.permission.recipients if consent.permission else ()
    outbox.tell(
        session,
        events.ConsentWithdrawn(
            case=case.id,
            consent=consent.id,
            recipients=tuple(sorted(recipients)),
            sections=tuple(Section(one) for one in sorted(taken)),
            at=at,
        ),
    )


def tell_disputed(
    session: Session, case: Case, consent: Consent, sections: Iterable[str], at: datetime
) -> None:
    """Nobody may use these sections under this consent as long as it is in dispute."""
    recipients = consent.permission.recipients if consent.permission else ()
    outbox.tell(
        session,
        events.ConsentDisputed(
            case=case.id,
            consent=consent.id,
            recipients=tuple(sorted(recipients)),
            sections=tuple(Section(one) for one in sorted(sections)),
            at=at,
        ),
    )


def tell_destroyed(session: Session, case: UUID, at: datetime) -> None:
    """What the others keep of it is to be destroyed, too."""
    outbox.tell(session, events.CaseDestroyed(case=case, at=at))


def notify_withdrawn(
    session: Session,
    case: Case,
    consent: Consent,
    recipient: str,
    sections: Iterable[str],
    *,
    at: datetime,
    answer_by: datetime,
    jurisdiction: tuple[str, str],
) -> UUID:
    """Tell one past recipient, and ask for its answer; gives the notice's id."""
    names = database.origin(session).names
    asked = [_input(TaskInput.SECTION, valueCoding=Section(one).coding) for one in sorted(sections)]
    task = {
        "resourceType": "Task",
        "id": str(uuid4()),
        "status": "requested",
        "intent": "order",
        "code": TaskCode.ANSWER_WITHDRAWAL.concept,
        "focus": named("Consent", canonical.SID_CONSENT, names.name(recipient, consent.id)),
        "for": named("Patient", canonical.SID_CASE, names.name(recipient, case.id)),
        "authoredOn": instant(at),
        "input": [*asked, _input(TaskInput.ANSWER_BY, valueDateTime=instant(answer_by))],
    }
    return outbox.notify(
        session,
        recipient,
        case.id,
        MessageEvent.CONSENT_WITHDRAWN,
        [task],
        now=at,
        jurisdiction=jurisdiction,
    )


def notify_invoked(
    session: Session,
    case: Case,
    told: dict[str, Any],
    organisation: str,
    *,
    at: datetime,
) -> None:
    """Tell who looks after a guardian that sections go by another right than consent. (R57)"""
    if case.jurisdiction is None:
        raise ValueError("a case of which nothing is known")
    outbox.notify(
        session,
        organisation,
        case.id,
        MessageEvent.BASIS_INVOKED,
        [told],
        now=at,
        jurisdiction=case.jurisdiction,
    )


def consent_answer(name: str, focus: Mapping[str, Any], status: str) -> dict[str, Any]:
    """The Consent as its recorder hears of it: its own resource, with our identifier."""
    kept = (
        "scope",
        "category",
        "patient",
        "dateTime",
        "policy",
        "policyRule",
        "organization",
        "language",
    )
    return {
        "resourceType": "Consent",
        "id": str(uuid4()),
        **{element: focus[element] for element in kept if element in focus},
        "identifier": [{"system": canonical.SID_CONSENT, "value": name}],
        "status": status,
    }


def named(type_: str, system: str, value: str) -> dict[str, Any]:
    """A logical reference."""
    return {"type": type_, "identifier": {"system": system, "value": value}}


def _input(kind: Code, **value: Any) -> dict[str, Any]:
    return {"type": kind.concept, **value}
