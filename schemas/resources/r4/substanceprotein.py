"""SubstanceProtein: https://hl7.org/fhir/R4/substanceprotein.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import INTEGER, STRING


class SubstanceProteinSubunit(BackboneElement):
    """This subclause refers to the description of each subunit constituting the SubstanceProtein. A
    subunit is a linear sequence of amino acids linked through peptide bonds. The Subunit
    information shall be provided when the finished SubstanceProtein is a complex of multiple
    sequences; subunits are not used to delineate domains within a single sequence. Subunits are
    listed in order of decreasing length; sequences of the same length will be ordered by
    decreasing molecular weight; subunits that have identical sequences will be repeated multiple
    times. https://hl7.org/fhir/R4/substanceprotein.html#SubstanceProtein.subunit

    subunit 0..1, sequence 0..1, length 0..1, sequenceAttachment 0..1,
    nTerminalModificationId 0..1, nTerminalModification 0..1, cTerminalModificationId 0..1,
    cTerminalModification 0..1
    """

    PATH = "SubstanceProtein.subunit"

    # 0..1 Index of primary sequences of amino acids linked through peptide bonds in order of
    # decreasing length. Sequences of the same length will be ordered by molecular weight. Subunits
    # that have identical sequences will be repeated and have sequential subscripts.
    subunit = one(Primitive, INTEGER)
    # 0..1 The sequence information shall be provided enumerating the amino acids from N- to
    # C-terminal end using standard single-letter amino acid codes. Uppercase shall be used for
    # L-amino acids and lowercase for D-amino acids. Transcribed SubstanceProteins will always be
    # described using the translated sequence; for synthetic peptide containing amino acids that are
    # not represented with a single letter code an X should be used within the sequence. The
    # modified amino acids will be distinguished by their position in the sequence.
    sequence = one(Primitive, STRING)
    # 0..1 Length of linear sequences of amino acids contained in the subunit.
    length = one(Primitive, INTEGER)
    # 0..1 The sequence information shall be provided enumerating the amino acids from N- to
    # C-terminal end using standard single-letter amino acid codes. Uppercase shall be used for
    # L-amino acids and lowercase for D-amino acids. Transcribed SubstanceProteins will always be
    # described using the translated sequence; for synthetic peptide containing amino acids that are
    # not represented with a single letter code an X should be used within the sequence. The
    # modified amino acids will be distinguished by their position in the sequence.
    sequenceAttachment = one(Complex, "Attachment")
    # 0..1 Unique identifier for molecular fragment modification based on the ISO 11238 Substance
    # ID.
    nTerminalModificationId = one(Complex, "Identifier")
    # 0..1 The name of the fragment modified at the N-terminal of the SubstanceProtein shall be
    # specified.
    nTerminalModification = one(Primitive, STRING)
    # 0..1 Unique identifier for molecular fragment modification based on the ISO 11238 Substance
    # ID.
    cTerminalModificationId = one(Complex, "Identifier")
    # 0..1 The modification at the C-terminal shall be specified.
    cTerminalModification = one(Primitive, STRING)


class SubstanceProtein(DomainResource):
    """A SubstanceProtein is defined as a single unit of a linear amino acid sequence, or a
    combination of subunits that are either covalently linked or have a defined invariant
    stoichiometric relationship. This includes all synthetic, recombinant and purified
    SubstanceProteins of defined sequence, whether the use is therapeutic or prophylactic. This
    set of elements will be used to describe albumins, coagulation factors, cytokines, growth
    factors, peptide/SubstanceProtein hormones, enzymes, toxins, toxoids, recombinant vaccines,
    and immunomodulators. https://hl7.org/fhir/R4/substanceprotein.html#SubstanceProtein

    sequenceType 0..1, numberOfSubunits 0..1, disulfideLinkage 0..*, subunit 0..*
    """

    PATH = "SubstanceProtein"

    resourceType = one(Exactly, "SubstanceProtein")
    # 0..1 The SubstanceProtein descriptive elements will only be used when a complete or partial
    # amino acid sequence is available or derivable from a nucleic acid sequence.
    sequenceType = one(Complex, "CodeableConcept")
    # 0..1 Number of linear sequences of amino acids linked through peptide bonds. The number of
    # subunits constituting the SubstanceProtein shall be described. It is possible that the number
    # of subunits can be variable.
    numberOfSubunits = one(Primitive, INTEGER)
    # 0..* The disulphide bond between two cysteine residues either on the same subunit or on two
    # different subunits shall be described. The position of the disulfide bonds in the
    # SubstanceProtein shall be listed in increasing order of subunit number and position within
    # subunit followed by the abbreviation of the amino acids involved. The disulfide linkage
    # positions shall actually contain the amino acid Cysteine at the respective positions.
    disulfideLinkage = many(Primitive, STRING)
    # 0..* This subclause refers to the description of each subunit constituting the
    # SubstanceProtein. A subunit is a linear sequence of amino acids linked through peptide bonds.
    # The Subunit information shall be provided when the finished SubstanceProtein is a complex of
    # multiple sequences; subunits are not used to delineate domains within a single sequence.
    # Subunits are listed in order of decreasing length; sequences of the same length will be
    # ordered by decreasing molecular weight; subunits that have identical sequences will be
    # repeated multiple times.
    subunit = many(Complex, "SubstanceProtein.subunit")
