"""EnrollmentRequest: https://hl7.org/fhir/R4/enrollmentrequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class EnrollmentRequest(DomainResource):
    """Enroll in coverage. https://hl7.org/fhir/R4/enrollmentrequest.html#EnrollmentRequest

    identifier 0..*, status 0..1, created 0..1, insurer 0..1, provider 0..1, candidate 0..1,
    coverage 0..1
    """

    PATH = "EnrollmentRequest"

    resourceType = one(Exactly, "EnrollmentRequest")
    # 0..* Business Identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus)
    # 0..1 Creation date.
    created = one(Primitive, DATE_TIME)
    # 0..1 Target.
    insurer = one(ReferenceTo, "Organization")
    # 0..1 Responsible practitioner.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 The subject to be enrolled.
    candidate = one(ReferenceTo, "Patient")
    # 0..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage")
