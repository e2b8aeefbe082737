"""Population: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement
from schemas.resources.fields import Complex, one


class Population(BackboneElement):
    """A definition of a set of people that apply to some clinically related context, for example
    people contraindicated for a certain medication.
    https://hl7.org/fhir/R4/datatypes.html#Population

    age[x] 0..1, gender 0..1, race 0..1, physiologicalCondition 0..1
    """

    PATH = "Population"

    # 0..1 The age of the specific population.
    ageRange = one(Complex, "Range", choice="age")
    ageCodeableConcept = one(Complex, "CodeableConcept", choice="age")
    # 0..1 The gender of the specific population.
    gender = one(Complex, "CodeableConcept")
    # 0..1 Race of the specific population.
    race = one(Complex, "CodeableConcept")
    # 0..1 The existing physiological conditions of the specific population to which this applies.
    physiologicalCondition = one(Complex, "CodeableConcept")
