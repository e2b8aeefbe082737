"""ContactDetail: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import STRING


class ContactDetail(Element):
    """Contact information. https://hl7.org/fhir/R4/metadatatypes.html#ContactDetail

    name 0..1, telecom 0..*
    """

    PATH = "ContactDetail"

    # 0..1 Name of an individual to contact.
    name = one(Primitive, STRING)
    # 0..* Contact details for individual or organization.
    telecom = many(Complex, "ContactPoint")
