"""MedicinalProductContraindication: https://hl7.org/fhir/R4/medicinalproductcontraindication.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, ReferenceTo, many, one


class MedicinalProductContraindicationOtherTherapy(BackboneElement):
    """Information about the use of the medicinal product in relation to other therapies described
    as part of the indication.
    https://hl7.org/fhir/R4/medicinalproductcontraindication.html#MedicinalProductContraindication.otherTherapy

    therapyRelationshipType 1..1, medication[x] 1..1
    """

    PATH = "MedicinalProductContraindication.otherTherapy"

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


class MedicinalProductContraindication(DomainResource):
    """MedicinalProductContraindication.
    https://hl7.org/fhir/R4/medicinalproductcontraindication.html#MedicinalProductContraindication

    subject 0..*, disease 0..1, diseaseStatus 0..1, comorbidity 0..*, therapeuticIndication 0..*,
    otherTherapy 0..*, population 0..*
    """

    PATH = "MedicinalProductContraindication"

    resourceType = one(Exactly, "MedicinalProductContraindication")
    # 0..* The medication for which this is an indication.
    subject = many(ReferenceTo, "MedicinalProduct", "Medication")
    # 0..1 The disease, symptom or procedure for the contraindication.
    disease = one(Complex, "CodeableConcept")
    # 0..1 The status of the disease or symptom for the contraindication.
    diseaseStatus = one(Complex, "CodeableConcept")
    # 0..* A comorbidity (concurrent condition) or coinfection.
    comorbidity = many(Complex, "CodeableConcept")
    # 0..* Information about the use of the medicinal product in relation to other therapies as part
    # of the indication.
    therapeuticIndication = many(ReferenceTo, "MedicinalProductIndication")
    # 0..* Information about the use of the medicinal product in relation to other therapies
    # described as part of the indication.
    otherTherapy = many(Complex, "MedicinalProductContraindication.otherTherapy")
    # 0..* The population group to which this applies.
    population = many(Complex, "Population")
