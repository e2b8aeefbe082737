"""RelatedArtifact: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import CANONICAL, CODE, MARKDOWN, STRING, URL
from schemas.resources.r4 import valuesets


class RelatedArtifact(Element):
    """Related artifacts for a knowledge resource.
    https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact

    type 1..1, label 0..1, display 0..1, citation 0..1, url 0..1, document 0..1, resource 0..1
    """

    PATH = "RelatedArtifact"

    # 1..1 documentation | justification | citation | predecessor | successor | derived-from |
    # depends-on | composed-of.
    type = one(Primitive, CODE, valuesets.RelatedArtifactType, at_least=1)
    # 0..1 Short label.
    label = one(Primitive, STRING)
    # 0..1 Brief description of the related artifact.
    display = one(Primitive, STRING)
    # 0..1 Bibliographic citation for the artifact.
    citation = one(Primitive, MARKDOWN)
    # 0..1 Where the artifact can be accessed.
    url = one(Primitive, URL)
    # 0..1 What document is being referenced.
    document = one(Complex, "Attachment")
    # 0..1 What resource is being referenced.
    resource = one(Primitive, CANONICAL)
