"""The addresses under which our own words are published."""

from typing import Final

BASE: Final = "https://casebridge.example/fhir"
HANDOFF_DETAIL: Final = "https://casebridge.example/authorization/handoff"  # RFC 9396
VERSION: Final = "1.0"


def code_system(name: str) -> str:
    return f"{BASE}/CodeSystem/{name}"


def structure_definition(name: str) -> str:
    return f"{BASE}/StructureDefinition/{name}"


def message_definition(event: str) -> str:
    """The canonical and version by which a message says which definition it follows."""
    return f"{BASE}/MessageDefinition/{event}|{VERSION}"


def operation_definition(name: str) -> str:
    return f"{BASE}/OperationDefinition/{name}"


def questionnaire(code: str) -> str:
    return f"{BASE}/Questionnaire/{code}"


def identifier_system(name: str) -> str:
    return f"{BASE}/sid/{name}"


# Whom and what an identifier names.
SID_CASE: Final = identifier_system("case")  # pairwise: each partner has its own for a case
SID_PARTNER: Final = identifier_system("partner")
SID_SERVICE: Final = identifier_system("service")
SID_REFERRAL: Final = identifier_system("referral")
SID_CONSENT: Final = identifier_system("consent")
SID_GUARDIAN: Final = identifier_system("guardian")
SID_HOUSEHOLD: Final = identifier_system("household-member")  # a UUID that the sender makes
SID_SECTION: Final = identifier_system("section")
SID_MESSAGE: Final = identifier_system("message")
SID_APPEAL: Final = identifier_system("appeal")
SID_ASSESSMENT: Final = identifier_system("assessment")
SID_DISPOSAL: Final = identifier_system("disposal")
SID_DIRECTORY: Final = identifier_system("healthcare-service")  # a service that partners offer

# Extensions of our own; schemas/extensions.py says what each is.
GUARDIAN_SCOPE: Final = structure_definition("guardian-scope")
CROSS_BORDER: Final = structure_definition("cross-border")
CONCERNS: Final = structure_definition("concerns")
INTERPRETER: Final = structure_definition("interpreter")
REPLACES: Final = structure_definition("replaces")
CLOSURE_REASON: Final = structure_definition("closure-reason")
CLOSURE_STATUS: Final = structure_definition("closure-status")
MONITORING_PERIOD: Final = structure_definition("monitoring-period")
REOPENING_REASON: Final = structure_definition("reopening-reason")
SERVICE_END_REASON: Final = structure_definition("service-end-reason")

# The tag that names the jurisdiction under whose rules the sender acts.
JURISDICTION: Final = code_system("jurisdiction")
