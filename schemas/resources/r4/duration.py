"""Duration: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CODE, DECIMAL, STRING, URI
from schemas.resources.r4 import valuesets


class Duration(Element):
    """A length of time. https://hl7.org/fhir/R4/datatypes.html#Duration

    value 0..1, comparator 0..1, unit 0..1, system 0..1, code 0..1
    """

    PATH = "Duration"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 < | <= | >= | > - how to understand the value.
    comparator = one(Primitive, CODE, valuesets.QuantityComparator)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)
