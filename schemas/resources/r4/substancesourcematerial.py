"""SubstanceSourceMaterial: https://hl7.org/fhir/R4/substancesourcematerial.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import STRING


class SubstanceSourceMaterialOrganismAuthor(BackboneElement):
    """4.9.13.6.1 Author type (Conditional).
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.organism.author

    authorType 0..1, authorDescription 0..1
    """

    PATH = "SubstanceSourceMaterial.organism.author"

    # 0..1 The type of author of an organism species shall be specified. The parenthetical author of
    # an organism species refers to the first author who published the plant/animal name (of any
    # rank). The primary author of an organism species refers to the first author(s), who validly
    # published the plant/animal name.
    authorType = one(Complex, "CodeableConcept")
    # 0..1 The author of an organism species shall be specified. The author year of an organism
    # shall also be specified when applicable; refers to the year in which the first author(s)
    # published the infraspecific plant/animal name (of any rank).
    authorDescription = one(Primitive, STRING)


class SubstanceSourceMaterialOrganismHybrid(BackboneElement):
    """4.9.13.8.1 Hybrid species maternal organism ID (Optional).
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.organism.hybrid

    maternalOrganismId 0..1, maternalOrganismName 0..1, paternalOrganismId 0..1,
    paternalOrganismName 0..1, hybridType 0..1
    """

    PATH = "SubstanceSourceMaterial.organism.hybrid"

    # 0..1 The identifier of the maternal species constituting the hybrid organism shall be
    # specified based on a controlled vocabulary. For plants, the parents aren't always known, and
    # it is unlikely that it will be known which is maternal and which is paternal.
    maternalOrganismId = one(Primitive, STRING)
    # 0..1 The name of the maternal species constituting the hybrid organism shall be specified. For
    # plants, the parents aren't always known, and it is unlikely that it will be known which is
    # maternal and which is paternal.
    maternalOrganismName = one(Primitive, STRING)
    # 0..1 The identifier of the paternal species constituting the hybrid organism shall be
    # specified based on a controlled vocabulary.
    paternalOrganismId = one(Primitive, STRING)
    # 0..1 The name of the paternal species constituting the hybrid organism shall be specified.
    paternalOrganismName = one(Primitive, STRING)
    # 0..1 The hybrid type of an organism shall be specified.
    hybridType = one(Complex, "CodeableConcept")


class SubstanceSourceMaterialOrganismOrganismGeneral(BackboneElement):
    """4.9.13.7.1 Kingdom (Conditional).
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.organism.organismGeneral

    kingdom 0..1, phylum 0..1, class 0..1, order 0..1
    """

    PATH = "SubstanceSourceMaterial.organism.organismGeneral"

    # 0..1 The kingdom of an organism shall be specified.
    kingdom = one(Complex, "CodeableConcept")
    # 0..1 The phylum of an organism shall be specified.
    phylum = one(Complex, "CodeableConcept")
    # 0..1 The class of an organism shall be specified.
    class_ = one(Complex, "CodeableConcept", name="class")
    # 0..1 The order of an organism shall be specified,.
    order = one(Complex, "CodeableConcept")


class SubstanceSourceMaterialFractionDescription(BackboneElement):
    """Many complex materials are fractions of parts of plants, animals, or minerals. Fraction
    elements are often necessary to define both Substances and Specified Group 1 Substances. For
    substances derived from Plants, fraction information will be captured at the Substance
    information level ( . Oils, Juices and Exudates). Additional information for Extracts, such
    as extraction solvent composition, will be captured at the Specified Substance Group 1
    information level. For plasma-derived products fraction information will be captured at the
    Substance and the Specified Substance Group 1 levels.
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.fractionDescription

    fraction 0..1, materialType 0..1
    """

    PATH = "SubstanceSourceMaterial.fractionDescription"

    # 0..1 This element is capturing information about the fraction of a plant part, or human plasma
    # for fractionation.
    fraction = one(Primitive, STRING)
    # 0..1 The specific type of the material constituting the component. For Herbal preparations the
    # particulars of the extracts (liquid/dry) is described in Specified Substance Group 1.
    materialType = one(Complex, "CodeableConcept")


class SubstanceSourceMaterialOrganism(BackboneElement):
    """This subclause describes the organism which the substance is derived from. For vaccines, the
    parent organism shall be specified based on these subclause elements. As an example, full
    taxonomy will be described for the Substance Name: ., Leaf.
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.organism

    family 0..1, genus 0..1, species 0..1, intraspecificType 0..1, intraspecificDescription 0..1,
    author 0..*, hybrid 0..1, organismGeneral 0..1
    """

    PATH = "SubstanceSourceMaterial.organism"

    # 0..1 The family of an organism shall be specified.
    family = one(Complex, "CodeableConcept")
    # 0..1 The genus of an organism shall be specified; refers to the Latin epithet of the genus
    # element of the plant/animal scientific name; it is present in names for genera, species and
    # infraspecies.
    genus = one(Complex, "CodeableConcept")
    # 0..1 The species of an organism shall be specified; refers to the Latin epithet of the species
    # of the plant/animal; it is present in names for species and infraspecies.
    species = one(Complex, "CodeableConcept")
    # 0..1 The Intraspecific type of an organism shall be specified.
    intraspecificType = one(Complex, "CodeableConcept")
    # 0..1 The intraspecific description of an organism shall be specified based on a controlled
    # vocabulary. For Influenza Vaccine, the intraspecific description shall contain the syntax of
    # the antigen in line with the WHO convention.
    intraspecificDescription = one(Primitive, STRING)
    # 0..* 4.9.13.6.1 Author type (Conditional).
    author = many(Complex, "SubstanceSourceMaterial.organism.author")
    # 0..1 4.9.13.8.1 Hybrid species maternal organism ID (Optional).
    hybrid = one(Complex, "SubstanceSourceMaterial.organism.hybrid")
    # 0..1 4.9.13.7.1 Kingdom (Conditional).
    organismGeneral = one(Complex, "SubstanceSourceMaterial.organism.organismGeneral")


class SubstanceSourceMaterialPartDescription(BackboneElement):
    """To do.
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial.partDescription

    part 0..1, partLocation 0..1
    """

    PATH = "SubstanceSourceMaterial.partDescription"

    # 0..1 Entity of anatomical origin of source material within an organism.
    part = one(Complex, "CodeableConcept")
    # 0..1 The detailed anatomic location when the part can be extracted from different anatomical
    # locations of the organism. Multiple alternative locations may apply.
    partLocation = one(Complex, "CodeableConcept")


class SubstanceSourceMaterial(DomainResource):
    """Source material shall capture information on the taxonomic and anatomical origins as well as
    the fraction of a material that can result in or can be modified to form a substance. This
    set of data elements shall be used to define polymer substances isolated from biological
    matrices. Taxonomic and anatomical origins shall be described using a controlled vocabulary
    as required. This information is captured for naturally derived polymers ( . starch) and
    structurally diverse substances. For Organisms belonging to the Kingdom Plantae the Substance
    level defines the fresh material of a single species or infraspecies, the Herbal Drug and the
    Herbal preparation. For Herbal preparations, the fraction information will be captured at the
    Substance information level and additional information for herbal extracts will be captured
    at the Specified Substance Group 1 information level. See for further explanation the
    Substance Class: Structurally Diverse and the herbal annex.
    https://hl7.org/fhir/R4/substancesourcematerial.html#SubstanceSourceMaterial

    sourceMaterialClass 0..1, sourceMaterialType 0..1, sourceMaterialState 0..1, organismId 0..1,
    organismName 0..1, parentSubstanceId 0..*, parentSubstanceName 0..*, countryOfOrigin 0..*,
    geographicalLocation 0..*, developmentStage 0..1, fractionDescription 0..*, organism 0..1,
    partDescription 0..*
    """

    PATH = "SubstanceSourceMaterial"

    resourceType = one(Exactly, "SubstanceSourceMaterial")
    # 0..1 General high level classification of the source material specific to the origin of the
    # material.
    sourceMaterialClass = one(Complex, "CodeableConcept")
    # 0..1 The type of the source material shall be specified based on a controlled vocabulary. For
    # vaccines, this subclause refers to the class of infectious agent.
    sourceMaterialType = one(Complex, "CodeableConcept")
    # 0..1 The state of the source material when extracted.
    sourceMaterialState = one(Complex, "CodeableConcept")
    # 0..1 The unique identifier associated with the source material parent organism shall be
    # specified.
    organismId = one(Complex, "Identifier")
    # 0..1 The organism accepted Scientific name shall be provided based on the organism taxonomy.
    organismName = one(Primitive, STRING)
    # 0..* The parent of the herbal drug Ginkgo biloba, Leaf is the substance ID of the substance
    # (fresh) of Ginkgo biloba L. or Ginkgo biloba L. (Whole plant).
    parentSubstanceId = many(Complex, "Identifier")
    # 0..* The parent substance of the Herbal Drug, or Herbal preparation.
    parentSubstanceName = many(Primitive, STRING)
    # 0..* The country where the plant material is harvested or the countries where the plasma is
    # sourced from as laid down in accordance with the Plasma Master File. For “Plasma-derived
    # substances” the attribute country of origin provides information about the countries used for
    # the manufacturing of the Cryopoor plama or Crioprecipitate.
    countryOfOrigin = many(Complex, "CodeableConcept")
    # 0..* The place/region where the plant is harvested or the places/regions where the animal
    # source material has its habitat.
    geographicalLocation = many(Primitive, STRING)
    # 0..1 Stage of life for animals, plants, insects and microorganisms. This information shall be
    # provided only when the substance is significantly different in these stages (e.g. foetal
    # bovine serum).
    developmentStage = one(Complex, "CodeableConcept")
    # 0..* Many complex materials are fractions of parts of plants, animals, or minerals. Fraction
    # elements are often necessary to define both Substances and Specified Group 1 Substances. For
    # substances derived from Plants, fraction information will be captured at the Substance
    # information level ( . Oils, Juices and Exudates). Additional information for Extracts, such as
    # extraction solvent composition, will be captured at the Specified Substance Group 1
    # information level. For plasma-derived products fraction information will be captured at the
    # Substance and the Specified Substance Group 1 levels.
    fractionDescription = many(Complex, "SubstanceSourceMaterial.fractionDescription")
    # 0..1 This subclause describes the organism which the substance is derived from. For vaccines,
    # the parent organism shall be specified based on these subclause elements. As an example, full
    # taxonomy will be described for the Substance Name: ., Leaf.
    organism = one(Complex, "SubstanceSourceMaterial.organism")
    # 0..* To do.
    partDescription = many(Complex, "SubstanceSourceMaterial.partDescription")
