"""Reference: https://hl7.org/fhir/R4/references.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import STRING, URI


class Reference(Element):
    """A reference from one resource to another. https://hl7.org/fhir/R4/references.html#Reference"""

    PATH = "Reference"

    # 0..1 Literal reference, Relative, internal or absolute URL.
    reference = one(Primitive, STRING)
    # 0..1 Type the reference refers to (e.g. 'Patient').
    type = one(Primitive, URI)
    # 0..1 Logical reference, when literal reference is not known.
    identifier = one(Complex, "Identifier")
    # 0..1 Text alternative for the resource.
    display = one(Primitive, STRING)
