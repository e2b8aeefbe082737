"""Signature: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BASE64_BINARY, INSTANT, MIME_TYPE


class Signature(Element):
    """A Signature - XML DigSig, JWS, Graphical image of signature, etc.
    https://hl7.org/fhir/R4/datatypes.html#Signature

    type 1..*, when 1..1, who 1..1, onBehalfOf 0..1, targetFormat 0..1, sigFormat 0..1, data 0..1
    """

    PATH = "Signature"

    # 1..* Indication of the reason the entity signed the object(s).
    type = many(Complex, "Coding", at_least=1)
    # 1..1 When the signature was created.
    when = one(Primitive, INSTANT, at_least=1)
    # 1..1 Who signed.
    who = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
        at_least=1,
    )
    # 0..1 The party represented.
    onBehalfOf = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
    )
    # 0..1 The technical format of the signed resources.
    targetFormat = one(Primitive, MIME_TYPE)
    # 0..1 The technical format of the signature.
    sigFormat = one(Primitive, MIME_TYPE)
    # 0..1 The actual signature content (XML DigSig. JWS, picture, etc.).
    data = one(Primitive, BASE64_BINARY)
