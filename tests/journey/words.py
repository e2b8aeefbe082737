"""What a family says about one case, at random, beside the consents that the play rests on.

Consents are given, replaced, disputed and taken back, and sent as none may be recorded. What is
said here lets nobody in and keeps nobody out whom the play expects to be let in or kept out.
"""

import copy
import json
import random
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from deploy.demo.stage import HOST, NGO, ORIGIN, SHELTER, SID, UNINVITED
from schemas.canonical import REPLACES, SID_CONSENT
from schemas.codes import Purpose, Section
from schemas.messages.building import organisation
from tests.journey.bundles import Json, consent_of, message

OTHERS = (SHELTER, HOST, UNINVITED)
LET_IN = (ORIGIN, NGO)
"""By the consents that the play rests on; a dispute would stand against those, too."""
PURPOSES = [one for one in Purpose if one not in {"reunification", "service-provision"}]


@dataclass
class Family:
    """A child and a guardian, who speak through the host authority."""

    send: Callable[[Json, Mapping[str, str]], Any]
    refused: Callable[[Json], bool]
    chance: random.Random
    allowed: Collection[str]
    canary: str
    played: Counter[str]

    def speak(self, times: int) -> list[str]:
        """So many consents, and what becomes of each. Answers their names."""
        names: list[str] = []
        standing = ""
        for _ in range(times):
            what = self.chance.choice(("stand", "stand", "withdrawals", "disputes"))
            some = OTHERS if what == "disputes" else (*OTHERS, *LET_IN)
            recipients = self.chance.sample(some, self.chance.randint(1, len(some)))
            sections = self.chance.sample(list(Section), self.chance.randint(1, 6))
            bundle = self._consent(recipients, sections, standing)
            self._unrecordable(bundle)
            standing = self._said(bundle, {}, "consents")
            names.append(standing)
            if what != "stand":
                self._object(standing, what, sections)
                standing = ""
        return names

    def _object(self, name: str, what: str, sections: list[Section]) -> None:
        some = self.chance.choice(([], self.chance.sample(sections, 1)))  # none named: all
        bundle = objection("dispute" if what == "disputes" else "withdraw", some)
        if what == "disputes":
            performers = consent_of(bundle)["performer"]
            performers.remove(self.chance.choice(performers))
        self._said(bundle, {"CONSENT-FOR-LIVELIHOOD": name}, what)

    def _said(self, bundle: Json, names: Mapping[str, str], what: str) -> str:
        answer = self.send(bundle, names)
        self.played[what] += 1
        return answer.name(f"{SID}/consent") or ""

    def _consent(
        self, recipients: Collection[str], sections: Collection[Section], before: str
    ) -> Json:
        bundle = message("give-consent-amina-origin")
        consent = consent_of(bundle)
        consent["performer"] = self.chance.sample(consent["performer"], self.chance.randint(1, 2))
        provision = consent["provision"]
        (actor,) = provision["actor"]
        provision["actor"] = [actor | {"reference": organisation(each)} for each in recipients]
        purposes = self.chance.sample(PURPOSES, self.chance.randint(1, len(PURPOSES)))
        provision["purpose"] = [each.coding for each in purposes]
        provision["class"] = [each.coding for each in sections]
        forbidden = [each for each in sections if each not in self.allowed]
        provision["provision"][0]["class"] = [each.coding for each in forbidden]
        if not forbidden or self.chance.random() < 0.5:
            del provision["provision"]
        if before and self.chance.random() < 0.5:
            replaced = {"type": "Consent", "identifier": {"system": SID_CONSENT, "value": before}}
            consent["extension"] = [{"url": REPLACES, "valueReference": replaced}]
            self.played["replaced consents"] += 1
        return bundle

    def _unrecordable(self, bundle: Json) -> None:
        """The same with what no consent may say, and the canary in it: it must be refused."""
        wrong = copy.deepcopy(bundle)
        consent = consent_of(wrong)
        consent["sourceAttachment"]["title"] = self.canary
        provision = consent["provision"]
        nobody = {"identifier": {"system": f"{SID}/guardian", "value": self.canary}}
        kinds: dict[str, Callable[[], Any]] = {
            "a recipient who is nobody": lambda: provision["actor"][0].update(
                reference=organisation(self.canary.lower())
            ),
            "a section that is none": lambda: provision["class"][0].update(code=self.canary),
            "over before it begins": lambda: provision["period"].update(end="2020-01-01"),
            "a limit of another kind": lambda: provision.update(code=[{"text": self.canary}]),
            "by a guardian who is nobody": lambda: consent["performer"].append(nobody),
            "by nobody": lambda: consent.pop("performer"),
            "for another's child": lambda: consent["patient"]["identifier"].update(
                value=self.canary
            ),
        }
        kind = self.chance.choice(list(kinds))
        kinds[kind]()
        assert self.refused(wrong), kind
        self.played["consents refused"] += 1


def objection(kind: str, sections: Collection[Section]) -> Json:
    """Withdraw or dispute, as the host authority sends it: of these sections, or of all."""
    text = json.dumps(message("withdraw-consent-amina-livelihood")).replace(ORIGIN, HOST)
    bundle: Json = json.loads(text.replace("withdraw-consent", f"{kind}-consent"))
    if sections:
        consent_of(bundle)["provision"] = {"class": [each.coding for each in sections]}
    if kind == "dispute":
        consent_of(bundle)["status"] = "rejected"
    return bundle
