"""How many tokens and keys a second the consent service gives; how soon a withdrawal is told."""

import json
import threading
import time
from collections.abc import Sequence
from functools import partial
from time import perf_counter
from urllib.parse import urlencode
from uuid import uuid4

from deploy.bench.figures import milliseconds, percentile
from deploy.bench.load import FORM, Answered, Target, connect, post, post_all
from deploy.bench.scene import OpenCase
from deploy.demo.journey import case_of
from deploy.demo.stage import HOST, MESSAGES, ORIGIN, NotAsItShould, Stage
from partner import Received
from partner.assertions import ASSERTION_TYPE
from schemas.codes import Section

CLIENTS = 8
KEYS, TOKENS = 2_000, 1_000
WARM_UP = 200
DRAIN = 30  # seconds
WITHDRAWAL = "withdraw-consent-amina-livelihood"


def measure(stage: Stage, cases: Sequence[OpenCase]) -> dict[str, object]:
    """The consents of the cases are taken back: whatever else is measured on them comes first."""
    tokens, keys = _tokens(stage), _keys(stage)
    return {
        "tokens.per_s": tokens,
        "key_release.per_s": keys,
        "key_release.clients": CLIENTS,
        **_withdrawals(stage, cases),
    }


def _tokens(stage: Stage) -> float:
    """Each with an assertion of its own, signed beforehand."""
    origin = stage.partners[ORIGIN]
    form = {
        "grant_type": "client_credentials",
        "scope": "system/Binary.r",
        "resource": origin.addresses.service("consent"),
        "client_assertion_type": ASSERTION_TYPE,
    }
    bodies = [
        urlencode({**form, "client_assertion": origin.tokens.assertion()}).encode()
        for _ in range(WARM_UP + TOKENS)
    ]
    return _rate(Target(origin.addresses.token_endpoint, content_type=FORM), bodies)


def _keys(stage: Stage) -> float:
    """The keys of what was released, each asked for many times over.

    As those who open files do: the sections of one case one after another, not at the same time.
    """
    origin = stage.partners[ORIGIN]
    files = [_questions(one) for one in origin.messages("file-released")]
    released = [body for turn in zip(*files, strict=True) for body in turn]
    bodies = [released[turn % len(released)] for turn in range(WARM_UP + KEYS)]
    url = f"{origin.addresses.service('consent')}/$release-key"
    return _rate(Target(url, origin.token("consent")), bodies)


def _questions(message: Received) -> list[bytes]:
    found = [entry["resource"] for entry in message.bundle["entry"]]
    (manifest,) = (one for one in found if one["resourceType"] == "Composition")
    purpose = manifest["event"][0]["code"][0]["coding"][0]["code"]
    return [
        json.dumps(
            {
                "resourceType": "Parameters",
                "parameter": [
                    {"name": "binary", "valueId": one["id"]},
                    {"name": "purpose", "valueCode": purpose},
                ],
            }
        ).encode()
        for one in found
        if one["resourceType"] == "Binary"
    ]


def _rate(target: Target, bodies: list[bytes]) -> float:
    _all_good(post_all(target, bodies[:WARM_UP], CLIENTS))
    answered = _all_good(post_all(target, bodies[WARM_UP:], CLIENTS))
    seconds = max(each.ended for each in answered) - min(each.began for each in answered)
    return round(len(answered) / seconds, 1)


def _all_good(answered: list[Answered]) -> list[Answered]:
    wrong = [each.status for each in answered if each.status != 200]
    if wrong:
        raise NotAsItShould(f"{len(wrong)} were not answered 200, first: {wrong[0]}")
    return answered


def _withdrawals(stage: Stage, cases: Sequence[OpenCase]) -> dict[str, object]:
    """From the answer to a withdrawal to its notice in the partner's hands, section by section."""
    host, origin = stage.partners[HOST], stage.partners[ORIGIN]
    target = Target(f"{host.addresses.service('consent')}/$process-message", host.token("consent"))
    heard: dict[tuple[str, str], float] = {}
    stop = threading.Event()
    thread = threading.Thread(target=partial(_hear, stage, heard, stop))
    thread.start()
    answered: dict[tuple[str, str], float] = {}
    connection = connect(target)
    for section in sorted(_sections(origin.messages("file-released"))):
        for case in cases:
            done = _all_good([post(connection, target, _withdrawal(case, section))])
            answered[case.origin, section] = done[0].ended
    connection.close()
    ends = perf_counter() + DRAIN
    while len(heard) < len(answered) and perf_counter() < ends:
        time.sleep(0.05)
    stop.set()
    thread.join()
    took = [heard[each] - answered[each] for each in answered if each in heard]
    return {
        "withdrawal.notice_p50_ms": milliseconds(percentile(took, 0.5)),
        "withdrawal.notice_p99_ms": milliseconds(percentile(took, 0.99)),
        "withdrawal.notices": len(took),
    }


def _hear(stage: Stage, heard: dict[tuple[str, str], float], stop: threading.Event) -> None:
    for message in stage.partners[ORIGIN].listen(stop.is_set):
        if message.event == "consent-withdrawn":
            at = perf_counter()
            task = message.bundle["entry"][1]["resource"]
            for one in task["input"]:
                if "valueCoding" in one:
                    heard[str(message.case), one["valueCoding"]["code"]] = at


def _sections(released: Sequence[Received]) -> set[str]:
    """Those of which every case has one."""
    return {
        section["code"]["coding"][0]["code"]
        for one in released
        for entry in one.bundle["entry"]
        if entry["resource"]["resourceType"] == "Composition"
        for section in entry["resource"]["section"]
    }


def _withdrawal(case: OpenCase, section: str) -> bytes:
    """The demo's message, from the host authority, of one section."""
    text = (MESSAGES / f"{WITHDRAWAL}.json").read_text("utf-8")
    found = json.loads(text)
    header, focus = (entry["resource"] for entry in found["entry"])
    for id_ in (found["id"], header["id"], focus["id"]):
        text = text.replace(id_, str(uuid4()))
    names = {
        case_of("amina"): case.host,
        "CONSENT-FOR-LIVELIHOOD": case.consent,
        header["sender"]["identifier"]["value"]: HOST,
    }
    for placeholder, name in names.items():
        text = text.replace(f'"{placeholder}"', f'"{name}"')
    found = json.loads(text)
    focus = found["entry"][1]["resource"]
    focus["performer"] = focus["performer"][:1]  # the child: nobody refuses that
    focus["provision"] = {"class": [Section(section).coding]}
    return json.dumps(found).encode()
