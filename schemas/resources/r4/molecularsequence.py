"""MolecularSequence: https://hl7.org/fhir/R4/molecularsequence.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DECIMAL, INTEGER, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class MolecularSequenceQualityRoc(BackboneElement):
    """Receiver Operator Characteristic (ROC) Curve.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.quality.roc

    score 0..*, numTP 0..*, numFP 0..*, numFN 0..*, precision 0..*, sensitivity 0..*,
    fMeasure 0..*
    """

    PATH = "MolecularSequence.quality.roc"

    # 0..* Genotype quality score.
    score = many(Primitive, INTEGER)
    # 0..* Roc score true positive numbers.
    numTP = many(Primitive, INTEGER)
    # 0..* Roc score false positive numbers.
    numFP = many(Primitive, INTEGER)
    # 0..* Roc score false negative numbers.
    numFN = many(Primitive, INTEGER)
    # 0..* Precision of the GQ score.
    precision = many(Primitive, DECIMAL)
    # 0..* Sensitivity of the GQ score.
    sensitivity = many(Primitive, DECIMAL)
    # 0..* FScore of the GQ score.
    fMeasure = many(Primitive, DECIMAL)


class MolecularSequenceStructureVariantOuter(BackboneElement):
    """Structural variant outer.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.structureVariant.outer

    start 0..1, end 0..1
    """

    PATH = "MolecularSequence.structureVariant.outer"

    # 0..1 Structural variant outer start.
    start = one(Primitive, INTEGER)
    # 0..1 Structural variant outer end.
    end = one(Primitive, INTEGER)


class MolecularSequenceStructureVariantInner(BackboneElement):
    """Structural variant inner.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.structureVariant.inner

    start 0..1, end 0..1
    """

    PATH = "MolecularSequence.structureVariant.inner"

    # 0..1 Structural variant inner start.
    start = one(Primitive, INTEGER)
    # 0..1 Structural variant inner end.
    end = one(Primitive, INTEGER)


class MolecularSequenceReferenceSeq(BackboneElement):
    """A sequence used as reference.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.referenceSeq

    chromosome 0..1, genomeBuild 0..1, orientation 0..1, referenceSeqId 0..1,
    referenceSeqPointer 0..1, referenceSeqString 0..1, strand 0..1, windowStart 0..1,
    windowEnd 0..1
    """

    PATH = "MolecularSequence.referenceSeq"

    # 0..1 Chromosome containing genetic finding.
    chromosome = one(Complex, "CodeableConcept")
    # 0..1 The Genome Build used for reference, following GRCh build versions e.g. 'GRCh 37'.
    genomeBuild = one(Primitive, STRING)
    # 0..1 sense | antisense.
    orientation = one(Primitive, CODE, valuesets_of_others.OrientationType)
    # 0..1 Reference identifier.
    referenceSeqId = one(Complex, "CodeableConcept")
    # 0..1 A pointer to another MolecularSequence entity as reference sequence.
    referenceSeqPointer = one(ReferenceTo, "MolecularSequence")
    # 0..1 A string to represent reference sequence.
    referenceSeqString = one(Primitive, STRING)
    # 0..1 watson | crick.
    strand = one(Primitive, CODE, valuesets_of_others.StrandType)
    # 0..1 Start position of the window on the reference sequence.
    windowStart = one(Primitive, INTEGER)
    # 0..1 End position of the window on the reference sequence.
    windowEnd = one(Primitive, INTEGER)


class MolecularSequenceVariant(BackboneElement):
    """Variant in sequence. https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.variant

    start 0..1, end 0..1, observedAllele 0..1, referenceAllele 0..1, cigar 0..1,
    variantPointer 0..1
    """

    PATH = "MolecularSequence.variant"

    # 0..1 Start position of the variant on the reference sequence.
    start = one(Primitive, INTEGER)
    # 0..1 End position of the variant on the reference sequence.
    end = one(Primitive, INTEGER)
    # 0..1 Allele that was observed.
    observedAllele = one(Primitive, STRING)
    # 0..1 Allele in the reference sequence.
    referenceAllele = one(Primitive, STRING)
    # 0..1 Extended CIGAR string for aligning the sequence with reference bases.
    cigar = one(Primitive, STRING)
    # 0..1 Pointer to observed variant information.
    variantPointer = one(ReferenceTo, "Observation")


class MolecularSequenceQuality(BackboneElement):
    """An set of value as quality of sequence.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.quality

    type 1..1, standardSequence 0..1, start 0..1, end 0..1, score 0..1, method 0..1,
    truthTP 0..1, queryTP 0..1, truthFN 0..1, queryFP 0..1, gtFP 0..1, precision 0..1,
    recall 0..1, fScore 0..1, roc 0..1
    """

    PATH = "MolecularSequence.quality"

    # 1..1 indel | snp | unknown.
    type = one(Primitive, CODE, valuesets_of_others.QualityType, at_least=1)
    # 0..1 Standard sequence for comparison.
    standardSequence = one(Complex, "CodeableConcept")
    # 0..1 Start position of the sequence.
    start = one(Primitive, INTEGER)
    # 0..1 End position of the sequence.
    end = one(Primitive, INTEGER)
    # 0..1 Quality score for the comparison.
    score = one(Complex, "Quantity")
    # 0..1 Method to get quality.
    method = one(Complex, "CodeableConcept")
    # 0..1 True positives from the perspective of the truth data.
    truthTP = one(Primitive, DECIMAL)
    # 0..1 True positives from the perspective of the query data.
    queryTP = one(Primitive, DECIMAL)
    # 0..1 False negatives.
    truthFN = one(Primitive, DECIMAL)
    # 0..1 False positives.
    queryFP = one(Primitive, DECIMAL)
    # 0..1 False positives where the non-REF alleles in the Truth and Query Call Sets match.
    gtFP = one(Primitive, DECIMAL)
    # 0..1 Precision of comparison.
    precision = one(Primitive, DECIMAL)
    # 0..1 Recall of comparison.
    recall = one(Primitive, DECIMAL)
    # 0..1 F-score.
    fScore = one(Primitive, DECIMAL)
    # 0..1 Receiver Operator Characteristic (ROC) Curve.
    roc = one(Complex, "MolecularSequence.quality.roc")


class MolecularSequenceRepository(BackboneElement):
    """External repository which contains detailed report related with observedSeq in this resource.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.repository

    type 1..1, url 0..1, name 0..1, datasetId 0..1, variantsetId 0..1, readsetId 0..1
    """

    PATH = "MolecularSequence.repository"

    # 1..1 directlink | openapi | login | oauth | other.
    type = one(Primitive, CODE, valuesets_of_others.RepositoryType, at_least=1)
    # 0..1 URI of the repository.
    url = one(Primitive, URI)
    # 0..1 Repository's name.
    name = one(Primitive, STRING)
    # 0..1 Id of the dataset that used to call for dataset in repository.
    datasetId = one(Primitive, STRING)
    # 0..1 Id of the variantset that used to call for variantset in repository.
    variantsetId = one(Primitive, STRING)
    # 0..1 Id of the read.
    readsetId = one(Primitive, STRING)


class MolecularSequenceStructureVariant(BackboneElement):
    """Structural variant.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence.structureVariant

    variantType 0..1, exact 0..1, length 0..1, outer 0..1, inner 0..1
    """

    PATH = "MolecularSequence.structureVariant"

    # 0..1 Structural variant change type.
    variantType = one(Complex, "CodeableConcept")
    # 0..1 Does the structural variant have base pair resolution breakpoints?
    exact = one(Primitive, BOOLEAN)
    # 0..1 Structural variant length.
    length = one(Primitive, INTEGER)
    # 0..1 Structural variant outer.
    outer = one(Complex, "MolecularSequence.structureVariant.outer")
    # 0..1 Structural variant inner.
    inner = one(Complex, "MolecularSequence.structureVariant.inner")


class MolecularSequence(DomainResource):
    """Information about a biological sequence.
    https://hl7.org/fhir/R4/molecularsequence.html#MolecularSequence

    identifier 0..*, type 0..1, coordinateSystem 1..1, patient 0..1, specimen 0..1, device 0..1,
    performer 0..1, quantity 0..1, referenceSeq 0..1, variant 0..*, observedSeq 0..1,
    quality 0..*, readCoverage 0..1, repository 0..*, pointer 0..*, structureVariant 0..*
    """

    PATH = "MolecularSequence"

    resourceType = one(Exactly, "MolecularSequence")
    # 0..* Unique ID for this particular sequence. This is a FHIR-defined id.
    identifier = many(Complex, "Identifier")
    # 0..1 aa | dna | rna.
    type = one(Primitive, CODE, valuesets_of_others.SequenceType)
    # 1..1 Base number of coordinate system (0 for 0-based numbering or coordinates, inclusive
    # start, exclusive end, 1 for 1-based numbering, inclusive start, inclusive end).
    coordinateSystem = one(Primitive, INTEGER, at_least=1)
    # 0..1 Who and/or what this is about.
    patient = one(ReferenceTo, "Patient")
    # 0..1 Specimen used for sequencing.
    specimen = one(ReferenceTo, "Specimen")
    # 0..1 The method for sequencing.
    device = one(ReferenceTo, "Device")
    # 0..1 Who should be responsible for test result.
    performer = one(ReferenceTo, "Organization")
    # 0..1 The number of copies of the sequence of interest. (RNASeq).
    quantity = one(Complex, "Quantity")
    # 0..1 A sequence used as reference.
    referenceSeq = one(Complex, "MolecularSequence.referenceSeq")
    # 0..* Variant in sequence.
    variant = many(Complex, "MolecularSequence.variant")
    # 0..1 Sequence that was observed.
    observedSeq = one(Primitive, STRING)
    # 0..* An set of value as quality of sequence.
    quality = many(Complex, "MolecularSequence.quality")
    # 0..1 Average number of reads representing a given nucleotide in the reconstructed sequence.
    readCoverage = one(Primitive, INTEGER)
    # 0..* External repository which contains detailed report related with observedSeq in this
    # resource.
    repository = many(Complex, "MolecularSequence.repository")
    # 0..* Pointer to next atomic sequence.
    pointer = many(ReferenceTo, "MolecularSequence")
    # 0..* Structural variant.
    structureVariant = many(Complex, "MolecularSequence.structureVariant")
