"""Invariants of the data types. https://hl7.org/fhir/R4/datatypes.html"""

from typing import Final

from schemas.resources.dates import is_not_after
from schemas.resources.rules import Value, chosen, has, rule

_UCUM: Final = "http://unitsofmeasure.org"
QUANTITIES: Final = (
    "Quantity",
    "SimpleQuantity",
    "Age",
    "Count",
    "Distance",
    "Duration",
)


@rule("Extension", "ext-1", "either extensions or a value[x], not both")
def _extension_or_value(value: Value) -> bool:
    return ("extension" in value) != (chosen(value, "value") is not None)


for _type in QUANTITIES:

    @rule(_type, "qty-3", "a code for the unit needs its system", when=("code",))
    def _code_needs_system(value: Value) -> bool:
        return "system" in value or has(value, "system") or not has(value, "code")


def _in_ucum(value: Value) -> bool:
    return bool(value.get("system", _UCUM) == _UCUM)


@rule("Age", "age-1", "a value needs a UCUM code of time and must be above zero")
def _age(value: Value) -> bool:
    coded = has(value, "code") or not has(value, "value")
    return coded and _in_ucum(value) and ("value" not in value or value["value"] > 0)


@rule("Count", "cnt-3", "a value needs the UCUM code 1 and must be whole")
def _count(value: Value) -> bool:
    coded = has(value, "code") or not has(value, "value")
    whole = "." not in str(value.get("value", ""))
    return coded and _in_ucum(value) and value.get("code", "1") == "1" and whole


@rule("Distance", "dis-1", "a value needs a UCUM code of length")
def _distance(value: Value) -> bool:
    return (has(value, "code") or not has(value, "value")) and _in_ucum(value)


@rule("Duration", "drt-1", "a code must be of UCUM and needs a value", when=("code",))
def _duration(value: Value) -> bool:
    return not has(value, "code") or (value.get("system") == _UCUM and has(value, "value"))


@rule("Period", "per-1", "the end must not be before the start", when=("end",))
def _period(value: Value) -> bool:
    return is_not_after(value.get("start"), value.get("end"))


@rule("Range", "rng-2", "low must not be above high", when=("high",))
def _range(value: Value) -> bool:
    if "low" not in value or "high" not in value:
        return True
    low, high = value["low"], value["high"]
    if low.get("unit") != high.get("unit") or "value" not in low or "value" not in high:
        return False
    return bool(low["value"] <= high["value"])


@rule("Ratio", "rat-1", "numerator and denominator, or neither and an extension")
def _ratio(value: Value) -> bool:
    numerator, denominator = "numerator" in value, "denominator" in value
    return numerator == denominator and (numerator or "extension" in value)


@rule("Attachment", "att-1", "data needs a contentType", when=("data",))
def _attachment(value: Value) -> bool:
    return not has(value, "data") or has(value, "contentType")


@rule("ContactPoint", "cpt-2", "a value needs its system", when=("value",))
def _contact_point(value: Value) -> bool:
    return not has(value, "value") or has(value, "system")


@rule("Expression", "exp-1", "an expression or a reference is required")
def _expression(value: Value) -> bool:
    return has(value, "expression") or has(value, "reference")


for _filter, _key in (("codeFilter", "drq-1"), ("dateFilter", "drq-2")):

    @rule(f"DataRequirement.{_filter}", _key, "either a path or a searchParam")
    def _path_or_parameter(value: Value) -> bool:
        return has(value, "path") != has(value, "searchParam")


@rule("TriggerDefinition", "trd-1", "either timing or data, not both", when=("data",))
def _timing_or_data(value: Value) -> bool:
    return "data" not in value or chosen(value, "timing") is None


@rule("TriggerDefinition", "trd-2", "a condition needs data", when=("condition",))
def _condition_needs_data(value: Value) -> bool:
    return "condition" not in value or "data" in value


@rule("TriggerDefinition", "trd-3", "the type says whether name, timing or data is required")
def _trigger_by_type(value: Value) -> bool:
    kind = value.get("type", "")
    return (
        (kind != "named-event" or has(value, "name"))
        and (kind != "periodic" or chosen(value, "timing") is not None)
        and (not kind.startswith("data-") or "data" in value)
    )


_NEEDS: Final = (
    ("tim-1", "duration", "durationUnit"),
    ("tim-2", "period", "periodUnit"),
    ("tim-6", "periodMax", "period"),
    ("tim-7", "durationMax", "duration"),
    ("tim-8", "countMax", "count"),
)
for _key, _one, _other in _NEEDS:

    @rule("Timing.repeat", _key, f"{_one} needs {_other}", when=(_one,))
    def _needs(value: Value, one: str = _one, other: str = _other) -> bool:
        return not has(value, one) or has(value, other)


for _key, _name in (("tim-4", "duration"), ("tim-5", "period")):

    @rule("Timing.repeat", _key, f"{_name} must not be negative", when=(_name,))
    def _not_negative(value: Value, name: str = _name) -> bool:
        return not has(value, name) or (name in value and bool(value[name] >= 0))


@rule(
    "Timing.repeat", "tim-9", "an offset needs a when other than C, CM, CD or CV", when=("offset",)
)
def _offset(value: Value) -> bool:
    when = value.get("when", [])
    return not has(value, "offset") or (
        has(value, "when") and not {"C", "CM", "CD", "CV"} & set(when)
    )


@rule("Timing.repeat", "tim-10", "either timeOfDay or when, not both", when=("timeOfDay",))
def _time_of_day(value: Value) -> bool:
    return not has(value, "timeOfDay") or not has(value, "when")
