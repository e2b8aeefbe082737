"""What IHE BALP 1.1.4 asks of AuditEvents, as facts: which codes, agents and entities, how many.

Written down in our own words from the structure definitions as published on 2025-10-31
(https://profiles.ihe.net/ITI/BALP/), element by element: what a slice must have, may not have, and
whether others may stand beside it. Left out is only what R4 demands anyway, and what a profile
names without demanding it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

Pair = tuple[str, str]

PREFIX = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit."
DCM = "http://dicom.nema.org/resources/ontology/DCM"
INTERACTION = "http://hl7.org/fhir/restful-interaction"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type"
ROLE = "http://terminology.hl7.org/CodeSystem/object-role"
AUTHZ = "https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType"

REST = ("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest")
DISCLOSE = ("http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle", "disclose")
SOURCE, DESTINATION, APPLICATION = (DCM, "110153"), (DCM, "110152"), (DCM, "110150")
RECEIVER = (PARTICIPATION, "IRCP")
ORGANISATION = ("http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PROV")
AUTHORISER = ("http://terminology.hl7.org/CodeSystem/extra-security-role-type", "authserver")
CUSTODIAN = ("http://snomed.info/sct", "159541003")
ADVOCATE = ("http://snomed.info/sct", "429577009")
TOKEN = ("https://profiles.ihe.net/ITI/BALP/CodeSystem/UserAgentTypes", "UserOauthAgent")
REQUEST = ("https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType", "XrequestId")
JTI = "urn:ietf:params:oauth:jti:"

ANY = 99


@dataclass(frozen=True)
class Agent:
    """One slice of agents: of these types, so many, with and without these elements."""

    types: frozenset[Pair]
    least: int = 1
    most: int = 1
    has: frozenset[str] = frozenset({"who"})
    lacks: frozenset[str] = frozenset()
    requestor: bool | None = None


@dataclass(frozen=True)
class Entity:
    """One slice of entities: of this type, so many, in one of these roles."""

    type: Pair
    least: int = 1
    most: int = 1
    roles: frozenset[Pair] | None = None
    has: frozenset[str] = frozenset({"what", "role"})
    of: str | None = None


def agent(*types: Pair, has: str = "who", lacks: str = "", **more: Any) -> Agent:
    return Agent(
        frozenset(types), has=frozenset(has.split()), lacks=frozenset(lacks.split()), **more
    )


def roles(codes: str) -> frozenset[Pair]:
    return frozenset((ROLE, code) for code in codes.split())


PATIENT = Entity((ENTITY, "1"), roles=roles("1"), of="Patient")
DATA = Entity((ENTITY, "2"), roles=roles("3 4 20"))
WHAT = frozenset({"what"})
FROM_REQUEST = Entity(REQUEST, least=0, has=WHAT)


@dataclass(frozen=True)
class Profile:
    """What one structure definition asks. Of `subtypes` exactly one, beside others or not."""

    type: Pair
    subtypes: frozenset[Pair]
    action: str
    agents: tuple[Agent, ...]
    entities: tuple[Entity, ...]
    outcome: str | None = None
    observer: Pair | None = None
    other_subtypes: bool = True
    other_entities: bool = True
    least_agents: int = 2
    least_entities: int = 2
    lacks: frozenset[str] = field(default_factory=frozenset)


def rest(
    interactions: str, action: str, client: Pair, server: Pair, *users: Pair, data: Entity = DATA
) -> Profile:
    """A successful RESTful interaction that has to do with a patient."""
    return Profile(
        REST,
        frozenset((INTERACTION, one) for one in interactions.split()),
        action,
        (
            agent(client, has="who network", lacks="media"),
            agent(server, has="who network", lacks="media"),
            agent(*users, least=0, lacks="media network", requestor=True),
        ),
        (PATIENT, data, FROM_REQUEST),
        outcome="0",
    )


def disclosure(code: str, action: str, observer: Pair) -> Profile:
    return Profile(
        (DCM, code),
        frozenset({DISCLOSE}),
        action,
        (
            agent(SOURCE, has="who network"),
            agent(DESTINATION, has="who network"),
            agent(CUSTODIAN, least=0),
            agent(ADVOCATE, least=0),
        ),
        (PATIENT,),
        observer=observer,
        lacks=frozenset({"modifierExtension"}),
    )


WRITERS = tuple((PARTICIPATION, code) for code in ("AUT", "INF", "CST"))
BARE = "role altId name location media"

PROFILES = {
    "PrivacyDisclosure.Source": disclosure("110106", "R", SOURCE),
    "PrivacyDisclosure.Recipient": disclosure("110107", "C", DESTINATION),
    "PatientCreate": rest("create", "C", SOURCE, DESTINATION, *WRITERS),
    "PatientUpdate": rest("update patch", "U", SOURCE, DESTINATION, *WRITERS),
    "PatientRead": rest(
        "read vread", "R", DESTINATION, SOURCE, RECEIVER, data=replace(DATA, has=WHAT)
    ),
    "AuthZconsent": Profile(
        (DCM, "110113"),
        frozenset({(AUTHZ, "AuthZ-Consent"), (AUTHZ, "AuthZ-Role")}),
        "E",
        (
            agent(APPLICATION, has="who network", lacks=f"{BARE} purposeOfUse"),
            agent(RECEIVER, lacks="altId location media network", requestor=True),
            agent(ORGANISATION, lacks=f"{BARE} policy network", requestor=False),
            agent(AUTHORISER, lacks=f"{BARE} policy network purposeOfUse", requestor=False),
        ),
        (
            PATIENT,
            Entity(("http://hl7.org/fhir/resource-types", "Consent"), most=ANY, has=WHAT),
            Entity(TOKEN, least=0, has=WHAT),
        ),
        observer=AUTHORISER,
        other_subtypes=False,
        other_entities=False,
        least_agents=4,
        lacks=frozenset({"modifierExtension"}),
    ),
}

OAUTH_MINIMAL = agent(TOKEN, has="policy", lacks="media network", least=0, most=ANY, requestor=True)
"""How the use of an access token is told beside any of these: by its `jti`, and no more."""


def pair(coding: dict[str, Any]) -> Pair:
    return coding["system"], coding["code"]


def broken_by(event: dict[str, Any]) -> list[str]:
    """Why this event is not what its profile says, in words; nothing when it claims none."""
    [profile] = event.get("meta", {}).get("profile", [None])
    if profile is None:
        return []
    wanted = PROFILES[profile.removeprefix(PREFIX)]
    return [*_codes(event, wanted), *_agents(event, wanted), *_entities(event, wanted)]


def _codes(event: dict[str, Any], wanted: Profile) -> Iterator[str]:
    if pair(event["type"]) != wanted.type:
        yield "type"
    subtypes = [pair(one) for one in event["subtype"]]
    if sum(one in wanted.subtypes for one in subtypes) != 1:
        yield "subtype"
    if not wanted.other_subtypes and not set(subtypes) <= wanted.subtypes:
        yield "another subtype"
    if event["action"] != wanted.action or wanted.outcome not in (None, event.get("outcome")):
        yield "action or outcome"
    if "outcome" not in event or wanted.lacks & event.keys():
        yield "an element too many or too few"


def _agents(event: dict[str, Any], wanted: Profile) -> Iterator[str]:
    if len(event["agent"]) < wanted.least_agents:
        yield "too few agents"
    for slice_ in (*wanted.agents, OAUTH_MINIMAL):
        yield from _in_slice(event, slice_)
    tokens = [one for one in event["agent"] if _is_of(one, frozenset({TOKEN}))]
    if any(len(one["policy"]) != 1 or not one["policy"][0].startswith(JTI) for one in tokens):
        yield "jti"
    if wanted.observer:
        whose = [
            one.get("who") for one in event["agent"] if _is_of(one, frozenset({wanted.observer}))
        ]
        if whose != [event["source"]["observer"]]:
            yield "val-audit-source"


def _in_slice(event: dict[str, Any], slice_: Agent) -> Iterator[str]:
    found = [one for one in event["agent"] if _is_of(one, slice_.types)]
    name = " or ".join(sorted(code for _, code in slice_.types))
    if not slice_.least <= len(found) <= slice_.most:
        yield f"{len(found)} agents {name}"
    for one in found:
        if not slice_.has <= one.keys() or slice_.lacks & one.keys():
            yield f"agent {name} has an element too many or too few"
        if slice_.requestor not in (None, one["requestor"]):
            yield f"agent {name} and who asked"


def _is_of(one: dict[str, Any], types: frozenset[Pair]) -> bool:
    return any(pair(coding) in types for coding in one["type"]["coding"])


def _entities(event: dict[str, Any], wanted: Profile) -> Iterator[str]:
    kinds = [pair(one["type"]) for one in event["entity"]]
    if len(kinds) < wanted.least_entities:
        yield "too few entities"
    if not wanted.other_entities and set(kinds) - {one.type for one in wanted.entities}:
        yield "another entity in a closed list"
    for slice_ in wanted.entities:
        if not slice_.least <= kinds.count(slice_.type) <= slice_.most:
            yield f"{kinds.count(slice_.type)} entities {slice_.type[1]}"
    for one in event["entity"]:
        for slice_ in wanted.entities:
            if pair(one["type"]) == slice_.type:
                yield from _is_whole(one, slice_)


def _is_whole(one: dict[str, Any], slice_: Entity) -> Iterator[str]:
    if not slice_.has <= one.keys():
        yield f"an entity {slice_.type[1]} that lacks an element"
        return
    if slice_.of and one["what"].get("type") != slice_.of:
        yield f"not a {slice_.of}"
    if slice_.roles and "role" in one and pair(one["role"]) not in slice_.roles:
        yield "role"
    if slice_.type == TOKEN and not one["what"]["identifier"]["value"].startswith(JTI):
        yield "jti of an entity"
