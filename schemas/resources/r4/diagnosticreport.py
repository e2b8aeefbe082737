"""DiagnosticReport: https://hl7.org/fhir/R4/diagnosticreport.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, INSTANT, STRING
from schemas.resources.r4 import valuesets_of_others


class DiagnosticReportMedia(BackboneElement):
    """Key images associated with this report.
    https://hl7.org/fhir/R4/diagnosticreport.html#DiagnosticReport.media

    comment 0..1, link 1..1
    """

    PATH = "DiagnosticReport.media"

    # 0..1 Comment about the image (e.g. explanation).
    comment = one(Primitive, STRING)
    # 1..1 Reference to the image source.
    link = one(ReferenceTo, "Media", at_least=1)


class DiagnosticReport(DomainResource):
    """A Diagnostic report - a combination of request information, atomic results, images,
    interpretation, as well as formatted reports.
    https://hl7.org/fhir/R4/diagnosticreport.html#DiagnosticReport

    identifier 0..*, basedOn 0..*, status 1..1, category 0..*, code 1..1, subject 0..1,
    encounter 0..1, effective[x] 0..1, issued 0..1, performer 0..*, resultsInterpreter 0..*,
    specimen 0..*, result 0..*, imagingStudy 0..*, media 0..*, conclusion 0..1,
    conclusionCode 0..*, presentedForm 0..*
    """

    PATH = "DiagnosticReport"

    resourceType = one(Exactly, "DiagnosticReport")
    # 0..* Business identifier for report.
    identifier = many(Complex, "Identifier")
    # 0..* What was requested.
    basedOn = many(
        ReferenceTo,
        "CarePlan",
        "ImmunizationRecommendation",
        "MedicationRequest",
        "NutritionOrder",
        "ServiceRequest",
    )
    # 1..1 registered | partial | preliminary | final +.
    status = one(Primitive, CODE, valuesets_of_others.DiagnosticReportStatus, at_least=1)
    # 0..* Service category.
    category = many(Complex, "CodeableConcept")
    # 1..1 Name/Code for this diagnostic report.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The subject of the report - usually, but not always, the patient.
    subject = one(ReferenceTo, "Patient", "Group", "Device", "Location")
    # 0..1 Health care event when test ordered.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Clinically relevant time/time-period for report.
    effectiveDateTime = one(Primitive, DATE_TIME, choice="effective")
    effectivePeriod = one(Complex, "Period", choice="effective")
    # 0..1 DateTime this version was made.
    issued = one(Primitive, INSTANT)
    # 0..* Responsible Diagnostic Service.
    performer = many(ReferenceTo, "Practitioner", "PractitionerRole", "Organization", "CareTeam")
    # 0..* Primary result interpreter.
    resultsInterpreter = many(
        ReferenceTo, "Practitioner", "PractitionerRole", "Organization", "CareTeam"
    )
    # 0..* Specimens this report is based on.
    specimen = many(ReferenceTo, "Specimen")
    # 0..* Observations.
    result = many(ReferenceTo, "Observation")
    # 0..* Reference to full details of imaging associated with the diagnostic report.
    imagingStudy = many(ReferenceTo, "ImagingStudy")
    # 0..* Key images associated with this report.
    media = many(Complex, "DiagnosticReport.media")
    # 0..1 Clinical conclusion (interpretation) of test results.
    conclusion = one(Primitive, STRING)
    # 0..* Codes for the clinical conclusion of test results.
    conclusionCode = many(Complex, "CodeableConcept")
    # 0..* Entire report as issued.
    presentedForm = many(Complex, "Attachment")
