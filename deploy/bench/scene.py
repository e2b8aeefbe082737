"""Cases in the middle of a handoff, so that every section filed has somebody who waits for it."""

import json
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

FILED = MESSAGES / "bench-file-section.json"


@dataclass(frozen=True)
class OpenCase:
    """One case, under the names that the shelter and the origin authority have for it."""

    shelter: str
    origin: str


@contextmanager
def set_up(folder: Path) -> Iterator[tuple[Casebridge, Stage]]:
    """Everything running, and the partners registered; their systems do not listen yet."""
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
    stage.send(HOST, "give-consent-amina-origin")
    transfer = stage.send(HOST, "request-transfer-amina").name(f"{SID}/referral")
    referral = stage.learn("TRANSFER-OF-AMINA", transfer, HOST, ORIGIN)
    notified = stage.notice(
        ORIGIN, "referral-notified", lambda one: referral in one.names(f"{SID}/referral")
    )
    stage.learn(case_of("amina"), notified.case, ORIGIN)
    stage.send(ORIGIN, "answer-referral-amina-transfer")
    stage.send(HOST, "record-milestone-amina-joint-meeting")
    stage.notice(ORIGIN, "file-released", lambda one: one.case == notified.case)
    return OpenCase(names[SHELTER][case_of("amina")], names[ORIGIN][case_of("amina")])


def registered(stage: Stage) -> str:
    """Register Amina once more; nobody waits for anything of hers. Gives the shelter's name."""
    answer = stage.send(SHELTER, "register-case-amina")
    return stage.learn(case_of("amina"), answer.case, SHELTER)


def section_for(shelter: str) -> bytes:
    """One more section for this case: about 41 KB, with ids of its own, as dense as it can be."""
    filling = Filling({case_of("amina"): shelter}, date(2026, 9, 2), new_ids=True)
    body = made_ready(FILED, filling)
    return json.dumps(json.loads(body), separators=(",", ":"), ensure_ascii=False).encode()
