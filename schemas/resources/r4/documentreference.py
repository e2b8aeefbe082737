"""DocumentReference: https://hl7.org/fhir/R4/documentreference.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, INSTANT, STRING
from schemas.resources.r4 import valuesets


class DocumentReferenceRelatesTo(BackboneElement):
    """Relationships to other documents.
    https://hl7.org/fhir/R4/documentreference.html#DocumentReference.relatesTo

    code 1..1, target 1..1
    """

    PATH = "DocumentReference.relatesTo"

    # 1..1 replaces | transforms | signs | appends.
    code = one(Primitive, CODE, valuesets.DocumentRelationshipType, at_least=1)
    # 1..1 Target of the relationship.
    target = one(ReferenceTo, "DocumentReference", at_least=1)


class DocumentReferenceContent(BackboneElement):
    """Document referenced. https://hl7.org/fhir/R4/documentreference.html#DocumentReference.content

    attachment 1..1, format 0..1
    """

    PATH = "DocumentReference.content"

    # 1..1 Where to access the document.
    attachment = one(Complex, "Attachment", at_least=1)
    # 0..1 Format/content rules for the document.
    format = one(Complex, "Coding")


class DocumentReferenceContext(BackboneElement):
    """Clinical context of document.
    https://hl7.org/fhir/R4/documentreference.html#DocumentReference.context

    encounter 0..*, event 0..*, period 0..1, facilityType 0..1, practiceSetting 0..1,
    sourcePatientInfo 0..1, related 0..*
    """

    PATH = "DocumentReference.context"

    # 0..* Context of the document content.
    encounter = many(ReferenceTo, "Encounter", "EpisodeOfCare")
    # 0..* Main clinical acts documented.
    event = many(Complex, "CodeableConcept")
    # 0..1 Time of service that is being documented.
    period = one(Complex, "Period")
    # 0..1 Kind of facility where patient was seen.
    facilityType = one(Complex, "CodeableConcept")
    # 0..1 Additional details about where the content was created (e.g. clinical specialty).
    practiceSetting = one(Complex, "CodeableConcept")
    # 0..1 Patient demographics from source.
    sourcePatientInfo = one(ReferenceTo, "Patient")
    # 0..* Related identifiers or resources.
    related = many(ReferenceTo)


class DocumentReference(DomainResource):
    """A reference to a document. https://hl7.org/fhir/R4/documentreference.html#DocumentReference

    masterIdentifier 0..1, identifier 0..*, status 1..1, docStatus 0..1, type 0..1,
    category 0..*, subject 0..1, date 0..1, author 0..*, authenticator 0..1, custodian 0..1,
    relatesTo 0..*, description 0..1, securityLabel 0..*, content 1..*, context 0..1
    """

    PATH = "DocumentReference"

    resourceType = one(Exactly, "DocumentReference")
    # 0..1 Master Version Specific Identifier.
    masterIdentifier = one(Complex, "Identifier")
    # 0..* Other identifiers for the document.
    identifier = many(Complex, "Identifier")
    # 1..1 current | superseded | entered-in-error.
    status = one(Primitive, CODE, valuesets.DocumentReferenceStatus, at_least=1)
    # 0..1 preliminary | final | amended | entered-in-error.
    docStatus = one(Primitive, CODE, valuesets.CompositionStatus)
    # 0..1 Kind of document (LOINC if possible).
    type = one(Complex, "CodeableConcept")
    # 0..* Categorization of document.
    category = many(Complex, "CodeableConcept")
    # 0..1 Who/what is the subject of the document.
    subject = one(ReferenceTo, "Patient", "Practitioner", "Group", "Device")
    # 0..1 When this document reference was created.
    date = one(Primitive, INSTANT)
    # 0..* Who and/or what authored the document.
    author = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Device",
        "Patient",
        "RelatedPerson",
    )
    # 0..1 Who/what authenticated the document.
    authenticator = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Organization which maintains the document.
    custodian = one(ReferenceTo, "Organization")
    # 0..* Relationships to other documents.
    relatesTo = many(Complex, "DocumentReference.relatesTo")
    # 0..1 Human-readable description.
    description = one(Primitive, STRING)
    # 0..* Document security-tags.
    securityLabel = many(Complex, "CodeableConcept")
    # 1..* Document referenced.
    content = many(Complex, "DocumentReference.content", at_least=1)
    # 0..1 Clinical context of document.
    context_ = one(Complex, "DocumentReference.context", name="context")
