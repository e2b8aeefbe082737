"""EpisodeOfCare: https://hl7.org/fhir/R4/episodeofcare.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, POSITIVE_INT
from schemas.resources.r4 import valuesets


class EpisodeOfCareStatusHistory(BackboneElement):
    """Past list of status codes (the current status may be included to cover the start date of the
    status). https://hl7.org/fhir/R4/episodeofcare.html#EpisodeOfCare.statusHistory

    status 1..1, period 1..1
    """

    PATH = "EpisodeOfCare.statusHistory"

    # 1..1 planned | waitlist | active | onhold | finished | cancelled | entered-in-error.
    status = one(Primitive, CODE, valuesets.EpisodeOfCareStatus, at_least=1)
    # 1..1 Duration the EpisodeOfCare was in the specified status.
    period = one(Complex, "Period", at_least=1)


class EpisodeOfCareDiagnosis(BackboneElement):
    """The list of diagnosis relevant to this episode of care.
    https://hl7.org/fhir/R4/episodeofcare.html#EpisodeOfCare.diagnosis

    condition 1..1, role 0..1, rank 0..1
    """

    PATH = "EpisodeOfCare.diagnosis"

    # 1..1 Conditions/problems/diagnoses this episode of care is for.
    condition = one(ReferenceTo, "Condition", at_least=1)
    # 0..1 Role that this diagnosis has within the episode of care (e.g. admission, billing,
    # discharge …).
    role = one(Complex, "CodeableConcept")
    # 0..1 Ranking of the diagnosis (for each role type).
    rank = one(Primitive, POSITIVE_INT)


class EpisodeOfCare(DomainResource):
    """An association of a Patient with an Organization and Healthcare Provider(s) for a period of
    time that the Organization assumes some level of responsibility.
    https://hl7.org/fhir/R4/episodeofcare.html#EpisodeOfCare

    identifier 0..*, status 1..1, statusHistory 0..*, type 0..*, diagnosis 0..*, patient 1..1,
    managingOrganization 0..1, period 0..1, referralRequest 0..*, careManager 0..1, team 0..*,
    account 0..*
    """

    PATH = "EpisodeOfCare"

    resourceType = one(Exactly, "EpisodeOfCare")
    # 0..* Business Identifier(s) relevant for this EpisodeOfCare.
    identifier = many(Complex, "Identifier")
    # 1..1 planned | waitlist | active | onhold | finished | cancelled | entered-in-error.
    status = one(Primitive, CODE, valuesets.EpisodeOfCareStatus, at_least=1)
    # 0..* Past list of status codes (the current status may be included to cover the start date of
    # the status).
    statusHistory = many(Complex, "EpisodeOfCare.statusHistory")
    # 0..* Type/class - e.g. specialist referral, disease management.
    type = many(Complex, "CodeableConcept")
    # 0..* The list of diagnosis relevant to this episode of care.
    diagnosis = many(Complex, "EpisodeOfCare.diagnosis")
    # 1..1 The patient who is the focus of this episode of care.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Organization that assumes care.
    managingOrganization = one(ReferenceTo, "Organization")
    # 0..1 Interval during responsibility is assumed.
    period = one(Complex, "Period")
    # 0..* Originating Referral Request(s).
    referralRequest = many(ReferenceTo, "ServiceRequest")
    # 0..1 Care manager/care coordinator for the patient.
    careManager = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* Other practitioners facilitating this episode of care.
    team = many(ReferenceTo, "CareTeam")
    # 0..* The set of accounts that may be used for billing for this EpisodeOfCare.
    account = many(ReferenceTo, "Account")
