"""MarketingStatus: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement
from schemas.resources.fields import Complex, Primitive, one
from schemas.resources.kinds import DATE_TIME


class MarketingStatus(BackboneElement):
    """The marketing status describes the date when a medicinal product is actually put on the
    market or the date as of which it is no longer available.
    https://hl7.org/fhir/R4/datatypes.html#MarketingStatus

    country 1..1, jurisdiction 0..1, status 1..1, dateRange 1..1, restoreDate 0..1
    """

    PATH = "MarketingStatus"

    # 1..1 The country in which the marketing authorisation has been granted shall be specified It
    # should be specified using the ISO 3166 - 1 alpha-2 code elements.
    country = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Where a Medicines Regulatory Agency has granted a marketing authorisation for which
    # specific provisions within a jurisdiction apply, the jurisdiction can be specified using an
    # appropriate controlled terminology The controlled term and the controlled term identifier
    # shall be specified.
    jurisdiction = one(Complex, "CodeableConcept")
    # 1..1 This attribute provides information on the status of the marketing of the medicinal
    # product See ISO/TS 20443 for more information and examples.
    status = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 The date when the Medicinal Product is placed on the market by the Marketing
    # Authorisation Holder (or where applicable, the manufacturer/distributor) in a country and/or
    # jurisdiction shall be provided A complete date consisting of day, month and year shall be
    # specified using the ISO 8601 date format NOTE “Placed on the market” refers to the release of
    # the Medicinal Product into the distribution chain.
    dateRange = one(Complex, "Period", at_least=1)
    # 0..1 The date when the Medicinal Product is placed on the market by the Marketing
    # Authorisation Holder (or where applicable, the manufacturer/distributor) in a country and/or
    # jurisdiction shall be provided A complete date consisting of day, month and year shall be
    # specified using the ISO 8601 date format NOTE “Placed on the market” refers to the release of
    # the Medicinal Product into the distribution chain.
    restoreDate = one(Primitive, DATE_TIME)
