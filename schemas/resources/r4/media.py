"""Media: https://hl7.org/fhir/R4/media.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, INSTANT, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets


class Media(DomainResource):
    """A photo, video, or audio recording acquired or used in healthcare. The actual content may be
    inline or provided by direct reference. https://hl7.org/fhir/R4/media.html#Media

    identifier 0..*, basedOn 0..*, partOf 0..*, status 1..1, type 0..1, modality 0..1, view 0..1,
    subject 0..1, encounter 0..1, created[x] 0..1, issued 0..1, operator 0..1, reasonCode 0..*,
    bodySite 0..1, deviceName 0..1, device 0..1, height 0..1, width 0..1, frames 0..1,
    duration 0..1, content 1..1, note 0..*
    """

    PATH = "Media"

    resourceType = one(Exactly, "Media")
    # 0..* Identifier(s) for the image.
    identifier = many(Complex, "Identifier")
    # 0..* Procedure that caused this media to be created.
    basedOn = many(ReferenceTo, "ServiceRequest", "CarePlan")
    # 0..* Part of referenced event.
    partOf = many(ReferenceTo)
    # 1..1 preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error |
    # unknown.
    status = one(Primitive, CODE, valuesets.EventStatus, at_least=1)
    # 0..1 Classification of media as image, video, or audio.
    type = one(Complex, "CodeableConcept")
    # 0..1 The type of acquisition equipment/process.
    modality = one(Complex, "CodeableConcept")
    # 0..1 Imaging view, e.g. Lateral or Antero-posterior.
    view = one(Complex, "CodeableConcept")
    # 0..1 Who/What this Media is a record of.
    subject = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Group",
        "Device",
        "Specimen",
        "Location",
    )
    # 0..1 Encounter associated with media.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When Media was collected.
    createdDateTime = one(Primitive, DATE_TIME, choice="created")
    createdPeriod = one(Complex, "Period", choice="created")
    # 0..1 Date/Time this version was made available.
    issued = one(Primitive, INSTANT)
    # 0..1 The person who generated the image.
    operator = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "Patient",
        "Device",
        "RelatedPerson",
    )
    # 0..* Why was event performed?
    reasonCode = many(Complex, "CodeableConcept")
    # 0..1 Observed body part.
    bodySite = one(Complex, "CodeableConcept")
    # 0..1 Name of the device/manufacturer.
    deviceName = one(Primitive, STRING)
    # 0..1 Observing Device.
    device = one(ReferenceTo, "Device", "DeviceMetric", "Device")
    # 0..1 Height of the image in pixels (photo/video).
    height = one(Primitive, POSITIVE_INT)
    # 0..1 Width of the image in pixels (photo/video).
    width = one(Primitive, POSITIVE_INT)
    # 0..1 Number of frames if > 1 (photo).
    frames = one(Primitive, POSITIVE_INT)
    # 0..1 Length in seconds (audio / video).
    duration = one(Primitive, DECIMAL)
    # 1..1 Actual Media - reference or data.
    content = one(Complex, "Attachment", at_least=1)
    # 0..* Comments made about the media.
    note = many(Complex, "Annotation")
