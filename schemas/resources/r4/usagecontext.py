"""UsageContext: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, ReferenceTo, one


class UsageContext(Element):
    """Describes the context of use for a conformance or knowledge resource.
    https://hl7.org/fhir/R4/metadatatypes.html#UsageContext

    code 1..1, value[x] 1..1
    """

    PATH = "UsageContext"

    # 1..1 Type of context being specified.
    code = one(Complex, "Coding", at_least=1)
    # 1..1 Value that defines the context.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueReference = one(
        ReferenceTo,
        "PlanDefinition",
        "ResearchStudy",
        "InsurancePlan",
        "HealthcareService",
        "Group",
        "Location",
        "Organization",
        choice="value",
        at_least=1,
    )
