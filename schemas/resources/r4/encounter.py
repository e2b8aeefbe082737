"""Encounter: https://hl7.org/fhir/R4/encounter.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, POSITIVE_INT
from schemas.resources.r4 import valuesets


class EncounterStatusHistory(BackboneElement):
    """List of past encounter statuses.
    https://hl7.org/fhir/R4/encounter.html#Encounter.statusHistory

    status 1..1, period 1..1
    """

    PATH = "Encounter.statusHistory"

    # 1..1 planned | arrived | triaged | in-progress | onleave | finished | cancelled +.
    status = one(Primitive, CODE, valuesets.EncounterStatus, at_least=1)
    # 1..1 The time that the episode was in the specified status.
    period = one(Complex, "Period", at_least=1)


class EncounterClassHistory(BackboneElement):
    """List of past encounter classes. https://hl7.org/fhir/R4/encounter.html#Encounter.classHistory

    class 1..1, period 1..1
    """

    PATH = "Encounter.classHistory"

    # 1..1 inpatient | outpatient | ambulatory | emergency +.
    class_ = one(Complex, "Coding", at_least=1, name="class")
    # 1..1 The time that the episode was in the specified class.
    period = one(Complex, "Period", at_least=1)


class EncounterParticipant(BackboneElement):
    """List of participants involved in the encounter.
    https://hl7.org/fhir/R4/encounter.html#Encounter.participant

    type 0..*, period 0..1, individual 0..1
    """

    PATH = "Encounter.participant"

    # 0..* Role of participant in encounter.
    type = many(Complex, "CodeableConcept")
    # 0..1 Period of time during the encounter that the participant participated.
    period = one(Complex, "Period")
    # 0..1 Persons involved in the encounter other than the patient.
    individual = one(ReferenceTo, "Practitioner", "PractitionerRole", "RelatedPerson")


class EncounterDiagnosis(BackboneElement):
    """The list of diagnosis relevant to this encounter.
    https://hl7.org/fhir/R4/encounter.html#Encounter.diagnosis

    condition 1..1, use 0..1, rank 0..1
    """

    PATH = "Encounter.diagnosis"

    # 1..1 The diagnosis or procedure relevant to the encounter.
    condition = one(ReferenceTo, "Condition", "Procedure", at_least=1)
    # 0..1 Role that this diagnosis has within the encounter (e.g. admission, billing, discharge …).
    use = one(Complex, "CodeableConcept")
    # 0..1 Ranking of the diagnosis (for each role type).
    rank = one(Primitive, POSITIVE_INT)


class EncounterHospitalization(BackboneElement):
    """Details about the admission to a healthcare service.
    https://hl7.org/fhir/R4/encounter.html#Encounter.hospitalization

    preAdmissionIdentifier 0..1, origin 0..1, admitSource 0..1, reAdmission 0..1,
    dietPreference 0..*, specialCourtesy 0..*, specialArrangement 0..*, destination 0..1,
    dischargeDisposition 0..1
    """

    PATH = "Encounter.hospitalization"

    # 0..1 Pre-admission identifier.
    preAdmissionIdentifier = one(Complex, "Identifier")
    # 0..1 The location/organization from which the patient came before admission.
    origin = one(ReferenceTo, "Location", "Organization")
    # 0..1 From where patient was admitted (physician referral, transfer).
    admitSource = one(Complex, "CodeableConcept")
    # 0..1 The type of hospital re-admission that has occurred (if any). If the value is absent,
    # then this is not identified as a readmission.
    reAdmission = one(Complex, "CodeableConcept")
    # 0..* Diet preferences reported by the patient.
    dietPreference = many(Complex, "CodeableConcept")
    # 0..* Special courtesies (VIP, board member).
    specialCourtesy = many(Complex, "CodeableConcept")
    # 0..* Wheelchair, translator, stretcher, etc.
    specialArrangement = many(Complex, "CodeableConcept")
    # 0..1 Location/organization to which the patient is discharged.
    destination = one(ReferenceTo, "Location", "Organization")
    # 0..1 Category or kind of location after discharge.
    dischargeDisposition = one(Complex, "CodeableConcept")


class EncounterLocation(BackboneElement):
    """List of locations where the patient has been.
    https://hl7.org/fhir/R4/encounter.html#Encounter.location

    location 1..1, status 0..1, physicalType 0..1, period 0..1
    """

    PATH = "Encounter.location"

    # 1..1 Location the encounter takes place.
    location = one(ReferenceTo, "Location", at_least=1)
    # 0..1 planned | active | reserved | completed.
    status = one(Primitive, CODE, valuesets.EncounterLocationStatus)
    # 0..1 The physical type of the location (usually the level in the location hierachy - bed room
    # ward etc.).
    physicalType = one(Complex, "CodeableConcept")
    # 0..1 Time period during which the patient was present at the location.
    period = one(Complex, "Period")


class Encounter(DomainResource):
    """An interaction during which services are provided to the patient.
    https://hl7.org/fhir/R4/encounter.html#Encounter

    identifier 0..*, status 1..1, statusHistory 0..*, class 1..1, classHistory 0..*, type 0..*,
    serviceType 0..1, priority 0..1, subject 0..1, episodeOfCare 0..*, basedOn 0..*,
    participant 0..*, appointment 0..*, period 0..1, length 0..1, reasonCode 0..*,
    reasonReference 0..*, diagnosis 0..*, account 0..*, hospitalization 0..1, location 0..*,
    serviceProvider 0..1, partOf 0..1
    """

    PATH = "Encounter"

    resourceType = one(Exactly, "Encounter")
    # 0..* Identifier(s) by which this encounter is known.
    identifier = many(Complex, "Identifier")
    # 1..1 planned | arrived | triaged | in-progress | onleave | finished | cancelled +.
    status = one(Primitive, CODE, valuesets.EncounterStatus, at_least=1)
    # 0..* List of past encounter statuses.
    statusHistory = many(Complex, "Encounter.statusHistory")
    # 1..1 Classification of patient encounter.
    class_ = one(Complex, "Coding", at_least=1, name="class")
    # 0..* List of past encounter classes.
    classHistory = many(Complex, "Encounter.classHistory")
    # 0..* Specific type of encounter.
    type = many(Complex, "CodeableConcept")
    # 0..1 Specific type of service.
    serviceType = one(Complex, "CodeableConcept")
    # 0..1 Indicates the urgency of the encounter.
    priority = one(Complex, "CodeableConcept")
    # 0..1 The patient or group present at the encounter.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..* Episode(s) of care that this encounter should be recorded against.
    episodeOfCare = many(ReferenceTo, "EpisodeOfCare")
    # 0..* The ServiceRequest that initiated this encounter.
    basedOn = many(ReferenceTo, "ServiceRequest")
    # 0..* List of participants involved in the encounter.
    participant = many(Complex, "Encounter.participant")
    # 0..* The appointment that scheduled this encounter.
    appointment = many(ReferenceTo, "Appointment")
    # 0..1 The start and end time of the encounter.
    period = one(Complex, "Period")
    # 0..1 Quantity of time the encounter lasted (less time absent).
    length = one(Complex, "Duration")
    # 0..* Coded reason the encounter takes place.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Reason the encounter takes place (reference).
    reasonReference = many(
        ReferenceTo, "Condition", "Procedure", "Observation", "ImmunizationRecommendation"
    )
    # 0..* The list of diagnosis relevant to this encounter.
    diagnosis = many(Complex, "Encounter.diagnosis")
    # 0..* The set of accounts that may be used for billing for this Encounter.
    account = many(ReferenceTo, "Account")
    # 0..1 Details about the admission to a healthcare service.
    hospitalization = one(Complex, "Encounter.hospitalization")
    # 0..* List of locations where the patient has been.
    location = many(Complex, "Encounter.location")
    # 0..1 The organization (facility) responsible for this encounter.
    serviceProvider = one(ReferenceTo, "Organization")
    # 0..1 Another Encounter this encounter is part of.
    partOf = one(ReferenceTo, "Encounter")
