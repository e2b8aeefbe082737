"""ParameterDefinition: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CANONICAL, CODE, INTEGER, STRING
from schemas.resources.r4 import valuesets


class ParameterDefinition(Element):
    """Definition of a parameter to a module.
    https://hl7.org/fhir/R4/metadatatypes.html#ParameterDefinition

    name 0..1, use 1..1, min 0..1, max 0..1, documentation 0..1, type 1..1, profile 0..1
    """

    PATH = "ParameterDefinition"

    # 0..1 Name used to access the parameter value.
    name = one(Primitive, CODE)
    # 1..1 in | out.
    use = one(Primitive, CODE, valuesets.OperationParameterUse, at_least=1)
    # 0..1 Minimum cardinality.
    min = one(Primitive, INTEGER)
    # 0..1 Maximum cardinality (a number of *).
    max = one(Primitive, STRING)
    # 0..1 A brief description of the parameter.
    documentation = one(Primitive, STRING)
    # 1..1 What type of value.
    type = one(Primitive, CODE, valuesets.AllTypes, at_least=1)
    # 0..1 What profile the value is expected to be.
    profile = one(Primitive, CANONICAL)
