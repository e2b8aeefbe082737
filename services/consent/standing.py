"""Who is on a case, and what they may read of it. (R52)"""

from schemas.codes import HandoffKind, HandoffState
from services.consent.facts import Case


def is_on(case: Case, organisation: str) -> bool:
    """Who may record a consent: the responsible, the registrar, and who accepted a handoff.

    On a case that was destroyed is nobody.
    """
    if case.destroyed:
        return False
    if organisation in (case.organisation, case.registered_by):
        return True
    return any(one.stands and one.receiver == organisation for one in case.handoffs)


def may_read_ledger(case: Case, organisation: str) -> bool:
    """Whoever is or was responsible. (R52)

    One asked for a service need not know who else was; and to one who has not yet taken the case
    over, the lines about withheld sections would tell that there are such sections. (C02)
    """
    if organisation in (case.organisation, case.registered_by):
        return True
    return any(
        one.kind == HandoffKind.TRANSFER
        and one.state is HandoffState.COMPLETED
        and organisation in (one.sender, one.receiver)
        for one in case.handoffs
    )


def may_read_consent(
    case: Case,
    organisation: str,
    *,
    recorded_by: str,
    responsible: str | None,
    basis: str | None = None,
) -> bool:
    """Who recorded it, while on the case; of a consent, too, who was responsible then. (R52)

    Not everybody who is on the case, or takes it over: a consent names recipients and sections, and
    from it nobody learns who else was asked, or of a section of which it does not know (C02).
    Another right than consent may be kept from some who care for the child, for its safety.
    """
    if recorded_by == organisation and is_on(case, organisation):
        return True
    return basis is None and responsible == organisation


def is_asked(case: Case, organisation: str) -> bool:
    """Asked to take part, and its answer not heard of yet."""
    if case.destroyed:
        return False
    return any(one.is_unanswered and one.receiver == organisation for one in case.handoffs)
