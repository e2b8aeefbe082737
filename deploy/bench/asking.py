"""How many tokens and keys a second the consent service gives; how soon a withdrawal is told."""

import json
import threading
import time
from collections.abc import Sequence
from functools import partial
from itertools import cycle, islice
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
from partner.sealed import purpose_of
from schemas.codes import Section

CLIENTS = 8
KEYS, TOKENS = 2_000, 1_000
WARM_UP = 200
DRAIN = 30  # seconds
WITHDRAWAL = "withdraw-consent-amina-livelihood"


def measure(stage: Stage, cases: Sequence[OpenCase]) -> dict[str, object]:
    """The consents of the cases are taken back: whatever else is measured on them comes first."""
    return {
        "tokens.per_s": _tokens(stage),
        **_keys(stage),
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
    return _rate(Target(origin.addresses.token_endpoint, content_type=FORM), bodies, TOKENS)


def _keys(stage: Stage) -> dict[str, object]:
    """The keys of what was released, each asked for many times over: as the partner library does,
    those of a whole file in one request, and by themselves.

    As those who open files do, the sections of one case not at the same time.
    """
    origin = stage.partners[ORIGIN]
    target = Target(f"{origin.addresses.service('consent')}/$release-key", origin.token("consent"))
    released = origin.messages("file-released")
    (purpose,) = {purpose_of(one.bundle) for one in released}
    files = [_binaries(one) for one in released]
    (size,) = {len(file) for file in files}
    alone = [[binary] for turn in zip(*files, strict=True) for binary in turn]
    whole, single = (
        _rate(target, [_question(each, purpose) for each in asked], KEYS // len(asked[0]))
        for asked in (files, alone)
    )
    return {
        "key_release.per_s": round(size * whole, 1),
        "key_release.keys_a_request": size,
        "key_release.one_by_one_per_s": single,
    }


def _binaries(message: Received) -> list[str]:
    found = (entry["resource"] for entry in message.bundle["entry"])
    return [one["id"] for one in found if one["resourceType"] == "Binary"]


def _question(binaries: Sequence[str], purpose: str | None) -> bytes:
    asked = {
        "resourceType": "Parameters",
        "parameter": [
            *({"name": "binary", "valueId": binary} for binary in binaries),
            {"name": "purpose", "valueCode": purpose},
        ],
    }
    return json.dumps(asked).encode()


def _rate(target: Target, bodies: Sequence[bytes], times: int) -> float:
    """Requests a second: these in turn, and again from the first."""
    turns = list(islice(cycle(bodies), WARM_UP + times))
    _all_good(post_all(target, turns[:WARM_UP], CLIENTS))
    answered = _all_good(post_all(target, turns[WARM_UP:], CLIENTS))
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
