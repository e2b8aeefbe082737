"""CareTeam: https://hl7.org/fhir/R4/careteam.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets


class CareTeamParticipant(BackboneElement):
    """Members of the team. https://hl7.org/fhir/R4/careteam.html#CareTeam.participant

    role 0..*, member 0..1, onBehalfOf 0..1, period 0..1
    """

    PATH = "CareTeam.participant"

    # 0..* Type of involvement.
    role = many(Complex, "CodeableConcept")
    # 0..1 Who is involved.
    member = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Organization",
        "CareTeam",
    )
    # 0..1 Organization of the practitioner.
    onBehalfOf = one(ReferenceTo, "Organization")
    # 0..1 Time period of participant.
    period = one(Complex, "Period")


class CareTeam(DomainResource):
    """Planned participants in the coordination and delivery of care for a patient or group.
    https://hl7.org/fhir/R4/careteam.html#CareTeam

    identifier 0..*, status 0..1, category 0..*, name 0..1, subject 0..1, encounter 0..1,
    period 0..1, participant 0..*, reasonCode 0..*, reasonReference 0..*,
    managingOrganization 0..*, telecom 0..*, note 0..*
    """

    PATH = "CareTeam"

    resourceType = one(Exactly, "CareTeam")
    # 0..* External Ids for this team.
    identifier = many(Complex, "Identifier")
    # 0..1 proposed | active | suspended | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets.CareTeamStatus)
    # 0..* Type of team.
    category = many(Complex, "CodeableConcept")
    # 0..1 Name of the team, such as crisis assessment team.
    name = one(Primitive, STRING)
    # 0..1 Who care team is for.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Time period team covers.
    period = one(Complex, "Period")
    # 0..* Members of the team.
    participant = many(Complex, "CareTeam.participant")
    # 0..* Why the care team exists.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why the care team exists.
    reasonReference = many(ReferenceTo, "Condition")
    # 0..* Organization responsible for the care team.
    managingOrganization = many(ReferenceTo, "Organization")
    # 0..* A contact detail for the care team (that applies to all members).
    telecom = many(Complex, "ContactPoint")
    # 0..* Comments made about the CareTeam.
    note = many(Complex, "Annotation")
