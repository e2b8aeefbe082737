"""The demo's messages with a canary in every plain word, or wrong in some way."""

import copy
import json
import random
from collections.abc import Callable, Collection
from typing import Any, cast

from deploy.demo.stage import HOST, MESSAGES, ORIGIN
from schemas.codes import Section

Json = dict[str, Any]

FREE = frozenset({"text", "valueString", "family", "description"})  # elements of plain words


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
        "no text": whole.replace(b'"resourceType"', b'"\xff"'),
        "words behind": whole + canary.encode(),
    }
    kind = chance.choice([*spoil, *raw])
    if kind in raw:
        return raw[kind]
    spoil[kind]()
    return found


def sent_by(bundle: Json, who: str) -> bool:
    return bool(bundle["entry"][0]["resource"]["sender"]["identifier"]["value"] == who)


def consent_of(bundle: Json) -> Json:
    """The Consent that a message is about."""
    (found,) = (
        one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == "Consent"
    )
    return cast("Json", found)


def asking_for(sections: Collection[str]) -> Json:
    """A referral of these sections to the NGO."""
    bundle = message("request-referral-amina-livelihood")
    (task,) = (
        one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == "Task"
    )
    is_section = [one["type"]["coding"][0]["code"] == "section" for one in task["input"]]
    like = task["input"][is_section.index(True)]
    others = [one for one, drop in zip(task["input"], is_section, strict=True) if not drop]
    asked = [{**like, "valueCoding": Section(one).coding} for one in sections]
    task["input"] = [*asked, *others]
    return bundle
