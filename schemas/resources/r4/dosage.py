"""Dosage: https://hl7.org/fhir/R4/dosage.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, INTEGER, STRING


class DosageDoseAndRate(Element):
    """Amount of medication administered. https://hl7.org/fhir/R4/dosage.html#Dosage.doseAndRate

    type 0..1, dose[x] 0..1, rate[x] 0..1
    """

    PATH = "Dosage.doseAndRate"

    # 0..1 The kind of dose or rate specified.
    type = one(Complex, "CodeableConcept")
    # 0..1 Amount of medication per dose.
    doseRange = one(Complex, "Range", choice="dose")
    doseQuantity = one(Complex, "SimpleQuantity", choice="dose")
    # 0..1 Amount of medication per unit of time.
    rateRatio = one(Complex, "Ratio", choice="rate")
    rateRange = one(Complex, "Range", choice="rate")
    rateQuantity = one(Complex, "SimpleQuantity", choice="rate")


class Dosage(BackboneElement):
    """How the medication is/was taken or should be taken.
    https://hl7.org/fhir/R4/dosage.html#Dosage

    sequence 0..1, text 0..1, additionalInstruction 0..*, patientInstruction 0..1, timing 0..1,
    asNeeded[x] 0..1, site 0..1, route 0..1, method 0..1, doseAndRate 0..*,
    maxDosePerPeriod 0..1, maxDosePerAdministration 0..1, maxDosePerLifetime 0..1
    """

    PATH = "Dosage"

    # 0..1 The order of the dosage instructions.
    sequence = one(Primitive, INTEGER)
    # 0..1 Free text dosage instructions e.g. SIG.
    text = one(Primitive, STRING)
    # 0..* Supplemental instruction or warnings to the patient - e.g. 'with meals', 'may cause
    # drowsiness'.
    additionalInstruction = many(Complex, "CodeableConcept")
    # 0..1 Patient or consumer oriented instructions.
    patientInstruction = one(Primitive, STRING)
    # 0..1 When medication should be administered.
    timing = one(Complex, "Timing")
    # 0..1 Take 'as needed' (for x).
    asNeededBoolean = one(Primitive, BOOLEAN, choice="asNeeded")
    asNeededCodeableConcept = one(Complex, "CodeableConcept", choice="asNeeded")
    # 0..1 Body site to administer to.
    site = one(Complex, "CodeableConcept")
    # 0..1 How drug should enter body.
    route = one(Complex, "CodeableConcept")
    # 0..1 Technique for administering medication.
    method = one(Complex, "CodeableConcept")
    # 0..* Amount of medication administered.
    doseAndRate = many(Complex, "Dosage.doseAndRate")
    # 0..1 Upper limit on medication per unit of time.
    maxDosePerPeriod = one(Complex, "Ratio")
    # 0..1 Upper limit on medication per administration.
    maxDosePerAdministration = one(Complex, "SimpleQuantity")
    # 0..1 Upper limit on medication per lifetime of the patient.
    maxDosePerLifetime = one(Complex, "SimpleQuantity")
