"""Who may receive which section of a child's file: the only place that decides. (DESIGN 4, R44-R59)

How one decision is combined; the first row that does not hold gives the answer:

| # | what must hold                                               | otherwise                     |
|---|--------------------------------------------------------------|-------------------------------|
| 1 | section and purpose are words of our code systems            | deny `unknown-word`           |
| 2 | discloser and recipient are registered and enabled           | deny `not-an-active-partner`  |
| 3 | the handoff is to exactly this organisation, and stands      | deny `no-handoff`             |
| 4 | the handoff asks for this section, for this purpose          | deny `not-asked-for`          |
| 5 | the case is open, or the section was released before         | deny `case-closed`            |
| 6 | an agreement between the two is in force for this section,   | deny `no-agreement`           |
|   | and for the border when their countries differ (R53, R55)    |                               |
| 7 | a consent or another right permits: all below holds for it   | deny, with the nearest miss   |
| 8 | nobody whose word counts disputes it                         | deny `in-dispute`             |
| 9 | no prohibition of any consent stands against that permit     | deny `prohibited`             |
| 10| everybody else of whom the section tells consents, too       | deny `concerns-another`       |
|   | nothing above said no                                        | permit                        |

A consent permits when, in this order: it names the recipient, the section and the purpose; lets
the border be crossed if it is; those performed it whom the child's age asks, with authority then
and now; it is not in dispute; its period has begun and has not ended; it is not withdrawn.

The child's age asks twice: by what it was when the consent was given, and by what it is now. Below
the age of assent a guardian consents; from then on child and guardian do; from the age of its own
consent on the child does. At 18, at the first instant of that day where the case was registered,
nobody is a guardian any more: what rested on a guardian's word is over, and an adult's own is
needed. (C29)

A right other than consent (R57, R58) permits when, in this order: it is one of those below; it
names the recipient, the section and the purpose; lets the border be crossed if it is; its period
has begun and has not ended; it is not taken back. Rows 1 to 6 hold for it as for any: it opens no
route, and there is no way around a decision; but row 5 does not stop a court's order, nor an
investigation after a death. It is used only where no consent permits.

| right                         | reaches, in spite of a prohibition                             |
|-------------------------------|----------------------------------------------------------------|
| `court-order`                 | every section it names                                         |
| `vital-interest`              | every section it names                                         |
| `legal-duty-child-protection` | the ordinary sections it names: a child without anybody can    |
|                               | always be referred (R57), but what it keeps to itself it keeps |
| `mou-investigation`           | none: it yields to every prohibition (R58)                     |

How they combine: default deny. Consents are independent, so their order does not matter; one
complete permit suffices; one prohibition overrides every permit. A prohibition stands whatever
becomes of the consent that states it, except that a permit recorded after that consent was
withdrawn is free of it: so withdrawing never permits, and a family can still change its mind.

A consent may replace earlier ones, if whoever gave it may take those back and none was given after
it. They end at the instant at which it is recorded, so what they prohibit binds it, too: replacing
never permits more than adding it would.

A dispute (R48) ends the consent it is about, as far as its sections go. Until those who dispute, as
long as their word counts, have given a later consent themselves, it stands against every other
consent for that recipient and section, too. It says nothing of the other rights.

A section may tell of others, too: a guardian's own life, a brother, a mother. Whoever files it
names them, or, of a minor, whoever has its care. It goes to nobody unless each of them has
consented, for that recipient, section and purpose; of whom nothing is known has not. That word
counts for what concerns its giver, and never for the child's or the guardian's. Only a right that
no prohibition stops needs none of theirs.

A permit tells until when it lasts if nothing but time passes: to the end of the agreement, of the
period, of the guardian's authority; until the child is of age, or is asked for its own word, where
that ends it; until a prohibition begins. No token outlives that. (C29)

What a permit leaves out it does not give, save the sections: a permit that names none (none is
recorded today: whoever gives consent is asked to name them) reaches the ordinary ones, and never a
sensitive one. What a prohibition leaves out it denies.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from schemas.codes import LawfulBasis, Purpose
from services.consent.competence import Competence, competence
from services.consent.facts import (
    ORDINARY,
    SECTIONS,
    Agreement,
    Consent,
    ConsentId,
    Decision,
    Dispute,
    Facts,
    Permission,
    Reason,
    Request,
)
from services.consent.lasting import coming, longest

PURPOSES = frozenset(str(purpose) for purpose in Purpose)
PERMITTED = Reason.PERMITTED  # an enumeration looks its members up each time
IN_SPITE_OF_PROHIBITIONS: Mapping[str, frozenset[str]] = {
    LawfulBasis.COURT_ORDER: SECTIONS,
    LawfulBasis.VITAL_INTEREST: SECTIONS,
    LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION: ORDINARY,
    LawfulBasis.MOU_INVESTIGATION: frozenset(),
}
"""The rights other than consent, and the sections for which a prohibition does not stop them."""

AFTER_CLOSURE = frozenset({LawfulBasis.COURT_ORDER, LawfulBasis.MOU_INVESTIGATION})
OTHER_RIGHTS = frozenset(IN_SPITE_OF_PROHIBITIONS)
NEARNESS = {reason: place for place, reason in enumerate(Reason)}


def decide(facts: Facts, request: Request, now: datetime) -> Decision:
    """The table of this module, in its order. Total: whatever is asked, there is an answer."""
    routes = _routes(facts, request, now)
    no_route = _not_asked(facts, request) or _not_open(facts, request, routes)
    if no_route:
        return Decision(permit=False, reason=no_route)
    needed = competence(facts.case, now)
    consents = sorted(facts.consents, key=lambda consent: consent.id.int)
    found = [(one, _says(one, request, now, needed, facts)) for one in consents]
    explained = tuple((consent.id, reason) for consent, reason in found)
    permits = [consent for consent, reason in found if reason is PERMITTED]
    if not permits:
        misses = (reason for _, reason in found)
        nearest = max(misses, key=NEARNESS.__getitem__, default=Reason.NO_CONSENT)
        return Decision(permit=False, reason=nearest, found=explained)
    agreed = [one for one in permits if not _is_disputed(one, consents, request, needed)]
    if not agreed:
        return Decision(permit=False, reason=Reason.IN_DISPUTE, found=explained)
    against = [one for one in consents if one.prohibitions and _prohibits(one, request, now)]
    free = [one for one in agreed if not _is_prohibited(one, against, request)]
    if not free:
        by = tuple(consent.id for consent in against)
        return Decision(permit=False, reason=Reason.PROHIBITED, consents=by, found=explained)
    words = {
        person: [
            one
            for one in consents
            if _speaks(one, person, request, now, facts)
            and not _is_prohibited(one, against, request)
        ]
        for person in request.concerned
    }
    if not all(words.values()):
        free, words = [one for one in free if _is_above_prohibitions(one, request)], {}
    if not free:
        return Decision(permit=False, reason=Reason.CONCERNS_ANOTHER, found=explained)
    used = [one for one in free if one.basis is None]
    if not used:
        used = [one for one in free if _is_above_prohibitions(one, request)]
        words = {} if used else words
    way = max(route.period.end for route in routes)
    threats = coming(facts, request, now)
    above = frozenset(one.id for one in free if _is_above_prohibitions(one, request))
    ends = [longest(used or free, threats, needed, above)]
    ends += [longest(among, threats) for among in words.values()]
    return _permit([used or free, *words.values()], min(way, *ends), explained)


def _permit(
    each: Sequence[Sequence[Consent]],
    until: datetime,
    explained: tuple[tuple[ConsentId, Reason], ...],
) -> Decision:
    """One of the first suffices, with one of each of the others' words."""
    ids = {consent.id for among in each for consent in among}
    return Decision(
        permit=True,
        reason=PERMITTED,
        consents=tuple(id_ for id_, _ in explained if id_ in ids),
        until=until,
        found=explained,
        basis=each[0][0].basis,
    )


def _not_asked(facts: Facts, request: Request) -> Reason | None:
    """Rows 1 to 4: whether this was asked for at all, by and of whom it concerns. (C06, C07)"""
    discloser, recipient, handoff = facts.discloser, facts.recipient, facts.handoff
    if request.section not in SECTIONS or request.purpose not in PURPOSES:
        return Reason.UNKNOWN_WORD
    if not (discloser and discloser.enabled and recipient and recipient.enabled):
        return Reason.NOT_AN_ACTIVE_PARTNER
    if not handoff or not handoff.stands or recipient.id != request.recipient:
        return Reason.NO_HANDOFF
    if (handoff.sender, handoff.receiver) != (discloser.id, request.recipient):
        return Reason.NO_HANDOFF
    if request.section not in handoff.sections or request.purpose != handoff.purpose:
        return Reason.NOT_ASKED_FOR
    return None


def _routes(facts: Facts, request: Request, now: datetime) -> list[Agreement]:
    """Row 6: the agreements by which this section may go from one organisation to the other."""
    one, other = facts.discloser, facts.recipient
    if one is None or other is None:
        return []
    return [each for each in facts.agreements if each.covers(one, other, request.section, now)]


def _not_open(facts: Facts, request: Request, routes: Sequence[Agreement]) -> Reason | None:
    """Rows 5 and 6: whether the way from one organisation to the other is open."""
    if _is_shut(facts, request) and not any(one.basis in AFTER_CLOSURE for one in facts.consents):
        return Reason.CASE_CLOSED
    return None if routes else Reason.NO_AGREEMENT


def _is_shut(facts: Facts, request: Request) -> bool:
    return facts.case.closed and not request.released_before


def _says(
    consent: Consent, request: Request, now: datetime, needed: Competence, facts: Facts
) -> Reason:
    """Row 7: what one consent by itself says."""
    permission = consent.permission
    if permission is None or not (consent.basis is None or consent.basis in OTHER_RIGHTS):
        return Reason.NO_CONSENT
    if _is_shut(facts, request) and consent.basis not in AFTER_CLOSURE:
        return Reason.CASE_CLOSED
    miss = _not_meant(permission, request, crossing=facts.crosses_border)
    return miss or _not_in_force(consent, permission, request, now, needed)


def _not_meant(permission: Permission, request: Request, *, crossing: bool) -> Reason | None:
    if request.recipient not in permission.recipients:
        return Reason.OTHER_RECIPIENT
    if request.section not in permission.named:
        return Reason.OTHER_SECTION
    if request.purpose not in permission.purposes:
        return Reason.OTHER_PURPOSE
    if crossing and not permission.cross_border:
        return Reason.NOT_ACROSS_THE_BORDER
    return None


def _not_in_force(
    consent: Consent, permission: Permission, request: Request, now: datetime, needed: Competence
) -> Reason:
    if consent.basis is None and not needed.suffices(consent.performers, consent.given_at):
        return Reason.PERFORMERS_INCOMPLETE
    return _stands(consent, permission, request, now)


def _stands(consent: Consent, permission: Permission, request: Request, now: datetime) -> Reason:
    if consent.basis is None and consent.is_disputed(request.section):
        return Reason.IN_DISPUTE
    if now < permission.period.start:
        return Reason.NOT_YET
    if now > permission.period.end:
        return Reason.EXPIRED
    if consent.withdrawn_at or request.section in consent.withdrawn_sections:
        return Reason.WITHDRAWN
    return PERMITTED


def _speaks(consent: Consent, person: UUID, request: Request, now: datetime, facts: Facts) -> bool:
    """Row 10: whether this one's own word lets it go, whoever else gave it or did not."""
    permission = consent.permission
    if permission is None or consent.basis or not consent.performers.include(person):
        return False
    if _is_shut(facts, request) or _not_meant(permission, request, crossing=facts.crosses_border):
        return False
    return _stands(consent, permission, request, now) is PERMITTED


def _is_disputed(
    permit: Consent, consents: Iterable[Consent], request: Request, needed: Competence
) -> bool:
    """Row 8: whether somebody's no to the same has not been followed by that one's yes."""
    return permit.basis is None and any(
        dispute.is_about(request.section) and not _settles(permit, dispute, needed)
        for other in consents
        if other.disputes
        and other.permission
        and request.recipient in other.permission.recipients
        and request.section in other.permission.named
        for dispute in other.disputes
    )


def _settles(permit: Consent, dispute: Dispute, needed: Competence) -> bool:
    """A guardian without authority any more, or whose word is not needed, need not be asked."""
    counting = dispute.by.guardians & needed.guardians.keys() if needed.guardian else frozenset()
    if not dispute.by.child and not counting:
        return True
    agrees = permit.performers.child or not dispute.by.child
    return agrees and counting <= permit.performers.guardians and permit.recorded_at > dispute.at


def _is_prohibited(permit: Consent, against: Iterable[Consent], request: Request) -> bool:
    """Row 9."""
    if _is_above_prohibitions(permit, request):
        return False
    return any(one.binds(permit) for one in against)


def _is_above_prohibitions(permit: Consent, request: Request) -> bool:
    return permit.basis is not None and request.section in IN_SPITE_OF_PROHIBITIONS[permit.basis]


def _prohibits(consent: Consent, request: Request, now: datetime) -> bool:
    return any(one.is_about(request) and one.period.holds(now) for one in consent.prohibitions)
