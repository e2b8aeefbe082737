"""SimpleQuantity: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CODE, DECIMAL, STRING, URI


class SimpleQuantity(Element):
    """A fixed quantity (no comparator). https://hl7.org/fhir/R4/datatypes.html#SimpleQuantity

    value 0..1, unit 0..1, system 0..1, code 0..1
    """

    PATH = "SimpleQuantity"

    # 0..1 Numerical value (with implicit precision).
    value = one(Primitive, DECIMAL)
    # 0..1 Unit representation.
    unit = one(Primitive, STRING)
    # 0..1 System that defines coded unit form.
    system = one(Primitive, URI)
    # 0..1 Coded form of the unit.
    code = one(Primitive, CODE)
