"""The lines of the ledger as FHIR AuditEvents, after IHE's Basic Audit Log Patterns (BALP 1.1.4).

One line is one AuditEvent, made when it is asked for: the ledger is the only thing that is kept. A
line that fits a profile of BALP says so in `meta.profile`. The child is named as the reader knows
it, and nobody else is a person. https://profiles.ihe.net/ITI/BALP/
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from schemas import canonical
from schemas.codes import Purpose
from services.common.reads import Reader
from services.consent.chain import What
from services.consent.messages import named

Element = dict[str, Any]

BALP = "https://profiles.ihe.net/ITI/BALP"
DCM = "http://dicom.nema.org/resources/ontology/DCM"
LIFECYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle"
AUDIT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type"
INTERACTION = "http://hl7.org/fhir/restful-interaction"
AUTHZ = f"{BALP}/CodeSystem/AuthZsubType"
AGENTS = f"{BALP}/CodeSystem/UserAgentTypes"
ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type"
ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role"
RESOURCES = "http://hl7.org/fhir/resource-types"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
ROLE_CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass"
SECURITY_ROLE = "http://terminology.hl7.org/CodeSystem/extra-security-role-type"
SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type"
SNOMED = "http://snomed.info/sct"
JTI = "urn:ietf:params:oauth:jti:"
URI = "5"  # of network.type

SENDS, RECEIVES, APPLICATION = (DCM, "110153"), (DCM, "110152"), (DCM, "110150")
USER, AUTHOR, ORGANISATION = (PARTICIPATION, "IRCP"), (PARTICIPATION, "AUT"), (ROLE_CLASS, "PROV")
AUTHORISER, CUSTODIAN = (SECURITY_ROLE, "authserver"), (SNOMED, "159541003")
TOKEN = (AGENTS, "UserOauthAgent")

SUCCESS, FAILURE = "0", "4"


@dataclass(frozen=True)
class Pattern:
    """What AuditEvents of one kind of line have in common."""

    type: tuple[str, str]
    subtype: tuple[str, str]
    action: str
    profile: str | None
    outcome: str = SUCCESS


_CREATED = Pattern((AUDIT_TYPE, "rest"), (INTERACTION, "create"), "C", "PatientCreate")
_UPDATED = Pattern((AUDIT_TYPE, "rest"), (INTERACTION, "update"), "U", "PatientUpdate")
_PERMITTED = Pattern((DCM, "110113"), (AUTHZ, "AuthZ-Consent"), "E", "AuthZconsent")
_NOT_A_READER = Pattern((DCM, "110113"), (AUTHZ, "AuthZ-Role"), "E", None, FAILURE)
_DENIED = Pattern((DCM, "110113"), (AUTHZ, "AuthZ-Consent"), "E", "AuthZconsent", FAILURE)

PATTERNS: Mapping[str, Pattern] = {
    What.CONSENTED: _CREATED,
    What.INVOKED: _CREATED,
    What.DISPUTED: _UPDATED,
    What.WITHDRAWN: _UPDATED,
    What.ANSWERED: _UPDATED,
    What.TOLD: Pattern((DCM, "110106"), (LIFECYCLE, "transmit"), "E", None),
    What.OVERDUE: Pattern((DCM, "110113"), (LIFECYCLE, "destroy"), "E", None, FAILURE),
    What.DESTROYED: Pattern((DCM, "110110"), (LIFECYCLE, "destroy"), "D", None),
    What.AUTHORISED: _PERMITTED,
    What.DECIDED: _PERMITTED,
    What.REFUSED: _DENIED,
    What.DISCLOSED: Pattern(
        (DCM, "110106"), (LIFECYCLE, "disclose"), "R", "PrivacyDisclosure.Source"
    ),
    What.OPENED: Pattern(
        (DCM, "110107"), (LIFECYCLE, "disclose"), "C", "PrivacyDisclosure.Recipient"
    ),
    What.READ: Pattern((AUDIT_TYPE, "rest"), (INTERACTION, "read"), "R", "PatientRead"),
}


def audit_event(entry: Mapping[str, Any], line: UUID, case: UUID, reader: Reader) -> Element:
    """One line, under the reader's own names."""
    pattern = _NOT_A_READER if entry["what"] == What.REFUSED and "of" in entry else None
    pattern = pattern or PATTERNS[entry["what"]]
    agents, observer = _AGENTS.get(entry["what"], _agents_of_rest)(entry)
    profile = pattern.profile
    if profile == "AuthZconsent" and not entry.get("consents"):
        profile = None  # it is for decisions that rest on a consent
    shown: Element = {
        "resourceType": "AuditEvent",
        "id": reader.name(line),
        "type": _coding(pattern.type),
        "subtype": [_coding(pattern.subtype)],
        "action": pattern.action,
        "recorded": entry["at"],
        "outcome": pattern.outcome,
        "agent": agents,
        "source": {
            "observer": observer,
            "type": [_coding((SOURCE_TYPE, "6" if profile == "AuthZconsent" else "4"))],
        },
        "entity": _entities(entry, case, reader),
    }
    if profile:
        url = f"{BALP}/StructureDefinition/IHE.BasicAudit.{profile}"
        shown["meta"] = {"profile": [url]}
    if entry.get("because"):
        shown["outcomeDesc"] = entry["because"]
    if entry.get("purpose"):
        shown["purposeOfEvent"] = [Purpose(entry["purpose"]).concept]
    return shown


Agents = tuple[list[Element], Element]


def _agents_of_disclosure(entry: Mapping[str, Any]) -> Agents:
    """Intake sends, on behalf of whoever the file is from. (The source is the observer.)"""
    agents = [
        _agent(SENDS, _service("intake"), network=_network("intake")),
        _agent(RECEIVES, _partner(entry["recipient"]), network=_network(entry["recipient"], ":")),
    ]
    if entry.get("discloser"):
        agents.append(_agent(CUSTODIAN, _partner(entry["discloser"])))
    return agents, _service("intake")


def _agents_of_opening(entry: Mapping[str, Any]) -> Agents:
    """The recipient imports. (It is the observer, as BALP has it.)"""
    agents, _ = _agents_of_disclosure(entry)
    return [*agents, *_token(entry)], _partner(entry["recipient"])


def _agents_of_decision(entry: Mapping[str, Any]) -> Agents:
    """Who asked, for whom, and who decided."""
    recipient, ours = _partner(entry["recipient"]), entry.get("client") == "intake"
    purpose = {"purposeOfUse": [Purpose(entry["purpose"]).concept]} if entry.get("purpose") else {}
    network = _network("intake") if ours else _network(entry["recipient"], ":")
    token = _token_of_asker(entry)
    policy = {"policy": [f"{JTI}{token}"]} if token else {}
    agents = [
        {**_agent(APPLICATION, _client(entry), network=network), **policy},
        _agent(USER, recipient, requestor=True, **purpose),
        _agent(ORGANISATION, recipient),
        _agent(AUTHORISER, _service("consent")),
    ]
    return agents, _service("consent")


def _agents_of_reading(entry: Mapping[str, Any]) -> Agents:
    """What is read flows from us to who reads."""
    agents = [
        _agent(RECEIVES, _client(entry), network=_network(entry["by"], ":")),
        _agent(SENDS, _service("consent"), network=_network("consent")),
        _agent(USER, _partner(entry["by"]), requestor=True),
        *_token(entry),
    ]
    return agents, _service("consent")


def _agents_of_telling(entry: Mapping[str, Any]) -> Agents:
    agents = [
        _agent(SENDS, _service("consent"), network=_network("consent")),
        _agent(RECEIVES, _partner(entry["recipient"]), network=_network(entry["recipient"], ":")),
    ]
    return agents, _service("consent")


def _agents_of_rest(entry: Mapping[str, Any]) -> Agents:
    """Somebody told us something, which we keep."""
    by = entry.get("by") or entry.get("recipient") or "unknown"
    agents = [
        _agent(SENDS, _partner(by), network=_network(by, ":")),
        _agent(RECEIVES, _service("consent"), network=_network("consent")),
        _agent(AUTHOR, _partner(by), requestor=True),
    ]
    return agents, _service("consent")


def _agents_of_destruction(_: Mapping[str, Any]) -> Agents:
    """Those who ordered it are persons of ours, and named to nobody."""
    return [_agent(APPLICATION, _service("consent"), requestor=True)], _service("consent")


_AGENTS: Mapping[str, Callable[[Mapping[str, Any]], Agents]] = {
    What.DISCLOSED: _agents_of_disclosure,
    What.OPENED: _agents_of_opening,
    What.DECIDED: _agents_of_decision,
    What.AUTHORISED: _agents_of_decision,
    What.REFUSED: _agents_of_decision,
    What.READ: _agents_of_reading,
    What.TOLD: _agents_of_telling,
    What.OVERDUE: _agents_of_telling,
    What.DESTROYED: _agents_of_destruction,
}


def _entities(entry: Mapping[str, Any], case: UUID, reader: Reader) -> list[Element]:
    """The child; then what it was about. A decision's may be nothing else than BALP lists."""
    what, section = entry["what"], entry.get("section")
    child: Element = {
        "what": named("Patient", canonical.SID_CASE, reader.name(case)),
        "type": _coding((ENTITY_TYPE, "1")),
        "role": _coding((ENTITY_ROLE, "1")),
    }
    consents = [reader.name(UUID(one)) for one in entry.get("consents", ())]
    decided = what in (What.DECIDED, What.REFUSED, What.AUTHORISED)
    if decided and section:
        child["detail"] = [{"type": "section", "valueString": section}]
    found = [child]
    if not decided:
        found.append(_object(entry, consents))
    found += [
        {
            "what": named("Consent", canonical.SID_CONSENT, name),
            "type": {"system": RESOURCES, "code": "Consent"},
        }
        for name in consents
    ]
    if decided and consents and entry.get("token") and not _token_of_asker(entry):
        token = {"identifier": {"value": f"{JTI}{entry['token']}"}}
        found.append({"what": token, "type": _coding(TOKEN)})
    return found


def _object(entry: Mapping[str, Any], consents: list[str]) -> Element:
    """The one thing that went, was changed or was read."""
    shown: Element = {
        "type": _coding((ENTITY_TYPE, "2")),
        "role": _coding((ENTITY_ROLE, "4")),
    }
    if entry.get("binary"):
        urn = {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{entry['binary']}"}
        shown["what"] = {"type": "Binary", "identifier": urn}
        shown["role"] = _coding((ENTITY_ROLE, "3"))
    elif entry["what"] == What.READ:
        shown["what"] = {"display": str(entry.get("of", "ledger"))}
    elif consents:
        shown["what"] = named("Consent", canonical.SID_CONSENT, consents[0])
    else:
        shown["what"] = {"display": "ledger"}
    if entry.get("section"):
        shown["detail"] = [{"type": "section", "valueString": entry["section"]}]
    return shown


def _token_of_asker(entry: Mapping[str, Any]) -> str | None:
    """The token by which was asked; where a token was asked for, the line names that one. (BALP)"""
    asked = "binary" in entry or "of" in entry
    return entry.get("token") if asked else None


def _agent(kind: tuple[str, str], who: Element, *, requestor: bool = False, **more: Any) -> Element:
    return {"type": {"coding": [_coding(kind)]}, "who": who, "requestor": requestor, **more}


def _token(entry: Mapping[str, Any]) -> list[Element]:
    """BALP's minimal pattern for the use of an access token."""
    if not entry.get("token"):
        return []
    return [_agent(TOKEN, _client(entry), requestor=True, policy=[f"{JTI}{entry['token']}"])]


def _client(entry: Mapping[str, Any]) -> Element:
    client = entry.get("client")
    if not client:
        return {"type": "Device", "display": "a system that is not known"}
    return named("Device", canonical.identifier_system("client"), client)


def _service(name: str) -> Element:
    return named("Device", canonical.SID_SERVICE, name)


def _partner(id_: str) -> Element:
    return named("Organization", canonical.SID_PARTNER, id_)


def _network(name: str, partner: str = "") -> Element:
    """The names by which both appear as sources of our records; never an address of a machine."""
    address = f"urn:casebridge:partner:{name}" if partner else f"urn:casebridge:{name}"
    return {"address": address, "type": URI}


def _coding(pair: tuple[str, str]) -> Element:
    system, code = pair
    return {"system": system, "code": code}
