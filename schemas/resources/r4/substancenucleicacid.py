"""SubstanceNucleicAcid: https://hl7.org/fhir/R4/substancenucleicacid.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import INTEGER, STRING


class SubstanceNucleicAcidSubunitLinkage(BackboneElement):
    """The linkages between sugar residues will also be captured.
    https://hl7.org/fhir/R4/substancenucleicacid.html#SubstanceNucleicAcid.subunit.linkage

    connectivity 0..1, identifier 0..1, name 0..1, residueSite 0..1
    """

    PATH = "SubstanceNucleicAcid.subunit.linkage"

    # 0..1 The entity that links the sugar residues together should also be captured for nearly all
    # naturally occurring nucleic acid the linkage is a phosphate group. For many synthetic
    # oligonucleotides phosphorothioate linkages are often seen. Linkage connectivity is assumed to
    # be 3'-5'. If the linkage is either 3'-3' or 5'-5' this should be specified.
    connectivity = one(Primitive, STRING)
    # 0..1 Each linkage will be registered as a fragment and have an ID.
    identifier = one(Complex, "Identifier")
    # 0..1 Each linkage will be registered as a fragment and have at least one name. A single name
    # shall be assigned to each linkage.
    name = one(Primitive, STRING)
    # 0..1 Residues shall be captured as described in 5.3.6.8.3.
    residueSite = one(Primitive, STRING)


class SubstanceNucleicAcidSubunitSugar(BackboneElement):
    """5.3.6.8.1 Sugar ID (Mandatory).
    https://hl7.org/fhir/R4/substancenucleicacid.html#SubstanceNucleicAcid.subunit.sugar

    identifier 0..1, name 0..1, residueSite 0..1
    """

    PATH = "SubstanceNucleicAcid.subunit.sugar"

    # 0..1 The Substance ID of the sugar or sugar-like component that make up the nucleotide.
    identifier = one(Complex, "Identifier")
    # 0..1 The name of the sugar or sugar-like component that make up the nucleotide.
    name = one(Primitive, STRING)
    # 0..1 The residues that contain a given sugar will be captured. The order of given residues
    # will be captured in the 5'-3'direction consistent with the base sequences listed above.
    residueSite = one(Primitive, STRING)


class SubstanceNucleicAcidSubunit(BackboneElement):
    """Subunits are listed in order of decreasing length; sequences of the same length will be
    ordered by molecular weight; subunits that have identical sequences will be repeated multiple
    times. https://hl7.org/fhir/R4/substancenucleicacid.html#SubstanceNucleicAcid.subunit

    subunit 0..1, sequence 0..1, length 0..1, sequenceAttachment 0..1, fivePrime 0..1,
    threePrime 0..1, linkage 0..*, sugar 0..*
    """

    PATH = "SubstanceNucleicAcid.subunit"

    # 0..1 Index of linear sequences of nucleic acids in order of decreasing length. Sequences of
    # the same length will be ordered by molecular weight. Subunits that have identical sequences
    # will be repeated and have sequential subscripts.
    subunit = one(Primitive, INTEGER)
    # 0..1 Actual nucleotide sequence notation from 5' to 3' end using standard single letter codes.
    # In addition to the base sequence, sugar and type of phosphate or non-phosphate linkage should
    # also be captured.
    sequence = one(Primitive, STRING)
    # 0..1 The length of the sequence shall be captured.
    length = one(Primitive, INTEGER)
    # 0..1 (TBC).
    sequenceAttachment = one(Complex, "Attachment")
    # 0..1 The nucleotide present at the 5' terminal shall be specified based on a controlled
    # vocabulary. Since the sequence is represented from the 5' to the 3' end, the 5' prime
    # nucleotide is the letter at the first position in the sequence. A separate representation
    # would be redundant.
    fivePrime = one(Complex, "CodeableConcept")
    # 0..1 The nucleotide present at the 3' terminal shall be specified based on a controlled
    # vocabulary. Since the sequence is represented from the 5' to the 3' end, the 5' prime
    # nucleotide is the letter at the last position in the sequence. A separate representation would
    # be redundant.
    threePrime = one(Complex, "CodeableConcept")
    # 0..* The linkages between sugar residues will also be captured.
    linkage = many(Complex, "SubstanceNucleicAcid.subunit.linkage")
    # 0..* 5.3.6.8.1 Sugar ID (Mandatory).
    sugar = many(Complex, "SubstanceNucleicAcid.subunit.sugar")


class SubstanceNucleicAcid(DomainResource):
    """Nucleic acids are defined by three distinct elements: the base, sugar and linkage. Individual
    substance/moiety IDs will be created for each of these elements. The nucleotide sequence will
    be always entered in the 5'-3' direction.
    https://hl7.org/fhir/R4/substancenucleicacid.html#SubstanceNucleicAcid

    sequenceType 0..1, numberOfSubunits 0..1, areaOfHybridisation 0..1, oligoNucleotideType 0..1,
    subunit 0..*
    """

    PATH = "SubstanceNucleicAcid"

    resourceType = one(Exactly, "SubstanceNucleicAcid")
    # 0..1 The type of the sequence shall be specified based on a controlled vocabulary.
    sequenceType = one(Complex, "CodeableConcept")
    # 0..1 The number of linear sequences of nucleotides linked through phosphodiester bonds shall
    # be described. Subunits would be strands of nucleic acids that are tightly associated typically
    # through Watson-Crick base pairing. NOTE: If not specified in the reference source, the
    # assumption is that there is 1 subunit.
    numberOfSubunits = one(Primitive, INTEGER)
    # 0..1 The area of hybridisation shall be described if applicable for double stranded RNA or
    # DNA. The number associated with the subunit followed by the number associated to the residue
    # shall be specified in increasing order. The underscore “” shall be used as separator as
    # follows: “Subunitnumber Residue”.
    areaOfHybridisation = one(Primitive, STRING)
    # 0..1 (TBC).
    oligoNucleotideType = one(Complex, "CodeableConcept")
    # 0..* Subunits are listed in order of decreasing length; sequences of the same length will be
    # ordered by molecular weight; subunits that have identical sequences will be repeated multiple
    # times.
    subunit = many(Complex, "SubstanceNucleicAcid.subunit")
