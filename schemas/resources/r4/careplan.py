"""CarePlan: https://hl7.org/fhir/R4/careplan.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class CarePlanActivityDetail(BackboneElement):
    """In-line definition of activity.
    https://hl7.org/fhir/R4/careplan.html#CarePlan.activity.detail

    kind 0..1, instantiatesCanonical 0..*, instantiatesUri 0..*, code 0..1, reasonCode 0..*,
    reasonReference 0..*, goal 0..*, status 1..1, statusReason 0..1, doNotPerform 0..1,
    scheduled[x] 0..1, location 0..1, performer 0..*, product[x] 0..1, dailyAmount 0..1,
    quantity 0..1, description 0..1
    """

    PATH = "CarePlan.activity.detail"

    # 0..1 Appointment | CommunicationRequest | DeviceRequest | MedicationRequest | NutritionOrder |
    # Task | ServiceRequest | VisionPrescription.
    kind = one(Primitive, CODE, valuesets.CarePlanActivityKind)
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..1 Detail type of activity.
    code = one(Complex, "CodeableConcept")
    # 0..* Why activity should be done or why activity was prohibited.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why activity is needed.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Goals this activity relates to.
    goal = many(ReferenceTo, "Goal")
    # 1..1 not-started | scheduled | in-progress | on-hold | completed | cancelled | stopped |
    # unknown | entered-in-error.
    status = one(Primitive, CODE, valuesets.CarePlanActivityStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..1 If true, activity is prohibiting action.
    doNotPerform = one(Primitive, BOOLEAN)
    # 0..1 When activity is to occur.
    scheduledTiming = one(Complex, "Timing", choice="scheduled")
    scheduledPeriod = one(Complex, "Period", choice="scheduled")
    scheduledString = one(Primitive, STRING, choice="scheduled")
    # 0..1 Where it should happen.
    location = one(ReferenceTo, "Location")
    # 0..* Who will be responsible?
    performer = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "RelatedPerson",
        "Patient",
        "CareTeam",
        "HealthcareService",
        "Device",
    )
    # 0..1 What is to be administered/supplied.
    productCodeableConcept = one(Complex, "CodeableConcept", choice="product")
    productReference = one(ReferenceTo, "Medication", "Substance", choice="product")
    # 0..1 How to consume/day?
    dailyAmount = one(Complex, "SimpleQuantity")
    # 0..1 How much to administer/supply/consume.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Extra info describing activity to perform.
    description = one(Primitive, STRING)


class CarePlanActivity(BackboneElement):
    """Action to occur as part of plan. https://hl7.org/fhir/R4/careplan.html#CarePlan.activity

    outcomeCodeableConcept 0..*, outcomeReference 0..*, progress 0..*, reference 0..1,
    detail 0..1
    """

    PATH = "CarePlan.activity"

    # 0..* Results of the activity.
    outcomeCodeableConcept = many(Complex, "CodeableConcept")
    # 0..* Appointment, Encounter, Procedure, etc.
    outcomeReference = many(ReferenceTo)
    # 0..* Comments about the activity status/progress.
    progress = many(Complex, "Annotation")
    # 0..1 Activity details defined in specific resource.
    reference = one(
        ReferenceTo,
        "Appointment",
        "CommunicationRequest",
        "DeviceRequest",
        "MedicationRequest",
        "NutritionOrder",
        "Task",
        "ServiceRequest",
        "VisionPrescription",
        "RequestGroup",
    )
    # 0..1 In-line definition of activity.
    detail = one(Complex, "CarePlan.activity.detail")


class CarePlan(DomainResource):
    """Healthcare plan for patient or group. https://hl7.org/fhir/R4/careplan.html#CarePlan

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*,
    replaces 0..*, partOf 0..*, status 1..1, intent 1..1, category 0..*, title 0..1,
    description 0..1, subject 1..1, encounter 0..1, period 0..1, created 0..1, author 0..1,
    contributor 0..*, careTeam 0..*, addresses 0..*, supportingInfo 0..*, goal 0..*,
    activity 0..*, note 0..*
    """

    PATH = "CarePlan"

    resourceType = one(Exactly, "CarePlan")
    # 0..* External Ids for this plan.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* Fulfills CarePlan.
    basedOn = many(ReferenceTo, "CarePlan")
    # 0..* CarePlan replaced by this CarePlan.
    replaces = many(ReferenceTo, "CarePlan")
    # 0..* Part of referenced CarePlan.
    partOf = many(ReferenceTo, "CarePlan")
    # 1..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus, at_least=1)
    # 1..1 proposal | plan | order | option.
    intent = one(Primitive, CODE, valuesets.CarePlanIntent, at_least=1)
    # 0..* Type of plan.
    category = many(Complex, "CodeableConcept")
    # 0..1 Human-friendly name for the care plan.
    title = one(Primitive, STRING)
    # 0..1 Summary of nature of plan.
    description = one(Primitive, STRING)
    # 1..1 Who the care plan is for.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Time period plan covers.
    period = one(Complex, "Period")
    # 0..1 Date record was first recorded.
    created = one(Primitive, DATE_TIME)
    # 0..1 Who is the designated responsible party.
    author = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "RelatedPerson",
        "Organization",
        "CareTeam",
    )
    # 0..* Who provided the content of the care plan.
    contributor = many(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "RelatedPerson",
        "Organization",
        "CareTeam",
    )
    # 0..* Who's involved in plan?
    careTeam = many(ReferenceTo, "CareTeam")
    # 0..* Health issues this plan addresses.
    addresses = many(ReferenceTo, "Condition")
    # 0..* Information considered as part of plan.
    supportingInfo = many(ReferenceTo)
    # 0..* Desired outcome of plan.
    goal = many(ReferenceTo, "Goal")
    # 0..* Action to occur as part of plan.
    activity = many(Complex, "CarePlan.activity")
    # 0..* Comments about the plan.
    note = many(Complex, "Annotation")
