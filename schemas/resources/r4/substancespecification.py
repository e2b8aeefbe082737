"""SubstanceSpecification: https://hl7.org/fhir/R4/substancespecification.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, DATE_TIME, STRING


class SubstanceSpecificationStructureIsotopeMolecularWeight(BackboneElement):
    """The molecular weight or weight range (for proteins, polymers or nucleic acids).
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.structure.isotope.molecularWeight

    method 0..1, type 0..1, amount 0..1
    """

    PATH = "SubstanceSpecification.structure.isotope.molecularWeight"

    # 0..1 The method by which the molecular weight was determined.
    method = one(Complex, "CodeableConcept")
    # 0..1 Type of molecular weight such as exact, average (also known as. number average), weight
    # average.
    type = one(Complex, "CodeableConcept")
    # 0..1 Used to capture quantitative values for a variety of elements. If only limits are given,
    # the arithmetic mean would be the average. If only a single definite value for a given element
    # is given, it would be captured in this field.
    amount = one(Complex, "Quantity")


class SubstanceSpecificationStructureIsotope(BackboneElement):
    """Applicable for single substances that contain a radionuclide or a non-natural isotopic ratio.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.structure.isotope

    identifier 0..1, name 0..1, substitution 0..1, halfLife 0..1, molecularWeight 0..1
    """

    PATH = "SubstanceSpecification.structure.isotope"

    # 0..1 Substance identifier for each non-natural or radioisotope.
    identifier = one(Complex, "Identifier")
    # 0..1 Substance name for each non-natural or radioisotope.
    name = one(Complex, "CodeableConcept")
    # 0..1 The type of isotopic substitution present in a single substance.
    substitution = one(Complex, "CodeableConcept")
    # 0..1 Half life - for a non-natural nuclide.
    halfLife = one(Complex, "Quantity")
    # 0..1 The molecular weight or weight range (for proteins, polymers or nucleic acids).
    molecularWeight = one(Complex, "SubstanceSpecification.structure.isotope.molecularWeight")


class SubstanceSpecificationStructureRepresentation(BackboneElement):
    """Molecular structural representation.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.structure.representation

    type 0..1, representation 0..1, attachment 0..1
    """

    PATH = "SubstanceSpecification.structure.representation"

    # 0..1 The type of structure (e.g. Full, Partial, Representative).
    type = one(Complex, "CodeableConcept")
    # 0..1 The structural representation as text string in a format e.g. InChI, SMILES, MOLFILE,
    # CDX.
    representation = one(Primitive, STRING)
    # 0..1 An attached file with the structural representation.
    attachment = one(Complex, "Attachment")


class SubstanceSpecificationNameOfficial(BackboneElement):
    """Details of the official nature of this name.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.name.official

    authority 0..1, status 0..1, date 0..1
    """

    PATH = "SubstanceSpecification.name.official"

    # 0..1 Which authority uses this official name.
    authority = one(Complex, "CodeableConcept")
    # 0..1 The status of the official name.
    status = one(Complex, "CodeableConcept")
    # 0..1 Date of official name change.
    date = one(Primitive, DATE_TIME)


class SubstanceSpecificationMoiety(BackboneElement):
    """Moiety, for structural modifications.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.moiety

    role 0..1, identifier 0..1, name 0..1, stereochemistry 0..1, opticalActivity 0..1,
    molecularFormula 0..1, amount[x] 0..1
    """

    PATH = "SubstanceSpecification.moiety"

    # 0..1 Role that the moiety is playing.
    role = one(Complex, "CodeableConcept")
    # 0..1 Identifier by which this moiety substance is known.
    identifier = one(Complex, "Identifier")
    # 0..1 Textual name for this moiety substance.
    name = one(Primitive, STRING)
    # 0..1 Stereochemistry type.
    stereochemistry = one(Complex, "CodeableConcept")
    # 0..1 Optical activity type.
    opticalActivity = one(Complex, "CodeableConcept")
    # 0..1 Molecular formula.
    molecularFormula = one(Primitive, STRING)
    # 0..1 Quantitative value for this moiety.
    amountQuantity = one(Complex, "Quantity", choice="amount")
    amountString = one(Primitive, STRING, choice="amount")


class SubstanceSpecificationProperty(BackboneElement):
    """General specifications for this substance, including how it is related to other substances.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.property

    category 0..1, code 0..1, parameters 0..1, definingSubstance[x] 0..1, amount[x] 0..1
    """

    PATH = "SubstanceSpecification.property"

    # 0..1 A category for this property, e.g. Physical, Chemical, Enzymatic.
    category = one(Complex, "CodeableConcept")
    # 0..1 Property type e.g. viscosity, pH, isoelectric point.
    code = one(Complex, "CodeableConcept")
    # 0..1 Parameters that were used in the measurement of a property (e.g. for viscosity: measured
    # at 20C with a pH of 7.1).
    parameters = one(Primitive, STRING)
    # 0..1 A substance upon which a defining property depends (e.g. for solubility: in water, in
    # alcohol).
    definingSubstanceReference = one(
        ReferenceTo, "SubstanceSpecification", "Substance", choice="definingSubstance"
    )
    definingSubstanceCodeableConcept = one(Complex, "CodeableConcept", choice="definingSubstance")
    # 0..1 Quantitative value for this property.
    amountQuantity = one(Complex, "Quantity", choice="amount")
    amountString = one(Primitive, STRING, choice="amount")


class SubstanceSpecificationStructure(BackboneElement):
    """Structural information.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.structure

    stereochemistry 0..1, opticalActivity 0..1, molecularFormula 0..1,
    molecularFormulaByMoiety 0..1, isotope 0..*, molecularWeight 0..1, source 0..*,
    representation 0..*
    """

    PATH = "SubstanceSpecification.structure"

    # 0..1 Stereochemistry type.
    stereochemistry = one(Complex, "CodeableConcept")
    # 0..1 Optical activity type.
    opticalActivity = one(Complex, "CodeableConcept")
    # 0..1 Molecular formula.
    molecularFormula = one(Primitive, STRING)
    # 0..1 Specified per moiety according to the Hill system, i.e. first C, then H, then
    # alphabetical, each moiety separated by a dot.
    molecularFormulaByMoiety = one(Primitive, STRING)
    # 0..* Applicable for single substances that contain a radionuclide or a non-natural isotopic
    # ratio.
    isotope = many(Complex, "SubstanceSpecification.structure.isotope")
    # 0..1 The molecular weight or weight range (for proteins, polymers or nucleic acids).
    molecularWeight = one(Complex, "SubstanceSpecification.structure.isotope.molecularWeight")
    # 0..* Supporting literature.
    source = many(ReferenceTo, "DocumentReference")
    # 0..* Molecular structural representation.
    representation = many(Complex, "SubstanceSpecification.structure.representation")


class SubstanceSpecificationCode(BackboneElement):
    """Codes associated with the substance.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.code

    code 0..1, status 0..1, statusDate 0..1, comment 0..1, source 0..*
    """

    PATH = "SubstanceSpecification.code"

    # 0..1 The specific code.
    code = one(Complex, "CodeableConcept")
    # 0..1 Status of the code assignment.
    status = one(Complex, "CodeableConcept")
    # 0..1 The date at which the code status is changed as part of the terminology maintenance.
    statusDate = one(Primitive, DATE_TIME)
    # 0..1 Any comment can be provided in this field, if necessary.
    comment = one(Primitive, STRING)
    # 0..* Supporting literature.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceSpecificationName(BackboneElement):
    """Names applicable to this substance.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.name

    name 1..1, type 0..1, status 0..1, preferred 0..1, language 0..*, domain 0..*,
    jurisdiction 0..*, synonym 0..*, translation 0..*, official 0..*, source 0..*
    """

    PATH = "SubstanceSpecification.name"

    # 1..1 The actual name.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name type.
    type = one(Complex, "CodeableConcept")
    # 0..1 The status of the name.
    status = one(Complex, "CodeableConcept")
    # 0..1 If this is the preferred name for this substance.
    preferred = one(Primitive, BOOLEAN)
    # 0..* Language of the name.
    language = many(Complex, "CodeableConcept")
    # 0..* The use context of this name for example if there is a different name a drug active
    # ingredient as opposed to a food colour additive.
    domain = many(Complex, "CodeableConcept")
    # 0..* The jurisdiction where this name applies.
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..* A synonym of this name.
    synonym = many(Complex, "SubstanceSpecification.name")
    # 0..* A translation for this name.
    translation = many(Complex, "SubstanceSpecification.name")
    # 0..* Details of the official nature of this name.
    official = many(Complex, "SubstanceSpecification.name.official")
    # 0..* Supporting literature.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceSpecificationRelationship(BackboneElement):
    """A link between this substance and another, with details of the relationship.
    https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification.relationship

    substance[x] 0..1, relationship 0..1, isDefining 0..1, amount[x] 0..1,
    amountRatioLowLimit 0..1, amountType 0..1, source 0..*
    """

    PATH = "SubstanceSpecification.relationship"

    # 0..1 A pointer to another substance, as a resource or just a representational code.
    substanceReference = one(ReferenceTo, "SubstanceSpecification", choice="substance")
    substanceCodeableConcept = one(Complex, "CodeableConcept", choice="substance")
    # 0..1 For example 'salt to parent', 'active moiety', 'starting material'.
    relationship = one(Complex, "CodeableConcept")
    # 0..1 For example where an enzyme strongly bonds with a particular substance, this is a
    # defining relationship for that enzyme, out of several possible substance relationships.
    isDefining = one(Primitive, BOOLEAN)
    # 0..1 A numeric factor for the relationship, for instance to express that the salt of a
    # substance has some percentage of the active substance in relation to some other.
    amountQuantity = one(Complex, "Quantity", choice="amount")
    amountRange = one(Complex, "Range", choice="amount")
    amountRatio = one(Complex, "Ratio", choice="amount")
    amountString = one(Primitive, STRING, choice="amount")
    # 0..1 For use when the numeric.
    amountRatioLowLimit = one(Complex, "Ratio")
    # 0..1 An operator for the amount, for example 'average', 'approximately', 'less than'.
    amountType = one(Complex, "CodeableConcept")
    # 0..* Supporting literature.
    source = many(ReferenceTo, "DocumentReference")


class SubstanceSpecification(DomainResource):
    """The detailed description of a substance, typically at a level beyond what is used for
    prescribing. https://hl7.org/fhir/R4/substancespecification.html#SubstanceSpecification

    identifier 0..1, type 0..1, status 0..1, domain 0..1, description 0..1, source 0..*,
    comment 0..1, moiety 0..*, property 0..*, referenceInformation 0..1, structure 0..1,
    code 0..*, name 0..*, molecularWeight 0..*, relationship 0..*, nucleicAcid 0..1,
    polymer 0..1, protein 0..1, sourceMaterial 0..1
    """

    PATH = "SubstanceSpecification"

    resourceType = one(Exactly, "SubstanceSpecification")
    # 0..1 Identifier by which this substance is known.
    identifier = one(Complex, "Identifier")
    # 0..1 High level categorization, e.g. polymer or nucleic acid.
    type = one(Complex, "CodeableConcept")
    # 0..1 Status of substance within the catalogue e.g. approved.
    status = one(Complex, "CodeableConcept")
    # 0..1 If the substance applies to only human or veterinary use.
    domain = one(Complex, "CodeableConcept")
    # 0..1 Textual description of the substance.
    description = one(Primitive, STRING)
    # 0..* Supporting literature.
    source = many(ReferenceTo, "DocumentReference")
    # 0..1 Textual comment about this record of a substance.
    comment = one(Primitive, STRING)
    # 0..* Moiety, for structural modifications.
    moiety = many(Complex, "SubstanceSpecification.moiety")
    # 0..* General specifications for this substance, including how it is related to other
    # substances.
    property = many(Complex, "SubstanceSpecification.property")
    # 0..1 General information detailing this substance.
    referenceInformation = one(ReferenceTo, "SubstanceReferenceInformation")
    # 0..1 Structural information.
    structure = one(Complex, "SubstanceSpecification.structure")
    # 0..* Codes associated with the substance.
    code = many(Complex, "SubstanceSpecification.code")
    # 0..* Names applicable to this substance.
    name = many(Complex, "SubstanceSpecification.name")
    # 0..* The molecular weight or weight range (for proteins, polymers or nucleic acids).
    molecularWeight = many(Complex, "SubstanceSpecification.structure.isotope.molecularWeight")
    # 0..* A link between this substance and another, with details of the relationship.
    relationship = many(Complex, "SubstanceSpecification.relationship")
    # 0..1 Data items specific to nucleic acids.
    nucleicAcid = one(ReferenceTo, "SubstanceNucleicAcid")
    # 0..1 Data items specific to polymers.
    polymer = one(ReferenceTo, "SubstancePolymer")
    # 0..1 Data items specific to proteins.
    protein = one(ReferenceTo, "SubstanceProtein")
    # 0..1 Material or taxonomic/anatomical source for the substance.
    sourceMaterial = one(ReferenceTo, "SubstanceSourceMaterial")
