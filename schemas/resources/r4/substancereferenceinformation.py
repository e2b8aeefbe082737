"""SubstanceReferenceInformation: https://hl7.org/fhir/R4/substancereferenceinformation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import STRING


class SubstanceReferenceInformationGene(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancereferenceinformation.html#SubstanceReferenceInformation.gene

    geneSequenceOrigin 0..1, gene 0..1, source 0..*
    """

    PATH = "SubstanceReferenceInformation.gene"

    # 0..1 Todo.
    geneSequenceOrigin = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    gene = one(Complex, "CodeableConcept")
    # 0..* Todo.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceReferenceInformationGeneElement(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancereferenceinformation.html#SubstanceReferenceInformation.geneElement

    type 0..1, element 0..1, source 0..*
    """

    PATH = "SubstanceReferenceInformation.geneElement"

    # 0..1 Todo.
    type = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    element = one(Complex, "Identifier")
    # 0..* Todo.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceReferenceInformationClassification(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancereferenceinformation.html#SubstanceReferenceInformation.classification

    domain 0..1, classification 0..1, subtype 0..*, source 0..*
    """

    PATH = "SubstanceReferenceInformation.classification"

    # 0..1 Todo.
    domain = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    classification = one(Complex, "CodeableConcept")
    # 0..* Todo.
    subtype = many(Complex, "CodeableConcept")
    # 0..* Todo.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceReferenceInformationTarget(BackboneElement):
    """Todo.
    https://hl7.org/fhir/R4/substancereferenceinformation.html#SubstanceReferenceInformation.target

    target 0..1, type 0..1, interaction 0..1, organism 0..1, organismType 0..1, amount[x] 0..1,
    amountType 0..1, source 0..*
    """

    PATH = "SubstanceReferenceInformation.target"

    # 0..1 Todo.
    target = one(Complex, "Identifier")
    # 0..1 Todo.
    type = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    interaction = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    organism = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    organismType = one(Complex, "CodeableConcept")
    # 0..1 Todo.
    amountQuantity = one(Complex, "Quantity", choice="amount")
    amountRange = one(Complex, "Range", choice="amount")
    amountString = one(Primitive, STRING, choice="amount")
    # 0..1 Todo.
    amountType = one(Complex, "CodeableConcept")
    # 0..* Todo.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceReferenceInformation(DomainResource):
    """Todo.
    https://hl7.org/fhir/R4/substancereferenceinformation.html#SubstanceReferenceInformation

    comment 0..1, gene 0..*, geneElement 0..*, classification 0..*, target 0..*
    """

    PATH = "SubstanceReferenceInformation"

    resourceType = one(Exactly, "SubstanceReferenceInformation")
    # 0..1 Todo.
    comment = one(Primitive, STRING)
    # 0..* Todo.
    gene = many(Complex, "SubstanceReferenceInformation.gene")
    # 0..* Todo.
    geneElement = many(Complex, "SubstanceReferenceInformation.geneElement")
    # 0..* Todo.
    classification = many(Complex, "SubstanceReferenceInformation.classification")
    # 0..* Todo.
    target = many(Complex, "SubstanceReferenceInformation.target")
