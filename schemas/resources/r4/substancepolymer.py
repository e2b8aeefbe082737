"""SubstancePolymer: https://hl7.org/fhir/R4/substancepolymer.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, INTEGER, STRING


class SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation

    degree 0..1, amount 0..1
    """

    PATH = "SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation"

    # 0..1 Todo.
    degree = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    amount = one(Complex, "SubstanceAmount")


class SubstancePolymerRepeatRepeatUnitStructuralRepresentation(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.repeat.repeatUnit.structuralRepresentation

    type 0..1, representation 0..1, attachment 0..1
    """

    PATH = "SubstancePolymer.repeat.repeatUnit.structuralRepresentation"

    # 0..1 Todo.
    type = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    representation = one(Primitive, STRING)
    # 0..1 Todo.
    attachment = one(Complex, "Attachment")


class SubstancePolymerMonomerSetStartingMaterial(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.monomerSet.startingMaterial

    material 0..1, type 0..1, isDefining 0..1, amount 0..1
    """

    PATH = "SubstancePolymer.monomerSet.startingMaterial"

    # 0..1 Todo.
    material = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    type = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    isDefining = one(Primitive, BOOLEAN)
    # 0..1 Todo.
    amount = one(Complex, "SubstanceAmount")


class SubstancePolymerRepeatRepeatUnit(BackboneElement):
    """Todo. https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.repeat.repeatUnit

    orientationOfPolymerisation 0..1, repeatUnit 0..1, amount 0..1, degreeOfPolymerisation 0..*,
    structuralRepresentation 0..*
    """

    PATH = "SubstancePolymer.repeat.repeatUnit"

    # 0..1 Todo.
    orientationOfPolymerisation = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    repeatUnit = one(Primitive, STRING)
    # 0..1 Todo.
    amount = one(Complex, "SubstanceAmount")
    # 0..* Todo.
    degreeOfPolymerisation = many(
        Complex, "SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation"
    )
    # 0..* Todo.
    structuralRepresentation = many(
        Complex, "SubstancePolymer.repeat.repeatUnit.structuralRepresentation"
    )


class SubstancePolymerMonomerSet(BackboneElement):
    """Todo. https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.monomerSet

    ratioType 0..1, startingMaterial 0..*
    """

    PATH = "SubstancePolymer.monomerSet"

    # 0..1 Todo.
    ratioType = one(Complex, "CodeableConcept")
    # 0..* Todo.
    startingMaterial = many(Complex, "SubstancePolymer.monomerSet.startingMaterial")


class SubstancePolymerRepeat(BackboneElement):
    """Todo. https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer.repeat

    numberOfUnits 0..1, averageMolecularFormula 0..1, repeatUnitAmountType 0..1, repeatUnit 0..*
    """

    PATH = "SubstancePolymer.repeat"

    # 0..1 Todo.
    numberOfUnits = one(Primitive, INTEGER)
    # 0..1 Todo.
    averageMolecularFormula = one(Primitive, STRING)
    # 0..1 Todo.
    repeatUnitAmountType = one(Complex, "CodeableConcept")
    # 0..* Todo.
    repeatUnit = many(Complex, "SubstancePolymer.repeat.repeatUnit")


class SubstancePolymer(DomainResource):
    """Todo. https://hl7.org/fhir/R4/substancepolymer.html#SubstancePolymer

    class 0..1, geometry 0..1, copolymerConnectivity 0..*, modification 0..*, monomerSet 0..*,
    repeat 0..*
    """

    PATH = "SubstancePolymer"

    resourceType = one(Exactly, "SubstancePolymer")
    # 0..1 Todo.
    class_ = one(Complex, "CodeableConcept", name="class")
    # 0..1 Todo.
    geometry = one(Complex, "CodeableConcept")
    # 0..* Todo.
    copolymerConnectivity = many(Complex, "CodeableConcept")
    # 0..* Todo.
    modification = many(Primitive, STRING)
    # 0..* Todo.
    monomerSet = many(Complex, "SubstancePolymer.monomerSet")
    # 0..* Todo.
    repeat = many(Complex, "SubstancePolymer.repeat")
