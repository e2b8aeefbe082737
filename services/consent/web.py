"""The consent service over HTTP: may this go, now, and may this be opened?"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from schemas import strict_json
from schemas.codes import Code, Purpose, Section
from schemas.issues import IssueType, Unreadable, error
from services.common import answers, database, refusal
from services.common.contract import agreed
from services.common.guard import NotAuthenticated, caller, requires
from services.common.read_doors import endpoints
from services.common.service import running
from services.common.wrapping import Wrapping
from services.consent import canary, contracts, deciding, granting, handover, recording, shown
from services.consent.audit_shown import AUDIT_EVENTS
from services.consent.deciding import Key, Opening, Release, Verdict, Wanted
from services.consent.parameters import Parameters
from services.consent.settings import Settings
from services.consent.store import clients
from services.consent.store.tables import NOWHERE

STATUSES: answers.Statuses = {
    recording.NotTheirsToDispute: HTTPStatus.FORBIDDEN,
    recording.NotTheirsToInvoke: HTTPStatus.FORBIDDEN,
    recording.NotTheirsToWithdraw: HTTPStatus.FORBIDDEN,
}

ASKED_FIRST = frozenset(
    {"process_message", "consent.decide", "ledger.read_ledger"}.union(
        *map(endpoints, (*shown.READS, AUDIT_EVENTS))
    )
)
"""What has its token looked up in a transaction before its own; `$release-key` does so within."""

GIVE = frozenset({"consent.decide", "consent.release_key"})
"""What lets sections go, or open."""

MOST = 32
"""Binaries whose keys may be asked for at once: a message carries each section once."""

doors = Blueprint("consent", __name__)


@doors.post("/fhir/$decide")
@requires("casebridge/decide")
@agreed(contracts.DECIDE)
def decide() -> Response:
    """Asked by our own services for what is about to be released; a permit brings its key."""
    release = _release(Parameters.read(request))
    with running().sessions() as session:
        verdicts = canary.decide(session, _keys(session), release)
    parameters = [_verdict(verdict) for verdict in verdicts]
    return answers.fhir(strict_json.dump({"resourceType": "Parameters", "parameter": parameters}))


@doors.post("/fhir/$release-key")
@requires("system/Binary.r")
@agreed(contracts.RELEASE_KEY)
def release_key() -> Response:
    """The keys of sealed sections, wrapped to the caller's; *not found* where there is none, for
    any reason.
    """
    asked = Parameters.read(request)
    binaries, purpose = asked.texts("binary", at_most=MOST), asked.text("purpose")
    who = caller()
    with running().sessions.begin() as session:
        client = clients.find(session, who.client_id, shown=who)
        if client is None or not client.enabled:
            raise NotAuthenticated
        opening = Opening(
            frozenset(map(_uuid, binaries)),
            purpose,
            by=who.organisation,
            client=who.client_id,
            token=who.token_id,
            narrowed=None if who.details is None else granting.of_token(who.details),
        )
        keys = deciding.release_keys(session, _keys(session), opening)
    if not keys:
        raise refusal.NotFound
    parameters = [_key(each, client.jwks) for each in keys]
    return answers.fhir(strict_json.dump({"resourceType": "Parameters", "parameter": parameters}))


def refuse_while_all_is_permitted() -> None:
    """No decision and no key while this service would say yes to what must be denied."""
    if request.endpoint in GIVE:
        running().canary.insist()


def refuse_what_was_taken_back() -> None:
    """A revoked token, or one of a partner that was disabled since. (B02, B11)"""
    if request.endpoint not in ASKED_FIRST or "Authorization" not in request.headers:
        return
    who = caller()
    with running().looks() as session:
        if clients.is_refused(
            session,
            partner=who.organisation,
            client=who.client_id,
            token=who.token_id,
            issued_at=who.issued_at,
        ):
            raise NotAuthenticated


def _keys(session: Session) -> Wrapping:
    settings: Settings = database.settings(session)
    return settings.key_encryption


def _release(asked: Parameters) -> Release:
    return Release(
        case=asked.uuid("case"),
        referral=asked.uuid("referral"),
        recipient=asked.text("recipient"),
        purpose=_word(asked.text("purpose"), Purpose, "purpose"),
        message=asked.uuid("message"),
        client=caller().client_id,
        token=caller().token_id,
        wanted=tuple(
            Wanted(
                section=_word(part.text("code"), Section, "section.code"),
                version=part.whole("version"),
                binary=part.uuid("binary"),
                concerned=frozenset(part.uuids("concerns")),
            )
            for part in asked.parts("section")
        ),
    )


def _word(text: str, system: type[Code], place: str) -> str:
    if text not in system.words():
        raise Unreadable([error(IssueType.CODE_INVALID, place, f"not a code of {system.system()}")])
    return text


def _uuid(text: str) -> UUID:
    """Anything else is an id of nothing, as unknown as any other."""
    try:
        return UUID(text)
    except ValueError:
        return NOWHERE


def _verdict(verdict: Verdict) -> Mapping[str, Any]:
    part: list[dict[str, Any]] = [
        {"name": "code", "valueCode": verdict.wanted.section},
        {"name": "permit", "valueBoolean": verdict.key is not None},
        {"name": "decision", "valueUuid": f"urn:uuid:{verdict.decision}"},
    ]
    if verdict.key is not None:
        part.append({"name": "key", "valueBase64Binary": verdict.encoded_key})
    return {"name": "section", "part": part}


def _key(key: Key, jwks: str) -> Mapping[str, Any]:
    part = [
        {"name": "binary", "valueId": str(key.binary)},
        {"name": "jwe", "valueString": handover.wrapped(key.content, key.binary, jwks)},
    ]
    return {"name": "key", "part": part}
