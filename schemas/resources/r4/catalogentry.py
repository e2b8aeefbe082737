"""CatalogEntry: https://hl7.org/fhir/R4/catalogentry.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class CatalogEntryRelatedEntry(BackboneElement):
    """An item that this catalog entry is related to.
    https://hl7.org/fhir/R4/catalogentry.html#CatalogEntry.relatedEntry

    relationtype 1..1, item 1..1
    """

    PATH = "CatalogEntry.relatedEntry"

    # 1..1 triggers | is-replaced-by.
    relationtype = one(Primitive, CODE, valuesets_of_others.RelationType, at_least=1)
    # 1..1 The reference to the related item.
    item = one(ReferenceTo, "CatalogEntry", at_least=1)


class CatalogEntry(DomainResource):
    """An entry in a catalog. https://hl7.org/fhir/R4/catalogentry.html#CatalogEntry

    identifier 0..*, type 0..1, orderable 1..1, referencedItem 1..1, additionalIdentifier 0..*,
    classification 0..*, status 0..1, validityPeriod 0..1, validTo 0..1, lastUpdated 0..1,
    additionalCharacteristic 0..*, additionalClassification 0..*, relatedEntry 0..*
    """

    PATH = "CatalogEntry"

    resourceType = one(Exactly, "CatalogEntry")
    # 0..* Unique identifier of the catalog item.
    identifier = many(Complex, "Identifier")
    # 0..1 The type of item - medication, device, service, protocol or other.
    type = one(Complex, "CodeableConcept")
    # 1..1 Whether the entry represents an orderable item.
    orderable = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 The item that is being defined.
    referencedItem = one(
        ReferenceTo,
        "Medication",
        "Device",
        "Organization",
        "Practitioner",
        "PractitionerRole",
        "HealthcareService",
        "ActivityDefinition",
        "PlanDefinition",
        "SpecimenDefinition",
        "ObservationDefinition",
        "Binary",
        at_least=1,
    )
    # 0..* Any additional identifier(s) for the catalog item, in the same granularity or concept.
    additionalIdentifier = many(Complex, "Identifier")
    # 0..* Classification (category or class) of the item entry.
    classification = many(Complex, "CodeableConcept")
    # 0..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus)
    # 0..1 The time period in which this catalog entry is expected to be active.
    validityPeriod = one(Complex, "Period")
    # 0..1 The date until which this catalog entry is expected to be active.
    validTo = one(Primitive, DATE_TIME)
    # 0..1 When was this catalog last updated.
    lastUpdated = one(Primitive, DATE_TIME)
    # 0..* Additional characteristics of the catalog entry.
    additionalCharacteristic = many(Complex, "CodeableConcept")
    # 0..* Additional classification of the catalog entry.
    additionalClassification = many(Complex, "CodeableConcept")
    # 0..* An item that this catalog entry is related to.
    relatedEntry = many(Complex, "CatalogEntry.relatedEntry")
