"""MedicinalProductIndication: https://hl7.org/fhir/R4/medicinalproductindication.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, ReferenceTo, many, one


class MedicinalProductIndicationOtherTherapy(BackboneElement):
    """Information about the use of the medicinal product in relation to other therapies described
    as part of the indication.
    https://hl7.org/fhir/R4/medicinalproductindication.html#MedicinalProductIndication.otherTherapy

    therapyRelationshipType 1..1, medication[x] 1..1
    """

    PATH = "MedicinalProductIndication.otherTherapy"

    # 1..1 The type of relationship between the medicinal product indication or contraindication and
    # another therapy.
    therapyRelationshipType = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Reference to a specific medication (active substance, medicinal product or class of
    # products) as part of an indication or contraindication.
    medicationCodeableConcept = one(Complex, "CodeableConcept", choice="medication", at_least=1)
    medicationReference = one(
        ReferenceTo,
        "MedicinalProduct",
        "Medication",
        "Substance",
        "SubstanceSpecification",
        choice="medication",
        at_least=1,
    )


class MedicinalProductIndication(DomainResource):
    """MedicinalProductIndication.
    https://hl7.org/fhir/R4/medicinalproductindication.html#MedicinalProductIndication

    subject 0..*, diseaseSymptomProcedure 0..1, diseaseStatus 0..1, comorbidity 0..*,
    intendedEffect 0..1, duration 0..1, otherTherapy 0..*, undesirableEffect 0..*,
    population 0..*
    """

    PATH = "MedicinalProductIndication"

    resourceType = one(Exactly, "MedicinalProductIndication")
    # 0..* The medication for which this is an indication.
    subject = many(ReferenceTo, "MedicinalProduct", "Medication")
    # 0..1 The disease, symptom or procedure that is the indication for treatment.
    diseaseSymptomProcedure = one(Complex, "CodeableConcept")
    # 0..1 The status of the disease or symptom for which the indication applies.
    diseaseStatus = one(Complex, "CodeableConcept")
    # 0..* Comorbidity (concurrent condition) or co-infection as part of the indication.
    comorbidity = many(Complex, "CodeableConcept")
    # 0..1 The intended effect, aim or strategy to be achieved by the indication.
    intendedEffect = one(Complex, "CodeableConcept")
    # 0..1 Timing or duration information as part of the indication.
    duration = one(Complex, "Quantity")
    # 0..* Information about the use of the medicinal product in relation to other therapies
    # described as part of the indication.
    otherTherapy = many(Complex, "MedicinalProductIndication.otherTherapy")
    # 0..* Describe the undesirable effects of the medicinal product.
    undesirableEffect = many(ReferenceTo, "MedicinalProductUndesirableEffect")
    # 0..* The population group to which this applies.
    population = many(Complex, "Population")
