"""ImagingStudy: https://hl7.org/fhir/R4/imagingstudy.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, ID, STRING, UNSIGNED_INT
from schemas.resources.r4 import valuesets_of_others


class ImagingStudySeriesPerformer(BackboneElement):
    """Who performed the series.
    https://hl7.org/fhir/R4/imagingstudy.html#ImagingStudy.series.performer

    function 0..1, actor 1..1
    """

    PATH = "ImagingStudy.series.performer"

    # 0..1 Type of performance.
    function = one(Complex, "CodeableConcept")
    # 1..1 Who performed the series.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "Patient",
        "Device",
        "RelatedPerson",
        at_least=1,
    )


class ImagingStudySeriesInstance(BackboneElement):
    """A single SOP instance from the series.
    https://hl7.org/fhir/R4/imagingstudy.html#ImagingStudy.series.instance

    uid 1..1, sopClass 1..1, number 0..1, title 0..1
    """

    PATH = "ImagingStudy.series.instance"

    # 1..1 DICOM SOP Instance UID.
    uid = one(Primitive, ID, at_least=1)
    # 1..1 DICOM class type.
    sopClass = one(Complex, "Coding", at_least=1)
    # 0..1 The number of this instance in the series.
    number = one(Primitive, UNSIGNED_INT)
    # 0..1 Description of instance.
    title = one(Primitive, STRING)


class ImagingStudySeries(BackboneElement):
    """Each study has one or more series of instances.
    https://hl7.org/fhir/R4/imagingstudy.html#ImagingStudy.series

    uid 1..1, number 0..1, modality 1..1, description 0..1, numberOfInstances 0..1,
    endpoint 0..*, bodySite 0..1, laterality 0..1, specimen 0..*, started 0..1, performer 0..*,
    instance 0..*
    """

    PATH = "ImagingStudy.series"

    # 1..1 DICOM Series Instance UID for the series.
    uid = one(Primitive, ID, at_least=1)
    # 0..1 Numeric identifier of this series.
    number = one(Primitive, UNSIGNED_INT)
    # 1..1 The modality of the instances in the series.
    modality = one(Complex, "Coding", at_least=1)
    # 0..1 A short human readable summary of the series.
    description = one(Primitive, STRING)
    # 0..1 Number of Series Related Instances.
    numberOfInstances = one(Primitive, UNSIGNED_INT)
    # 0..* Series access endpoint.
    endpoint = many(ReferenceTo, "Endpoint")
    # 0..1 Body part examined.
    bodySite = one(Complex, "Coding")
    # 0..1 Body part laterality.
    laterality = one(Complex, "Coding")
    # 0..* Specimen imaged.
    specimen = many(ReferenceTo, "Specimen")
    # 0..1 When the series started.
    started = one(Primitive, DATE_TIME)
    # 0..* Who performed the series.
    performer = many(Complex, "ImagingStudy.series.performer")
    # 0..* A single SOP instance from the series.
    instance = many(Complex, "ImagingStudy.series.instance")


class ImagingStudy(DomainResource):
    """A set of images produced in single study (one or more series of references images).
    https://hl7.org/fhir/R4/imagingstudy.html#ImagingStudy

    identifier 0..*, status 1..1, modality 0..*, subject 1..1, encounter 0..1, started 0..1,
    basedOn 0..*, referrer 0..1, interpreter 0..*, endpoint 0..*, numberOfSeries 0..1,
    numberOfInstances 0..1, procedureReference 0..1, procedureCode 0..*, location 0..1,
    reasonCode 0..*, reasonReference 0..*, note 0..*, description 0..1, series 0..*
    """

    PATH = "ImagingStudy"

    resourceType = one(Exactly, "ImagingStudy")
    # 0..* Identifiers for the whole study.
    identifier = many(Complex, "Identifier")
    # 1..1 registered | available | cancelled | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets_of_others.ImagingstudyStatus, at_least=1)
    # 0..* All series modality if actual acquisition modalities.
    modality = many(Complex, "Coding")
    # 1..1 Who or what is the subject of the study.
    subject = one(ReferenceTo, "Patient", "Device", "Group", at_least=1)
    # 0..1 Encounter with which this imaging study is associated.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the study was started.
    started = one(Primitive, DATE_TIME)
    # 0..* Request fulfilled.
    basedOn = many(
        ReferenceTo, "CarePlan", "ServiceRequest", "Appointment", "AppointmentResponse", "Task"
    )
    # 0..1 Referring physician.
    referrer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* Who interpreted images.
    interpreter = many(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* Study access endpoint.
    endpoint = many(ReferenceTo, "Endpoint")
    # 0..1 Number of Study Related Series.
    numberOfSeries = one(Primitive, UNSIGNED_INT)
    # 0..1 Number of Study Related Instances.
    numberOfInstances = one(Primitive, UNSIGNED_INT)
    # 0..1 The performed Procedure reference.
    procedureReference = one(ReferenceTo, "Procedure")
    # 0..* The performed procedure code.
    procedureCode = many(Complex, "CodeableConcept")
    # 0..1 Where ImagingStudy occurred.
    location = one(ReferenceTo, "Location")
    # 0..* Why the study was requested.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why was study performed.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "Media", "DiagnosticReport", "DocumentReference"
    )
    # 0..* User-defined comments.
    note = many(Complex, "Annotation")
    # 0..1 Institution-generated description.
    description = one(Primitive, STRING)
    # 0..* Each study has one or more series of instances.
    series = many(Complex, "ImagingStudy.series")
