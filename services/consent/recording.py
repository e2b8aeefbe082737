"""What must hold for a consent, a dispute or another right to be recorded, or to be taken back.

A refusal names the element, never its value. (R44, R46-R50, R57, R58)
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from schemas.codes import AgeBand
from services.common.refusal import NotYetKnown, Refusal
from services.consent import domain
from services.consent.competence import competence
from services.consent.facts import OF_AGE, Case, Consent, Performers, Permission
from services.consent.rights import Invocation, Limits

CLOCKS_DIFFER = timedelta(minutes=5)


class GivenInTheFuture(Refusal):
    """A consent cannot be recorded before it is given."""

    issue_code = "value"


class PeriodOver(Refusal):
    """The period of this consent ends before it begins, or is over already."""

    issue_code = "value"


class UnknownRecipient(Refusal):
    """A consent names its recipients among the registered partners."""

    issue_code = "value"


class GuardianWithoutAuthority(Refusal):
    """A guardian needs authority to decide on sharing on the day of the consent."""


class ChildWithoutCapacity(Refusal):
    """Below the age of assent a child does not consent alone; the guardian must."""


class UnknownPerson(Refusal):
    """One of the household is named by the UUID by which a section names it."""

    issue_code = "value"


class AnotherChild(Refusal):
    """A child consents for itself; this performer is another child's name."""

    issue_code = "value"


class LimitNotUnderstood(Refusal):
    """This limit of a provision is not understood here, so the consent would allow too much."""

    issue_code = "not-supported"


class NotTheirsToWithdraw(Refusal):
    """A consent is withdrawn by the child, by one who gave it, or by a guardian with authority."""


class ReplacesLaterConsent(Refusal):
    """A consent replaces those that were given before it."""

    issue_code = "value"


class NotTheirsToDispute(Refusal):
    """Child and guardian dispute each other's word, and as long as theirs is needed."""


class NotProvidedFor(Refusal):
    """The rules of the case's country do not know this right."""

    issue_code = "value"


class BeyondThisBasis(Refusal):
    """This right does not reach so long, so many, these recipients or these sections."""

    issue_code = "value"


class NotTheirsToInvoke(Refusal):
    """Such a right is invoked by a person who acts in a role that the country's rules name."""


class SecondPersonMissing(Refusal):
    """This right is invoked by two persons."""

    issue_code = "required"


class GuardianNotConsidered(Refusal):
    """Of each guardian it must be decided whether telling is safe."""

    issue_code = "required"


class RetainedWithoutReason(Refusal):
    """Whoever keeps what was withdrawn says because of what."""

    issue_code = "required"


def check_given(consent: Consent, case: Case, partners: Collection[str], now: datetime) -> None:
    """What must hold for a consent to be recorded; the refusal names the element. (R48, R50)"""
    if consent.given_at > now + CLOCKS_DIFFER:
        raise GivenInTheFuture("Consent.dateTime")
    permission = consent.permission
    if permission:
        period = permission.period
        if period.end <= max(period.start, now):
            raise PeriodOver("Consent.provision.period")
        if not permission.recipients <= set(partners):
            raise UnknownRecipient("Consent.provision.actor")
    for place, prohibition in enumerate(consent.prohibitions):
        if not (prohibition.recipients or frozenset()) <= set(partners):
            raise UnknownRecipient(f"Consent.provision.provision[{place}].actor")
    for id_ in consent.performers.guardians:
        if id_ not in case.guardians_who_may_share(consent.given_at):
            raise _refusal(GuardianWithoutAuthority, case, consent.performers)
    alone = consent.performers.child and not consent.performers.guardians
    if alone and case.band(consent.given_at) == AgeBand.UNDER_ASSENT_AGE:
        raise ChildWithoutCapacity("Consent.performer")


def check_withdrawal(consent: Consent, case: Case, by: Performers, now: datetime) -> None:
    """Never refused for the child, nor for one who gave it. (C28)"""
    gave = consent.performers
    if by.child or by.guardians & gave.guardians or by.household & gave.household:
        return
    if by.guardians & case.guardians_who_may_share(now).keys():
        return
    raise _refusal(NotTheirsToWithdraw, case, by)


def check_replacement(new: Consent, old: Consent, case: Case, now: datetime) -> None:
    """Whoever may take the old one back; when each was given counts, not when it arrived."""
    if old.basis:
        raise NotTheirsToWithdraw("Consent.extension")
    check_withdrawal(old, case, new.performers, now)
    if old.given_at > new.given_at:
        raise ReplacesLaterConsent("Consent.extension")


def check_dispute(case: Case, by: Performers, now: datetime) -> None:
    """Never refused for one whose consent is needed. (R48)"""
    needed = competence(case, now)
    if by.child or (needed.guardian and by.guardians & needed.guardians.keys()):
        return
    raise _refusal(NotTheirsToDispute, case, by)


def _refusal(kind: type[Refusal], case: Case, by: Performers) -> Refusal:
    """Of a guardian who is not known here the news may still come; then it is not refused."""
    known = by.guardians <= case.guardians.keys()
    return kind("Consent.performer") if known else NotYetKnown()


def check_invoked(
    invoked: Invocation,
    case: Case,
    limits: Limits | None,
    *,
    classes: Mapping[str, str],
    roles: Collection[str],
    now: datetime,
) -> None:
    """What must hold for another right than consent to be recorded. (R57, R58)

    It is for some partners, by their class, for some sections, and not for longer than until it
    falls due for review: to go on it is invoked anew, with its document and its reason.
    """
    consent, permission = invoked.consent, invoked.consent.permission
    if limits is None or permission is None or consent.basis not in domain.OTHER_RIGHTS:
        raise NotProvidedFor("Consent.policyRule")
    if not limits.roles & set(roles):
        raise NotTheirsToInvoke
    if consent.given_at > now + CLOCKS_DIFFER:
        raise GivenInTheFuture("Consent.dateTime")
    _check_reach(permission, limits, classes, now)
    if invoked.persons < limits.persons:
        raise SecondPersonMissing("Consent.performer")
    of_today = {id_ for id_, known in case.guardians.items() if known.period.holds(now)}
    if case.band(now) != OF_AGE and not of_today <= invoked.considered:
        raise GuardianNotConsidered("Communication.recipient")


def _check_reach(
    permission: Permission, limits: Limits, classes: Mapping[str, str], now: datetime
) -> None:
    period = permission.period
    if period.end <= max(period.start, now):
        raise PeriodOver("Consent.provision.period")
    if period.end > now + limits.most:
        raise BeyondThisBasis("Consent.provision.period")
    if not permission.recipients <= classes.keys():
        raise UnknownRecipient("Consent.provision.actor")
    if not {classes[one] for one in permission.recipients} <= limits.classes:
        raise BeyondThisBasis("Consent.provision.actor")
    if not permission.named <= limits.sections:
        raise BeyondThisBasis("Consent.provision.class")
