"""What the doors of the consent service take and give, beside the messages."""

from http import HTTPStatus

from schemas.canonical import operation_definition
from schemas.terminology import Language
from services.common.contract import JSON, TEXT, Answer, Content, Contract, Parameter, resource

HTML = "text/html"

_UUID = "urn:uuid:8a4f0c7e-1f7c-4f4e-9a55-2f4bb1f8c001"

_DECIDE = {
    "resourceType": "Parameters",
    "parameter": [
        {"name": "case", "valueUuid": _UUID},
        {"name": "referral", "valueUuid": _UUID},
        {"name": "recipient", "valueString": "et-mowsa"},
        {"name": "purpose", "valueCode": "reintegration"},
        {"name": "message", "valueUuid": _UUID},
        {
            "name": "section",
            "part": [
                {"name": "code", "valueCode": "education"},
                {"name": "version", "valueInteger": 1},
                {"name": "binary", "valueUuid": _UUID},
            ],
        },
    ],
}
_RELEASE_KEY = {
    "resourceType": "Parameters",
    "parameter": [
        {"name": "binary", "valueId": "8a4f0c7e-1f7c-4f4e-9a55-2f4bb1f8c001"},
        {"name": "binary", "valueId": "5d0c7c52-6f0b-4f83-9c55-0d3c1a7be002"},
        {"name": "purpose", "valueCode": "reintegration"},
    ],
}
_PARAMETERS = resource("Parameters")

DECIDE = Contract(
    about="Which of these sections may be released to this recipient, now? For our own services.",
    body=Content(_PARAMETERS, root="Parameters", examples={"one section": _DECIDE}),
    answers={
        HTTPStatus.OK: Answer(
            "For each section: permit, decision and, when permitted, its content key.",
            (Content(_PARAMETERS),),
        )
    },
    refuses=frozenset({HTTPStatus.NOT_FOUND}),
    operation=operation_definition("decide"),
)
RELEASE_KEY = Contract(
    about="The content keys of sealed Binaries, wrapped to the caller's key; not found if none.",
    body=Content(_PARAMETERS, root="Parameters", examples={"two Binaries": _RELEASE_KEY}),
    answers={
        HTTPStatus.OK: Answer(
            "The key, a compact JWE, of each Binary that may be opened.", (Content(_PARAMETERS),)
        )
    },
    refuses=frozenset({HTTPStatus.NOT_FOUND}),
    operation=operation_definition("release-key"),
)
LEDGER = Contract(
    about="Who was shown what of a case, when and why; to read, or to print for the family.",
    parameters=(
        Parameter("case", "The reader's own name for the case.", TEXT, required=True, example="c1"),
        Parameter(
            "since",
            "The size of a checkpoint you have: brings the proof that the newest continues it.",
            {"type": "integer", "minimum": 0},
        ),
        Parameter(
            "lang",
            "The language of the page; without it, Accept-Language says it.",
            {"type": "string", "enum": [str(one) for one in Language]},
        ),
        Parameter(
            "discreet",
            "A page that tells nothing but how often something was shared, for where the list must"
            " not be found.",
            {"type": "boolean"},
        ),
    ),
    answers={
        HTTPStatus.OK: Answer(
            "The ledger.",
            (Content({"type": "object"}, types=(JSON,)), Content(TEXT, types=(HTML,))),
        )
    },
    refuses=frozenset({HTTPStatus.NOT_FOUND}),
    operation=operation_definition("ledger"),
)
PARTNERS = Contract(
    about="Every partner, and whether it takes part now. For the operator's own client.",
    answers={
        HTTPStatus.OK: Answer(
            "The partners.",
            (
                Content(
                    {
                        "type": "object",
                        "required": ["partners"],
                        "properties": {
                            "partners": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "required": ["id", "active"],
                                    "properties": {"id": TEXT, "active": {"type": "boolean"}},
                                },
                            }
                        },
                    },
                    types=(JSON,),
                ),
            ),
            {"Cache-Control": "no-store"},
        )
    },
)
