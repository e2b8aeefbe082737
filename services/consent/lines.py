"""What the ledger says of a consent, or of another right."""

from services.consent.chain import Line, What
from services.consent.facts import Consent


def about(
    consent: Consent,
    what: What,
    by: str,
    sections: frozenset[str] = frozenset(),
    because: str | None = None,
) -> list[Line]:
    """One line for each recipient, and for each section where only some are meant."""
    permission = consent.permission
    if permission is None:
        return [Line(what=what, consents=(consent.id,), by=by)]
    named: list[str | None] = [*sorted(sections)] or [None]
    return [
        Line(
            what=what,
            section=section,
            recipient=recipient,
            consents=(consent.id,),
            until=permission.period.end if what in (What.CONSENTED, What.INVOKED) else None,
            because=because,
            by=by,
        )
        for recipient in sorted(permission.recipients)
        for section in named
    ]
