"""DeviceMetric: https://hl7.org/fhir/R4/devicemetric.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, INSTANT
from schemas.resources.r4 import valuesets_of_others


class DeviceMetricCalibration(BackboneElement):
    """Describes the calibrations that have been performed or that are required to be performed.
    https://hl7.org/fhir/R4/devicemetric.html#DeviceMetric.calibration

    type 0..1, state 0..1, time 0..1
    """

    PATH = "DeviceMetric.calibration"

    # 0..1 unspecified | offset | gain | two-point.
    type = one(Primitive, CODE, valuesets_of_others.MetricCalibrationType)
    # 0..1 not-calibrated | calibration-required | calibrated | unspecified.
    state = one(Primitive, CODE, valuesets_of_others.MetricCalibrationState)
    # 0..1 Describes the time last calibration has been performed.
    time = one(Primitive, INSTANT)


class DeviceMetric(DomainResource):
    """Measurement, calculation or setting capability of a medical device.
    https://hl7.org/fhir/R4/devicemetric.html#DeviceMetric

    identifier 0..*, type 1..1, unit 0..1, source 0..1, parent 0..1, operationalStatus 0..1,
    color 0..1, category 1..1, measurementPeriod 0..1, calibration 0..*
    """

    PATH = "DeviceMetric"

    resourceType = one(Exactly, "DeviceMetric")
    # 0..* Instance identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 Identity of metric, for example Heart Rate or PEEP Setting.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Unit of Measure for the Metric.
    unit = one(Complex, "CodeableConcept")
    # 0..1 Describes the link to the source Device.
    source = one(ReferenceTo, "Device")
    # 0..1 Describes the link to the parent Device.
    parent = one(ReferenceTo, "Device")
    # 0..1 on | off | standby | entered-in-error.
    operationalStatus = one(Primitive, CODE, valuesets_of_others.MetricOperationalStatus)
    # 0..1 black | red | green | yellow | blue | magenta | cyan | white.
    color = one(Primitive, CODE, valuesets_of_others.MetricColor)
    # 1..1 measurement | setting | calculation | unspecified.
    category = one(Primitive, CODE, valuesets_of_others.MetricCategory, at_least=1)
    # 0..1 Describes the measurement repetition time.
    measurementPeriod = one(Complex, "Timing")
    # 0..* Describes the calibrations that have been performed or that are required to be performed.
    calibration = many(Complex, "DeviceMetric.calibration")
