"""The words Casebridge publishes, as far as a partner speaks them."""

from typing import Final

BASE: Final = "https://casebridge.example/fhir"

SID_CASE: Final = f"{BASE}/sid/case"
SID_CONSENT: Final = f"{BASE}/sid/consent"
SID_MESSAGE: Final = f"{BASE}/sid/message"
SID_PARTNER: Final = f"{BASE}/sid/partner"
SID_REFERRAL: Final = f"{BASE}/sid/referral"
SID_SERVICE: Final = f"{BASE}/sid/service"

MESSAGE_EVENT: Final = f"{BASE}/CodeSystem/message-event"
PURPOSE: Final = f"{BASE}/CodeSystem/purpose"
SECTION: Final = f"{BASE}/CodeSystem/section"

SERVICES: Final = ("intake", "consent", "referral", "closure")

FHIR_JSON: Final = "application/fhir+json"


def code_system(name: str) -> str:
    """The address of one of Casebridge's own lists of codes."""
    return f"{BASE}/CodeSystem/{name}"


def message_definition(event: str) -> str:
    """Which definition a message of this event follows."""
    return f"{BASE}/MessageDefinition/{event}|1.0"


def partner_topic(partner: str, service: str) -> str:
    """The Kafka topic that this service writes and this partner reads."""
    return f"partner.{partner}.{service}.v1"


def inbound_topic(partner: str) -> str:
    """The Kafka topic that this partner writes and the services read."""
    return f"partner.{partner}.inbound.v1"


def partner_source(partner: str) -> str:
    """How a partner names itself as the source of a message."""
    return f"urn:casebridge:partner:{partner}"


def service_source(service: str) -> str:
    """How a service names itself as the source of a message."""
    return f"urn:casebridge:{service}"
