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
OTHERS: Final = (
    "Account",
    "ActivityDefinition",
    "AdverseEvent",
    "AllergyIntolerance",
    "AppointmentResponse",
    "Basic",
    "BiologicallyDerivedProduct",
    "BodyStructure",
    "CapabilityStatement",
    "CatalogEntry",
    "ChargeItem",
    "ChargeItemDefinition",
    "Claim",
    "ClaimResponse",
    "ClinicalImpression",
    "CodeSystem",
    "CommunicationRequest",
    "CompartmentDefinition",
    "ConceptMap",
    "Contract",
    "Coverage",
    "CoverageEligibilityRequest",
    "CoverageEligibilityResponse",
    "DetectedIssue",
    "Device",
    "DeviceDefinition",
    "DeviceMetric",
    "DeviceRequest",
    "DeviceUseStatement",
    "DiagnosticReport",
    "DocumentManifest",
    "EffectEvidenceSynthesis",
    "EnrollmentRequest",
    "EnrollmentResponse",
    "EventDefinition",
    "Evidence",
    "EvidenceVariable",
    "ExampleScenario",
    "ExplanationOfBenefit",
    "FamilyMemberHistory",
    "GraphDefinition",
    "GuidanceResponse",
    "ImagingStudy",
    "Immunization",
    "ImmunizationEvaluation",
    "ImmunizationRecommendation",
    "ImplementationGuide",
    "InsurancePlan",
    "Invoice",
    "Library",
    "Linkage",
    "Measure",
    "MeasureReport",
    "Media",
    "Medication",
    "MedicationAdministration",
    "MedicationDispense",
    "MedicationKnowledge",
    "MedicationRequest",
    "MedicationStatement",
    "MedicinalProduct",
    "MedicinalProductAuthorization",
    "MedicinalProductContraindication",
    "MedicinalProductIndication",
    "MedicinalProductIngredient",
    "MedicinalProductInteraction",
    "MedicinalProductManufactured",
    "MedicinalProductPackaged",
    "MedicinalProductPharmaceutical",
    "MedicinalProductUndesirableEffect",
    "MessageDefinition",
    "MolecularSequence",
    "NamingSystem",
    "NutritionOrder",
    "ObservationDefinition",
    "OperationDefinition",
    "OrganizationAffiliation",
    "PaymentNotice",
    "PaymentReconciliation",
    "Person",
    "PlanDefinition",
    "Procedure",
    "Questionnaire",
    "RequestGroup",
    "ResearchDefinition",
    "ResearchElementDefinition",
    "ResearchStudy",
    "ResearchSubject",
    "RiskEvidenceSynthesis",
    "Schedule",
    "SearchParameter",
    "Slot",
    "Specimen",
    "SpecimenDefinition",
    "StructureDefinition",
    "StructureMap",
    "Substance",
    "SubstanceNucleicAcid",
    "SubstancePolymer",
    "SubstanceProtein",
    "SubstanceReferenceInformation",
    "SubstanceSourceMaterial",
    "SubstanceSpecification",
    "SupplyDelivery",
    "SupplyRequest",
    "TerminologyCapabilities",
    "TestReport",
    "TestScript",
    "ValueSet",
    "VerificationResult",
    "VisionPrescription",
)
"""What no message of ours carries; it is checked as base R4 alone, mostly inside other things."""

_KNOWN: Final = frozenset((*RESOURCES, *OTHERS))
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
