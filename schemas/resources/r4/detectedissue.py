"""DetectedIssue: https://hl7.org/fhir/R4/detectedissue.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class DetectedIssueEvidence(BackboneElement):
    """Supporting evidence. https://hl7.org/fhir/R4/detectedissue.html#DetectedIssue.evidence

    code 0..*, detail 0..*
    """

    PATH = "DetectedIssue.evidence"

    # 0..* Manifestation.
    code = many(Complex, "CodeableConcept")
    # 0..* Supporting information.
    detail = many(ReferenceTo)


class DetectedIssueMitigation(BackboneElement):
    """Step taken to address. https://hl7.org/fhir/R4/detectedissue.html#DetectedIssue.mitigation

    action 1..1, date 0..1, author 0..1
    """

    PATH = "DetectedIssue.mitigation"

    # 1..1 What mitigation?
    action = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Date committed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Who is committing?
    author = one(ReferenceTo, "Practitioner", "PractitionerRole")


class DetectedIssue(DomainResource):
    """Clinical issue with action. https://hl7.org/fhir/R4/detectedissue.html#DetectedIssue

    identifier 0..*, status 1..1, code 0..1, severity 0..1, patient 0..1, identified[x] 0..1,
    author 0..1, implicated 0..*, evidence 0..*, detail 0..1, reference 0..1, mitigation 0..*
    """

    PATH = "DetectedIssue"

    resourceType = one(Exactly, "DetectedIssue")
    # 0..* Unique id for the detected issue.
    identifier = many(Complex, "Identifier")
    # 1..1 registered | preliminary | final | amended +.
    status = one(Primitive, CODE, valuesets.ObservationStatus, at_least=1)
    # 0..1 Issue Category, e.g. drug-drug, duplicate therapy, etc.
    code = one(Complex, "CodeableConcept")
    # 0..1 high | moderate | low.
    severity = one(Primitive, CODE, valuesets_of_others.DetectedissueSeverity)
    # 0..1 Associated patient.
    patient = one(ReferenceTo, "Patient")
    # 0..1 When identified.
    identifiedDateTime = one(Primitive, DATE_TIME, choice="identified")
    identifiedPeriod = one(Complex, "Period", choice="identified")
    # 0..1 The provider or device that identified the issue.
    author = one(ReferenceTo, "Practitioner", "PractitionerRole", "Device")
    # 0..* Problem resource.
    implicated = many(ReferenceTo)
    # 0..* Supporting evidence.
    evidence = many(Complex, "DetectedIssue.evidence")
    # 0..1 Description and context.
    detail = one(Primitive, STRING)
    # 0..1 Authority for issue.
    reference = one(Primitive, URI)
    # 0..* Step taken to address.
    mitigation = many(Complex, "DetectedIssue.mitigation")
