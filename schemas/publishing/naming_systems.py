"""NamingSystems of our identifiers: what each names, and who gives it.

https://hl7.org/fhir/R4/namingsystem.html
"""

from typing import Any, Final

from schemas import canonical
from schemas.publishing.heading import DATE, PUBLISHER, class_name
from schemas.publishing.writing import as_json, resource_name

NAMED: Final = {
    canonical.SID_CASE: "A child's case, by the name that this one partner has for it; another "
    "partner has another, and the two cannot be joined. The services give it.",
    canonical.SID_PARTNER: "An organisation that takes part. The register of partners gives it.",
    canonical.SID_SERVICE: "One of the services of a deployment: intake, consent, referral, "
    "closure.",
    canonical.SID_REFERRAL: "A referral or transfer. The referral service gives it.",
    canonical.SID_CONSENT: "A consent, by the name that this one partner has for it.",
    canonical.SID_GUARDIAN: "A person who may decide for a child. The intake service gives it.",
    canonical.SID_SECTION: "A section of a case file, by its code.",
    canonical.SID_MESSAGE: "A message, by the id of its header.",
    canonical.SID_APPEAL: "An appeal against a best-interests determination.",
    canonical.SID_ASSESSMENT: "An assessment that another authority was asked for.",
    canonical.SID_HOUSEHOLD: "Somebody of a child's household, by a UUID that the sender makes.",
    canonical.SID_DISPOSAL: "A request to destroy what was released.",
    canonical.SID_DIRECTORY: "A service that a partner offers, in the service directory.",
}


def files() -> dict[str, bytes]:
    """The naming systems, by their path below schemas/published."""
    made = [_naming_system(system, about) for system, about in NAMED.items()]
    return {resource_name(one): as_json(one) for one in made}


def _naming_system(system: str, about: str) -> dict[str, Any]:
    name = system.rpartition("/")[2]
    return {
        "resourceType": "NamingSystem",
        "id": f"sid-{name}",
        "name": f"{class_name(name)}Identifier",
        "status": "active",
        "kind": "identifier",
        "date": DATE,
        "publisher": PUBLISHER,
        "description": about,
        "uniqueId": [{"type": "uri", "value": system, "preferred": True}],
    }
