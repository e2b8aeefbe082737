"""SampledData: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import DECIMAL, POSITIVE_INT, STRING


class SampledData(Element):
    """A series of measurements taken by a device.
    https://hl7.org/fhir/R4/datatypes.html#SampledData

    origin 1..1, period 1..1, factor 0..1, lowerLimit 0..1, upperLimit 0..1, dimensions 1..1,
    data 0..1
    """

    PATH = "SampledData"

    # 1..1 Zero value and units.
    origin = one(Complex, "SimpleQuantity", at_least=1)
    # 1..1 Number of milliseconds between samples.
    period = one(Primitive, DECIMAL, at_least=1)
    # 0..1 Multiply data by this before adding to origin.
    factor = one(Primitive, DECIMAL)
    # 0..1 Lower limit of detection.
    lowerLimit = one(Primitive, DECIMAL)
    # 0..1 Upper limit of detection.
    upperLimit = one(Primitive, DECIMAL)
    # 1..1 Number of sample points at each time point.
    dimensions = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..1 Decimal values with spaces, or 'E' | 'U' | 'L'.
    data = one(Primitive, STRING)
