"""Meta: https://hl7.org/fhir/R4/resource.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import CANONICAL, ID, INSTANT, URI


class Meta(Element):
    """Metadata about a resource. https://hl7.org/fhir/R4/resource.html#Meta

    versionId 0..1, lastUpdated 0..1, source 0..1, profile 0..*, security 0..*, tag 0..*
    """

    PATH = "Meta"

    # 0..1 Version specific identifier.
    versionId = one(Primitive, ID)
    # 0..1 When the resource version last changed.
    lastUpdated = one(Primitive, INSTANT)
    # 0..1 Identifies where the resource comes from.
    source = one(Primitive, URI)
    # 0..* Profiles this resource claims to conform to.
    profile = many(Primitive, CANONICAL)
    # 0..* Security Labels applied to this resource.
    security = many(Complex, "Coding")
    # 0..* Tags applied to this resource.
    tag = many(Complex, "Coding")
