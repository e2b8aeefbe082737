"""Whose consent the sharing of a child's file needs, by the child's age. (R48, R50, C29)"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from schemas.codes import AgeBand
from services.consent.facts import OF_AGE, TICK, Case, Guardian, GuardianId, Performers

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Competence:
    """Whose consent this child's sharing needs, and which guardians have authority now. (R48)"""

    case: Case
    child: bool
    guardian: bool
    guardians: Mapping[GuardianId, Guardian]

    def suffices(self, performers: Performers, given_at: datetime) -> bool:
        """By the age then and by the age now; a guardian's authority must last. (R50, C29)"""
        child, guardian = _needed(self.case, given_at)
        if not (self.child or self.guardian):
            return False
        if (child or self.child) and not performers.child:
            return False
        if not (guardian or self.guardian):
            return True
        for id_ in performers.guardians:
            known = self.guardians.get(id_)
            if known and known.may_share(given_at):
                return True
        return False

    def lasts(self, performers: Performers, given_at: datetime) -> datetime:
        """Until when what suffices now does, if nothing but time passes. (C29)

        A guardian's word ends with the last authority of those who gave it, and before the child is
        of age; without the child's, before its assent is asked for.
        """
        ages, (_, guardian) = self.case.ages, _needed(self.case, given_at)
        ends = [NEVER]
        if guardian or self.guardian:
            known = (self.guardians.get(id_) for id_ in performers.guardians)
            ends.append(max(one.period.end for one in known if one and one.may_share(given_at)))
            ends += [ages.majority - TICK] if ages else []
        if ages and not performers.child:
            ends.append(min(ages.assent, ages.own_consent, ages.majority) - TICK)
        return min(ends)


NEEDED: Mapping[str, tuple[bool, bool]] = {  # child, guardian
    AgeBand.UNDER_ASSENT_AGE: (False, True),
    AgeBand.ASSENT_AGE: (True, True),
    AgeBand.OWN_CONSENT_AGE: (True, False),
    OF_AGE: (True, False),
}


def competence(case: Case, now: datetime) -> Competence:
    """Of a child whose age is not known nobody's consent suffices."""
    child, guardian = _needed(case, now)
    return Competence(case, child, guardian, case.guardians_who_may_share(now))


def _needed(case: Case, at: datetime) -> tuple[bool, bool]:
    return NEEDED.get(case.band(at) or "", (False, False))
