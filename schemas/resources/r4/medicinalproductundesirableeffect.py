"""MedicinalProductUndesirableEffect: https://hl7.org/fhir/R4/medicinalproductundesirableeffect.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, ReferenceTo, many, one


class MedicinalProductUndesirableEffect(DomainResource):
    """MedicinalProductUndesirableEffect.
    https://hl7.org/fhir/R4/medicinalproductundesirableeffect.html#MedicinalProductUndesirableEffect

    subject 0..*, symptomConditionEffect 0..1, classification 0..1, frequencyOfOccurrence 0..1,
    population 0..*
    """

    PATH = "MedicinalProductUndesirableEffect"

    resourceType = one(Exactly, "MedicinalProductUndesirableEffect")
    # 0..* The medication for which this is an indication.
    subject = many(ReferenceTo, "MedicinalProduct", "Medication")
    # 0..1 The symptom, condition or undesirable effect.
    symptomConditionEffect = one(Complex, "CodeableConcept")
    # 0..1 Classification of the effect.
    classification = one(Complex, "CodeableConcept")
    # 0..1 The frequency of occurrence of the effect.
    frequencyOfOccurrence = one(Complex, "CodeableConcept")
    # 0..* The population group to which this applies.
    population = many(Complex, "Population")
