"""DataRequirement: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets


class DataRequirementCodeFilter(Element):
    """What codes are expected.
    https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.codeFilter

    path 0..1, searchParam 0..1, valueSet 0..1, code 0..*
    """

    PATH = "DataRequirement.codeFilter"

    # 0..1 A code-valued attribute to filter on.
    path = one(Primitive, STRING)
    # 0..1 A coded (token) parameter to search on.
    searchParam = one(Primitive, STRING)
    # 0..1 Valueset for the filter.
    valueSet = one(Primitive, CANONICAL)
    # 0..* What code is expected.
    code = many(Complex, "Coding")


class DataRequirementDateFilter(Element):
    """What dates/date ranges are expected.
    https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.dateFilter

    path 0..1, searchParam 0..1, value[x] 0..1
    """

    PATH = "DataRequirement.dateFilter"

    # 0..1 A date-valued attribute to filter on.
    path = one(Primitive, STRING)
    # 0..1 A date valued parameter to search on.
    searchParam = one(Primitive, STRING)
    # 0..1 The value of the filter, as a Period, DateTime, or Duration value.
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valuePeriod = one(Complex, "Period", choice="value")
    valueDuration = one(Complex, "Duration", choice="value")


class DataRequirementSort(Element):
    """Order of the results. https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement.sort

    path 1..1, direction 1..1
    """

    PATH = "DataRequirement.sort"

    # 1..1 The name of the attribute to perform the sort.
    path = one(Primitive, STRING, at_least=1)
    # 1..1 ascending | descending.
    direction = one(Primitive, CODE, valuesets.SortDirection, at_least=1)


class DataRequirement(Element):
    """Describes a required data item. https://hl7.org/fhir/R4/metadatatypes.html#DataRequirement

    type 1..1, profile 0..*, subject[x] 0..1, mustSupport 0..*, codeFilter 0..*, dateFilter 0..*,
    limit 0..1, sort 0..*
    """

    PATH = "DataRequirement"

    # 1..1 The type of the required data.
    type = one(Primitive, CODE, valuesets.AllTypes, at_least=1)
    # 0..* The profile of the required data.
    profile = many(Primitive, CANONICAL)
    # 0..1 E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..* Indicates specific structure elements that are referenced by the knowledge module.
    mustSupport = many(Primitive, STRING)
    # 0..* What codes are expected.
    codeFilter = many(Complex, "DataRequirement.codeFilter")
    # 0..* What dates/date ranges are expected.
    dateFilter = many(Complex, "DataRequirement.dateFilter")
    # 0..1 Number of results.
    limit = one(Primitive, POSITIVE_INT)
    # 0..* Order of the results.
    sort = many(Complex, "DataRequirement.sort")
