"""ResearchStudy: https://hl7.org/fhir/R4/researchstudy.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, MARKDOWN, STRING
from schemas.resources.r4 import valuesets_of_others


class ResearchStudyArm(BackboneElement):
    """Defined path through the study for a subject.
    https://hl7.org/fhir/R4/researchstudy.html#ResearchStudy.arm

    name 1..1, type 0..1, description 0..1
    """

    PATH = "ResearchStudy.arm"

    # 1..1 Label for study arm.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Categorization of study arm.
    type = one(Complex, "CodeableConcept")
    # 0..1 Short explanation of study path.
    description = one(Primitive, STRING)


class ResearchStudyObjective(BackboneElement):
    """A goal for the study. https://hl7.org/fhir/R4/researchstudy.html#ResearchStudy.objective

    name 0..1, type 0..1
    """

    PATH = "ResearchStudy.objective"

    # 0..1 Label for the objective.
    name = one(Primitive, STRING)
    # 0..1 primary | secondary | exploratory.
    type = one(Complex, "CodeableConcept")


class ResearchStudy(DomainResource):
    """Investigation to increase healthcare-related patient-independent knowledge.
    https://hl7.org/fhir/R4/researchstudy.html#ResearchStudy

    identifier 0..*, title 0..1, protocol 0..*, partOf 0..*, status 1..1,
    primaryPurposeType 0..1, phase 0..1, category 0..*, focus 0..*, condition 0..*, contact 0..*,
    relatedArtifact 0..*, keyword 0..*, location 0..*, description 0..1, enrollment 0..*,
    period 0..1, sponsor 0..1, principalInvestigator 0..1, site 0..*, reasonStopped 0..1,
    note 0..*, arm 0..*, objective 0..*
    """

    PATH = "ResearchStudy"

    resourceType = one(Exactly, "ResearchStudy")
    # 0..* Business Identifier for study.
    identifier = many(Complex, "Identifier")
    # 0..1 Name for this study.
    title = one(Primitive, STRING)
    # 0..* Steps followed in executing study.
    protocol = many(ReferenceTo, "PlanDefinition")
    # 0..* Part of larger study.
    partOf = many(ReferenceTo, "ResearchStudy")
    # 1..1 active | administratively-completed | approved | closed-to-accrual |
    # closed-to-accrual-and-intervention | completed | disapproved | in-review |
    # temporarily-closed-to-accrual | temporarily-closed-to-accrual-and-intervention | withdrawn.
    status = one(Primitive, CODE, valuesets_of_others.ResearchStudyStatus, at_least=1)
    # 0..1 treatment | prevention | diagnostic | supportive-care | screening |
    # health-services-research | basic-science | device-feasibility.
    primaryPurposeType = one(Complex, "CodeableConcept")
    # 0..1 n-a | early-phase-1 | phase-1 | phase-1-phase-2 | phase-2 | phase-2-phase-3 | phase-3 |
    # phase-4.
    phase = one(Complex, "CodeableConcept")
    # 0..* Classifications for the study.
    category = many(Complex, "CodeableConcept")
    # 0..* Drugs, devices, etc. under study.
    focus = many(Complex, "CodeableConcept")
    # 0..* Condition being studied.
    condition = many(Complex, "CodeableConcept")
    # 0..* Contact details for the study.
    contact = many(Complex, "ContactDetail")
    # 0..* References and dependencies.
    relatedArtifact = many(Complex, "RelatedArtifact")
    # 0..* Used to search for the study.
    keyword = many(Complex, "CodeableConcept")
    # 0..* Geographic region(s) for study.
    location = many(Complex, "CodeableConcept")
    # 0..1 What this is study doing.
    description = one(Primitive, MARKDOWN)
    # 0..* Inclusion & exclusion criteria.
    enrollment = many(ReferenceTo, "Group")
    # 0..1 When the study began and ended.
    period = one(Complex, "Period")
    # 0..1 Organization that initiates and is legally responsible for the study.
    sponsor = one(ReferenceTo, "Organization")
    # 0..1 Researcher who oversees multiple aspects of the study.
    principalInvestigator = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* Facility where study activities are conducted.
    site = many(ReferenceTo, "Location")
    # 0..1 accrual-goal-met | closed-due-to-toxicity | closed-due-to-lack-of-study-progress |
    # temporarily-closed-per-study-design.
    reasonStopped = one(Complex, "CodeableConcept")
    # 0..* Comments made about the study.
    note = many(Complex, "Annotation")
    # 0..* Defined path through the study for a subject.
    arm = many(Complex, "ResearchStudy.arm")
    # 0..* A goal for the study.
    objective = many(Complex, "ResearchStudy.objective")
