"""Timing: https://hl7.org/fhir/R4/datatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, Element
from schemas.resources.fields import Complex, Primitive, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, POSITIVE_INT, TIME, UNSIGNED_INT
from schemas.resources.r4 import valuesets


class TimingRepeat(Element):
    """When the event is to occur. https://hl7.org/fhir/R4/datatypes.html#Timing.repeat

    bounds[x] 0..1, count 0..1, countMax 0..1, duration 0..1, durationMax 0..1,
    durationUnit 0..1, frequency 0..1, frequencyMax 0..1, period 0..1, periodMax 0..1,
    periodUnit 0..1, dayOfWeek 0..*, timeOfDay 0..*, when 0..*, offset 0..1
    """

    PATH = "Timing.repeat"

    # 0..1 Length/Range of lengths, or (Start and/or end) limits.
    boundsDuration = one(Complex, "Duration", choice="bounds")
    boundsRange = one(Complex, "Range", choice="bounds")
    boundsPeriod = one(Complex, "Period", choice="bounds")
    # 0..1 Number of times to repeat.
    count = one(Primitive, POSITIVE_INT)
    # 0..1 Maximum number of times to repeat.
    countMax = one(Primitive, POSITIVE_INT)
    # 0..1 How long when it happens.
    duration = one(Primitive, DECIMAL)
    # 0..1 How long when it happens (Max).
    durationMax = one(Primitive, DECIMAL)
    # 0..1 s | min | h | d | wk | mo | a - unit of time (UCUM).
    durationUnit = one(Primitive, CODE, valuesets.UnitsOfTime)
    # 0..1 Event occurs frequency times per period.
    frequency = one(Primitive, POSITIVE_INT)
    # 0..1 Event occurs up to frequencyMax times per period.
    frequencyMax = one(Primitive, POSITIVE_INT)
    # 0..1 Event occurs frequency times per period.
    period = one(Primitive, DECIMAL)
    # 0..1 Upper limit of period (3-4 hours).
    periodMax = one(Primitive, DECIMAL)
    # 0..1 s | min | h | d | wk | mo | a - unit of time (UCUM).
    periodUnit = one(Primitive, CODE, valuesets.UnitsOfTime)
    # 0..* mon | tue | wed | thu | fri | sat | sun.
    dayOfWeek = many(Primitive, CODE, valuesets.DaysOfWeek)
    # 0..* Time of day for action.
    timeOfDay = many(Primitive, TIME)
    # 0..* Code for time period of occurrence.
    when = many(Primitive, CODE, valuesets.EventTiming)
    # 0..1 Minutes from event (before or after).
    offset = one(Primitive, UNSIGNED_INT)


class Timing(BackboneElement):
    """A timing schedule that specifies an event that may occur multiple times.
    https://hl7.org/fhir/R4/datatypes.html#Timing

    event 0..*, repeat 0..1, code 0..1
    """

    PATH = "Timing"

    # 0..* When the event occurs.
    event = many(Primitive, DATE_TIME)
    # 0..1 When the event is to occur.
    repeat = one(Complex, "Timing.repeat")
    # 0..1 BID | TID | QID | AM | PM | QD | QOD | +.
    code = one(Complex, "CodeableConcept")
