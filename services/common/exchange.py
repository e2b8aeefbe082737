"""`$process-message`, the message door over HTTP: answered at once, or later where that is asked.

http://hl7.org/fhir/R4/messageheader-operation-process-message.html. Later means: the effect, its
answer and the errand to take it there are saved in one transaction, before the sender hears that
the message was taken; so there is no moment at which a message is ours and yet undone. A no that is
in the message itself (unreadable, not theirs, its ids used before) is said at once all the same.
"""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Response, request
from sqlalchemy.orm import Session

from schemas import strict_json
from schemas.issues import Issue, IssueType, Severity, Unreadable, error, outcome
from services.common import answers, door, refusal, responding
from services.common.contract import Answer, Content, Contract, Parameter, agreed, resource
from services.common.guard import Caller, caller
from services.common.negotiation import preference_applied, prefers
from services.common.service import running

OPERATION = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message"
TAKEN = Issue(
    Severity.INFORMATION,
    IssueType.INFORMATIONAL,
    "Bundle",
    "The message was taken; its response comes to the address that was named.",
    "taken",
)

CONTRACT = Contract(
    about="Takes a message and answers it, once: at once, or later at an address of the sender's.",
    body=Content(resource("Bundle"), root="Bundle"),
    parameters=(
        Parameter(
            "async",
            "Whether the response is to come later, at the sender's own endpoint.",
            {"type": "boolean"},
            example=False,
        ),
        Parameter(
            "response-url",
            "Where the response is to come, of an origin that is registered; only with async=true.",
            {"type": "string", "format": "uri"},
        ),
    ),
    answers={
        HTTPStatus.OK: Answer(
            "The response message; with async=true nothing, or an OperationOutcome if preferred.",
            (Content({"anyOf": [resource("Bundle"), resource("OperationOutcome")]}),),
        ),
        HTTPStatus.ACCEPTED: Answer("The preference for an asynchronous response was honoured."),
    },
    refuses=frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY}),
    operation=OPERATION,
)


@agreed(CONTRACT)
def process_message() -> Response:
    """One message."""
    who, now = caller(), datetime.now(UTC)
    raw, later, asked = request.get_data(cache=False), _is_async(), _response_url()
    if asked is not None and not later:
        raise Unreadable([error(IssueType.INVALID, "http.response-url", "only with async=true")])
    if later:
        return _taken(raw, who, now, asked)
    if prefers("respond-async") and _takes_later(raw, who, now):
        answer = _empty(HTTPStatus.ACCEPTED)
        preference_applied(answer, "respond-async")
        return answer
    return _preferred(answers.fhir(running().door.answer(raw, who, now)), "representation")


process_message.scope = "by the event of the message"  # type: ignore[attr-defined]


def _taken(raw: bytes, who: Caller, now: datetime, asked: str | None) -> Response:
    _take(raw, who, now, asked)
    if prefers("return", "OperationOutcome"):
        return _preferred(answers.fhir(strict_json.dump(outcome([TAKEN]))), "OperationOutcome")
    return _preferred(_empty(HTTPStatus.OK), "minimal")


def _takes_later(raw: bytes, who: Caller, now: datetime) -> bool:
    """What is only preferred is not insisted on where the caller cannot be called."""
    try:
        _take(raw, who, now, None)
    except (refusal.NoAddressForResponses, refusal.AddressNotRegistered):
        return False
    return True


def _take(raw: bytes, who: Caller, now: datetime, asked: str | None) -> None:
    """Act on the message and note where its response goes, as one."""
    message, ours = door.read(raw), running().door

    def work(session: Session) -> None:
        stored = ours.admit(session, message, raw, who)
        url = responding.address(session, who.organisation, message, asked)
        response = stored or ours.respond_in(session, message, raw, who, now)
        responding.put(session, who.organisation, url, message, response)

    ours.in_one(work)


def _is_async() -> bool:
    given = request.args.get("async", "false")
    if given not in {"true", "false"}:
        raise Unreadable([error(IssueType.VALUE, "http.async", "true or false is asked for")])
    return given == "true"


def _response_url() -> str | None:
    return request.args.get("response-url")


def _empty(status: HTTPStatus) -> Response:
    answer = answers.fhir(b"", status)
    del answer.headers["Content-Type"]
    return answer


def _preferred(answer: Response, wanted: str) -> Response:
    if prefers("return", wanted):
        preference_applied(answer, f"return={wanted}")
    return answer
