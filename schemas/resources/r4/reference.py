"""Reference: https://hl7.org/fhir/R4/references.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import REFERENCE, STRING, URI
from schemas.resources.r4 import valuesets


class Reference(Element):
    """A reference from one resource to another. https://hl7.org/fhir/R4/references.html#Reference

    reference 0..1, type 0..1, identifier 0..1, display 0..1
    """

    PATH = "Reference"

    # 0..1 Literal reference, Relative, internal or absolute URL.
    reference = one(Primitive, REFERENCE)
    # 0..1 Type the reference refers to (e.g. 'Patient').
    type = one(Primitive, URI, valuesets.ResourceTypes, extensible=True)
    # 0..1 Logical reference, when literal reference is not known.
    identifier = one(Complex, "Identifier")
    # 0..1 Text alternative for the resource.
    display = one(Primitive, STRING)
