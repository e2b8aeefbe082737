"""Expression: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CODE, ID, STRING, URI
from schemas.resources.r4 import valuesets


class Expression(Element):
    """An expression that can be used to generate a value.
    https://hl7.org/fhir/R4/metadatatypes.html#Expression

    description 0..1, name 0..1, language 1..1, expression 0..1, reference 0..1
    """

    PATH = "Expression"

    # 0..1 Natural language description of the condition.
    description = one(Primitive, STRING)
    # 0..1 Short name assigned to expression for reuse.
    name = one(Primitive, ID)
    # 1..1 text/cql | text/fhirpath | application/x-fhir-query | etc.
    language = one(Primitive, CODE, valuesets.ExpressionLanguage, extensible=True, at_least=1)
    # 0..1 Expression in specified language.
    expression = one(Primitive, STRING)
    # 0..1 Where the expression is found.
    reference = one(Primitive, URI)
