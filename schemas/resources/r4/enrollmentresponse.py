"""EnrollmentResponse: https://hl7.org/fhir/R4/enrollmentresponse.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class EnrollmentResponse(DomainResource):
    """EnrollmentResponse resource.
    https://hl7.org/fhir/R4/enrollmentresponse.html#EnrollmentResponse

    identifier 0..*, status 0..1, request 0..1, outcome 0..1, disposition 0..1, created 0..1,
    organization 0..1, requestProvider 0..1
    """

    PATH = "EnrollmentResponse"

    resourceType = one(Exactly, "EnrollmentResponse")
    # 0..* Business Identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus)
    # 0..1 Claim reference.
    request = one(ReferenceTo, "EnrollmentRequest")
    # 0..1 queued | complete | error | partial.
    outcome = one(Primitive, CODE, valuesets_of_others.RemittanceOutcome)
    # 0..1 Disposition Message.
    disposition = one(Primitive, STRING)
    # 0..1 Creation date.
    created = one(Primitive, DATE_TIME)
    # 0..1 Insurer.
    organization = one(ReferenceTo, "Organization")
    # 0..1 Responsible practitioner.
    requestProvider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
