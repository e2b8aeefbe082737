"""Annotation: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Primitive, ReferenceTo, one
from schemas.resources.kinds import DATE_TIME, MARKDOWN, STRING


class Annotation(Element):
    """Text node with attribution. https://hl7.org/fhir/R4/datatypes.html#Annotation

    author[x] 0..1, time 0..1, text 1..1
    """

    PATH = "Annotation"

    # 0..1 Individual responsible for the annotation.
    authorReference = one(
        ReferenceTo, "Practitioner", "Patient", "RelatedPerson", "Organization", choice="author"
    )
    authorString = one(Primitive, STRING, choice="author")
    # 0..1 When the annotation was made.
    time = one(Primitive, DATE_TIME)
    # 1..1 The annotation - text content (as markdown).
    text = one(Primitive, MARKDOWN, at_least=1)
