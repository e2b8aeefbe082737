"""ProdCharacteristic: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import STRING


class ProdCharacteristic(BackboneElement):
    """The marketing status describes the date when a medicinal product is actually put on the
    market or the date as of which it is no longer available.
    https://hl7.org/fhir/R4/datatypes.html#ProdCharacteristic

    height 0..1, width 0..1, depth 0..1, weight 0..1, nominalVolume 0..1, externalDiameter 0..1,
    shape 0..1, color 0..*, imprint 0..*, image 0..*, scoring 0..1
    """

    PATH = "ProdCharacteristic"

    # 0..1 Where applicable, the height can be specified using a numerical value and its unit of
    # measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
    # resulting terminology The symbol and the symbol identifier shall be used.
    height = one(Complex, "Quantity")
    # 0..1 Where applicable, the width can be specified using a numerical value and its unit of
    # measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
    # resulting terminology The symbol and the symbol identifier shall be used.
    width = one(Complex, "Quantity")
    # 0..1 Where applicable, the depth can be specified using a numerical value and its unit of
    # measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
    # resulting terminology The symbol and the symbol identifier shall be used.
    depth = one(Complex, "Quantity")
    # 0..1 Where applicable, the weight can be specified using a numerical value and its unit of
    # measurement The unit of measurement shall be specified in accordance with ISO 11240 and the
    # resulting terminology The symbol and the symbol identifier shall be used.
    weight = one(Complex, "Quantity")
    # 0..1 Where applicable, the nominal volume can be specified using a numerical value and its
    # unit of measurement The unit of measurement shall be specified in accordance with ISO 11240
    # and the resulting terminology The symbol and the symbol identifier shall be used.
    nominalVolume = one(Complex, "Quantity")
    # 0..1 Where applicable, the external diameter can be specified using a numerical value and its
    # unit of measurement The unit of measurement shall be specified in accordance with ISO 11240
    # and the resulting terminology The symbol and the symbol identifier shall be used.
    externalDiameter = one(Complex, "Quantity")
    # 0..1 Where applicable, the shape can be specified An appropriate controlled vocabulary shall
    # be used The term and the term identifier shall be used.
    shape = one(Primitive, STRING)
    # 0..* Where applicable, the color can be specified An appropriate controlled vocabulary shall
    # be used The term and the term identifier shall be used.
    color = many(Primitive, STRING)
    # 0..* Where applicable, the imprint can be specified as text.
    imprint = many(Primitive, STRING)
    # 0..* Where applicable, the image can be provided The format of the image attachment shall be
    # specified by regional implementations.
    image = many(Complex, "Attachment")
    # 0..1 Where applicable, the scoring can be specified An appropriate controlled vocabulary shall
    # be used The term and the term identifier shall be used.
    scoring = one(Complex, "CodeableConcept")
