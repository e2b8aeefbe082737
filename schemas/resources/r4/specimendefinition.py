"""SpecimenDefinition: https://hl7.org/fhir/R4/specimendefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, STRING
from schemas.resources.r4 import valuesets_of_others


class SpecimenDefinitionTypeTestedContainerAdditive(BackboneElement):
    """Additive associated with container.
    https://hl7.org/fhir/R4/specimendefinition.html#SpecimenDefinition.typeTested.container.additive

    additive[x] 1..1
    """

    PATH = "SpecimenDefinition.typeTested.container.additive"

    # 1..1 Additive associated with container.
    additiveCodeableConcept = one(Complex, "CodeableConcept", choice="additive", at_least=1)
    additiveReference = one(ReferenceTo, "Substance", choice="additive", at_least=1)


class SpecimenDefinitionTypeTestedContainer(BackboneElement):
    """The specimen's container.
    https://hl7.org/fhir/R4/specimendefinition.html#SpecimenDefinition.typeTested.container

    material 0..1, type 0..1, cap 0..1, description 0..1, capacity 0..1, minimumVolume[x] 0..1,
    additive 0..*, preparation 0..1
    """

    PATH = "SpecimenDefinition.typeTested.container"

    # 0..1 Container material.
    material = one(Complex, "CodeableConcept")
    # 0..1 Kind of container associated with the kind of specimen.
    type = one(Complex, "CodeableConcept")
    # 0..1 Color of container cap.
    cap = one(Complex, "CodeableConcept")
    # 0..1 Container description.
    description = one(Primitive, STRING)
    # 0..1 Container capacity.
    capacity = one(Complex, "SimpleQuantity")
    # 0..1 Minimum volume.
    minimumVolumeQuantity = one(Complex, "SimpleQuantity", choice="minimumVolume")
    minimumVolumeString = one(Primitive, STRING, choice="minimumVolume")
    # 0..* Additive associated with container.
    additive = many(Complex, "SpecimenDefinition.typeTested.container.additive")
    # 0..1 Specimen container preparation.
    preparation = one(Primitive, STRING)


class SpecimenDefinitionTypeTestedHandling(BackboneElement):
    """Specimen handling before testing.
    https://hl7.org/fhir/R4/specimendefinition.html#SpecimenDefinition.typeTested.handling

    temperatureQualifier 0..1, temperatureRange 0..1, maxDuration 0..1, instruction 0..1
    """

    PATH = "SpecimenDefinition.typeTested.handling"

    # 0..1 Temperature qualifier.
    temperatureQualifier = one(Complex, "CodeableConcept")
    # 0..1 Temperature range.
    temperatureRange = one(Complex, "Range")
    # 0..1 Maximum preservation time.
    maxDuration = one(Complex, "Duration")
    # 0..1 Preservation instruction.
    instruction = one(Primitive, STRING)


class SpecimenDefinitionTypeTested(BackboneElement):
    """Specimen in container intended for testing by lab.
    https://hl7.org/fhir/R4/specimendefinition.html#SpecimenDefinition.typeTested

    isDerived 0..1, type 0..1, preference 1..1, container 0..1, requirement 0..1,
    retentionTime 0..1, rejectionCriterion 0..*, handling 0..*
    """

    PATH = "SpecimenDefinition.typeTested"

    # 0..1 Primary or secondary specimen.
    isDerived = one(Primitive, BOOLEAN)
    # 0..1 Type of intended specimen.
    type = one(Complex, "CodeableConcept")
    # 1..1 preferred | alternate.
    preference = one(Primitive, CODE, valuesets_of_others.SpecimenContainedPreference, at_least=1)
    # 0..1 The specimen's container.
    container = one(Complex, "SpecimenDefinition.typeTested.container")
    # 0..1 Specimen requirements.
    requirement = one(Primitive, STRING)
    # 0..1 Specimen retention time.
    retentionTime = one(Complex, "Duration")
    # 0..* Rejection criterion.
    rejectionCriterion = many(Complex, "CodeableConcept")
    # 0..* Specimen handling before testing.
    handling = many(Complex, "SpecimenDefinition.typeTested.handling")


class SpecimenDefinition(DomainResource):
    """Kind of specimen. https://hl7.org/fhir/R4/specimendefinition.html#SpecimenDefinition

    identifier 0..1, typeCollected 0..1, patientPreparation 0..*, timeAspect 0..1,
    collection 0..*, typeTested 0..*
    """

    PATH = "SpecimenDefinition"

    resourceType = one(Exactly, "SpecimenDefinition")
    # 0..1 Business identifier of a kind of specimen.
    identifier = one(Complex, "Identifier")
    # 0..1 Kind of material to collect.
    typeCollected = one(Complex, "CodeableConcept")
    # 0..* Patient preparation for collection.
    patientPreparation = many(Complex, "CodeableConcept")
    # 0..1 Time aspect for collection.
    timeAspect = one(Primitive, STRING)
    # 0..* Specimen collection procedure.
    collection = many(Complex, "CodeableConcept")
    # 0..* Specimen in container intended for testing by lab.
    typeTested = many(Complex, "SpecimenDefinition.typeTested")
