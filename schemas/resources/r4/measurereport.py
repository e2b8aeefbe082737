"""MeasureReport: https://hl7.org/fhir/R4/measurereport.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, INTEGER
from schemas.resources.r4 import valuesets_of_others


class MeasureReportGroupStratifierStratumComponent(BackboneElement):
    """Stratifier component values.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group.stratifier.stratum.component

    code 1..1, value 1..1
    """

    PATH = "MeasureReport.group.stratifier.stratum.component"

    # 1..1 What stratifier component of the group.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 The stratum component value, e.g. male.
    value = one(Complex, "CodeableConcept", at_least=1)


class MeasureReportGroupStratifierStratumPopulation(BackboneElement):
    """Population results in this stratum.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group.stratifier.stratum.population

    code 0..1, count 0..1, subjectResults 0..1
    """

    PATH = "MeasureReport.group.stratifier.stratum.population"

    # 0..1 initial-population | numerator | numerator-exclusion | denominator |
    # denominator-exclusion | denominator-exception | measure-population |
    # measure-population-exclusion | measure-observation.
    code = one(Complex, "CodeableConcept")
    # 0..1 Size of the population.
    count = one(Primitive, INTEGER)
    # 0..1 For subject-list reports, the subject results in this population.
    subjectResults = one(ReferenceTo, "List")


class MeasureReportGroupStratifierStratum(BackboneElement):
    """Stratum results, one for each unique value, or set of values, in the stratifier, or
    stratifier components.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group.stratifier.stratum

    value 0..1, component 0..*, population 0..*, measureScore 0..1
    """

    PATH = "MeasureReport.group.stratifier.stratum"

    # 0..1 The stratum value, e.g. male.
    value = one(Complex, "CodeableConcept")
    # 0..* Stratifier component values.
    component = many(Complex, "MeasureReport.group.stratifier.stratum.component")
    # 0..* Population results in this stratum.
    population = many(Complex, "MeasureReport.group.stratifier.stratum.population")
    # 0..1 What score this stratum achieved.
    measureScore = one(Complex, "Quantity")


class MeasureReportGroupPopulation(BackboneElement):
    """The populations in the group.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group.population

    code 0..1, count 0..1, subjectResults 0..1
    """

    PATH = "MeasureReport.group.population"

    # 0..1 initial-population | numerator | numerator-exclusion | denominator |
    # denominator-exclusion | denominator-exception | measure-population |
    # measure-population-exclusion | measure-observation.
    code = one(Complex, "CodeableConcept")
    # 0..1 Size of the population.
    count = one(Primitive, INTEGER)
    # 0..1 For subject-list reports, the subject results in this population.
    subjectResults = one(ReferenceTo, "List")


class MeasureReportGroupStratifier(BackboneElement):
    """Stratification results.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group.stratifier

    code 0..*, stratum 0..*
    """

    PATH = "MeasureReport.group.stratifier"

    # 0..* What stratifier of the group.
    code = many(Complex, "CodeableConcept")
    # 0..* Stratum results, one for each unique value, or set of values, in the stratifier, or
    # stratifier components.
    stratum = many(Complex, "MeasureReport.group.stratifier.stratum")


class MeasureReportGroup(BackboneElement):
    """Measure results for each group.
    https://hl7.org/fhir/R4/measurereport.html#MeasureReport.group

    code 0..1, population 0..*, measureScore 0..1, stratifier 0..*
    """

    PATH = "MeasureReport.group"

    # 0..1 Meaning of the group.
    code = one(Complex, "CodeableConcept")
    # 0..* The populations in the group.
    population = many(Complex, "MeasureReport.group.population")
    # 0..1 What score this group achieved.
    measureScore = one(Complex, "Quantity")
    # 0..* Stratification results.
    stratifier = many(Complex, "MeasureReport.group.stratifier")


class MeasureReport(DomainResource):
    """Results of a measure evaluation. https://hl7.org/fhir/R4/measurereport.html#MeasureReport

    identifier 0..*, status 1..1, type 1..1, measure 1..1, subject 0..1, date 0..1,
    reporter 0..1, period 1..1, improvementNotation 0..1, group 0..*, evaluatedResource 0..*
    """

    PATH = "MeasureReport"

    resourceType = one(Exactly, "MeasureReport")
    # 0..* Additional identifier for the MeasureReport.
    identifier = many(Complex, "Identifier")
    # 1..1 complete | pending | error.
    status = one(Primitive, CODE, valuesets_of_others.MeasureReportStatus, at_least=1)
    # 1..1 individual | subject-list | summary | data-collection.
    type = one(Primitive, CODE, valuesets_of_others.MeasureReportType, at_least=1)
    # 1..1 What measure was calculated.
    measure = one(Primitive, CANONICAL, at_least=1)
    # 0..1 What individual(s) the report is for.
    subject = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Location",
        "Device",
        "RelatedPerson",
        "Group",
    )
    # 0..1 When the report was generated.
    date = one(Primitive, DATE_TIME)
    # 0..1 Who is reporting the data.
    reporter = one(ReferenceTo, "Practitioner", "PractitionerRole", "Location", "Organization")
    # 1..1 What period the report covers.
    period = one(Complex, "Period", at_least=1)
    # 0..1 increase | decrease.
    improvementNotation = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
        valuesets_of_others.MeasureImprovementNotation,
    )
    # 0..* Measure results for each group.
    group = many(Complex, "MeasureReport.group")
    # 0..* What data was used to calculate the measure score.
    evaluatedResource = many(ReferenceTo)
