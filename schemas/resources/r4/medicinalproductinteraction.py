"""MedicinalProductInteraction: https://hl7.org/fhir/R4/medicinalproductinteraction.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import STRING


class MedicinalProductInteractionInteractant(BackboneElement):
    """The specific medication, food or laboratory test that interacts.
    https://hl7.org/fhir/R4/medicinalproductinteraction.html#MedicinalProductInteraction.interactant

    item[x] 1..1
    """

    PATH = "MedicinalProductInteraction.interactant"

    # 1..1 The specific medication, food or laboratory test that interacts.
    itemReference = one(
        ReferenceTo,
        "MedicinalProduct",
        "Medication",
        "Substance",
        "ObservationDefinition",
        choice="item",
        at_least=1,
    )
    itemCodeableConcept = one(Complex, "CodeableConcept", choice="item", at_least=1)


class MedicinalProductInteraction(DomainResource):
    """MedicinalProductInteraction.
    https://hl7.org/fhir/R4/medicinalproductinteraction.html#MedicinalProductInteraction

    subject 0..*, description 0..1, interactant 0..*, type 0..1, effect 0..1, incidence 0..1,
    management 0..1
    """

    PATH = "MedicinalProductInteraction"

    resourceType = one(Exactly, "MedicinalProductInteraction")
    # 0..* The medication for which this is a described interaction.
    subject = many(ReferenceTo, "MedicinalProduct", "Medication", "Substance")
    # 0..1 The interaction described.
    description = one(Primitive, STRING)
    # 0..* The specific medication, food or laboratory test that interacts.
    interactant = many(Complex, "MedicinalProductInteraction.interactant")
    # 0..1 The type of the interaction e.g. drug-drug interaction, drug-food interaction, drug-lab
    # test interaction.
    type = one(Complex, "CodeableConcept")
    # 0..1 The effect of the interaction, for example 'reduced gastric absorption of primary
    # medication'.
    effect = one(Complex, "CodeableConcept")
    # 0..1 The incidence of the interaction, e.g. theoretical, observed.
    incidence = one(Complex, "CodeableConcept")
    # 0..1 Actions for managing the interaction.
    management = one(Complex, "CodeableConcept")
