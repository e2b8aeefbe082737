"""MedicinalProductAuthorization: https://hl7.org/fhir/R4/medicinalproductauthorization.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import DATE_TIME


class MedicinalProductAuthorizationJurisdictionalAuthorization(BackboneElement):
    """Authorization in areas within a country.
    https://hl7.org/fhir/R4/medicinalproductauthorization.html#MedicinalProductAuthorization.jurisdictionalAuthorization

    identifier 0..*, country 0..1, jurisdiction 0..*, legalStatusOfSupply 0..1,
    validityPeriod 0..1
    """

    PATH = "MedicinalProductAuthorization.jurisdictionalAuthorization"

    # 0..* The assigned number for the marketing authorization.
    identifier = many(Complex, "Identifier")
    # 0..1 Country of authorization.
    country = one(Complex, "CodeableConcept")
    # 0..* Jurisdiction within a country.
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 The legal status of supply in a jurisdiction or region.
    legalStatusOfSupply = one(Complex, "CodeableConcept")
    # 0..1 The start and expected end date of the authorization.
    validityPeriod = one(Complex, "Period")


class MedicinalProductAuthorizationProcedure(BackboneElement):
    """The regulatory procedure for granting or amending a marketing authorization.
    https://hl7.org/fhir/R4/medicinalproductauthorization.html#MedicinalProductAuthorization.procedure

    identifier 0..1, type 1..1, date[x] 0..1, application 0..*
    """

    PATH = "MedicinalProductAuthorization.procedure"

    # 0..1 Identifier for this procedure.
    identifier = one(Complex, "Identifier")
    # 1..1 Type of procedure.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Date of procedure.
    datePeriod = one(Complex, "Period", choice="date")
    dateDateTime = one(Primitive, DATE_TIME, choice="date")
    # 0..* Applcations submitted to obtain a marketing authorization.
    application = many(Complex, "MedicinalProductAuthorization.procedure")


class MedicinalProductAuthorization(DomainResource):
    """The regulatory authorization of a medicinal product.
    https://hl7.org/fhir/R4/medicinalproductauthorization.html#MedicinalProductAuthorization

    identifier 0..*, subject 0..1, country 0..*, jurisdiction 0..*, status 0..1, statusDate 0..1,
    restoreDate 0..1, validityPeriod 0..1, dataExclusivityPeriod 0..1,
    dateOfFirstAuthorization 0..1, internationalBirthDate 0..1, legalBasis 0..1,
    jurisdictionalAuthorization 0..*, holder 0..1, regulator 0..1, procedure 0..1
    """

    PATH = "MedicinalProductAuthorization"

    resourceType = one(Exactly, "MedicinalProductAuthorization")
    # 0..* Business identifier for the marketing authorization, as assigned by a regulator.
    identifier = many(Complex, "Identifier")
    # 0..1 The medicinal product that is being authorized.
    subject = one(ReferenceTo, "MedicinalProduct", "MedicinalProductPackaged")
    # 0..* The country in which the marketing authorization has been granted.
    country = many(Complex, "CodeableConcept")
    # 0..* Jurisdiction within a country.
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 The status of the marketing authorization.
    status = one(Complex, "CodeableConcept")
    # 0..1 The date at which the given status has become applicable.
    statusDate = one(Primitive, DATE_TIME)
    # 0..1 The date when a suspended the marketing or the marketing authorization of the product is
    # anticipated to be restored.
    restoreDate = one(Primitive, DATE_TIME)
    # 0..1 The beginning of the time period in which the marketing authorization is in the specific
    # status shall be specified A complete date consisting of day, month and year shall be specified
    # using the ISO 8601 date format.
    validityPeriod = one(Complex, "Period")
    # 0..1 A period of time after authorization before generic product applicatiosn can be
    # submitted.
    dataExclusivityPeriod = one(Complex, "Period")
    # 0..1 The date when the first authorization was granted by a Medicines Regulatory Agency.
    dateOfFirstAuthorization = one(Primitive, DATE_TIME)
    # 0..1 Date of first marketing authorization for a company's new medicinal product in any
    # country in the World.
    internationalBirthDate = one(Primitive, DATE_TIME)
    # 0..1 The legal framework against which this authorization is granted.
    legalBasis = one(Complex, "CodeableConcept")
    # 0..* Authorization in areas within a country.
    jurisdictionalAuthorization = many(
        Complex, "MedicinalProductAuthorization.jurisdictionalAuthorization"
    )
    # 0..1 Marketing Authorization Holder.
    holder = one(ReferenceTo, "Organization")
    # 0..1 Medicines Regulatory Agency.
    regulator = one(ReferenceTo, "Organization")
    # 0..1 The regulatory procedure for granting or amending a marketing authorization.
    procedure = one(Complex, "MedicinalProductAuthorization.procedure")
