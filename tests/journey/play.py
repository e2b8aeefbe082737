"""What happens in one case, at random: what may be seen of it is seen, and nothing more."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field

from deploy.demo.stage import HOST, NGO, ORIGIN, SHELTER, SID
from partner import Received, Response
from schemas.codes import Section
from tests.journey.bundles import (
    Json,
    asking_for,
    consent_of,
    from_host,
    marked,
    message,
    sent_by,
)
from tests.journey.canaries import CANARY, canaries_in
from tests.journey.storm import Storm
from tests.journey.words import Family

SECTIONS = ("bia", "child-views", "education", "family-tracing", "health", "protection-concerns")
FOR_THE_NGO = ("education", "health", "plan-economic", "plan-social", "follow-up")
"""What the agreement with it is about."""
READ = (
    ("intake", "Composition"), ("intake", "EpisodeOfCare"), ("referral", "Task"),
    ("referral", "ServiceRequest"), ("consent", "Consent"), ("consent", "AuditEvent"),
)  # fmt: skip


@dataclass
class Play:
    """One case, and what each organisation calls it."""

    storm: Storm
    number: int
    case: dict[str, str] = field(default_factory=dict)
    agreed: dict[str, set[str]] = field(default_factory=dict)
    """What the NGO may have, by each consent that stands."""

    def canary(self, of: str) -> str:
        return f"{CANARY}-{self.number}-{of}"

    def play(self) -> None:
        """Registered, filed, agreed to, transferred, opened; and asked for by whoever may not."""
        chance = self.storm.chance
        filed = chance.sample(SECTIONS, chance.randint(2, 4))
        filed = ["bia", *(one for one in filed if one != "bia")]
        allowed = {one for one in ("identity", *filed) if chance.random() < 0.6} or {"identity"}
        self.register()
        for section in filed:
            self.file(section)
        guardian = self.guardian(HOST, "record-guardian-amina")
        self.family_speaks(guardian, allowed)
        consent = self.agree(allowed, guardian)
        released = self.transfer()
        withdrawn = chance.random() < 0.4
        if withdrawn:
            self.withdraw(HOST, consent, guardian)
        self.open(ORIGIN, released, set() if withdrawn else allowed)
        self.family_speaks(guardian, allowed)
        for _ in range(chance.randint(0, 2)):
            self.refer(filed)
        self.strangers_look(released)
        self.storm.played["cases"] += 1

    def register(self) -> None:
        bundle = marked(message("register-case-amina"), self.canary("identity"))
        self.storm.send_wrongly(SHELTER, bundle, self.canary("mistake"))
        host = self.storm.stage.partners[HOST]
        known = {one.case for one in host.messages("case-registered")}
        # Intake may have been started this very moment, and not yet heard of the agreements.
        answer = self.storm.send_once_heard(SHELTER, bundle, rule="not-a-delegate")
        self.storm.filed.add((SHELTER, self.canary("identity").encode()))
        notice = self.storm.notice(HOST, "case-registered", lambda one: one.case not in known)
        self.case = {SHELTER: answer.case or "", HOST: notice.case or ""}

    def file(self, section: str) -> None:
        bundle = marked(message(f"file-section-amina-{section}"), self.canary(section))
        by = next(one for one in (SHELTER, HOST) if sent_by(bundle, one))
        self.storm.send_wrongly(by, bundle, self.canary("mistake"))
        self.send(by, bundle)
        self.storm.filed.add((by, self.canary(section).encode()))
        self.storm.played["sections"] += 1

    def guardian(self, by: str, file: str) -> str:
        return name_in(self.send(by, message(file)), "guardian")

    def family_speaks(self, guardian: str, allowed: Collection[str]) -> None:
        storm, names = self.storm, {"GUARDIAN-OF-AMINA": guardian, "MOTHER-OF-AMINA": guardian}
        family = Family(
            lambda bundle, more: self.send(HOST, bundle, **names, **more),
            lambda bundle: storm.is_refused(lambda: self.send(HOST, bundle, **names)),
            storm.chance,
            allowed,
            self.canary("mistake"),
            storm.played,
        )
        for consent in family.speak(storm.chance.randint(1, 4)):
            self.look(
                storm.chance.choice(list(storm.stage.partners)), "consent", "Consent", consent
            )

    def agree(self, allowed: set[str], guardian: str) -> str:
        bundle = message("give-consent-amina-origin")
        provision = consent_of(bundle)["provision"]
        classes = [*provision["class"], *provision["provision"][0]["class"]]
        denied = [one for one in classes if one["code"] not in allowed]
        if self.storm.chance.random() < 0.5:  # said, or only not said: both are no
            provision["class"] = [one for one in classes if one["code"] in allowed]
        provision["provision"][0]["class"] = denied
        return self.consent(HOST, bundle, **{"GUARDIAN-OF-AMINA": guardian})

    def consent(self, by: str, bundle: Json, **names: str) -> str:
        answer = self.send(by, bundle, **names)
        self.storm.played["consents"] += 1
        return name_in(answer, "consent")

    def transfer(self) -> Received:
        referral = self.notified(ORIGIN, self.send(HOST, message("request-transfer-amina")))
        names = {"TRANSFER-OF-AMINA": referral}
        self.send(ORIGIN, message("answer-referral-amina-transfer"), **names)
        self.send(HOST, message("record-milestone-amina-joint-meeting"), **names)
        self.storm.played["transfers"] += 1
        return self.released(ORIGIN, known=set())

    def notified(self, who: str, asked: Response) -> str:
        """The handoff's name, once its receiver has heard of it, and what it calls the case."""
        referral = name_in(asked, "referral")
        notice = self.storm.notice(
            who, "referral-notified", lambda one: referral in one.names(f"{SID}/referral")
        )
        self.case[who] = notice.case or ""
        return referral

    def released(self, who: str, known: Collection[str]) -> Received:
        return self.storm.notice(
            who, "file-released", lambda one: one.case == self.case[who] and one.id not in known
        )

    def refer(self, there: Collection[str]) -> None:
        """To an NGO, which asks for more than it may have; taken back, declined or accepted.

        What was denied was denied to the origin: about the NGO the family is asked anew.
        """
        chance = self.storm.chance
        mother = {"MOTHER-OF-AMINA": self.guardian(ORIGIN, "record-guardian-amina-mother")}
        agreed, asked = (chance.sample(FOR_THE_NGO, chance.randint(1, 4)) for _ in range(2))
        bundle = message("give-consent-amina-livelihood")
        consent_of(bundle)["provision"]["class"] = [Section(one).coding for one in agreed]
        consent = self.consent(ORIGIN, bundle, **mother)
        self.agreed[consent] = set(agreed)
        referral = {"REFERRAL-OF-AMINA": self.notified(NGO, self.send(ORIGIN, asking_for(asked)))}
        what = chance.choice(("withdrawn", "declined", "accepted", "accepted"))
        self.storm.played[f"referrals {what}"] += 1
        if what == "withdrawn":
            self.send(ORIGIN, message("withdraw-referral-amina-livelihood"), **referral)
        elif what == "declined":
            self.send(NGO, message("answer-referral-amina-livelihood-declined"), **referral)
        else:
            may = set().union(*self.agreed.values())
            self.hand_over(referral, may.intersection(asked, there))
        if chance.random() < 0.5:
            self.withdraw(ORIGIN, consent, mother["MOTHER-OF-AMINA"])
            del self.agreed[consent]

    def hand_over(self, referral: dict[str, str], expected: Collection[str]) -> None:
        ngo = self.storm.stage.partners[NGO]
        known = {one.id for one in ngo.messages("file-released")}
        self.send(NGO, message("answer-referral-amina-livelihood"), **referral)
        self.send(ORIGIN, message("record-milestone-amina-livelihood-joint-meeting"), **referral)
        if expected:
            self.open(NGO, self.released(NGO, known), expected)

    def withdraw(self, by: str, consent: str, guardian: str) -> None:
        bundle = message("withdraw-consent-amina-livelihood")
        names = {"CONSENT-FOR-LIVELIHOOD": consent, "MOTHER-OF-AMINA": guardian}
        self.send(by, from_host(bundle) if by == HOST else bundle, **names)
        self.storm.played["withdrawals"] += 1

    def open(self, who: str, released: Received, expected: Collection[str]) -> None:
        """Exactly that, and in each section its own canary alone."""
        found = self.storm.stage.partners[who].open(released).sections
        assert set(found) == set(expected), (self.number, who, expected)
        for section, content in found.items():
            own = self.canary(section).encode()
            assert set(canaries_in(json.dumps(content).encode())) <= {own}, section
            self.storm.opened.add((who, own))
        self.storm.played["sections opened"] += len(found)

    def strangers_look(self, released: Received) -> None:
        """With their own tokens, under every name of the case, at all that can be read."""
        chance = self.storm.chance
        for who in self.storm.stage.partners:
            name = chance.choice(list(self.case.values()))
            self.look(who, *chance.choice(READ), name)
            self.look_into_the_ledger(who, name)
            self.ask_for_keys(who, binaries_of(released))

    def look_into_the_ledger(self, who: str, name: str) -> None:
        """As data, and as the page for child and guardian."""
        chance, partner = self.storm.chance, self.storm.stage.partners[who]
        language, discreet = chance.choice(("en", "fr", "ar", "am", "es")), chance.random() < 0.5
        self.storm.is_refused(lambda: partner.ledger(name))
        self.storm.is_refused(lambda: partner.ledger_page(name, language, discreet=discreet))

    def ask_for_keys(self, who: str, binaries: list[str]) -> None:
        partner = self.storm.stage.partners[who]
        refused = self.storm.is_refused(lambda: partner.release_keys(binaries, "reunification"))
        assert refused or who == ORIGIN, (self.number, who)

    def look(self, who: str, service: str, type_: str, name: str) -> None:
        partner = self.storm.stage.partners[who]
        self.storm.is_refused(lambda: partner.read(service, f"{type_}/{name}"))
        self.storm.is_refused(lambda: partner.read(service, type_, {"patient": name}))

    def send(self, by: str, bundle: Json, **names: str) -> Response:
        sent: Response = self.storm.send(by, bundle, {"CASE-OF-AMINA": self.case[by], **names})
        return sent


def name_in(answer: Response, what: str) -> str:
    return answer.name(f"{SID}/{what}") or ""


def binaries_of(released: Received) -> list[str]:
    """What was sealed."""
    resources = [entry["resource"] for entry in released.bundle["entry"]]
    return [one["id"] for one in resources if one["resourceType"] == "Binary"]
