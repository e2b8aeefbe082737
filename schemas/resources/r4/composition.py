"""Composition: https://hl7.org/fhir/R4/composition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets


class CompositionAttester(BackboneElement):
    """Attests to accuracy of composition.
    https://hl7.org/fhir/R4/composition.html#Composition.attester

    mode 1..1, time 0..1, party 0..1
    """

    PATH = "Composition.attester"

    # 1..1 personal | professional | legal | official.
    mode = one(Primitive, CODE, valuesets.CompositionAttestationMode, at_least=1)
    # 0..1 When the composition was attested.
    time = one(Primitive, DATE_TIME)
    # 0..1 Who attested the composition.
    party = one(
        ReferenceTo, "Patient", "RelatedPerson", "Practitioner", "PractitionerRole", "Organization"
    )


class CompositionRelatesTo(BackboneElement):
    """Relationships to other compositions/documents.
    https://hl7.org/fhir/R4/composition.html#Composition.relatesTo

    code 1..1, target[x] 1..1
    """

    PATH = "Composition.relatesTo"

    # 1..1 replaces | transforms | signs | appends.
    code = one(Primitive, CODE, valuesets.DocumentRelationshipType, at_least=1)
    # 1..1 Target of the relationship.
    targetIdentifier = one(Complex, "Identifier", choice="target", at_least=1)
    targetReference = one(ReferenceTo, "Composition", choice="target", at_least=1)


class CompositionEvent(BackboneElement):
    """The clinical service(s) being documented.
    https://hl7.org/fhir/R4/composition.html#Composition.event

    code 0..*, period 0..1, detail 0..*
    """

    PATH = "Composition.event"

    # 0..* Code(s) that apply to the event being documented.
    code = many(Complex, "CodeableConcept")
    # 0..1 The period covered by the documentation.
    period = one(Complex, "Period")
    # 0..* The event(s) being documented.
    detail = many(ReferenceTo)


class CompositionSection(BackboneElement):
    """Composition is broken into sections.
    https://hl7.org/fhir/R4/composition.html#Composition.section

    title 0..1, code 0..1, author 0..*, focus 0..1, text 0..1, mode 0..1, orderedBy 0..1,
    entry 0..*, emptyReason 0..1, section 0..*
    """

    PATH = "Composition.section"

    # 0..1 Label for section (e.g. for ToC).
    title = one(Primitive, STRING)
    # 0..1 Classification of section (recommended).
    code = one(Complex, "CodeableConcept")
    # 0..* Who and/or what authored the section.
    author = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Patient",
        "RelatedPerson",
        "Organization",
    )
    # 0..1 Who/what the section is about, when it is not about the subject of composition.
    focus = one(ReferenceTo)
    # 0..1 Text summary of the section, for human interpretation.
    text = one(Complex, "Narrative")
    # 0..1 working | snapshot | changes.
    mode = one(Primitive, CODE, valuesets.ListMode)
    # 0..1 Order of section entries.
    orderedBy = one(Complex, "CodeableConcept")
    # 0..* A reference to data that supports this section.
    entry = many(ReferenceTo)
    # 0..1 Why the section is empty.
    emptyReason = one(Complex, "CodeableConcept")
    # 0..* Nested Section.
    section = many(Complex, "Composition.section")


class Composition(DomainResource):
    """A set of resources composed into a single coherent clinical statement with clinical
    attestation. https://hl7.org/fhir/R4/composition.html#Composition

    identifier 0..1, status 1..1, type 1..1, category 0..*, subject 0..1, encounter 0..1,
    date 1..1, author 1..*, title 1..1, confidentiality 0..1, attester 0..*, custodian 0..1,
    relatesTo 0..*, event 0..*, section 0..*
    """

    PATH = "Composition"

    resourceType = one(Exactly, "Composition")
    # 0..1 Version-independent identifier for the Composition.
    identifier = one(Complex, "Identifier")
    # 1..1 preliminary | final | amended | entered-in-error.
    status = one(Primitive, CODE, valuesets.CompositionStatus, at_least=1)
    # 1..1 Kind of composition (LOINC if possible).
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Categorization of Composition.
    category = many(Complex, "CodeableConcept")
    # 0..1 Who and/or what the composition is about.
    subject = one(ReferenceTo)
    # 0..1 Context of the Composition.
    encounter = one(ReferenceTo, "Encounter")
    # 1..1 Composition editing time.
    date = one(Primitive, DATE_TIME, at_least=1)
    # 1..* Who and/or what authored the composition.
    author = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Patient",
        "RelatedPerson",
        "Organization",
        at_least=1,
    )
    # 1..1 Human Readable name/title.
    title = one(Primitive, STRING, at_least=1)
    # 0..1 As defined by affinity domain.
    confidentiality = one(Primitive, CODE, valuesets.V3ConfidentialityClassification)
    # 0..* Attests to accuracy of composition.
    attester = many(Complex, "Composition.attester")
    # 0..1 Organization which maintains the composition.
    custodian = one(ReferenceTo, "Organization")
    # 0..* Relationships to other compositions/documents.
    relatesTo = many(Complex, "Composition.relatesTo")
    # 0..* The clinical service(s) being documented.
    event = many(Complex, "Composition.event")
    # 0..* Composition is broken into sections.
    section = many(Complex, "Composition.section")
