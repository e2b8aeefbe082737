"""DocumentManifest: https://hl7.org/fhir/R4/documentmanifest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class DocumentManifestRelated(BackboneElement):
    """Related things. https://hl7.org/fhir/R4/documentmanifest.html#DocumentManifest.related

    identifier 0..1, ref 0..1
    """

    PATH = "DocumentManifest.related"

    # 0..1 Identifiers of things that are related.
    identifier = one(Complex, "Identifier")
    # 0..1 Related Resource.
    ref = one(ReferenceTo)


class DocumentManifest(DomainResource):
    """A list that defines a set of documents.
    https://hl7.org/fhir/R4/documentmanifest.html#DocumentManifest

    masterIdentifier 0..1, identifier 0..*, status 1..1, type 0..1, subject 0..1, created 0..1,
    author 0..*, recipient 0..*, source 0..1, description 0..1, content 1..*, related 0..*
    """

    PATH = "DocumentManifest"

    resourceType = one(Exactly, "DocumentManifest")
    # 0..1 Unique Identifier for the set of documents.
    masterIdentifier = one(Complex, "Identifier")
    # 0..* Other identifiers for the manifest.
    identifier = many(Complex, "Identifier")
    # 1..1 current | superseded | entered-in-error.
    status = one(Primitive, CODE, valuesets.DocumentReferenceStatus, at_least=1)
    # 0..1 Kind of document set.
    type = one(Complex, "CodeableConcept")
    # 0..1 The subject of the set of documents.
    subject = one(ReferenceTo, "Patient", "Practitioner", "Group", "Device")
    # 0..1 When this document manifest created.
    created = one(Primitive, DATE_TIME)
    # 0..* Who and/or what authored the DocumentManifest.
    author = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Device",
        "Patient",
        "RelatedPerson",
    )
    # 0..* Intended to get notified about this set of documents.
    recipient = many(
        ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Organization"
    )
    # 0..1 The source system/application/software.
    source = one(Primitive, URI)
    # 0..1 Human-readable description (title).
    description = one(Primitive, STRING)
    # 1..* Items in manifest.
    content = many(ReferenceTo, at_least=1)
    # 0..* Related things.
    related = many(Complex, "DocumentManifest.related")
