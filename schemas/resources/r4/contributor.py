"""Contributor: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets


class Contributor(Element):
    """Contributor information. https://hl7.org/fhir/R4/metadatatypes.html#Contributor

    type 1..1, name 1..1, contact 0..*
    """

    PATH = "Contributor"

    # 1..1 author | editor | reviewer | endorser.
    type = one(Primitive, CODE, valuesets.ContributorType, at_least=1)
    # 1..1 Who contributed the content.
    name = one(Primitive, STRING, at_least=1)
    # 0..* Contact details of the contributor.
    contact = many(Complex, "ContactDetail")
