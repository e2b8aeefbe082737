"""Money: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CODE, DECIMAL
from schemas.resources.r4 import valuesets


class Money(Element):
    """An amount of economic utility in some recognized currency.
    https://hl7.org/fhir/R4/datatypes.html#Money

    value 0..1, currency 0..1
    """

    PATH = "Money"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 ISO 4217 Currency Code.
    currency = one(Primitive, CODE, valuesets.Currencies)
