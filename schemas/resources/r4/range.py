"""Range: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, one


class Range(Element):
    """Set of values bounded by low and high. https://hl7.org/fhir/R4/datatypes.html#Range

    low 0..1, high 0..1
    """

    PATH = "Range"

    # 0..1 Low limit.
    low = one(Complex, "SimpleQuantity")
    # 0..1 High limit.
    high = one(Complex, "SimpleQuantity")
