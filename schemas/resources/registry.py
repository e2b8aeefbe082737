"""Finds the schema of a type by its path in the standard, importing it when first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from schemas.resources.elements import R4Type

RESOURCES: Final = (
    "Appointment",
    "AuditEvent",
    "Binary",
    "Bundle",
    "CarePlan",
    "CareTeam",
    "Communication",
    "Composition",
    "Condition",
    "Consent",
    "DocumentReference",
    "Encounter",
    "Endpoint",
    "EpisodeOfCare",
    "Flag",
    "Goal",
    "Group",
    "HealthcareService",
    "List",
    "Location",
    "MessageHeader",
    "Observation",
    "OperationOutcome",
    "Organization",
    "Parameters",
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Provenance",
    "QuestionnaireResponse",
    "RelatedPerson",
    "RiskAssessment",
    "ServiceRequest",
    "Subscription",
    "Task",
)
_KNOWN: Final = frozenset(RESOURCES)
_classes: Final[dict[str, type["R4Type"]]] = {}
_schemas: Final[dict[tuple[str, bool], "R4Type"]] = {}


def is_resource(name: object) -> bool:
    return isinstance(name, str) and name in _KNOWN


def add(path: str, found: type["R4Type"]) -> None:
    _classes[path] = found


def element_class(path: str) -> type["R4Type"]:
    """The schema class of a type or of a part of a resource, such as `Patient.contact`."""
    if path not in _classes:
        import_module(f"schemas.resources.r4.{path.partition('.')[0].lower()}")
    return _classes[path]


def element_schema(path: str, *, contained: bool = False) -> "R4Type":
    """The one instance that reads this type: a schema keeps nothing between two readings."""
    found = _schemas.get((path, contained))
    if found is None:
        found = element_class(path)(contained=contained)
        _schemas[path, contained] = found
    return found


def load(path: str, value: Any, *, contained: bool = False) -> Any:
    """Read a value as this type with marshmallow: the value itself, or ValidationError."""
    return element_schema(path, contained=contained).load(value)
