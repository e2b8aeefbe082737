"""MedicationKnowledge: https://hl7.org/fhir/R4/medicationknowledge.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BASE64_BINARY, BOOLEAN, CODE, MARKDOWN, STRING
from schemas.resources.r4 import valuesets_of_others


class MedicationKnowledgeAdministrationGuidelinesDosage(BackboneElement):
    """Dosage for the medication for the specific guidelines.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.administrationGuidelines.dosage

    type 1..1, dosage 1..*
    """

    PATH = "MedicationKnowledge.administrationGuidelines.dosage"

    # 1..1 Type of dosage.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..* Dosage for the medication for the specific guidelines.
    dosage = many(Complex, "Dosage", at_least=1)


class MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics(BackboneElement):
    """Characteristics of the patient that are relevant to the administration guidelines.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.administrationGuidelines.patientCharacteristics

    characteristic[x] 1..1, value 0..*
    """

    PATH = "MedicationKnowledge.administrationGuidelines.patientCharacteristics"

    # 1..1 Specific characteristic that is relevant to the administration guideline.
    characteristicCodeableConcept = one(
        Complex, "CodeableConcept", choice="characteristic", at_least=1
    )
    characteristicQuantity = one(Complex, "SimpleQuantity", choice="characteristic", at_least=1)
    # 0..* The specific characteristic.
    value = many(Primitive, STRING)


class MedicationKnowledgeRegulatorySubstitution(BackboneElement):
    """Specifies if changes are allowed when dispensing a medication from a regulatory perspective.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.regulatory.substitution

    type 1..1, allowed 1..1
    """

    PATH = "MedicationKnowledge.regulatory.substitution"

    # 1..1 Specifies the type of substitution allowed.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Specifies if regulation allows for changes in the medication when dispensing.
    allowed = one(Primitive, BOOLEAN, at_least=1)


class MedicationKnowledgeRegulatorySchedule(BackboneElement):
    """Specifies the schedule of a medication in jurisdiction.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.regulatory.schedule

    schedule 1..1
    """

    PATH = "MedicationKnowledge.regulatory.schedule"

    # 1..1 Specifies the specific drug schedule.
    schedule = one(Complex, "CodeableConcept", at_least=1)


class MedicationKnowledgeRegulatoryMaxDispense(BackboneElement):
    """The maximum number of units of the medication that can be dispensed in a period.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.regulatory.maxDispense

    quantity 1..1, period 0..1
    """

    PATH = "MedicationKnowledge.regulatory.maxDispense"

    # 1..1 The maximum number of units of the medication that can be dispensed.
    quantity = one(Complex, "SimpleQuantity", at_least=1)
    # 0..1 The period that applies to the maximum number of units.
    period = one(Complex, "Duration")


class MedicationKnowledgeRelatedMedicationKnowledge(BackboneElement):
    """Associated or related medication information.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.relatedMedicationKnowledge

    type 1..1, reference 1..*
    """

    PATH = "MedicationKnowledge.relatedMedicationKnowledge"

    # 1..1 Category of medicationKnowledge.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..* Associated documentation about the associated medication knowledge.
    reference = many(ReferenceTo, "MedicationKnowledge", at_least=1)


class MedicationKnowledgeMonograph(BackboneElement):
    """Associated documentation about the medication.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.monograph

    type 0..1, source 0..1
    """

    PATH = "MedicationKnowledge.monograph"

    # 0..1 The category of medication document.
    type = one(Complex, "CodeableConcept")
    # 0..1 Associated documentation about the medication.
    source = one(ReferenceTo, "DocumentReference", "Media")


class MedicationKnowledgeIngredient(BackboneElement):
    """Active or inactive ingredient.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.ingredient

    item[x] 1..1, isActive 0..1, strength 0..1
    """

    PATH = "MedicationKnowledge.ingredient"

    # 1..1 Medication(s) or substance(s) contained in the medication.
    itemCodeableConcept = one(Complex, "CodeableConcept", choice="item", at_least=1)
    itemReference = one(ReferenceTo, "Substance", choice="item", at_least=1)
    # 0..1 Active ingredient indicator.
    isActive = one(Primitive, BOOLEAN)
    # 0..1 Quantity of ingredient present.
    strength = one(Complex, "Ratio")


class MedicationKnowledgeCost(BackboneElement):
    """The pricing of the medication.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.cost

    type 1..1, source 0..1, cost 1..1
    """

    PATH = "MedicationKnowledge.cost"

    # 1..1 The category of the cost information.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The source or owner for the price information.
    source = one(Primitive, STRING)
    # 1..1 The price of the medication.
    cost = one(Complex, "Money", at_least=1)


class MedicationKnowledgeMonitoringProgram(BackboneElement):
    """Program under which a medication is reviewed.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.monitoringProgram

    type 0..1, name 0..1
    """

    PATH = "MedicationKnowledge.monitoringProgram"

    # 0..1 Type of program under which the medication is monitored.
    type = one(Complex, "CodeableConcept")
    # 0..1 Name of the reviewing program.
    name = one(Primitive, STRING)


class MedicationKnowledgeAdministrationGuidelines(BackboneElement):
    """Guidelines for administration of the medication.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.administrationGuidelines

    dosage 0..*, indication[x] 0..1, patientCharacteristics 0..*
    """

    PATH = "MedicationKnowledge.administrationGuidelines"

    # 0..* Dosage for the medication for the specific guidelines.
    dosage = many(Complex, "MedicationKnowledge.administrationGuidelines.dosage")
    # 0..1 Indication for use that apply to the specific administration guidelines.
    indicationCodeableConcept = one(Complex, "CodeableConcept", choice="indication")
    indicationReference = one(ReferenceTo, "ObservationDefinition", choice="indication")
    # 0..* Characteristics of the patient that are relevant to the administration guidelines.
    patientCharacteristics = many(
        Complex, "MedicationKnowledge.administrationGuidelines.patientCharacteristics"
    )


class MedicationKnowledgeMedicineClassification(BackboneElement):
    """Categorization of the medication within a formulary or classification system.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.medicineClassification

    type 1..1, classification 0..*
    """

    PATH = "MedicationKnowledge.medicineClassification"

    # 1..1 The type of category for the medication (for example, therapeutic classification,
    # therapeutic sub-classification).
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Specific category assigned to the medication.
    classification = many(Complex, "CodeableConcept")


class MedicationKnowledgePackaging(BackboneElement):
    """Details about packaged medications.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.packaging

    type 0..1, quantity 0..1
    """

    PATH = "MedicationKnowledge.packaging"

    # 0..1 A code that defines the specific type of packaging that the medication can be found in.
    type = one(Complex, "CodeableConcept")
    # 0..1 The number of product units the package would contain if fully loaded.
    quantity = one(Complex, "SimpleQuantity")


class MedicationKnowledgeDrugCharacteristic(BackboneElement):
    """Specifies descriptive properties of the medicine.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.drugCharacteristic

    type 0..1, value[x] 0..1
    """

    PATH = "MedicationKnowledge.drugCharacteristic"

    # 0..1 Code specifying the type of characteristic of medication.
    type = one(Complex, "CodeableConcept")
    # 0..1 Description of the characteristic.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueQuantity = one(Complex, "SimpleQuantity", choice="value")
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value")


class MedicationKnowledgeRegulatory(BackboneElement):
    """Regulatory information about a medication.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.regulatory

    regulatoryAuthority 1..1, substitution 0..*, schedule 0..*, maxDispense 0..1
    """

    PATH = "MedicationKnowledge.regulatory"

    # 1..1 Specifies the authority of the regulation.
    regulatoryAuthority = one(ReferenceTo, "Organization", at_least=1)
    # 0..* Specifies if changes are allowed when dispensing a medication from a regulatory
    # perspective.
    substitution = many(Complex, "MedicationKnowledge.regulatory.substitution")
    # 0..* Specifies the schedule of a medication in jurisdiction.
    schedule = many(Complex, "MedicationKnowledge.regulatory.schedule")
    # 0..1 The maximum number of units of the medication that can be dispensed in a period.
    maxDispense = one(Complex, "MedicationKnowledge.regulatory.maxDispense")


class MedicationKnowledgeKinetics(BackboneElement):
    """The time course of drug absorption, distribution, metabolism and excretion of a medication
    from the body. https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge.kinetics

    areaUnderCurve 0..*, lethalDose50 0..*, halfLifePeriod 0..1
    """

    PATH = "MedicationKnowledge.kinetics"

    # 0..* The drug concentration measured at certain discrete points in time.
    areaUnderCurve = many(Complex, "SimpleQuantity")
    # 0..* The median lethal dose of a drug.
    lethalDose50 = many(Complex, "SimpleQuantity")
    # 0..1 Time required for concentration in the body to decrease by half.
    halfLifePeriod = one(Complex, "Duration")


class MedicationKnowledge(DomainResource):
    """Definition of Medication Knowledge.
    https://hl7.org/fhir/R4/medicationknowledge.html#MedicationKnowledge

    code 0..1, status 0..1, manufacturer 0..1, doseForm 0..1, amount 0..1, synonym 0..*,
    relatedMedicationKnowledge 0..*, associatedMedication 0..*, productType 0..*, monograph 0..*,
    ingredient 0..*, preparationInstruction 0..1, intendedRoute 0..*, cost 0..*,
    monitoringProgram 0..*, administrationGuidelines 0..*, medicineClassification 0..*,
    packaging 0..1, drugCharacteristic 0..*, contraindication 0..*, regulatory 0..*,
    kinetics 0..*
    """

    PATH = "MedicationKnowledge"

    resourceType = one(Exactly, "MedicationKnowledge")
    # 0..1 Code that identifies this medication.
    code = one(Complex, "CodeableConcept")
    # 0..1 active | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.MedicationknowledgeStatus)
    # 0..1 Manufacturer of the item.
    manufacturer = one(ReferenceTo, "Organization")
    # 0..1 powder | tablets | capsule +.
    doseForm = one(Complex, "CodeableConcept")
    # 0..1 Amount of drug in package.
    amount = one(Complex, "SimpleQuantity")
    # 0..* Additional names for a medication.
    synonym = many(Primitive, STRING)
    # 0..* Associated or related medication information.
    relatedMedicationKnowledge = many(Complex, "MedicationKnowledge.relatedMedicationKnowledge")
    # 0..* A medication resource that is associated with this medication.
    associatedMedication = many(ReferenceTo, "Medication")
    # 0..* Category of the medication or product.
    productType = many(Complex, "CodeableConcept")
    # 0..* Associated documentation about the medication.
    monograph = many(Complex, "MedicationKnowledge.monograph")
    # 0..* Active or inactive ingredient.
    ingredient = many(Complex, "MedicationKnowledge.ingredient")
    # 0..1 The instructions for preparing the medication.
    preparationInstruction = one(Primitive, MARKDOWN)
    # 0..* The intended or approved route of administration.
    intendedRoute = many(Complex, "CodeableConcept")
    # 0..* The pricing of the medication.
    cost = many(Complex, "MedicationKnowledge.cost")
    # 0..* Program under which a medication is reviewed.
    monitoringProgram = many(Complex, "MedicationKnowledge.monitoringProgram")
    # 0..* Guidelines for administration of the medication.
    administrationGuidelines = many(Complex, "MedicationKnowledge.administrationGuidelines")
    # 0..* Categorization of the medication within a formulary or classification system.
    medicineClassification = many(Complex, "MedicationKnowledge.medicineClassification")
    # 0..1 Details about packaged medications.
    packaging = one(Complex, "MedicationKnowledge.packaging")
    # 0..* Specifies descriptive properties of the medicine.
    drugCharacteristic = many(Complex, "MedicationKnowledge.drugCharacteristic")
    # 0..* Potential clinical issue with or between medication(s).
    contraindication = many(ReferenceTo, "DetectedIssue")
    # 0..* Regulatory information about a medication.
    regulatory = many(Complex, "MedicationKnowledge.regulatory")
    # 0..* The time course of drug absorption, distribution, metabolism and excretion of a
    # medication from the body.
    kinetics = many(Complex, "MedicationKnowledge.kinetics")
