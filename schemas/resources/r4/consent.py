"""Consent: https://hl7.org/fhir/R4/consent.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, URI
from schemas.resources.r4 import valuesets


class ConsentProvisionActor(BackboneElement):
    """Who|what controlled by this rule (or group, by role).
    https://hl7.org/fhir/R4/consent.html#Consent.provision.actor

    role 1..1, reference 1..1
    """

    PATH = "Consent.provision.actor"

    # 1..1 How the actor is involved.
    role = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Resource for the actor (or group, by role).
    reference = one(
        ReferenceTo,
        "Device",
        "Group",
        "CareTeam",
        "Organization",
        "Patient",
        "Practitioner",
        "RelatedPerson",
        "PractitionerRole",
        at_least=1,
    )


class ConsentProvisionData(BackboneElement):
    """Data controlled by this rule. https://hl7.org/fhir/R4/consent.html#Consent.provision.data

    meaning 1..1, reference 1..1
    """

    PATH = "Consent.provision.data"

    # 1..1 instance | related | dependents | authoredby.
    meaning = one(Primitive, CODE, valuesets.ConsentDataMeaning, at_least=1)
    # 1..1 The actual data reference.
    reference = one(ReferenceTo, at_least=1)


class ConsentPolicy(BackboneElement):
    """Policies covered by this consent. https://hl7.org/fhir/R4/consent.html#Consent.policy

    authority 0..1, uri 0..1
    """

    PATH = "Consent.policy"

    # 0..1 Enforcement source for policy.
    authority = one(Primitive, URI)
    # 0..1 Specific policy covered by this consent.
    uri = one(Primitive, URI)


class ConsentVerification(BackboneElement):
    """Consent Verified by patient or family.
    https://hl7.org/fhir/R4/consent.html#Consent.verification

    verified 1..1, verifiedWith 0..1, verificationDate 0..1
    """

    PATH = "Consent.verification"

    # 1..1 Has been verified.
    verified = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Person who verified.
    verifiedWith = one(ReferenceTo, "Patient", "RelatedPerson")
    # 0..1 When consent verified.
    verificationDate = one(Primitive, DATE_TIME)


class ConsentProvision(BackboneElement):
    """Constraints to the base Consent.policyRule.
    https://hl7.org/fhir/R4/consent.html#Consent.provision

    type 0..1, period 0..1, actor 0..*, action 0..*, securityLabel 0..*, purpose 0..*,
    class 0..*, code 0..*, dataPeriod 0..1, data 0..*, provision 0..*
    """

    PATH = "Consent.provision"

    # 0..1 deny | permit.
    type = one(Primitive, CODE, valuesets.ConsentProvisionType)
    # 0..1 Timeframe for this rule.
    period = one(Complex, "Period")
    # 0..* Who|what controlled by this rule (or group, by role).
    actor = many(Complex, "Consent.provision.actor")
    # 0..* Actions controlled by this rule.
    action = many(Complex, "CodeableConcept")
    # 0..* Security Labels that define affected resources.
    securityLabel = many(Complex, "Coding")
    # 0..* Context of activities covered by this rule.
    purpose = many(Complex, "Coding")
    # 0..* e.g. Resource Type, Profile, CDA, etc.
    class_ = many(Complex, "Coding", name="class")
    # 0..* e.g. LOINC or SNOMED CT code, etc. in the content.
    code = many(Complex, "CodeableConcept")
    # 0..1 Timeframe for data controlled by this rule.
    dataPeriod = one(Complex, "Period")
    # 0..* Data controlled by this rule.
    data = many(Complex, "Consent.provision.data")
    # 0..* Nested Exception Rules.
    provision = many(Complex, "Consent.provision")


class Consent(DomainResource):
    """A healthcare consumer's choices to permit or deny recipients or roles to perform actions for
    specific purposes and periods of time. https://hl7.org/fhir/R4/consent.html#Consent

    identifier 0..*, status 1..1, scope 1..1, category 1..*, patient 0..1, dateTime 0..1,
    performer 0..*, organization 0..*, source[x] 0..1, policy 0..*, policyRule 0..1,
    verification 0..*, provision 0..1
    """

    PATH = "Consent"

    resourceType = one(Exactly, "Consent")
    # 0..* Identifier for this record (external references).
    identifier = many(Complex, "Identifier")
    # 1..1 draft | proposed | active | rejected | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets.ConsentStateCodes, at_least=1)
    # 1..1 Which of the four areas this resource covers (extensible).
    scope = one(Complex, "CodeableConcept", at_least=1)
    # 1..* Classification of the consent statement - for indexing/retrieval.
    category = many(Complex, "CodeableConcept", at_least=1)
    # 0..1 Who the consent applies to.
    patient = one(ReferenceTo, "Patient")
    # 0..1 When this Consent was created or indexed.
    dateTime = one(Primitive, DATE_TIME)
    # 0..* Who is agreeing to the policy and rules.
    performer = many(
        ReferenceTo, "Organization", "Patient", "Practitioner", "RelatedPerson", "PractitionerRole"
    )
    # 0..* Custodian of the consent.
    organization = many(ReferenceTo, "Organization")
    # 0..1 Source from which this consent is taken.
    sourceAttachment = one(Complex, "Attachment", choice="source")
    sourceReference = one(
        ReferenceTo,
        "Consent",
        "DocumentReference",
        "Contract",
        "QuestionnaireResponse",
        choice="source",
    )
    # 0..* Policies covered by this consent.
    policy = many(Complex, "Consent.policy")
    # 0..1 Regulation that this consents to.
    policyRule = one(Complex, "CodeableConcept")
    # 0..* Consent Verified by patient or family.
    verification = many(Complex, "Consent.verification")
    # 0..1 Constraints to the base Consent.policyRule.
    provision = one(Complex, "Consent.provision")
