"""Flag: https://hl7.org/fhir/R4/flag.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE
from schemas.resources.r4 import valuesets


class Flag(DomainResource):
    """Key information to flag to healthcare providers. https://hl7.org/fhir/R4/flag.html#Flag

    identifier 0..*, status 1..1, category 0..*, code 1..1, subject 1..1, period 0..1,
    encounter 0..1, author 0..1
    """

    PATH = "Flag"

    resourceType = one(Exactly, "Flag")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 active | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets.FlagStatus, at_least=1)
    # 0..* Clinical, administrative, etc.
    category = many(Complex, "CodeableConcept")
    # 1..1 Coded or textual message to display to user.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Who/What is flag about?
    subject = one(
        ReferenceTo,
        "Patient",
        "Location",
        "Group",
        "Organization",
        "Practitioner",
        "PlanDefinition",
        "Medication",
        "Procedure",
        at_least=1,
    )
    # 0..1 Time period when flag is active.
    period = one(Complex, "Period")
    # 0..1 Alert relevant during encounter.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Flag creator.
    author = one(
        ReferenceTo, "Device", "Organization", "Patient", "Practitioner", "PractitionerRole"
    )
