"""PractitionerRole: https://hl7.org/fhir/R4/practitionerrole.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, STRING, TIME
from schemas.resources.r4 import valuesets


class PractitionerRoleAvailableTime(BackboneElement):
    """Times the Service Site is available.
    https://hl7.org/fhir/R4/practitionerrole.html#PractitionerRole.availableTime

    daysOfWeek 0..*, allDay 0..1, availableStartTime 0..1, availableEndTime 0..1
    """

    PATH = "PractitionerRole.availableTime"

    # 0..* mon | tue | wed | thu | fri | sat | sun.
    daysOfWeek = many(Primitive, CODE, valuesets.DaysOfWeek)
    # 0..1 Always available? e.g. 24 hour service.
    allDay = one(Primitive, BOOLEAN)
    # 0..1 Opening time of day (ignored if allDay = true).
    availableStartTime = one(Primitive, TIME)
    # 0..1 Closing time of day (ignored if allDay = true).
    availableEndTime = one(Primitive, TIME)


class PractitionerRoleNotAvailable(BackboneElement):
    """Not available during this time due to provided reason.
    https://hl7.org/fhir/R4/practitionerrole.html#PractitionerRole.notAvailable

    description 1..1, during 0..1
    """

    PATH = "PractitionerRole.notAvailable"

    # 1..1 Reason presented to the user explaining why time not available.
    description = one(Primitive, STRING, at_least=1)
    # 0..1 Service not available from this date.
    during = one(Complex, "Period")


class PractitionerRole(DomainResource):
    """Roles/organizations the practitioner is associated with.
    https://hl7.org/fhir/R4/practitionerrole.html#PractitionerRole

    identifier 0..*, active 0..1, period 0..1, practitioner 0..1, organization 0..1, code 0..*,
    specialty 0..*, location 0..*, healthcareService 0..*, telecom 0..*, availableTime 0..*,
    notAvailable 0..*, availabilityExceptions 0..1, endpoint 0..*
    """

    PATH = "PractitionerRole"

    resourceType = one(Exactly, "PractitionerRole")
    # 0..* Business Identifiers that are specific to a role/location.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this practitioner role record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..1 The period during which the practitioner is authorized to perform in these role(s).
    period = one(Complex, "Period")
    # 0..1 Practitioner that is able to provide the defined services for the organization.
    practitioner = one(ReferenceTo, "Practitioner")
    # 0..1 Organization where the roles are available.
    organization = one(ReferenceTo, "Organization")
    # 0..* Roles which this practitioner may perform.
    code = many(Complex, "CodeableConcept")
    # 0..* Specific specialty of the practitioner.
    specialty = many(Complex, "CodeableConcept")
    # 0..* The location(s) at which this practitioner provides care.
    location = many(ReferenceTo, "Location")
    # 0..* The list of healthcare services that this worker provides for this role's
    # Organization/Location(s).
    healthcareService = many(ReferenceTo, "HealthcareService")
    # 0..* Contact details that are specific to the role/location/service.
    telecom = many(Complex, "ContactPoint")
    # 0..* Times the Service Site is available.
    availableTime = many(Complex, "PractitionerRole.availableTime")
    # 0..* Not available during this time due to provided reason.
    notAvailable = many(Complex, "PractitionerRole.notAvailable")
    # 0..1 Description of availability exceptions.
    availabilityExceptions = one(Primitive, STRING)
    # 0..* Technical endpoints providing access to services operated for the practitioner with this
    # role.
    endpoint = many(ReferenceTo, "Endpoint")
