"""The journey of two children, step by step, through public doors only.

Amina and Dawit are stopped on their way across a strait and taken to a shelter in Djibouti; their
cases go to the authority of Ethiopia, an NGO helps one of them, and one case comes to its close.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from deploy.demo.stage import (
    HOST,
    NGO,
    ORIGIN,
    SHELTER,
    SID,
    UNINVITED,
    NotAsItShould,
    Stage,
    check,
    must_refuse,
    sender_of,
)
from deploy.demo.telling import Teller
from partner import Partner, Person, Received, Refused, broker
from partner.ledger import verify

CHILDREN = ("amina", "dawit")
COMMON_FILE = (
    *("bia", "bid", "child-views", "education", "family-tracing", "health"),
    *("plan-economic", "plan-psychosocial", "plan-social", "protection-concerns"),
)
FILES = {"amina": (*COMMON_FILE, "mhpss", "trafficking-exploitation"), "dawit": COMMON_FILE}
WITHHELD = {"amina": "trafficking-exploitation", "dawit": "protection-concerns"}
CANARY = "CANARY-WITHHELD"
SUPPORT = {"plan-economic", "education"}
ARRIVAL = (
    (HOST, "departed"),
    (ORIGIN, "arrived"),
    (ORIGIN, "identity-verified"),
    (ORIGIN, "custody-received"),
)
CLOSING_STEPS = ("plan-review", "exit-interview", "closing-assessment", "family-preparation")
CASE_MANAGER = Person("worker-31", ("case-manager",))
SOCIAL_WORKER = Person("worker-32", ("social-worker",))


@dataclass(frozen=True)
class Journey:
    """Plays the nine steps. A step raises when the world is not as it should be."""

    stage: Stage
    tell: Teller

    def play(self, before_step: Callable[[int], None] = lambda _: None) -> bool:
        """All steps, in order; False when one went wrong, and then the rest is left."""
        self.stage.begin()
        for number, step in enumerate(STEPS, start=1):
            self.tell.chapter(number, (step.__doc__ or "").splitlines()[0])
            before_step(number)
            try:
                step(self)
            except (NotAsItShould, Refused) as problem:
                self.tell.failed(str(problem))
                return False
        return True

    def register(self) -> None:
        """The shelter registers both children; a message that lacks something is refused first."""
        refused = self.stage.refusal(SHELTER, "register-case-dawit-incomplete")
        check(any(issue.place for issue in refused.issues), "the refusal names no element")
        self.tell.refused("A registration that lacks what is required", refused)
        for child in CHILDREN:
            # Intake may have been started this very moment, and not yet heard of the agreements.
            answer = self.stage.send_once_heard(
                SHELTER, f"register-case-{child}", rule="not-a-delegate"
            )
            self.stage.learn(case_of(child), answer.case, SHELTER)
            self._host_learns(child)
            for section in FILES[child]:
                file = f"file-section-{child}-{section}"
                self.stage.send(sender_of(file), file)
            count = len(FILES[child]) + 1
            self.tell.happened(f"{child.title()} is registered, with consent; {count} sections")

    def _host_learns(self, child: str) -> None:
        known = set(self.stage.names.get(HOST, {}).values())
        notice = self.stage.notice(HOST, "case-registered", lambda one: one.case not in known)
        self.stage.learn(case_of(child), notice.case, HOST)
        shelter = self.stage.names[SHELTER][case_of(child)]
        check(notice.case != shelter, "two partners have the same name for a case")

    def consent(self) -> None:
        """Child and guardian say what the origin authority may have, and what not."""
        for child in CHILDREN:
            guardian = self.stage.send(HOST, f"record-guardian-{child}").name(f"{SID}/guardian")
            self.stage.learn(f"GUARDIAN-OF-{child.upper()}", guardian, HOST)
            self.stage.send(HOST, f"give-consent-{child}-origin")
            self.tell.happened(
                f"{child.title()} and the guardian agree, for six months, to reunification and"
                f" reintegration; withheld: {WITHHELD[child]}"
            )

    def transfer(self) -> None:
        """The host authority asks the origin authority to take over; a notice tells no identity."""
        for child in CHILDREN:
            transfer = f"TRANSFER-OF-{child.upper()}"
            answer = self.stage.send(HOST, f"request-transfer-{child}")
            referral = self.stage.learn(transfer, answer.name(f"{SID}/referral"), HOST, ORIGIN)
            notice = self._notified(ORIGIN, child, referral)
            self._tells_no_identity(notice)
            self.stage.learn("NOTICE-OF-TRANSFER", notice.id, ORIGIN)
            self.stage.send(ORIGIN, f"acknowledge-transfer-{child}", over="kafka")
            self.stage.send(ORIGIN, f"answer-referral-{child}-transfer")
            self._hears(HOST, "referral-answered", referral)
            self.tell.happened(f"{child.title()}'s transfer is notified, acknowledged and accepted")
        self.tell.sees("The origin authority", ["need, urgency, area, age band, language"])

    def _notified(self, who: str, child: str, referral: str) -> Received:
        notice = self._hears(who, "referral-notified", referral)
        self.stage.learn(case_of(child), notice.case, who)
        return notice

    def _hears(self, who: str, event: str, referral: str) -> Received:
        return self.stage.notice(who, event, lambda one: referral in one.names(f"{SID}/referral"))

    def _tells_no_identity(self, notice: Received) -> None:
        text = json.dumps(notice.bundle)
        for word in ("Amina", "Dawit", "Hussein", "birthDate", "Logiya", "Obock"):
            check(word not in text, "the notice tells who the child is")

    def introduce(self) -> None:
        """The family meets the new worker; what is permitted is released, sealed, and opened."""
        for child in CHILDREN:
            self.stage.send(HOST, f"record-milestone-{child}-joint-meeting")
            released = self._released(ORIGIN, child)
            opened = self._open(ORIGIN, released)
            permitted = {"identity", *FILES[child]} - {WITHHELD[child]}
            check(opened == permitted, f"{sorted(opened)} was opened, not {sorted(permitted)}")
            self.tell.happened(f"{child.title()}'s introduction is recorded")
            self.tell.sees("The origin authority", sorted(opened))
        self._withheld_is_nowhere()
        self._uninvited(released)

    def _released(self, who: str, child: str) -> Received:
        name = self.stage.names[who][case_of(child)]
        return self.stage.notice(who, "file-released", lambda one: one.case == name)

    def _open(self, who: str, released: Received) -> set[str]:
        return set(self.stage.partners[who].open(released).sections)

    def _withheld_is_nowhere(self) -> None:
        home = self.stage.partners[ORIGIN].home.folder
        for file in home.rglob("*"):
            if file.is_file():
                check(CANARY.encode() not in file.read_bytes(), "a withheld section is there")
        self.tell.happened("Of the withheld sections no word is anywhere on its side")

    def _uninvited(self, released: Received) -> None:
        """An NGO without consent gets the same answer as for what does not exist."""
        ngo = self.stage.partners[UNINVITED]
        binary = next(
            entry["resource"]["id"]
            for entry in released.bundle["entry"]
            if entry["resource"]["resourceType"] == "Binary"
        )
        nothing = "00000000-0000-4000-8000-000000000000"
        mine, none = (
            must_refuse(partial(ngo.release_keys, [one], "reunification"), f"a key for {what}")
            for one, what in ((binary, "a stranger"), (nothing, "nothing"))
        )
        check(mine.not_found and str(mine) == str(none), "a stranger learns that something exists")
        self.tell.refused("An NGO that nobody agreed to asks for a key", mine)
        referral = self.stage.names[HOST]["TRANSFER-OF-AMINA"]
        task = must_refuse(lambda: ngo.read("referral", f"Task/{referral}"), "reading a Task")
        check(task.not_found, "a stranger learns that the transfer exists")
        topic = must_refuse(lambda: _read_topic(ngo, f"partner.{ORIGIN}.intake.v1"), "reading")
        check(not topic.temporary, "the broker did not say no")
        self.tell.refused("It tries to read the origin authority's topic", topic)

    def refer(self) -> None:
        """The origin authority asks an NGO for livelihood support; two sections go there."""
        stage = self.stage
        mother = stage.send(ORIGIN, "record-guardian-amina-mother").name(f"{SID}/guardian")
        stage.learn("MOTHER-OF-AMINA", mother, ORIGIN)
        consent = stage.send(ORIGIN, "give-consent-amina-livelihood").name(f"{SID}/consent")
        stage.learn("CONSENT-FOR-LIVELIHOOD", consent, ORIGIN)
        answer = stage.send(ORIGIN, "request-referral-amina-livelihood")
        referral = stage.learn("REFERRAL-OF-AMINA", answer.name(f"{SID}/referral"), ORIGIN, NGO)
        notice = self._notified(NGO, "amina", referral)
        self._tells_no_identity(notice)
        stage.send(NGO, "answer-referral-amina-livelihood", over="kafka")
        self._hears(ORIGIN, "referral-answered", referral)
        stage.send(ORIGIN, "record-milestone-amina-livelihood-joint-meeting")
        released = self._released(NGO, "amina")
        came = set(sections_of(released))
        check(came == SUPPORT, f"{sorted(came)} came, not {sorted(SUPPORT)}")
        opened = stage.partners[NGO].open(released, sections=["plan-economic"])
        check(set(opened.sections) == {"plan-economic"}, "the section does not open")
        self.tell.happened("Amina and her mother agreed to two sections for the NGO; those came")
        self.tell.sees("The NGO", ["plan-economic (opened)", "education (sealed)"])

    def withdraw(self) -> None:
        """The consent for the NGO is withdrawn: what is shut stays shut, and the NGO answers."""
        stage, ngo = self.stage, self.stage.partners[NGO]
        stage.send(ORIGIN, "withdraw-consent-amina-livelihood")
        released = self._released(NGO, "amina")
        opened = ngo.open(released)
        check(not opened.sections, f"{sorted(opened.sections)} opened after the withdrawal")
        self.tell.happened("Amina's mother withdraws; no section opens any more, read or unread")
        notice = stage.notice(NGO, "consent-withdrawn", lambda one: one.case == released.case)
        stage.learn("NOTICE-OF-WITHDRAWAL", notice.id, NGO)
        (consent,) = notice.names(f"{SID}/consent")
        stage.learn("CONSENT-FOR-LIVELIHOOD", consent, NGO)
        stage.send(NGO, "acknowledge-withdrawal-amina")
        stage.send(NGO, "answer-withdrawal-amina-erased")
        stage.send(ORIGIN, "fail-referral-amina-livelihood")
        self.tell.happened("The NGO is told, acknowledges, and answers that everything is erased")
        self.tell.sees("The NGO", [])

    def settle(self) -> None:
        """Escort, first contact and settled-in check; then responsibility passes."""
        for child in CHILDREN:
            for who, milestone in ARRIVAL:
                self.stage.send(who, f"record-milestone-{child}-{milestone}")
            early = self.stage.refusal(ORIGIN, f"record-milestone-{child}-settled-in-check")
            self.tell.refused("A settled-in check before the first contact", early)
            self.stage.send(ORIGIN, f"record-milestone-{child}-first-contact")
            self.stage.send(ORIGIN, f"record-milestone-{child}-settled-in-check")
            self._both_see_the_same(child)
            self.tell.happened(f"{child.title()}: responsibility has passed; both sides see it")

    def _both_see_the_same(self, child: str) -> None:
        referral = self.stage.names[HOST][f"TRANSFER-OF-{child.upper()}"]
        for who in (HOST, ORIGIN):
            self._hears(who, "responsibility-passed", referral)
        tasks = [
            self.stage.partners[who].read("referral", f"Task/{referral}") for who in (HOST, ORIGIN)
        ]
        shown = [(task["status"], task.get("businessStatus")) for task in tasks]
        check(shown[0] == shown[1] and shown[0][0] == "completed", "the two sides disagree")

    def close(self) -> None:
        """Closing is refused while something is missing; then the case closes, into monitoring."""
        stage = self.stage
        early = stage.refusal(ORIGIN, "propose-closure-amina-too-early")
        self.tell.refused("A closure that is proposed too early", early)
        check(len(early.issues) > 1, "the refusal does not list what is missing")
        stage.send(ORIGIN, "file-section-amina-follow-up")
        stage.send_once_heard(ORIGIN, "propose-closure-amina", rule="too-early")
        for step in CLOSING_STEPS:
            stage.send(ORIGIN, f"record-closing-step-amina-{step}", person=SOCIAL_WORKER)
        nobody = stage.refusal(ORIGIN, "authorise-closure-amina", person=SOCIAL_WORKER)
        self.tell.refused("A social worker authorises the closure", nobody)
        stage.send_once_heard(
            ORIGIN, "authorise-closure-amina", rule="gate-not-met", person=CASE_MANAGER
        )
        name = stage.names[ORIGIN][case_of("amina")]
        closed = stage.notice(ORIGIN, "case-closed", lambda one: one.case == name)
        start, end = monitoring_of(closed)
        check(end[:7] >= months_after(start, 3), "monitoring is shorter than three months")
        self.tell.happened(f"Amina's case is closed, and monitored from {start} to {end}")

    def account(self) -> None:
        """The ledger lists who had what, when and why; its chain is verified offline."""
        partner = self.stage.partners[ORIGIN]
        ledger = partner.ledger(self.stage.names[ORIGIN][case_of("amina")])
        check(verify(ledger) is None, "the chain of the ledger is broken")
        told = [entry["what"] for entry in ledger["entries"]]
        for what in ("consented", "disclosed", "opened", "refused", "withdrawn"):
            check(what in told, f"the ledger does not tell of anything {what}")
        self.tell.happened(f"{len(told)} lines: " + ", ".join(counted(told)))
        check(WITHHELD["amina"] not in json.dumps(ledger), "the ledger tells what was withheld")
        changed = json.loads(json.dumps(ledger))
        changed["entries"][1]["recipient"] = NGO
        broken = verify(changed)
        place = changed["entries"][1]["strand"], changed["entries"][1]["position"]
        check(broken and (broken.strand, broken.position) == place, "a changed line does not show")
        self.tell.happened("The chain holds; with one line changed, the verifier names that line")


def _read_topic(stranger: Partner, topic: str) -> None:
    """Ask the broker for somebody else's topic, with one's own token."""
    with broker.in_our_words():
        broker.readable(
            stranger.addresses.bootstrap_servers, lambda: stranger.token("kafka"), [topic]
        )


STEPS: Final = (
    Journey.register,
    Journey.consent,
    Journey.transfer,
    Journey.introduce,
    Journey.refer,
    Journey.withdraw,
    Journey.settle,
    Journey.close,
    Journey.account,
)


def case_of(child: str) -> str:
    """The placeholder of a child's case in the files."""
    return f"CASE-OF-{child.upper()}"


def sections_of(released: Received) -> list[str]:
    """What a released file says that it holds."""
    manifest: dict[str, Any] = released.bundle["entry"][1]["resource"]
    return [section["code"]["coding"][0]["code"] for section in manifest["section"]]


def monitoring_of(closed: Received) -> tuple[str, str]:
    """From when to when the child is visited, as days."""
    plan = next(
        entry["resource"]
        for entry in closed.bundle["entry"]
        if entry["resource"]["resourceType"] == "CarePlan"
    )
    return plan["period"]["start"][:10], plan["period"]["end"][:10]


def months_after(day: str, months: int) -> str:
    """Year and month, so many months later."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    return f"{year}-{month + 1:02}"


def counted(words: Iterable[str]) -> list[str]:
    """How often each word occurs, in the order of their first occurrence."""
    said = list(words)
    return [f"{said.count(word)} {word}" for word in dict.fromkeys(said)]
