"""GuidanceResponse: https://hl7.org/fhir/R4/guidanceresponse.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, URI
from schemas.resources.r4 import valuesets_of_others


class GuidanceResponse(DomainResource):
    """The formal response to a guidance request.
    https://hl7.org/fhir/R4/guidanceresponse.html#GuidanceResponse

    requestIdentifier 0..1, identifier 0..*, module[x] 1..1, status 1..1, subject 0..1,
    encounter 0..1, occurrenceDateTime 0..1, performer 0..1, reasonCode 0..*,
    reasonReference 0..*, note 0..*, evaluationMessage 0..*, outputParameters 0..1, result 0..1,
    dataRequirement 0..*
    """

    PATH = "GuidanceResponse"

    resourceType = one(Exactly, "GuidanceResponse")
    # 0..1 The identifier of the request associated with this response, if any.
    requestIdentifier = one(Complex, "Identifier")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 What guidance was requested.
    moduleUri = one(Primitive, URI, choice="module", at_least=1)
    moduleCanonical = one(Primitive, CANONICAL, choice="module", at_least=1)
    moduleCodeableConcept = one(Complex, "CodeableConcept", choice="module", at_least=1)
    # 1..1 success | data-requested | data-required | in-progress | failure | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.GuidanceResponseStatus, at_least=1)
    # 0..1 Patient the request was performed for.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Encounter during which the response was returned.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the guidance response was processed.
    occurrenceDateTime = one(Primitive, DATE_TIME)
    # 0..1 Device returning the guidance.
    performer = one(ReferenceTo, "Device")
    # 0..* Why guidance is needed.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why guidance is needed.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Additional notes about the response.
    note = many(Complex, "Annotation")
    # 0..* Messages resulting from the evaluation of the artifact or artifacts.
    evaluationMessage = many(ReferenceTo, "OperationOutcome")
    # 0..1 The output parameters of the evaluation, if any.
    outputParameters = one(ReferenceTo, "Parameters")
    # 0..1 Proposed actions, if any.
    result = one(ReferenceTo, "CarePlan", "RequestGroup")
    # 0..* Additional required data.
    dataRequirement = many(Complex, "DataRequirement")
