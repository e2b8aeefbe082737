"""What must hold of the decision for any consents whatever, and beside a second, naive one.

CASEBRIDGE_EXAMPLES=2000 looks longer at each than the few examples of every run.
"""

import os
from dataclasses import replace
from datetime import timedelta, timezone
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as some

from schemas.codes import AgeBand, HandoffState, Purpose, Section
from schemas.messages.permitting import OTHER_BASES
from services.consent.domain import decide
from services.consent.facts import (
    Ages,
    ConsentId,
    Dispute,
    Facts,
    Partner,
    Performers,
    Period,
    PersonId,
    Prohibition,
    Request,
)
from tests.consent.builders import (
    AUNT,
    DAY,
    HOST,
    NOON,
    ORIGIN,
    STRANGER,
    UNCLE,
    a_case,
    a_consent,
    a_guardian,
    a_handoff,
    a_permission,
    an_agreement,
    facts,
)

EXAMPLES = int(os.environ.get("CASEBRIDGE_EXAMPLES", "30"))
WORDS = ("identity", "education", "mhpss", "child-views")
PURPOSES = ("reintegration", "reunification")
EVERYBODY = (ORIGIN, STRANGER, HOST)

sections = some.frozensets(some.sampled_from(WORDS), max_size=4)
purposes = some.frozensets(some.sampled_from(PURPOSES), max_size=2)
recipients = some.frozensets(some.sampled_from(EVERYBODY), max_size=3)
instants = some.integers(-6, 6).map(lambda days: NOON + days * DAY)
periods = some.builds(Period, instants, instants)


def or_none(strategy):
    return some.none() | strategy


prohibitions = some.builds(
    Prohibition, or_none(recipients), or_none(purposes), or_none(sections), periods
)
permissions = some.builds(
    a_permission,
    recipients=recipients,
    purposes=purposes,
    sections=or_none(sections),
    period=periods,
    cross_border=some.booleans(),
)
MOTHER = PersonId(UUID(int=5))
household = some.just(frozenset()) | some.just(frozenset({MOTHER}))
performers = some.builds(
    Performers,
    some.booleans(),
    some.frozensets(some.sampled_from((UNCLE, AUNT)), max_size=2),
    household,
)
consents = some.builds(
    a_consent,
    some.integers(1, 1_000_000),
    performers=performers,
    permission=or_none(permissions),
    prohibitions=some.lists(prohibitions, max_size=2).map(tuple),
    recorded_at=instants,
    given_at=instants,
    withdrawn_at=or_none(instants),
    withdrawn_sections=sections,
    disputed=some.booleans(),
)
disputes = some.builds(Dispute, performers, or_none(sections), instants)
rights = some.builds(
    a_consent,
    some.integers(1, 1_000_000),
    performers=some.just(Performers()),
    basis=some.sampled_from((*OTHER_BASES, "no-such-right")),
    permission=permissions | some.just(a_permission()),
    recorded_at=instants,
    withdrawn_at=some.none() | or_none(instants),
    withdrawn_sections=sections,
)
likely = some.builds(  # so that permits are common enough to mean something
    a_consent,
    some.integers(1, 1_000_000),
    prohibitions=some.lists(prohibitions, max_size=1).map(tuple),
    withdrawn_sections=sections,
    recorded_at=instants,
    disputes=some.just(()) | some.lists(disputes, max_size=1).map(tuple),
)
words = some.builds(  # of the mother, and of both guardians
    a_consent,
    some.integers(1, 1_000_000),
    performers=some.builds(
        Performers,
        guardians=some.just(frozenset()) | some.just(frozenset({AUNT, UNCLE})),
        household=some.just(frozenset({MOTHER})),
    ),
    permission=some.just(a_permission()) | permissions,
    recorded_at=instants,
    disputes=some.just(()) | some.lists(disputes, max_size=1).map(tuple),
)
many = some.lists(
    consents | likely | rights | words, max_size=5, unique_by=lambda consent: consent.id
)
agreements = some.builds(
    an_agreement,
    sections=or_none(sections),
    period=periods,
    border=some.sampled_from([frozenset(), frozenset({"DJ", "ET"}), frozenset({"DJ", "KE"})]),
)
ages = some.lists(instants, min_size=3, max_size=3).map(lambda three: Ages(*sorted(three)))
cases = some.builds(
    a_case,
    ages=or_none(ages),
    age_band=some.sampled_from((*AgeBand, None)),
    closed=some.booleans(),
    guardians=some.fixed_dictionaries(
        {},
        optional={
            UNCLE: some.builds(a_guardian),
            AUNT: some.builds(a_guardian, id=some.just(AUNT), period=periods),
        },
    ),
)
handoffs = some.builds(
    a_handoff,
    receiver=some.sampled_from(EVERYBODY),
    sections=sections,
    purpose=some.sampled_from(PURPOSES),
    accepted=some.booleans(),
    state=some.sampled_from(HandoffState),
)
partners = some.builds(
    Partner, some.sampled_from(EVERYBODY), some.sampled_from(("DJ", "ET")), some.booleans()
)
worlds = some.builds(
    facts,
    case=some.just(a_case()) | some.builds(a_case, ages=ages) | cases,
    handoff=some.just(a_handoff()) | or_none(handoffs),
    discloser=some.just(Partner(HOST, "DJ", enabled=True)) | or_none(partners),
    recipient=some.just(Partner(ORIGIN, "ET", enabled=True)) | or_none(partners),
    agreements=some.just((an_agreement(),)) | some.lists(agreements, max_size=2).map(tuple),
    consents=many.map(tuple),
)
requests = some.builds(
    Request,
    some.sampled_from((*EVERYBODY, ORIGIN)),
    some.sampled_from((*WORDS, "education", "no-such-section")),
    some.sampled_from((*PURPOSES, "reintegration", "no-such-purpose")),
    some.booleans(),
    some.just(frozenset()) | some.frozensets(some.sampled_from((UNCLE, AUNT, MOTHER)), max_size=2),
)


def always(*drawn):
    return lambda test: settings(max_examples=EXAMPLES, deadline=None)(given(*drawn)(test))


def overlap(one, other):
    return Period(max(one.start, other.start), min(one.end, other.end))


def permitted(world, request, now=NOON):
    return decide(world, request, now).permit


@always(worlds, requests)
def test_without_a_consent_nothing_is_permitted(world, request):
    assert not permitted(replace(world, consents=()), request)


@always(worlds, requests, instants)
def test_a_permit_names_consents_that_permit_it_by_themselves(world, request, now):
    decision = decide(world, request, now)

    assert bool(decision.consents) or not decision.permit
    theirs = tuple(
        replace(one, prohibitions=()) for one in world.consents if one.id in decision.consents
    )
    if decision.permit:
        assert permitted(replace(world, consents=theirs), request, now)
    own = replace(request, concerned=frozenset())
    for used in theirs if decision.permit else ():
        alone = permitted(replace(world, consents=(used,)), own, now)
        assert alone or any(used.performers.include(person) for person in request.concerned)


@always(worlds, requests, consents, prohibitions)
def test_adding_a_denial_never_permits(world, request, other, prohibition):
    deny = replace(other, permission=None, prohibitions=(*other.prohibitions, prohibition))

    more = replace(world, consents=(*world.consents, replace(deny, id=ConsentId(UUID(int=0)))))

    assert permitted(world, request) or not permitted(more, request)


@always(worlds, requests, some.integers(0, 4), sections, some.booleans())
def test_withdrawing_never_permits(world, request, which, named, recorded_now):
    if not world.consents:
        return
    chosen = world.consents[which % len(world.consents)]
    when = NOON + 7 * DAY if not recorded_now else max(one.recorded_at for one in world.consents)

    withdrawn, _ = chosen.withdraw(named, when)

    after = tuple(withdrawn if one is chosen else one for one in world.consents)
    assert permitted(world, request) or not permitted(replace(world, consents=after), request)


@always(worlds, requests, some.integers(0, 4), consents | likely)
def test_replacing_permits_no_more_than_adding(world, request, which, new):
    """The new one is recorded, and the old one ends, at one instant after all others."""
    if not world.consents:
        return
    old = world.consents[which % len(world.consents)]
    at = max(one.recorded_at for one in world.consents)
    newer = replace(new, id=ConsentId(UUID(int=0)), recorded_at=at)
    ended, _ = old.withdraw(frozenset(), at)

    added = (*world.consents, newer)
    replaced = tuple(ended if one is old else one for one in added)

    assert permitted(replace(world, consents=added), request) or not permitted(
        replace(world, consents=replaced), request
    )


@always(worlds, requests, some.sampled_from((UNCLE, AUNT, MOTHER)))
def test_telling_of_one_more_never_permits(world, request, person):
    more = replace(request, concerned=request.concerned | {person})

    assert permitted(world, request) or not permitted(world, more)


@always(worlds, requests, instants)
def test_of_whom_nothing_is_known_has_not_consented(world, request, now):
    more = replace(request, concerned=request.concerned | {UUID(int=99)})
    decision = decide(world, more, now)

    assert not decision.permit or decision.basis in (*STRONG, "legal-duty-child-protection")


@always(worlds, requests, some.integers(0, 6), instants)
def test_c29_from_full_age_on_no_guardian_counts(world, request, days, own):
    ages_ = Ages(own, own, max(own, NOON))
    adult = replace(world, case=replace(world.case, ages=ages_))
    alone = replace(adult, case=replace(adult.case, guardians={}))
    now = ages_.majority + days * DAY
    request = replace(request, concerned=frozenset())

    decision = decide(adult, request, now)

    assert decision.permit == permitted(alone, request, now)
    if decision.permit and decision.basis is None:
        used = [one for one in adult.consents if one.id in decision.consents]
        assert all(one.performers.child and one.given_at >= own for one in used)


@always(worlds, requests, some.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(world, request, random):
    shuffled = random.sample(world.consents, len(world.consents))
    routes = random.sample(world.agreements, len(world.agreements))

    other = decide(
        replace(world, consents=tuple(shuffled), agreements=tuple(routes)), request, NOON
    )

    assert other == decide(world, request, NOON)


dimensions = some.sampled_from(
    ("recipients", "purposes", "sections", "period", "cross_border", "all")
)


@always(worlds, requests, some.integers(0, 4), permissions, dimensions)
def test_narrowing_a_consent_never_widens(world, request, which, smaller, dimension):
    given_ = [one for one in world.consents if one.permission]
    if not given_:
        return
    chosen = given_[which % len(given_)]
    permission = chosen.permission
    narrowed = {
        "recipients": permission.recipients & smaller.recipients,
        "purposes": permission.purposes & smaller.purposes,
        "sections": permission.named & smaller.named,
        "period": overlap(permission.period, smaller.period),
        "cross_border": False,
    }
    changes = narrowed if dimension == "all" else {dimension: narrowed[dimension]}
    narrow = replace(chosen, permission=replace(permission, **changes))

    after = tuple(narrow if one is chosen else one for one in world.consents)

    assert permitted(world, request) or not permitted(replace(world, consents=after), request)


@always(worlds, requests, some.integers(0, 2), sections, periods)
def test_narrowing_an_agreement_never_widens(world, request, which, fewer, shorter):
    if not world.agreements:
        return
    chosen = world.agreements[which % len(world.agreements)]
    narrow = replace(
        chosen,
        sections=fewer if chosen.sections is None else chosen.sections & fewer,
        period=overlap(chosen.period, shorter),
        border=frozenset(),
    )

    after = tuple(narrow if one is chosen else one for one in world.agreements)

    assert permitted(world, request) or not permitted(replace(world, agreements=after), request)


@always(worlds, requests, some.text(max_size=12))
def test_an_unknown_word_denies(world, request, word):
    if word not in set(Section):
        assert not permitted(world, replace(request, section=word))
    if word not in set(Purpose):
        assert not permitted(world, replace(request, purpose=word))


@always(worlds, requests, some.integers(0, 4))
def test_disputing_a_consent_never_permits(world, request, which):
    if not world.consents:
        return
    chosen = world.consents[which % len(world.consents)]

    after = tuple(replace(one, disputed=True) if one is chosen else one for one in world.consents)

    assert permitted(world, request) or not permitted(replace(world, consents=after), request)


@always(worlds, requests, some.integers(0, 4), disputes)
def test_a_word_against_a_consent_never_permits(world, request, which, no):
    if not world.consents:
        return
    chosen = world.consents[which % len(world.consents)]
    disputed = chosen.dispute(no.by, no.sections or frozenset(), no.at)

    after = tuple(disputed if one is chosen else one for one in world.consents)

    assert permitted(world, request) or not permitted(replace(world, consents=after), request)


@always(worlds, requests, instants)
def test_another_right_is_used_only_where_no_consent_permits(world, request, now):
    decision = decide(world, request, now)
    own = replace(world, consents=tuple(one for one in world.consents if one.basis is None))

    used = [one for one in world.consents if one.id in decision.consents]
    if decision.permit:
        assert (decision.basis is None) == permitted(own, request, now)
        assert all((one.basis is None) == (decision.basis is None) for one in used)


@always(worlds, requests, rights, instants)
def test_an_unknown_right_changes_nothing(world, request, right, now):
    unknown = replace(right, id=ConsentId(UUID(int=0)), basis="no-such-right")

    more = replace(world, consents=(*world.consents, unknown))

    assert permitted(more, request, now) == permitted(world, request, now)


@always(worlds, requests, some.timedeltas(-timedelta(hours=14), timedelta(hours=14)))
def test_the_time_zone_in_which_now_is_told_does_not_matter(world, request, offset):
    minutes = timedelta(minutes=offset // timedelta(minutes=1))

    elsewhere = decide(world, request, NOON.astimezone(timezone(minutes)))

    assert elsewhere == decide(world, request, NOON)


@always(worlds, requests, instants)
def test_the_decision_agrees_with_the_naive_one(world, request, now):
    assert permitted(world, request, now) == naively(world, request, now)


def naively(world: Facts, request: Request, now) -> bool:  # noqa: C901, PLR0912
    """The same decision as one long sentence, written without looking at the other."""
    if request.section not in list(Section) or request.purpose not in list(Purpose):
        return False
    giver, taker, path = world.discloser, world.recipient, world.handoff
    if giver is None or taker is None or path is None:
        return False
    asked = (
        giver.enabled
        and taker.enabled
        and taker.id == request.recipient
        and path.accepted
        and path.state not in ("declined", "withdrawn", "failed")
        and path.sender == giver.id
        and path.receiver == taker.id
        and request.section in path.sections
        and request.purpose == path.purpose
    )
    abroad = giver.country != taker.country
    agreed = False
    for one in world.agreements:
        agreed |= (
            one.parties == {giver.id, taker.id}
            and (one.sections is None or request.section in one.sections)
            and one.period.start <= now <= one.period.end
            and (one.border == {giver.country, taker.country} or not abroad)
        )
    if not (asked and agreed):
        return False
    for consent in world.consents:
        given_ = consent.permission
        if given_ is None or consent.withdrawn_at is not None:
            continue
        right = consent.basis
        if right not in (None, *STRONG, *WEAK):
            continue
        shut = world.case.closed and not request.released_before
        if shut and right not in ("court-order", "mou-investigation"):
            continue
        if request.section in consent.withdrawn_sections:
            continue
        sensitive = request.section in (
            "trafficking-exploitation",
            "hiv-srh",
            "mhpss",
            "child-views",
        )
        named = not sensitive if given_.sections is None else request.section in given_.sections
        if not named or request.recipient not in given_.recipients:
            continue
        if request.purpose not in given_.purposes or (abroad and not given_.cross_border):
            continue
        if now < given_.period.start or now > given_.period.end:
            continue
        if right is None and (
            consent.disputed
            or not naively_complete(consent, world.case, now)
            or naively_disputed(consent, world, request, now)
        ):
            continue
        if right in STRONG or (right == "legal-duty-child-protection" and not sensitive):
            return True
        if naively_prohibited(consent, world, request, now):
            continue
        if all(naively_heard(person, world, request, now) for person in request.concerned):
            return True
    return False


def naively_prohibited(consent, world, request, now) -> bool:
    return any(
        naively_denied(deny, request, now)
        for other in world.consents
        for deny in other.prohibitions
        if not (other.withdrawn_at and other.withdrawn_at < consent.recorded_at)
    )


def naively_heard(person, world, request, now) -> bool:
    """Whether this person has said yes, for itself, to this very thing, and stands by it."""
    for consent in world.consents:
        who, what = consent.performers, consent.permission
        if person not in [*who.guardians, *who.household]:
            continue
        if consent.basis is not None or what is None or consent.withdrawn_at is not None:
            continue
        if world.case.closed and not request.released_before:
            continue
        if request.recipient not in what.recipients or request.purpose not in what.purposes:
            continue
        if request.section not in what.named or request.section in consent.withdrawn_sections:
            continue
        if world.discloser.country != world.recipient.country and not what.cross_border:
            continue
        if not what.period.start <= now <= what.period.end:
            continue
        noes = [
            no for no in consent.disputes if no.sections is None or request.section in no.sections
        ]
        if consent.disputed or noes or naively_prohibited(consent, world, request, now):
            continue
        return True
    return False


def naively_aged(case, at) -> str | None:
    if case.ages is None:
        return case.age_band
    reached = [
        word
        for word, since in (
            ("assent-age", case.ages.assent),
            ("own-consent-age", case.ages.own_consent),
            ("adult", case.ages.majority),
        )
        if since <= at
    ]
    return reached[-1] if reached else "under-assent-age"


STRONG = ("court-order", "vital-interest")
WEAK = ("legal-duty-child-protection", "mou-investigation")


def naively_disputed(consent, world, request, now) -> bool:
    """Somebody said no to this, to this recipient, and has not said yes since."""
    for other in world.consents:
        for no in other.disputes:
            if no.sections is not None and request.section not in no.sections:
                continue
            if other is consent:
                return True
            theirs = other.permission
            if theirs is None or request.recipient not in theirs.recipients:
                continue
            if request.section not in theirs.named:
                continue
            later = consent.recorded_at > no.at
            if no.by.child and not (later and consent.performers.child):
                return True
            alone = naively_aged(world.case, now) in ("own-consent-age", "adult")
            for guardian in no.by.guardians if not alone else ():
                known = world.case.guardians.get(guardian)
                able = known is not None and "sharing" in known.scopes and known.period.holds(now)
                if able and not (later and guardian in consent.performers.guardians):
                    return True
    return False


def naively_complete(consent, case, now) -> bool:
    guardian = False
    for id_, known in case.guardians.items():
        if id_ in consent.performers.guardians and "sharing" in known.scopes:
            start, end = known.period.start, known.period.end
            guardian |= start <= consent.given_at <= end and start <= now <= end
    if naively_aged(case, now) == "adult":
        guardian = False
    needed = {
        "under-assent-age": guardian,
        "assent-age": guardian and consent.performers.child,
        "own-consent-age": consent.performers.child,
        "adult": consent.performers.child,
    }
    then, today = naively_aged(case, consent.given_at), naively_aged(case, now)
    return needed.get(then, False) and needed.get(today, False)


def naively_denied(deny, request, now) -> bool:
    for limit, asked in (
        (deny.sections, request.section),
        (deny.recipients, request.recipient),
        (deny.purposes, request.purpose),
    ):
        if limit is not None and asked not in limit:
            return False
    return deny.period.start <= now <= deny.period.end
