"""HumanName: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets


class HumanName(Element):
    """Name of a human - parts and usage. https://hl7.org/fhir/R4/datatypes.html#HumanName

    use 0..1, text 0..1, family 0..1, given 0..*, prefix 0..*, suffix 0..*, period 0..1
    """

    PATH = "HumanName"

    # 0..1 usual | official | temp | nickname | anonymous | old | maiden.
    use = one(Primitive, CODE, valuesets.NameUse)
    # 0..1 Text representation of the full name.
    text = one(Primitive, STRING)
    # 0..1 Family name (often called 'Surname').
    family = one(Primitive, STRING)
    # 0..* Given names (not always 'first'). Includes middle names.
    given = many(Primitive, STRING)
    # 0..* Parts that come before the name.
    prefix = many(Primitive, STRING)
    # 0..* Parts that come after the name.
    suffix = many(Primitive, STRING)
    # 0..1 Time period when name was/is in use.
    period = one(Complex, "Period")
