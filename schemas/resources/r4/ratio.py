"""Ratio: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, one


class Ratio(Element):
    """A ratio of two Quantity values - a numerator and a denominator.
    https://hl7.org/fhir/R4/datatypes.html#Ratio

    numerator 0..1, denominator 0..1
    """

    PATH = "Ratio"

    # 0..1 Numerator value.
    numerator = one(Complex, "Quantity")
    # 0..1 Denominator value.
    denominator = one(Complex, "Quantity")
