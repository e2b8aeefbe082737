"""What IHE BALP 1.1.4 asks of AuditEvents, as facts: which codes, agents and entities, how many.

Written down from the profiles' own tables (https://profiles.ihe.net/ITI/BALP/, 2025-10-31).
"""

DCM = "http://dicom.nema.org/resources/ontology/DCM"
REST = ("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest")
INTERACTION = "http://hl7.org/fhir/restful-interaction"
DISCLOSE = ("http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle", "disclose")
SOURCE, DESTINATION, APPLICATION = (DCM, "110153"), (DCM, "110152"), (DCM, "110150")
USER = ("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP")
ORGANISATION = ("http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PROV")
AUTHORISER = ("http://terminology.hl7.org/CodeSystem/extra-security-role-type", "authserver")
ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type"
PERSON, OBJECT = (ENTITY, "1"), (ENTITY, "2")
CONSENT = ("http://hl7.org/fhir/resource-types", "Consent")
TOKEN = ("https://profiles.ihe.net/ITI/BALP/CodeSystem/UserAgentTypes", "UserOauthAgent")
ROLE = "http://terminology.hl7.org/CodeSystem/object-role"
PREFIX = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit."

PROFILES = {
    "PrivacyDisclosure.Source": {
        "type": (DCM, "110106"),
        "subtype": DISCLOSE,
        "action": "R",
        "outcome": "048",
        "agents": {SOURCE: {"network"}, DESTINATION: {"network"}},
        "observer": SOURCE,
        "objects": (1, None),
    },
    "PrivacyDisclosure.Recipient": {
        "type": (DCM, "110107"),
        "subtype": DISCLOSE,
        "action": "C",
        "outcome": "048",
        "agents": {SOURCE: {"network"}, DESTINATION: {"network"}},
        "observer": DESTINATION,
        "objects": (1, None),
    },
    "AuthZconsent": {
        "type": (DCM, "110113"),
        "subtype": ("https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType", "AuthZ-Consent"),
        "action": "E",
        "outcome": "048",
        "agents": {APPLICATION: {"network"}, USER: set(), ORGANISATION: set(), AUTHORISER: set()},
        "without": {USER: {"network"}, ORGANISATION: {"network", "policy"}},
        "observer": AUTHORISER,
        "objects": (0, 0),
        "consents": True,
    },
    "PatientCreate": {
        "type": REST,
        "subtype": (INTERACTION, "create"),
        "action": "C",
        "outcome": "0",
        "agents": {SOURCE: {"network"}, DESTINATION: {"network"}},
        "objects": (1, 1),
    },
    "PatientUpdate": {
        "type": REST,
        "subtype": (INTERACTION, "update"),
        "action": "U",
        "outcome": "0",
        "agents": {SOURCE: {"network"}, DESTINATION: {"network"}},
        "objects": (1, 1),
    },
    "PatientRead": {
        "type": REST,
        "subtype": (INTERACTION, "read"),
        "action": "R",
        "outcome": "0",
        "agents": {DESTINATION: {"network"}, SOURCE: {"network"}},
        "objects": (1, 1),
    },
}


def pair(coding):
    return coding["system"], coding["code"]


def broken_by(event):
    """Why this event is not what its profile says, in words; nothing when it claims none."""
    [profile] = event.get("meta", {}).get("profile", [None])
    if profile is None:
        return []
    wanted = PROFILES[profile.removeprefix(PREFIX)]
    return [*_codes(event, wanted), *_agents(event, wanted), *_entities(event, wanted)]


def _codes(event, wanted):
    if pair(event["type"]) != wanted["type"]:
        yield "type"
    if wanted["subtype"] not in [pair(one) for one in event["subtype"]]:
        yield "subtype"
    if event["action"] != wanted["action"] or event["outcome"] not in wanted["outcome"]:
        yield "action or outcome"


def _agents(event, wanted):
    by_type = {}
    for agent in event["agent"]:
        by_type.setdefault(pair(agent["type"]["coding"][0]), []).append(agent)
    for kind, elements in wanted["agents"].items():
        if len(by_type.get(kind, [])) != 1:
            yield f"not one agent {kind}"
        elif not {"who", *elements} <= by_type[kind][0].keys():
            yield f"agent {kind} lacks an element"
    for kind, elements in wanted.get("without", {}).items():
        if any(elements & agent.keys() for agent in by_type.get(kind, [])):
            yield f"agent {kind} has too much"
    yield from _users(by_type)
    observer = wanted.get("observer")
    observers = [agent["who"] for agent in by_type.get(observer, [])]
    if observer and observers != [event["source"]["observer"]]:
        yield "val-audit-source"


def _users(by_type):
    for agent in (*by_type.get(USER, []), *by_type.get(TOKEN, [])):
        if agent["requestor"] is not True or "network" in agent:
            yield "user"
    for agent in by_type.get(TOKEN, []):
        [policy] = agent["policy"]
        if not policy.startswith("urn:ietf:params:oauth:jti:"):
            yield "jti"


def _entities(event, wanted):
    kinds = [pair(one["type"]) for one in event["entity"]]
    people = [one for one in event["entity"] if pair(one["type"]) == PERSON]
    if len(people) != 1 or pair(people[0]["role"]) != (ROLE, "1"):
        yield "not one patient"
    elif people[0]["what"]["type"] != "Patient":
        yield "patient"
    least, most = wanted["objects"]
    if kinds.count(OBJECT) < least or (most is not None and kinds.count(OBJECT) > most):
        yield "objects"
    if any(pair(one["type"]) == OBJECT and "what" not in one for one in event["entity"]):
        yield "an object without what"
    if wanted.get("consents"):
        if CONSENT not in kinds:
            yield "no consent"
        if not set(kinds) <= {PERSON, CONSENT, TOKEN}:
            yield "another entity in a closed list"
