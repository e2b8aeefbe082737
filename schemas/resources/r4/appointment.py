"""Appointment: https://hl7.org/fhir/R4/appointment.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, INSTANT, POSITIVE_INT, STRING, UNSIGNED_INT
from schemas.resources.r4 import valuesets


class AppointmentParticipant(BackboneElement):
    """Participants involved in appointment.
    https://hl7.org/fhir/R4/appointment.html#Appointment.participant

    type 0..*, actor 0..1, required 0..1, status 1..1, period 0..1
    """

    PATH = "Appointment.participant"

    # 0..* Role of participant in the appointment.
    type = many(Complex, "CodeableConcept")
    # 0..1 Person, Location/HealthcareService or Device.
    actor = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Device",
        "HealthcareService",
        "Location",
    )
    # 0..1 required | optional | information-only.
    required = one(Primitive, CODE, valuesets.Participantrequired)
    # 1..1 accepted | declined | tentative | needs-action.
    status = one(Primitive, CODE, valuesets.Participationstatus, at_least=1)
    # 0..1 Participation period of the actor.
    period = one(Complex, "Period")


class Appointment(DomainResource):
    """A booking of a healthcare event among patient(s), practitioner(s), related person(s) and/or
    device(s) for a specific date/time. This may result in one or more Encounter(s).
    https://hl7.org/fhir/R4/appointment.html#Appointment

    identifier 0..*, status 1..1, cancelationReason 0..1, serviceCategory 0..*, serviceType 0..*,
    specialty 0..*, appointmentType 0..1, reasonCode 0..*, reasonReference 0..*, priority 0..1,
    description 0..1, supportingInformation 0..*, start 0..1, end 0..1, minutesDuration 0..1,
    slot 0..*, created 0..1, comment 0..1, patientInstruction 0..1, basedOn 0..*,
    participant 1..*, requestedPeriod 0..*
    """

    PATH = "Appointment"

    resourceType = one(Exactly, "Appointment")
    # 0..* External Ids for this item.
    identifier = many(Complex, "Identifier")
    # 1..1 proposed | pending | booked | arrived | fulfilled | cancelled | noshow | entered-in-error
    # | checked-in | waitlist.
    status = one(Primitive, CODE, valuesets.Appointmentstatus, at_least=1)
    # 0..1 The coded reason for the appointment being cancelled.
    cancelationReason = one(Complex, "CodeableConcept")
    # 0..* A broad categorization of the service that is to be performed during this appointment.
    serviceCategory = many(Complex, "CodeableConcept")
    # 0..* The specific service that is to be performed during this appointment.
    serviceType = many(Complex, "CodeableConcept")
    # 0..* The specialty of a practitioner that would be required to perform the service requested
    # in this appointment.
    specialty = many(Complex, "CodeableConcept")
    # 0..1 The style of appointment or patient that has been booked in the slot (not service type).
    appointmentType = one(Complex, "CodeableConcept")
    # 0..* Coded reason this appointment is scheduled.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Reason the appointment is to take place (resource).
    reasonReference = many(
        ReferenceTo, "Condition", "Procedure", "Observation", "ImmunizationRecommendation"
    )
    # 0..1 Used to make informed decisions if needing to re-prioritize.
    priority = one(Primitive, UNSIGNED_INT)
    # 0..1 Shown on a subject line in a meeting request, or appointment list.
    description = one(Primitive, STRING)
    # 0..* Additional information to support the appointment.
    supportingInformation = many(ReferenceTo)
    # 0..1 When appointment is to take place.
    start = one(Primitive, INSTANT)
    # 0..1 When appointment is to conclude.
    end = one(Primitive, INSTANT)
    # 0..1 Can be less than start/end (e.g. estimate).
    minutesDuration = one(Primitive, POSITIVE_INT)
    # 0..* The slots that this appointment is filling.
    slot = many(ReferenceTo, "Slot")
    # 0..1 The date that this appointment was initially created.
    created = one(Primitive, DATE_TIME)
    # 0..1 Additional comments.
    comment = one(Primitive, STRING)
    # 0..1 Detailed information and instructions for the patient.
    patientInstruction = one(Primitive, STRING)
    # 0..* The service request this appointment is allocated to assess.
    basedOn = many(ReferenceTo, "ServiceRequest")
    # 1..* Participants involved in appointment.
    participant = many(Complex, "Appointment.participant", at_least=1)
    # 0..* Potential date/time interval(s) requested to allocate the appointment within.
    requestedPeriod = many(Complex, "Period")
