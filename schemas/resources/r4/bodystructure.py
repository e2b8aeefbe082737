"""BodyStructure: https://hl7.org/fhir/R4/bodystructure.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, STRING


class BodyStructure(DomainResource):
    """Specific and identified anatomical structure.
    https://hl7.org/fhir/R4/bodystructure.html#BodyStructure

    identifier 0..*, active 0..1, morphology 0..1, location 0..1, locationQualifier 0..*,
    description 0..1, image 0..*, patient 1..1
    """

    PATH = "BodyStructure"

    resourceType = one(Exactly, "BodyStructure")
    # 0..* Bodystructure identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..1 Kind of Structure.
    morphology = one(Complex, "CodeableConcept")
    # 0..1 Body site.
    location = one(Complex, "CodeableConcept")
    # 0..* Body site modifier.
    locationQualifier = many(Complex, "CodeableConcept")
    # 0..1 Text description.
    description = one(Primitive, STRING)
    # 0..* Attached images.
    image = many(Complex, "Attachment")
    # 1..1 Who this is about.
    patient = one(ReferenceTo, "Patient", at_least=1)
