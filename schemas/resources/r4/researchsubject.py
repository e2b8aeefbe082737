"""ResearchSubject: https://hl7.org/fhir/R4/researchsubject.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets_of_others


class ResearchSubject(DomainResource):
    """Physical entity which is the primary unit of interest in the study.
    https://hl7.org/fhir/R4/researchsubject.html#ResearchSubject

    identifier 0..*, status 1..1, period 0..1, study 1..1, individual 1..1, assignedArm 0..1,
    actualArm 0..1, consent 0..1
    """

    PATH = "ResearchSubject"

    resourceType = one(Exactly, "ResearchSubject")
    # 0..* Business Identifier for research subject in a study.
    identifier = many(Complex, "Identifier")
    # 1..1 candidate | eligible | follow-up | ineligible | not-registered | off-study | on-study |
    # on-study-intervention | on-study-observation | pending-on-study | potential-candidate |
    # screening | withdrawn.
    status = one(Primitive, CODE, valuesets_of_others.ResearchSubjectStatus, at_least=1)
    # 0..1 Start and end of participation.
    period = one(Complex, "Period")
    # 1..1 Study subject is part of.
    study = one(ReferenceTo, "ResearchStudy", at_least=1)
    # 1..1 Who is part of study.
    individual = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 What path should be followed.
    assignedArm = one(Primitive, STRING)
    # 0..1 What path was followed.
    actualArm = one(Primitive, STRING)
    # 0..1 Agreement to participate in study.
    consent = one(ReferenceTo, "Consent")
