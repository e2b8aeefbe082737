"""TriggerDefinition: https://hl7.org/fhir/R4/metadatatypes.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import Element
from schemas.resources.fields import Complex, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets


class TriggerDefinition(Element):
    """Defines an expected trigger for a module.
    https://hl7.org/fhir/R4/metadatatypes.html#TriggerDefinition

    type 1..1, name 0..1, timing[x] 0..1, data 0..*, condition 0..1
    """

    PATH = "TriggerDefinition"

    # 1..1 named-event | periodic | data-changed | data-added | data-modified | data-removed |
    # data-accessed | data-access-ended.
    type = one(Primitive, CODE, valuesets.TriggerType, at_least=1)
    # 0..1 Name or URI that identifies the event.
    name = one(Primitive, STRING)
    # 0..1 Timing of the event.
    timingTiming = one(Complex, "Timing", choice="timing")
    timingReference = one(ReferenceTo, "Schedule", choice="timing")
    timingDate = one(Primitive, DATE, choice="timing")
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    # 0..* Triggering data of the event (multiple = 'and').
    data = many(Complex, "DataRequirement")
    # 0..1 Whether the event triggers (boolean expression).
    condition = one(Complex, "Expression")
