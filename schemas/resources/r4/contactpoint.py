"""ContactPoint: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import CODE, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets


class ContactPoint(Element):
    """Details of a Technology mediated contact point (phone, fax, email, etc.).
    https://hl7.org/fhir/R4/datatypes.html#ContactPoint

    system 0..1, value 0..1, use 0..1, rank 0..1, period 0..1
    """

    PATH = "ContactPoint"

    # 0..1 phone | fax | email | pager | url | sms | other.
    system = one(Primitive, CODE, valuesets.ContactPointSystem)
    # 0..1 The actual contact point details.
    value = one(Primitive, STRING)
    # 0..1 home | work | temp | old | mobile - purpose of this contact point.
    use = one(Primitive, CODE, valuesets.ContactPointUse)
    # 0..1 Specify preferred order of use (1 = highest).
    rank = one(Primitive, POSITIVE_INT)
    # 0..1 Time period when the contact point was/is in use.
    period = one(Complex, "Period")
