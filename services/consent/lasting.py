"""Until when a permit lasts, if nothing but time passes. (C29)

The ledger tells it to people, and no token outlives it: so it is never later than the last instant
at which the same facts permit. What happens meanwhile ends a permit at once, and is not foreseen.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from services.consent.competence import Competence
from services.consent.facts import (
    SHARING,
    TICK,
    Consent,
    ConsentId,
    Dispute,
    Facts,
    GuardianId,
    Period,
    Request,
)


@dataclass(frozen=True)
class Coming:
    """What begins to stand against a request: prohibitions, and the noes of guardians to come."""

    prohibitions: tuple[tuple[datetime, Consent], ...]
    noes: tuple[tuple[datetime, GuardianId, Dispute], ...]


def coming(facts: Facts, request: Request, now: datetime) -> Coming:
    """All that does. Most often there is nothing."""
    prohibitions = tuple(
        (one.period.start, consent)
        for consent in facts.consents
        for one in consent.prohibitions
        if _begins(one.period, now) and one.is_about(request)
    )
    return Coming(prohibitions, tuple(_noes(facts, request, now)))


def _noes(
    facts: Facts, request: Request, now: datetime
) -> Iterator[tuple[datetime, GuardianId, Dispute]]:
    """Of those who have no authority yet. Whoever has it disputes already."""
    to_come = [
        one
        for one in facts.case.guardians.values()
        if SHARING in one.scopes and _begins(one.period, now)
    ]
    for dispute in _disputes(facts.consents, request) if to_come else ():
        for one in to_come:
            if one.id in dispute.by.guardians:
                yield one.period.start, one.id, dispute


def _disputes(consents: Collection[Consent], request: Request) -> Iterator[Dispute]:
    """Those that are about the same."""
    section = request.section
    for one in consents:
        what = one.permission
        if what and request.recipient in what.recipients and section in what.named:
            yield from (no for no in one.disputes if no.is_about(section))


def _begins(period: Period, now: datetime) -> bool:
    return now < period.start <= period.end


def longest(
    among: Collection[Consent],
    coming: Coming,
    needed: Competence | None = None,
    above: Collection[ConsentId] = (),
) -> datetime:
    """The end of the one that lasts longest: any of them suffices.

    `needed` where it counts whose consent it is; `above`: those that no prohibition stops.
    """
    first = max(among, key=_period_end)
    end = _end(first, coming, needed, above)
    if end == _period_end(first):  # most do, and no other can last longer
        return end
    return max(_end(one, coming, needed, above) for one in among)


def _end(
    one: Consent, coming: Coming, needed: Competence | None, above: Collection[ConsentId]
) -> datetime:
    ends = [_period_end(one)]
    if one.id not in above:
        ends += [start - TICK for start, other in coming.prohibitions if other.binds(one)]
    if needed and one.basis is None:
        ends.append(needed.lasts(one.performers, one.given_at))
        ends += [
            start - TICK
            for start, guardian, no in coming.noes
            if needed.guardian
            and (guardian not in one.performers.guardians or one.recorded_at <= no.at)
        ]
    return min(ends)


def _period_end(one: Consent) -> datetime:
    if one.permission is None:
        raise ValueError("what permits nothing does not last")
    return one.permission.period.end
