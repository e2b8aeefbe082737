"""A MessageDefinition for each event: what it is about, what goes with it, what it is answered.

https://hl7.org/fhir/R4/messagedefinition.html
"""

from typing import Any

from schemas.canonical import BASE, message_definition
from schemas.messages import DEFINITIONS, answered_by
from schemas.messages.definition import Definition
from schemas.publishing.heading import class_name, heading
from schemas.publishing.names import focus_profile, url_of
from schemas.publishing.writing import as_json, resource_name
from schemas.terminology import label


def files() -> dict[str, bytes]:
    """The message definitions, by their path below schemas/published."""
    made = [_of(definition) for definition in DEFINITIONS.values()]
    return {resource_name(one): as_json(one) for one in made}


def _of(definition: Definition) -> dict[str, Any]:
    event = definition.event
    found = heading(
        "MessageDefinition",
        id_=event.value,
        name=class_name(event.value),
        title=label(event),
        description=" ".join([*definition.about.split(), *_told(definition)]),
    )
    return found | {
        "status": definition.status.value,
        "eventCoding": event.coding | {"display": label(event)},
        "category": definition.category.value,
        "focus": [_focus(definition)],
        "responseRequired": definition.response.value,
        **_allowed(definition),
    }


def _told(definition: Definition) -> list[str]:
    """What the elements of the standard have no place for."""
    sent_by, sent_to = (
        " or ".join(label(party) for party in parties)
        for parties in (definition.sent_by, definition.sent_to)
    )
    if definition.is_request:
        return [f"Asked of {' or '.join(definition.asked_of)}. Sent by: {sent_by}."]
    found = [f"Written by {' or '.join(definition.written_by)}. Sent to: {sent_to}."]
    requests = answered_by(definition.event)
    if requests:
        found.append(f"Who receives it sends {' or '.join(requests)}.")
    return found


def _focus(definition: Definition) -> dict[str, Any]:
    """The one resource that a message is about; what goes with it, the Bundle's profile says."""
    return {
        "code": definition.focus.type,
        "profile": url_of(focus_profile(definition)),
        "min": 1,
        "max": "1",
    }


def _allowed(definition: Definition) -> dict[str, Any]:
    if not definition.is_request:
        return {}
    situation = (
        f"Always, once. It follows {BASE}/StructureDefinition/answer: a message of the same event "
        f"whose header has a response; when that is ok, its focus is the {definition.answer}, and "
        "else an OperationOutcome says why not."
    )
    return {
        "allowedResponse": [
            {"message": message_definition(definition.event), "situation": situation}
        ]
    }
