"""Other messages of the same events, in which the rules bear that the examples leave asleep."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from schemas import canonical, messages, strict_json
from schemas.codes import (
    AppealGround,
    AssessmentKind,
    Barrier,
    Code,
    DeathSource,
    IdentificationSource,
    LawfulBasis,
    MessageEvent,
    MonitoringFinding,
    RetentionState,
    SafeToTell,
    ServiceOutcome,
    Standing,
    VisitMissed,
)
from schemas.messages import coding

ROOT = Path(messages.__file__).parents[2]
DEMO = ROOT / "deploy" / "demo" / "messages"
SECTIONS = ("bia", "bid", "plan-economic", "plan-social", "plan-psychosocial")
EXAMPLES = Path(messages.__file__).parents[1] / "examples"
CHILD = {"identifier": {"system": canonical.SID_CASE, "value": "mzxw6ytboi3dinrzmfzxezlomq2hi4dp"}}
Bundle = dict[str, Any]


def an_example(event: str) -> Bundle:
    found: Bundle = strict_json.parse((EXAMPLES / f"{event}.json").read_bytes())
    return found


def focus_of(bundle: Bundle) -> dict[str, Any]:
    found: dict[str, Any] = bundle["entry"][1]["resource"]
    return found


def put_in(bundle: Bundle, resource: dict[str, Any]) -> dict[str, str]:
    """One more resource in the message, and a reference to it."""
    url = f"urn:uuid:00000000-0000-4000-8000-{len(bundle['entry']):012}"
    bundle["entry"].append({"fullUrl": url, "resource": resource})
    return {"reference": url}


def leave_only(bundle: Bundle, *types: str) -> None:
    bundle["entry"] = [
        one
        for one in bundle["entry"]
        if one["resource"]["resourceType"] in ("MessageHeader", *types)
    ]


def a_worker() -> dict[str, Any]:
    return {
        "resourceType": "Practitioner",
        "name": [{"text": "Idriss Waberi Guelleh"}],
        "telecom": [{"system": "phone", "value": "+253 77 00 00 23"}],
        "qualification": [{"code": {"text": "Legal representative for minors"}}],
    }


def _standing(bundle: Bundle, standing: Standing, requester: dict[str, Any]) -> None:
    focus_of(bundle)["input"][0]["valueCoding"] = standing.coding
    focus_of(bundle)["requester"] = requester


def _by_the_child(bundle: Bundle) -> None:
    _standing(bundle, Standing.CHILD, CHILD)


def _by_a_lawyer(bundle: Bundle) -> None:
    _standing(bundle, Standing.LEGAL_REPRESENTATIVE, put_in(bundle, a_worker()))


def _other_ground(bundle: Bundle) -> None:
    focus_of(bundle)["reasonCode"]["coding"] = [AppealGround.OTHER.coding]


def _origin(bundle: Bundle) -> None:
    focus_of(bundle)["code"] = AssessmentKind.ORIGIN_ASSESSMENT.concept


def _tracing(bundle: Bundle) -> None:
    del focus_of(bundle)["reasonCode"]
    focus_of(bundle)["code"] = AssessmentKind.TRACING.concept


def _by_mou(bundle: Bundle) -> None:
    focus_of(bundle)["policyRule"] = LawfulBasis.MOU_INVESTIGATION.concept


def _telling(told: SafeToTell, status: str) -> Callable[[Bundle], None]:
    def change(bundle: Bundle) -> None:
        for entry in bundle["entry"]:
            if entry["resource"]["resourceType"] == "Communication":
                entry["resource"].update(category=[told.concept], status=status)

    return change


def _outcome(outcome: ServiceOutcome) -> Callable[[Bundle], None]:
    return lambda bundle: focus_of(bundle).update(businessStatus=outcome.concept)


def _not_provided(bundle: Bundle) -> None:
    focus_of(bundle).update(
        businessStatus=ServiceOutcome.NOT_PROVIDED.concept,
        status="failed",
        statusReason=Barrier.WAITING_LIST.concept,
    )


def _nobody_there(bundle: Bundle) -> None:
    leave_only(bundle, "Encounter", "Practitioner")
    focus_of(bundle).update(status="cancelled", reasonCode=[VisitMissed.NOBODY_THERE.concept])


def _held_by_law(bundle: Bundle) -> None:
    focus = focus_of(bundle)
    del focus["output"]
    focus.update(
        status="rejected",
        businessStatus=RetentionState.LEGAL_HOLD.concept,
        statusReason={"text": "The prosecutor has ordered that nothing be destroyed."},
    )


def _rejected(bundle: Bundle) -> None:
    focus_of(bundle).update(status="rejected", statusReason={"text": "No place is free"})


def _vital_interest(bundle: Bundle) -> None:
    consent = next(
        one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == "Consent"
    )
    del consent["performer"], consent["dateTime"]
    consent["policyRule"] = LawfulBasis.VITAL_INTEREST.concept
    consent["provision"] = {"period": {"end": "2026-09-10"}}


def _coded_other(path: str, code: Code) -> Callable[[Bundle], None]:
    """The first element there that has a code of this system: another, in words."""

    def change(bundle: Bundle) -> None:
        resource = next(
            one["resource"]
            for one in bundle["entry"]
            if coding(one["resource"].get(path), code.system())
        )
        resource[path] = {**code.concept, "text": "Something that has no code"}

    return change


def _missed_otherwise(bundle: Bundle) -> None:
    _nobody_there(bundle)
    focus_of(bundle)["reasonCode"] = [{**VisitMissed.OTHER.concept, "text": "The road was cut"}]


VARIANTS: dict[str, tuple[MessageEvent, Callable[[Bundle], None]]] = {
    "appealed by the child": (MessageEvent.LODGE_APPEAL, _by_the_child),
    "appealed by a lawyer": (MessageEvent.LODGE_APPEAL, _by_a_lawyer),
    "appealed for another reason": (MessageEvent.LODGE_APPEAL, _other_ground),
    "the origin is to be assessed": (MessageEvent.REQUEST_ASSESSMENT, _origin),
    "the family is to be found": (MessageEvent.REQUEST_ASSESSMENT, _tracing),
    "under an agreement to investigate": (MessageEvent.INVOKE_BASIS, _by_mou),
    "the guardian may be told": (
        MessageEvent.INVOKE_BASIS,
        _telling(SafeToTell.SAFE, "preparation"),
    ),
    "the guardian may not be told": (
        MessageEvent.INVOKE_BASIS,
        _telling(SafeToTell.NO, "not-done"),
    ),
    "all was provided": (MessageEvent.REPORT_OUTCOME, _outcome(ServiceOutcome.PROVIDED)),
    "still going on": (MessageEvent.REPORT_OUTCOME, _outcome(ServiceOutcome.ONGOING)),
    "nothing was provided": (MessageEvent.REPORT_OUTCOME, _not_provided),
    "nobody was there": (MessageEvent.RECORD_MONITORING_VISIT, _nobody_there),
    "held by law": (MessageEvent.CONFIRM_DISPOSAL, _held_by_law),
    "the answer is no": (MessageEvent.ANSWER_REFERRAL, _rejected),
    "told that the answer is no": (MessageEvent.REFERRAL_ANSWERED, _rejected),
    "found in another way": (
        MessageEvent.REGISTER_CASE,
        _coded_other("valueCodeableConcept", IdentificationSource.OTHER),
    ),
    "known from elsewhere": (
        MessageEvent.RECORD_DEATH,
        _coded_other("valueCodeableConcept", DeathSource.OTHER),
    ),
    "found something else": (
        MessageEvent.RECORD_MONITORING_VISIT,
        _coded_other("valueCodeableConcept", MonitoringFinding.OTHER),
    ),
    "not visited for another reason": (MessageEvent.RECORD_MONITORING_VISIT, _missed_otherwise),
    "registered in an emergency": (MessageEvent.REGISTER_CASE, _vital_interest),
}


def every_message() -> dict[str, Bundle]:
    """The example of each event, and its variants, by what they are called."""
    found = {str(event): an_example(event) for event in messages.DEFINITIONS}
    for name, (event, change) in VARIANTS.items():
        bundle = copy.deepcopy(found[event])
        change(bundle)
        found[f"{event}: {name}"] = bundle
    for section in SECTIONS:
        raw = (DEMO / f"file-section-amina-{section}.json").read_bytes()
        found[f"file-section: {section}"] = strict_json.parse(raw)
    return found
