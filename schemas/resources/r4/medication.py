"""Medication: https://hl7.org/fhir/R4/medication.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class MedicationIngredient(BackboneElement):
    """Active or inactive ingredient. https://hl7.org/fhir/R4/medication.html#Medication.ingredient

    item[x] 1..1, isActive 0..1, strength 0..1
    """

    PATH = "Medication.ingredient"

    # 1..1 The actual ingredient or content.
    itemCodeableConcept = one(Complex, "CodeableConcept", choice="item", at_least=1)
    itemReference = one(ReferenceTo, "Substance", "Medication", choice="item", at_least=1)
    # 0..1 Active ingredient indicator.
    isActive = one(Primitive, BOOLEAN)
    # 0..1 Quantity of ingredient present.
    strength = one(Complex, "Ratio")


class MedicationBatch(BackboneElement):
    """Details about packaged medications. https://hl7.org/fhir/R4/medication.html#Medication.batch

    lotNumber 0..1, expirationDate 0..1
    """

    PATH = "Medication.batch"

    # 0..1 Identifier assigned to batch.
    lotNumber = one(Primitive, STRING)
    # 0..1 When batch will expire.
    expirationDate = one(Primitive, DATE_TIME)


class Medication(DomainResource):
    """Definition of a Medication. https://hl7.org/fhir/R4/medication.html#Medication

    identifier 0..*, code 0..1, status 0..1, manufacturer 0..1, form 0..1, amount 0..1,
    ingredient 0..*, batch 0..1
    """

    PATH = "Medication"

    resourceType = one(Exactly, "Medication")
    # 0..* Business identifier for this medication.
    identifier = many(Complex, "Identifier")
    # 0..1 Codes that identify this medication.
    code = one(Complex, "CodeableConcept")
    # 0..1 active | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.MedicationStatus)
    # 0..1 Manufacturer of the item.
    manufacturer = one(ReferenceTo, "Organization")
    # 0..1 powder | tablets | capsule +.
    form = one(Complex, "CodeableConcept")
    # 0..1 Amount of drug in package.
    amount = one(Complex, "Ratio")
    # 0..* Active or inactive ingredient.
    ingredient = many(Complex, "Medication.ingredient")
    # 0..1 Details about packaged medications.
    batch = one(Complex, "Medication.batch")
