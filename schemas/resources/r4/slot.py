"""Slot: https://hl7.org/fhir/R4/slot.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, INSTANT, STRING
from schemas.resources.r4 import valuesets_of_others


class Slot(DomainResource):
    """A slot of time on a schedule that may be available for booking appointments.
    https://hl7.org/fhir/R4/slot.html#Slot

    identifier 0..*, serviceCategory 0..*, serviceType 0..*, specialty 0..*,
    appointmentType 0..1, schedule 1..1, status 1..1, start 1..1, end 1..1, overbooked 0..1,
    comment 0..1
    """

    PATH = "Slot"

    resourceType = one(Exactly, "Slot")
    # 0..* External Ids for this item.
    identifier = many(Complex, "Identifier")
    # 0..* A broad categorization of the service that is to be performed during this appointment.
    serviceCategory = many(Complex, "CodeableConcept")
    # 0..* The type of appointments that can be booked into this slot (ideally this would be an
    # identifiable service - which is at a location, rather than the location itself). If provided
    # then this overrides the value provided on the availability resource.
    serviceType = many(Complex, "CodeableConcept")
    # 0..* The specialty of a practitioner that would be required to perform the service requested
    # in this appointment.
    specialty = many(Complex, "CodeableConcept")
    # 0..1 The style of appointment or patient that may be booked in the slot (not service type).
    appointmentType = one(Complex, "CodeableConcept")
    # 1..1 The schedule resource that this slot defines an interval of status information.
    schedule = one(ReferenceTo, "Schedule", at_least=1)
    # 1..1 busy | free | busy-unavailable | busy-tentative | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.Slotstatus, at_least=1)
    # 1..1 Date/Time that the slot is to begin.
    start = one(Primitive, INSTANT, at_least=1)
    # 1..1 Date/Time that the slot is to conclude.
    end = one(Primitive, INSTANT, at_least=1)
    # 0..1 This slot has already been overbooked, appointments are unlikely to be accepted for this
    # time.
    overbooked = one(Primitive, BOOLEAN)
    # 0..1 Comments on the slot to describe any extended information. Such as custom constraints on
    # the slot.
    comment = one(Primitive, STRING)
