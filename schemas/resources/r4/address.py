"""Address: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets


class Address(Element):
    """An address expressed using postal conventions (as opposed to GPS or other location definition
    formats). https://hl7.org/fhir/R4/datatypes.html#Address

    use 0..1, type 0..1, text 0..1, line 0..*, city 0..1, district 0..1, state 0..1,
    postalCode 0..1, country 0..1, period 0..1
    """

    PATH = "Address"

    # 0..1 home | work | temp | old | billing - purpose of this address.
    use = one(Primitive, CODE, valuesets.AddressUse)
    # 0..1 postal | physical | both.
    type = one(Primitive, CODE, valuesets.AddressType)
    # 0..1 Text representation of the address.
    text = one(Primitive, STRING)
    # 0..* Street name, number, direction & P.O. Box etc.
    line = many(Primitive, STRING)
    # 0..1 Name of city, town etc.
    city = one(Primitive, STRING)
    # 0..1 District name (aka county).
    district = one(Primitive, STRING)
    # 0..1 Sub-unit of country (abbreviations ok).
    state = one(Primitive, STRING)
    # 0..1 Postal code for area.
    postalCode = one(Primitive, STRING)
    # 0..1 Country (e.g. can be ISO 3166 2 or 3 letter code).
    country = one(Primitive, STRING)
    # 0..1 Time period when address was/is in use.
    period = one(Complex, "Period")
