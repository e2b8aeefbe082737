"""VerificationResult: https://hl7.org/fhir/R4/verificationresult.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class VerificationResultPrimarySource(BackboneElement):
    """Information about the primary source(s) involved in validation.
    https://hl7.org/fhir/R4/verificationresult.html#VerificationResult.primarySource

    who 0..1, type 0..*, communicationMethod 0..*, validationStatus 0..1, validationDate 0..1,
    canPushUpdates 0..1, pushTypeAvailable 0..*
    """

    PATH = "VerificationResult.primarySource"

    # 0..1 Reference to the primary source.
    who = one(ReferenceTo, "Organization", "Practitioner", "PractitionerRole")
    # 0..* Type of primary source (License Board; Primary Education; Continuing Education; Postal
    # Service; Relationship owner; Registration Authority; legal source; issuing source;
    # authoritative source).
    type = many(Complex, "CodeableConcept")
    # 0..* Method for exchanging information with the primary source.
    communicationMethod = many(Complex, "CodeableConcept")
    # 0..1 successful | failed | unknown.
    validationStatus = one(Complex, "CodeableConcept")
    # 0..1 When the target was validated against the primary source.
    validationDate = one(Primitive, DATE_TIME)
    # 0..1 yes | no | undetermined.
    canPushUpdates = one(Complex, "CodeableConcept")
    # 0..* specific | any | source.
    pushTypeAvailable = many(Complex, "CodeableConcept")


class VerificationResultAttestation(BackboneElement):
    """Information about the entity attesting to information.
    https://hl7.org/fhir/R4/verificationresult.html#VerificationResult.attestation

    who 0..1, onBehalfOf 0..1, communicationMethod 0..1, date 0..1,
    sourceIdentityCertificate 0..1, proxyIdentityCertificate 0..1, proxySignature 0..1,
    sourceSignature 0..1
    """

    PATH = "VerificationResult.attestation"

    # 0..1 The individual or organization attesting to information.
    who = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 When the who is asserting on behalf of another (organization or individual).
    onBehalfOf = one(ReferenceTo, "Organization", "Practitioner", "PractitionerRole")
    # 0..1 The method by which attested information was submitted/retrieved.
    communicationMethod = one(Complex, "CodeableConcept")
    # 0..1 The date the information was attested to.
    date = one(Primitive, DATE)
    # 0..1 A digital identity certificate associated with the attestation source.
    sourceIdentityCertificate = one(Primitive, STRING)
    # 0..1 A digital identity certificate associated with the proxy entity submitting attested
    # information on behalf of the attestation source.
    proxyIdentityCertificate = one(Primitive, STRING)
    # 0..1 Proxy signature.
    proxySignature = one(Complex, "Signature")
    # 0..1 Attester signature.
    sourceSignature = one(Complex, "Signature")


class VerificationResultValidator(BackboneElement):
    """Information about the entity validating information.
    https://hl7.org/fhir/R4/verificationresult.html#VerificationResult.validator

    organization 1..1, identityCertificate 0..1, attestationSignature 0..1
    """

    PATH = "VerificationResult.validator"

    # 1..1 Reference to the organization validating information.
    organization = one(ReferenceTo, "Organization", at_least=1)
    # 0..1 A digital identity certificate associated with the validator.
    identityCertificate = one(Primitive, STRING)
    # 0..1 Validator signature.
    attestationSignature = one(Complex, "Signature")


class VerificationResult(DomainResource):
    """Describes validation requirements, source(s), status and dates for one or more elements.
    https://hl7.org/fhir/R4/verificationresult.html#VerificationResult

    target 0..*, targetLocation 0..*, need 0..1, status 1..1, statusDate 0..1,
    validationType 0..1, validationProcess 0..*, frequency 0..1, lastPerformed 0..1,
    nextScheduled 0..1, failureAction 0..1, primarySource 0..*, attestation 0..1, validator 0..*
    """

    PATH = "VerificationResult"

    resourceType = one(Exactly, "VerificationResult")
    # 0..* A resource that was validated.
    target = many(ReferenceTo)
    # 0..* The fhirpath location(s) within the resource that was validated.
    targetLocation = many(Primitive, STRING)
    # 0..1 none | initial | periodic.
    need = one(Complex, "CodeableConcept")
    # 1..1 attested | validated | in-process | req-revalid | val-fail | reval-fail.
    status = one(Primitive, CODE, valuesets_of_others.VerificationresultStatus, at_least=1)
    # 0..1 When the validation status was updated.
    statusDate = one(Primitive, DATE_TIME)
    # 0..1 nothing | primary | multiple.
    validationType = one(Complex, "CodeableConcept")
    # 0..* The primary process by which the target is validated (edit check; value set; primary
    # source; multiple sources; standalone; in context).
    validationProcess = many(Complex, "CodeableConcept")
    # 0..1 Frequency of revalidation.
    frequency = one(Complex, "Timing")
    # 0..1 The date/time validation was last completed (including failed validations).
    lastPerformed = one(Primitive, DATE_TIME)
    # 0..1 The date when target is next validated, if appropriate.
    nextScheduled = one(Primitive, DATE)
    # 0..1 fatal | warn | rec-only | none.
    failureAction = one(Complex, "CodeableConcept")
    # 0..* Information about the primary source(s) involved in validation.
    primarySource = many(Complex, "VerificationResult.primarySource")
    # 0..1 Information about the entity attesting to information.
    attestation = one(Complex, "VerificationResult.attestation")
    # 0..* Information about the entity validating information.
    validator = many(Complex, "VerificationResult.validator")
