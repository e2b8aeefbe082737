"""ProductShelfLife: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement
from schemas.resources.fields import Complex, many, one


class ProductShelfLife(BackboneElement):
    """The shelf-life and storage information for a medicinal product item or container can be
    described using this class. https://hl7.org/fhir/R4/datatypes.html#ProductShelfLife

    identifier 0..1, type 1..1, period 1..1, specialPrecautionsForStorage 0..*
    """

    PATH = "ProductShelfLife"

    # 0..1 Unique identifier for the packaged Medicinal Product.
    identifier = one(Complex, "Identifier")
    # 1..1 This describes the shelf life, taking into account various scenarios such as shelf life
    # of the packaged Medicinal Product itself, shelf life after transformation where necessary and
    # shelf life after the first opening of a bottle, etc. The shelf life type shall be specified
    # using an appropriate controlled vocabulary The controlled term and the controlled term
    # identifier shall be specified.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 The shelf life time period can be specified using a numerical value for the period of
    # time and its unit of time measurement The unit of measurement shall be specified in accordance
    # with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be
    # used.
    period = one(Complex, "Quantity", at_least=1)
    # 0..* Special precautions for storage, if any, can be specified using an appropriate controlled
    # vocabulary The controlled term and the controlled term identifier shall be specified.
    specialPrecautionsForStorage = many(Complex, "CodeableConcept")
