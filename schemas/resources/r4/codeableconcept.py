"""CodeableConcept: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import STRING


class CodeableConcept(Element):
    """Concept - reference to a terminology or just text.
    https://hl7.org/fhir/R4/datatypes.html#CodeableConcept

    coding 0..*, text 0..1
    """

    PATH = "CodeableConcept"

    # 0..* Code defined by a terminology system.
    coding = many(Complex, "Coding")
    # 0..1 Plain text representation of the concept.
    text = one(Primitive, STRING)
