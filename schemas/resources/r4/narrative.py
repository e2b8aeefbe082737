"""Narrative: https://hl7.org/fhir/R4/narrative.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, one
from schemas.resources.kinds import CODE, XHTML
from schemas.resources.r4 import valuesets


class Narrative(Element):
    """Human-readable summary of the resource (essential clinical and business information).
    https://hl7.org/fhir/R4/narrative.html#Narrative

    status 1..1, div 1..1
    """

    PATH = "Narrative"

    # 1..1 generated | extensions | additional | empty.
    status = one(Primitive, CODE, valuesets.NarrativeStatus, at_least=1)
    # 1..1 Limited xhtml content.
    div = one(Primitive, XHTML, bare=True, at_least=1)
