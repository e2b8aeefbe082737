"""SubstanceAmount: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, Element
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import STRING


class SubstanceAmountReferenceRange(Element):
    """Reference range of possible or expected values.
    https://hl7.org/fhir/R4/datatypes.html#SubstanceAmount.referenceRange

    lowLimit 0..1, highLimit 0..1
    """

    PATH = "SubstanceAmount.referenceRange"

    # 0..1 Lower limit possible or expected.
    lowLimit = one(Complex, "Quantity")
    # 0..1 Upper limit possible or expected.
    highLimit = one(Complex, "Quantity")


class SubstanceAmount(BackboneElement):
    """Chemical substances are a single substance type whose primary defining element is the
    molecular structure. Chemical substances shall be defined on the basis of their complete
    covalent molecular structure; the presence of a salt (counter-ion) and/or solvates (water,
    alcohols) is also captured. Purity, grade, physical form or particle size are not taken into
    account in the definition of a chemical substance or in the assignment of a Substance ID.
    https://hl7.org/fhir/R4/datatypes.html#SubstanceAmount

    amount[x] 0..1, amountType 0..1, amountText 0..1, referenceRange 0..1
    """

    PATH = "SubstanceAmount"

    # 0..1 Used to capture quantitative values for a variety of elements. If only limits are given,
    # the arithmetic mean would be the average. If only a single definite value for a given element
    # is given, it would be captured in this field.
    amountQuantity = one(Complex, "Quantity", choice="amount")
    amountRange = one(Complex, "Range", choice="amount")
    amountString = one(Primitive, STRING, choice="amount")
    # 0..1 Most elements that require a quantitative value will also have a field called amount
    # type. Amount type should always be specified because the actual value of the amount is often
    # dependent on it. EXAMPLE: In capturing the actual relative amounts of substances or molecular
    # fragments it is essential to indicate whether the amount refers to a mole ratio or weight
    # ratio. For any given element an effort should be made to use same the amount type for all
    # related definitional elements.
    amountType = one(Complex, "CodeableConcept")
    # 0..1 A textual comment on a numeric value.
    amountText = one(Primitive, STRING)
    # 0..1 Reference range of possible or expected values.
    referenceRange = one(Complex, "SubstanceAmount.referenceRange")
