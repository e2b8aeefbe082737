"""Specimen: https://hl7.org/fhir/R4/specimen.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class SpecimenCollection(BackboneElement):
    """Collection details. https://hl7.org/fhir/R4/specimen.html#Specimen.collection

    collector 0..1, collected[x] 0..1, duration 0..1, quantity 0..1, method 0..1, bodySite 0..1,
    fastingStatus[x] 0..1
    """

    PATH = "Specimen.collection"

    # 0..1 Who collected the specimen.
    collector = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Collection time.
    collectedDateTime = one(Primitive, DATE_TIME, choice="collected")
    collectedPeriod = one(Complex, "Period", choice="collected")
    # 0..1 How long it took to collect specimen.
    duration = one(Complex, "Duration")
    # 0..1 The quantity of specimen collected.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Technique used to perform collection.
    method = one(Complex, "CodeableConcept")
    # 0..1 Anatomical collection site.
    bodySite = one(Complex, "CodeableConcept")
    # 0..1 Whether or how long patient abstained from food and/or drink.
    fastingStatusCodeableConcept = one(Complex, "CodeableConcept", choice="fastingStatus")
    fastingStatusDuration = one(Complex, "Duration", choice="fastingStatus")


class SpecimenProcessing(BackboneElement):
    """Processing and processing step details.
    https://hl7.org/fhir/R4/specimen.html#Specimen.processing

    description 0..1, procedure 0..1, additive 0..*, time[x] 0..1
    """

    PATH = "Specimen.processing"

    # 0..1 Textual description of procedure.
    description = one(Primitive, STRING)
    # 0..1 Indicates the treatment step applied to the specimen.
    procedure = one(Complex, "CodeableConcept")
    # 0..* Material used in the processing step.
    additive = many(ReferenceTo, "Substance")
    # 0..1 Date and time of specimen processing.
    timeDateTime = one(Primitive, DATE_TIME, choice="time")
    timePeriod = one(Complex, "Period", choice="time")


class SpecimenContainer(BackboneElement):
    """Direct container of specimen (tube/slide, etc.).
    https://hl7.org/fhir/R4/specimen.html#Specimen.container

    identifier 0..*, description 0..1, type 0..1, capacity 0..1, specimenQuantity 0..1,
    additive[x] 0..1
    """

    PATH = "Specimen.container"

    # 0..* Id for the container.
    identifier = many(Complex, "Identifier")
    # 0..1 Textual description of the container.
    description = one(Primitive, STRING)
    # 0..1 Kind of container directly associated with specimen.
    type = one(Complex, "CodeableConcept")
    # 0..1 Container volume or size.
    capacity = one(Complex, "SimpleQuantity")
    # 0..1 Quantity of specimen within container.
    specimenQuantity = one(Complex, "SimpleQuantity")
    # 0..1 Additive associated with container.
    additiveCodeableConcept = one(Complex, "CodeableConcept", choice="additive")
    additiveReference = one(ReferenceTo, "Substance", choice="additive")


class Specimen(DomainResource):
    """Sample for analysis. https://hl7.org/fhir/R4/specimen.html#Specimen

    identifier 0..*, accessionIdentifier 0..1, status 0..1, type 0..1, subject 0..1,
    receivedTime 0..1, parent 0..*, request 0..*, collection 0..1, processing 0..*,
    container 0..*, condition 0..*, note 0..*
    """

    PATH = "Specimen"

    resourceType = one(Exactly, "Specimen")
    # 0..* External Identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 Identifier assigned by the lab.
    accessionIdentifier = one(Complex, "Identifier")
    # 0..1 available | unavailable | unsatisfactory | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.SpecimenStatus)
    # 0..1 Kind of material that forms the specimen.
    type = one(Complex, "CodeableConcept")
    # 0..1 Where the specimen came from. This may be from patient(s), from a location (e.g., the
    # source of an environmental sample), or a sampling of a substance or a device.
    subject = one(ReferenceTo, "Patient", "Group", "Device", "Substance", "Location")
    # 0..1 The time when specimen was received for processing.
    receivedTime = one(Primitive, DATE_TIME)
    # 0..* Specimen from which this specimen originated.
    parent = many(ReferenceTo, "Specimen")
    # 0..* Why the specimen was collected.
    request = many(ReferenceTo, "ServiceRequest")
    # 0..1 Collection details.
    collection = one(Complex, "Specimen.collection")
    # 0..* Processing and processing step details.
    processing = many(Complex, "Specimen.processing")
    # 0..* Direct container of specimen (tube/slide, etc.).
    container = many(Complex, "Specimen.container")
    # 0..* State of the specimen.
    condition = many(Complex, "CodeableConcept")
    # 0..* Comments.
    note = many(Complex, "Annotation")
