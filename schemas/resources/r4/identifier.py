"""Identifier: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, ReferenceTo, one
from schemas.resources.kinds import CODE, STRING, URI
from schemas.resources.r4 import valuesets


class Identifier(Element):
    """An identifier intended for computation. https://hl7.org/fhir/R4/datatypes.html#Identifier

    use 0..1, type 0..1, system 0..1, value 0..1, period 0..1, assigner 0..1
    """

    PATH = "Identifier"

    # 0..1 usual | official | temp | secondary | old (If known).
    use = one(Primitive, CODE, valuesets.IdentifierUse)
    # 0..1 Description of identifier.
    type = one(Complex, "CodeableConcept")
    # 0..1 The namespace for the identifier value.
    system = one(Primitive, URI)
    # 0..1 The value that is unique.
    value = one(Primitive, STRING)
    # 0..1 Time period when id is/was valid for use.
    period = one(Complex, "Period")
    # 0..1 Organization that issued id (may be just text).
    assigner = one(ReferenceTo, "Organization")
