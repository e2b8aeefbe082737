"""The invariants of R4 that ask only which elements stand there: JSON Schema can say these.

Each stands under its key in the standard. The rest is left to the checker.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from schemas.resources.fields import Part

Schema = dict[str, Any]
Names = tuple[str, ...]

_ANY_OF: Final[Mapping[tuple[str, str], Names]] = {
    ("Appointment.participant", "app-1"): ("type", "actor"),
    ("Bundle.entry", "bdl-5"): ("resource", "request", "response"),
    ("Composition.section", "cmp-1"): ("text", "entry", "section"),
    ("Condition.stage", "con-1"): ("summary", "assessment"),
    ("Condition.evidence", "con-2"): ("code", "detail"),
    ("Consent", "ppc-1"): ("policy", "policyRule"),
    ("Expression", "exp-1"): ("expression", "reference"),
    ("Observation.referenceRange", "obs-3"): ("low", "high", "text"),
    ("Organization", "org-1"): ("name", "identifier"),
    ("Patient.contact", "pat-1"): ("name", "telecom", "address", "organization"),
}
_NOT_BOTH: Final[Mapping[tuple[str, str], Names]] = {
    ("AuditEvent.entity", "sev-1"): ("name", "query"),
    ("CarePlan.activity", "cpl-3"): ("detail", "reference"),
    ("Composition.section", "cmp-2"): ("emptyReason", "entry"),
    ("List", "lst-1"): ("emptyReason", "entry"),
    ("Observation", "obs-6"): ("dataAbsentReason", "value[x]"),
    ("QuestionnaireResponse.item", "qrs-1"): ("answer", "item"),
    ("Timing.repeat", "tim-10"): ("timeOfDay", "when"),
    ("TriggerDefinition", "trd-1"): ("data", "timing[x]"),
}
_NEEDS: Final[Mapping[tuple[str, str], Names]] = {
    ("Attachment", "att-1"): ("data", "contentType"),
    ("ContactPoint", "cpt-2"): ("value", "system"),
    ("Goal.target", "gol-1"): ("detail[x]", "measure"),
    ("ServiceRequest", "prr-1"): ("orderDetail", "code"),
    ("Timing.repeat", "tim-1"): ("duration", "durationUnit"),
    ("Timing.repeat", "tim-2"): ("period", "periodUnit"),
    ("Timing.repeat", "tim-6"): ("periodMax", "period"),
    ("Timing.repeat", "tim-7"): ("durationMax", "duration"),
    ("Timing.repeat", "tim-8"): ("countMax", "count"),
    ("Timing.repeat", "tim-9"): ("offset", "when"),
    ("TriggerDefinition", "trd-2"): ("condition", "data"),
    **{
        (name, "qty-3"): ("code", "system")
        for name in ("Quantity", "SimpleQuantity", "Age", "Count", "Distance", "Duration")
    },
}
_TOGETHER: Final[Mapping[tuple[str, str], Names]] = {
    ("Appointment", "app-2"): ("start", "end"),
    ("Ratio", "rat-1"): ("numerator", "denominator"),
}
_ONE_OF: Final[Mapping[tuple[str, str], Names]] = {
    ("DataRequirement.codeFilter", "drq-1"): ("path", "searchParam"),
    ("DataRequirement.dateFilter", "drq-1"): ("path", "searchParam"),
    ("Extension", "ext-1"): ("extension", "value[x]"),
    ("Parameters.parameter", "inv-1"): ("value[x]", "resource", "part"),
}

ABSOLUTE: Final = "^[a-z][a-z0-9_]*:[^ \\t\\r\\n]"
_SPELLED: Final[Mapping[tuple[str, str], str]] = {
    ("Bundle.entry", "fullUrl"): ABSOLUTE,
    ("Identifier", "system"): "^(https?|urn|ldap):",
}


def spelled(path: str, name: str) -> Schema:
    """How an element is written, where the standard says more than its type."""
    found = _SPELLED.get((path, name))
    return {} if found is None else {"pattern": found}


def said(path: str, parts: Mapping[str, Part]) -> Iterator[Schema]:
    """The invariants of a type, as far as they only ask what stands there."""
    forms: tuple[tuple[Mapping[tuple[str, str], Names], Callable[[list[Schema]], Schema]], ...] = (
        (_ANY_OF, lambda told: {"anyOf": told}),
        (_NOT_BOTH, lambda told: {"not": {"allOf": told}}),
        (_NEEDS, lambda told: {"if": told[0], "then": told[1]}),
        (_TOGETHER, lambda told: {"if": told[0], "then": told[1], "else": {"not": told[1]}}),
        (_ONE_OF, lambda told: {"oneOf": told}),
    )
    for table, form in forms:
        for (of_type, key), names in table.items():
            if of_type == path:
                yield {"$comment": key, **form([there(name, parts) for name in names])}


def there(name: str, parts: Mapping[str, Part]) -> Schema:
    """That an element stands there, be it as a value or only with an extension."""
    names = [name]
    if name.endswith("[x]"):
        names = [one for one, part in parts.items() if part.choice == name[:-3]]
    made = [{"required": [one]} for bare in names for one in (bare, f"_{bare}") if one in parts]
    return made[0] if len(made) == 1 else {"anyOf": made}
