"""Schedule: https://hl7.org/fhir/R4/schedule.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, STRING


class Schedule(DomainResource):
    """A container for slots of time that may be available for booking appointments.
    https://hl7.org/fhir/R4/schedule.html#Schedule

    identifier 0..*, active 0..1, serviceCategory 0..*, serviceType 0..*, specialty 0..*,
    actor 1..*, planningHorizon 0..1, comment 0..1
    """

    PATH = "Schedule"

    resourceType = one(Exactly, "Schedule")
    # 0..* External Ids for this item.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether this schedule is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..* High-level category.
    serviceCategory = many(Complex, "CodeableConcept")
    # 0..* Specific service.
    serviceType = many(Complex, "CodeableConcept")
    # 0..* Type of specialty needed.
    specialty = many(Complex, "CodeableConcept")
    # 1..* Resource(s) that availability information is being provided for.
    actor = many(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Device",
        "HealthcareService",
        "Location",
        at_least=1,
    )
    # 0..1 Period of time covered by schedule.
    planningHorizon = one(Complex, "Period")
    # 0..1 Comments on availability.
    comment = one(Primitive, STRING)
