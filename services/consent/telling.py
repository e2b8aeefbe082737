"""Who is told that sections go by another right than consent. (R57, R58)"""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from schemas.codes import RecipientClass
from services.common import database
from services.consent import describing, messages
from services.consent.facts import Case, Consent
from services.consent.store import register


def tell_guardians(session: Session, case: Case, basis: Consent, at: datetime) -> None:
    """An organisation of guardians that is on the case; without one, who is responsible for it."""
    classes = register.all_classes(session)
    joined = {one.receiver for one in case.handoffs if one.stands}
    theirs = {one for one in joined if classes.get(one) == RecipientClass.GUARDIAN}
    responsible = {case.organisation} if case.organisation else set()
    names = database.origin(session).names
    for organisation in sorted(theirs or responsible):
        told = describing.invoked(basis, case.id, partial(names.name, organisation))
        messages.notify_invoked(session, case, told, organisation, at=at)
