"""What must hold of the decision for any consents whatever, and beside a second, naive one."""

from dataclasses import replace
from datetime import timedelta, timezone
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as some

from schemas.codes import AgeBand, HandoffState, Purpose, Section
from schemas.messages.permitting import OTHER_BASES
from services.consent.domain import decide
from services.consent.facts import (
    ConsentId,
    Dispute,
    Facts,
    Partner,
    Performers,
    Period,
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
performers = some.builds(
    Performers, some.booleans(), some.frozensets(some.sampled_from((UNCLE, AUNT)), max_size=2)
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
many = some.lists(consents | likely | rights, max_size=5, unique_by=lambda consent: consent.id)
agreements = some.builds(
    an_agreement,
    sections=or_none(sections),
    period=periods,
    border=some.sampled_from([frozenset(), frozenset({"DJ", "ET"}), frozenset({"DJ", "KE"})]),
)
cases = some.builds(
    a_case,
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
    case=some.just(a_case()) | cases,
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
)


def always(*drawn):
    return lambda test: settings(max_examples=30, deadline=None)(given(*drawn)(test))


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
    for used in decision.consents if decision.permit else ():
        alone = tuple(replace(one, prohibitions=()) for one in world.consents if one.id == used)
        assert permitted(replace(world, consents=alone), request, now)


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
        if not any(
            naively_denied(deny, request, now)
            for other in world.consents
            for deny in other.prohibitions
            if not (other.withdrawn_at and other.withdrawn_at < consent.recorded_at)
        ):
            return True
    return False


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
            for guardian in no.by.guardians if world.case.age_band != "own-consent-age" else ():
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
    needed = {
        "under-assent-age": guardian,
        "assent-age": guardian and consent.performers.child,
        "own-consent-age": consent.performers.child,
    }
    return needed.get(case.age_band, False)


def naively_denied(deny, request, now) -> bool:
    for limit, asked in (
        (deny.sections, request.section),
        (deny.recipients, request.recipient),
        (deny.purposes, request.purpose),
    ):
        if limit is not None and asked not in limit:
            return False
    return deny.period.start <= now <= deny.period.end
