"""Cases in the middle of a handoff, so that every section filed has somebody who waits for it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deploy.demo import playing
from deploy.demo.journey import case_of
from deploy.demo.stage import HOST, MESSAGES, ORIGIN, SHELTER, SID, Stage
from deploy.launcher import Casebridge
from partner.outgoing import Filling, made_ready
from services.common.settings import PREFIX

FILED = MESSAGES / "bench-file-section.json"


@dataclass(frozen=True)
class OpenCase:
    """One case, under the names that the shelter, the origin authority and the host have for it;
    and the host's name for its consent.
    """

    shelter: str
    origin: str
    host: str
    consent: str


@contextmanager
def set_up(folder: Path) -> Iterator[tuple[Casebridge, Stage]]:
    """Everything running, and the partners registered; their systems do not listen yet.

    No client is held to its requests per minute: how many can be served is the question.
    """
    os.environ.setdefault(f"{PREFIX}REQUESTS_PER_MINUTE", "10000000")
    homes = playing.homes(folder)
    with Casebridge.at(folder) as running:
        running.register(playing.REGISTER, homes / "invitations")
        with Stage.at(homes) as stage:
            stage.register(running.issuer, homes / "invitations")
            yield running, stage


def open_case(stage: Stage) -> OpenCase:
    """Register Amina once more, and bring her case to the introduction."""
    stage.begin()
    names = stage.names
    stage.learn(case_of("amina"), stage.send(SHELTER, "register-case-amina").case, SHELTER)
    notice = stage.notice(HOST, "case-registered", lambda _: True)
    stage.learn(case_of("amina"), notice.case, HOST)
    stage.send(SHELTER, "file-section-amina-bia")
    guardian = stage.send(HOST, "record-guardian-amina").name(f"{SID}/guardian")
    stage.learn("GUARDIAN-OF-AMINA", guardian, HOST)
    consent = stage.send(HOST, "give-consent-amina-origin").name(f"{SID}/consent")
    transfer = stage.send(HOST, "request-transfer-amina").name(f"{SID}/referral")
    referral = stage.learn("TRANSFER-OF-AMINA", transfer, HOST, ORIGIN)
    notified = stage.notice(
        ORIGIN, "referral-notified", lambda one: referral in one.names(f"{SID}/referral")
    )
    stage.learn(case_of("amina"), notified.case, ORIGIN)
    stage.send(ORIGIN, "answer-referral-amina-transfer")
    stage.send(HOST, "record-milestone-amina-joint-meeting")
    stage.notice(ORIGIN, "file-released", lambda one: one.case == notified.case)
    amina = case_of("amina")
    return OpenCase(names[SHELTER][amina], names[ORIGIN][amina], names[HOST][amina], str(consent))


def registered(stage: Stage) -> str:
    """Register Amina once more; nobody waits for anything of hers. Gives the shelter's name."""
    answer = stage.send(SHELTER, "register-case-amina")
    return stage.learn(case_of("amina"), answer.case, SHELTER)


def section_for(shelter: str) -> bytes:
    """One more section for this case: about 41 KB, with ids of its own, as dense as it can be."""
    filling = Filling({case_of("amina"): shelter}, date(2026, 9, 2), new_ids=True)
    body = made_ready(FILED, filling)
    return json.dumps(json.loads(body), separators=(",", ":"), ensure_ascii=False).encode()
