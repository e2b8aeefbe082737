"""AppointmentResponse: https://hl7.org/fhir/R4/appointmentresponse.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, INSTANT, STRING
from schemas.resources.r4 import valuesets


class AppointmentResponse(DomainResource):
    """A reply to an appointment request for a patient and/or practitioner(s), such as a
    confirmation or rejection.
    https://hl7.org/fhir/R4/appointmentresponse.html#AppointmentResponse

    identifier 0..*, appointment 1..1, start 0..1, end 0..1, participantType 0..*, actor 0..1,
    participantStatus 1..1, comment 0..1
    """

    PATH = "AppointmentResponse"

    resourceType = one(Exactly, "AppointmentResponse")
    # 0..* External Ids for this item.
    identifier = many(Complex, "Identifier")
    # 1..1 Appointment this response relates to.
    appointment = one(ReferenceTo, "Appointment", at_least=1)
    # 0..1 Time from appointment, or requested new start time.
    start = one(Primitive, INSTANT)
    # 0..1 Time from appointment, or requested new end time.
    end = one(Primitive, INSTANT)
    # 0..* Role of participant in the appointment.
    participantType = many(Complex, "CodeableConcept")
    # 0..1 Person, Location, HealthcareService, or Device.
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
    # 1..1 accepted | declined | tentative | needs-action.
    participantStatus = one(Primitive, CODE, valuesets.Participationstatus, at_least=1)
    # 0..1 Additional comments.
    comment = one(Primitive, STRING)
