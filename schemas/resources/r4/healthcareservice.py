"""HealthcareService: https://hl7.org/fhir/R4/healthcareservice.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, MARKDOWN, STRING, TIME
from schemas.resources.r4 import valuesets


class HealthcareServiceEligibility(BackboneElement):
    """Specific eligibility requirements required to use the service.
    https://hl7.org/fhir/R4/healthcareservice.html#HealthcareService.eligibility

    code 0..1, comment 0..1
    """

    PATH = "HealthcareService.eligibility"

    # 0..1 Coded value for the eligibility.
    code = one(Complex, "CodeableConcept")
    # 0..1 Describes the eligibility conditions for the service.
    comment = one(Primitive, MARKDOWN)


class HealthcareServiceAvailableTime(BackboneElement):
    """Times the Service Site is available.
    https://hl7.org/fhir/R4/healthcareservice.html#HealthcareService.availableTime

    daysOfWeek 0..*, allDay 0..1, availableStartTime 0..1, availableEndTime 0..1
    """

    PATH = "HealthcareService.availableTime"

    # 0..* mon | tue | wed | thu | fri | sat | sun.
    daysOfWeek = many(Primitive, CODE, valuesets.DaysOfWeek)
    # 0..1 Always available? e.g. 24 hour service.
    allDay = one(Primitive, BOOLEAN)
    # 0..1 Opening time of day (ignored if allDay = true).
    availableStartTime = one(Primitive, TIME)
    # 0..1 Closing time of day (ignored if allDay = true).
    availableEndTime = one(Primitive, TIME)


class HealthcareServiceNotAvailable(BackboneElement):
    """Not available during this time due to provided reason.
    https://hl7.org/fhir/R4/healthcareservice.html#HealthcareService.notAvailable

    description 1..1, during 0..1
    """

    PATH = "HealthcareService.notAvailable"

    # 1..1 Reason presented to the user explaining why time not available.
    description = one(Primitive, STRING, at_least=1)
    # 0..1 Service not available from this date.
    during = one(Complex, "Period")


class HealthcareService(DomainResource):
    """The details of a healthcare service available at a location.
    https://hl7.org/fhir/R4/healthcareservice.html#HealthcareService

    identifier 0..*, active 0..1, providedBy 0..1, category 0..*, type 0..*, specialty 0..*,
    location 0..*, name 0..1, comment 0..1, extraDetails 0..1, photo 0..1, telecom 0..*,
    coverageArea 0..*, serviceProvisionCode 0..*, eligibility 0..*, program 0..*,
    characteristic 0..*, communication 0..*, referralMethod 0..*, appointmentRequired 0..1,
    availableTime 0..*, notAvailable 0..*, availabilityExceptions 0..1, endpoint 0..*
    """

    PATH = "HealthcareService"

    resourceType = one(Exactly, "HealthcareService")
    # 0..* External identifiers for this item.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this HealthcareService record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..1 Organization that provides this service.
    providedBy = one(ReferenceTo, "Organization")
    # 0..* Broad category of service being performed or delivered.
    category = many(Complex, "CodeableConcept")
    # 0..* Type of service that may be delivered or performed.
    type = many(Complex, "CodeableConcept")
    # 0..* Specialties handled by the HealthcareService.
    specialty = many(Complex, "CodeableConcept")
    # 0..* Location(s) where service may be provided.
    location = many(ReferenceTo, "Location")
    # 0..1 Description of service as presented to a consumer while searching.
    name = one(Primitive, STRING)
    # 0..1 Additional description and/or any specific issues not covered elsewhere.
    comment = one(Primitive, STRING)
    # 0..1 Extra details about the service that can't be placed in the other fields.
    extraDetails = one(Primitive, MARKDOWN)
    # 0..1 Facilitates quick identification of the service.
    photo = one(Complex, "Attachment")
    # 0..* Contacts related to the healthcare service.
    telecom = many(Complex, "ContactPoint")
    # 0..* Location(s) service is intended for/available to.
    coverageArea = many(ReferenceTo, "Location")
    # 0..* Conditions under which service is available/offered.
    serviceProvisionCode = many(Complex, "CodeableConcept")
    # 0..* Specific eligibility requirements required to use the service.
    eligibility = many(Complex, "HealthcareService.eligibility")
    # 0..* Programs that this service is applicable to.
    program = many(Complex, "CodeableConcept")
    # 0..* Collection of characteristics (attributes).
    characteristic = many(Complex, "CodeableConcept")
    # 0..* The language that this service is offered in.
    communication = many(Complex, "CodeableConcept")
    # 0..* Ways that the service accepts referrals.
    referralMethod = many(Complex, "CodeableConcept")
    # 0..1 If an appointment is required for access to this service.
    appointmentRequired = one(Primitive, BOOLEAN)
    # 0..* Times the Service Site is available.
    availableTime = many(Complex, "HealthcareService.availableTime")
    # 0..* Not available during this time due to provided reason.
    notAvailable = many(Complex, "HealthcareService.notAvailable")
    # 0..1 Description of availability exceptions.
    availabilityExceptions = one(Primitive, STRING)
    # 0..* Technical endpoints providing access to electronic services operated for the healthcare
    # service.
    endpoint = many(ReferenceTo, "Endpoint")
