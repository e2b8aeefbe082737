"""Cases made at random, with a canary in every section, and all that a partner hears of them."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from deploy.demo.stage import HOST, MESSAGES, ORIGIN, SHELTER, SID, WRITTEN_ON, Stage
from partner import Partner, Refused
from partner.home import Home
from partner.patience import Patience

Json = dict[str, Any]

FREE = frozenset({"text", "valueString", "family", "description"})  # elements of plain words
SECTIONS = ("bia", "child-views", "education", "family-tracing", "health", "protection-concerns")
CANARY = "CANARY-STORM"


def message(name: str) -> Json:
    return json.loads((MESSAGES / f"{name}.json").read_text("utf-8"))


def marked(bundle: Json, canary: str) -> Json:
    """The canary in every plain word and every narrative, but not in the header."""
    found = copy.deepcopy(bundle)
    for entry in found["entry"][1:]:
        _mark(entry["resource"], canary)
    return found


def _mark(value: Any, canary: str) -> None:
    if isinstance(value, list):
        for one in value:
            _mark(one, canary)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in FREE and isinstance(one, str):
                value[name] = f"{one} {canary}"
            elif name == "div":
                value[name] = one.removesuffix("</div>") + f"{canary}</div>"
            else:
                _mark(one, canary)


def from_host(bundle: Json) -> Json:
    """The same message, as the host authority would send it."""
    return json.loads(json.dumps(bundle).replace(ORIGIN, HOST))


def spoilt(bundle: Json, chance: random.Random, canary: str) -> Json | bytes:
    """Wrong in one of the ways in which software is, with the canary where the mistake is."""
    found = copy.deepcopy(bundle)
    resource = chance.choice(found["entry"][1:])["resource"]
    whole = json.dumps(found).encode()
    spoil: dict[str, Callable[[], Any]] = {
        "unknown element": lambda: resource.update({"nickname": canary}),
        "strange code": lambda: resource.update(status=canary),
        "no date": lambda: resource.update(birthDate=canary, date=canary),
        "no object": lambda: resource.update(meta=canary),
        "reference to nowhere": lambda: resource.update(subject={"reference": canary}),
        "script": lambda: resource.update(text={"status": "generated", "div": f"<b>{canary}"}),
        "another type": lambda: resource.update(resourceType=canary),
        "id": lambda: found.update(id=canary),
    }
    raw = {
        "cut short": whole[: -chance.randint(1, 400)],
        "a key twice": whole.replace(b'{"resourceType"', b'{"id": "1", "id": "2", "resourceType"'),
        "no text": whole.replace(b'"title"', b'"\xff"'),
        "words behind": whole + canary.encode(),
    }
    kind = chance.choice([*spoil, *raw])
    if kind in raw:
        return raw[kind]
    spoil[kind]()
    return found


@dataclass
class Heard:
    """What one partner was answered, as bytes."""

    answers: list[bytes] = field(default_factory=list)

    def client(self) -> httpx.Client:
        def keep(answer: httpx.Response) -> None:
            answer.read()
            head = b"\n".join(name + b": " + value for name, value in answer.headers.raw)
            self.answers.append(head + b"\n\n" + answer.content)

        return httpx.Client(timeout=15, trust_env=False, event_hooks={"response": [keep]})


@dataclass
class Storm:
    """One play after the other, each of another case."""

    stage: Stage
    chance: random.Random
    heard: dict[str, Heard]
    filed: set[tuple[str, bytes]] = field(default_factory=set)
    """Who wrote which canary: whoever filed a section may read it again."""
    refused: int = 0
    opened: int = 0

    @classmethod
    def at(cls, homes: Path, seed: int) -> "Storm":
        heard = {name: Heard() for name in Stage.at(homes).partners}
        partners = {
            name: Partner(Home(homes / name), Patience(60), http=each.client())
            for name, each in heard.items()
        }
        return cls(Stage(partners), random.Random(seed), heard)

    def play(self, number: int) -> None:
        """Registered, filed, agreed to, transferred, opened; and asked for by whoever may not."""
        filed = self.chance.sample(SECTIONS, self.chance.randint(2, 4))
        filed = ["bia", *(one for one in filed if one != "bia")]
        allowed = {one for one in ("identity", *filed) if self.chance.random() < 0.6} or {
            "identity"
        }
        case = self._registered(number)
        for section in filed:
            self._file(section, number, case)
        consent = self._agreed(allowed, case)
        released = self._transferred(case)
        withdrawn = self.chance.random() < 0.4
        if withdrawn:
            self._withdraw(consent, case)
        found = self.stage.partners[ORIGIN].open(released).sections
        assert set(found) == (set() if withdrawn else allowed), (number, allowed, withdrawn)
        for section, content in found.items():
            told = set(canaries_in(json.dumps(content).encode()))
            assert told <= {f"{CANARY}-{number}-{section}".encode()}, section
        self.opened += len(found)
        self._strangers_look(case)

    def _registered(self, number: int) -> dict[str, str]:
        bundle = marked(message("register-case-amina"), f"{CANARY}-{number}-identity")
        self._wrongly(SHELTER, bundle, number)
        known = {one.case for one in self.stage.partners[HOST].messages("case-registered")}
        shelter = self._send(SHELTER, bundle, {}).case
        self.filed.add((SHELTER, f"{CANARY}-{number}-identity".encode()))
        (notice,) = self.stage.partners[HOST].wait_for(
            "case-registered", matching=lambda one: one.case not in known, timeout=60
        )
        assert shelter
        assert notice.case
        return {SHELTER: shelter, HOST: notice.case}

    def _file(self, section: str, number: int, case: dict[str, str]) -> None:
        name = f"file-section-amina-{section}"
        bundle = marked(message(name), f"{CANARY}-{number}-{section}")
        by = next(one for one in (SHELTER, HOST) if sent_by(bundle, one))
        self._wrongly(by, bundle, number)
        self._send(by, bundle, {"CASE-OF-AMINA": case[by]})
        self.filed.add((by, f"{CANARY}-{number}-{section}".encode()))

    def _agreed(self, allowed: set[str], case: dict[str, str]) -> str:
        names = {"CASE-OF-AMINA": case[HOST]}
        guardian = self._send(HOST, message("record-guardian-amina"), names)
        names["GUARDIAN-OF-AMINA"] = guardian.name(f"{SID}/guardian") or ""
        bundle = message("give-consent-amina-origin")
        (provision,) = (
            one["resource"]["provision"]
            for one in bundle["entry"]
            if one["resource"]["resourceType"] == "Consent"
        )
        classes = [*provision["class"], *provision["provision"][0]["class"]]
        denied = [one for one in classes if one["code"] not in allowed]
        if self.chance.random() < 0.5:  # said, or only not said: both are no
            provision["class"] = [one for one in classes if one["code"] in allowed]
        provision["provision"][0]["class"] = denied
        names["consent"] = self._send(HOST, bundle, names).name(f"{SID}/consent") or ""
        return names["GUARDIAN-OF-AMINA"] + " " + names["consent"]

    def _transferred(self, case: dict[str, str]) -> Any:
        at_origin = self.stage.partners[ORIGIN]
        names = {"CASE-OF-AMINA": case[HOST]}
        asked = self._send(HOST, message("request-transfer-amina"), names)
        referral = asked.name(f"{SID}/referral") or ""
        (notice,) = at_origin.wait_for(
            "referral-notified",
            timeout=60,
            matching=lambda one: referral in one.names(f"{SID}/referral"),
        )
        case[ORIGIN] = notice.case or ""
        theirs = {"CASE-OF-AMINA": case[ORIGIN], "TRANSFER-OF-AMINA": referral}
        self._send(ORIGIN, message("answer-referral-amina-transfer"), theirs)
        names["TRANSFER-OF-AMINA"] = referral
        self._send(HOST, message("record-milestone-amina-joint-meeting"), names)
        (released,) = at_origin.wait_for(
            "file-released", timeout=60, matching=lambda one: one.case == case[ORIGIN]
        )
        return released

    def _withdraw(self, consent: str, case: dict[str, str]) -> None:
        guardian, name = consent.split(" ")
        names = {
            "CASE-OF-AMINA": case[HOST],
            "CONSENT-FOR-LIVELIHOOD": name,
            "MOTHER-OF-AMINA": guardian,
        }
        self._send(HOST, from_host(message("withdraw-consent-amina-livelihood")), names)

    def _strangers_look(self, case: dict[str, str]) -> None:
        """With their own tokens, under every name of the case, at all that can be read."""
        places = (
            ("intake", "Composition"), ("intake", "EpisodeOfCare"), ("referral", "Task"),
            ("referral", "ServiceRequest"), ("consent", "Consent"), ("consent", "AuditEvent"),
        )  # fmt: skip
        for who in self.stage.partners:
            service, type_ = self.chance.choice(places)
            name = self.chance.choice(list(case.values()))
            self._asked(lambda: self.stage.partners[who].read(service, f"{type_}/{name}"))  # noqa: B023
            self._asked(lambda: self.stage.partners[who].read(service, type_, {"patient": name}))  # noqa: B023

    def _wrongly(self, by: str, bundle: Json, number: int) -> None:
        wrong = spoilt(bundle, self.chance, f"{CANARY}-{number}-mistake")
        sender = self.chance.choice([by, *self.stage.partners])
        to = bundle["entry"][0]["resource"]["destination"][0]["receiver"]["identifier"]["value"]
        self._asked(lambda: self.stage.partners[sender].send(wrong, to=to))

    def _asked(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Refused:
            self.refused += 1

    def _send(self, who: str, bundle: Json, names: dict[str, str]) -> Any:
        return self.stage.partners[who].send(
            bundle, replace=names, written_on=WRITTEN_ON, new_ids=True
        )


def sent_by(bundle: Json, who: str) -> bool:
    return bool(bundle["entry"][0]["resource"]["sender"]["identifier"]["value"] == who)


def canaries_in(content: bytes) -> Iterator[bytes]:
    """Each canary in these bytes."""
    start = content.find(CANARY.encode())
    while start >= 0:
        word = content[start : start + 80]
        end = next((at for at, one in enumerate(word) if chr(one) not in WORD), len(word))
        yield word[:end]
        start = content.find(CANARY.encode(), start + 1)


WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")
