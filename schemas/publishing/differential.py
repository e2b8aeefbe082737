"""The differential of one profile: what it asks beyond its base, in the order of the standard."""

import re
from typing import Any, Final

from schemas.canonical import BASE
from schemas.messages import coded, named, presence
from schemas.messages.definition import ANY, Rule
from schemas.publishing import fhirpath
from schemas.publishing.elements import steps
from schemas.publishing.fhirpath import type_of
from schemas.publishing.heading import class_name, heading
from schemas.publishing.sentences import demands
from schemas.resources import registry

Element = dict[str, Any]


R4: Final = "4.0.1"
CORE: Final = "http://hl7.org/fhir/StructureDefinition/"
_DEMANDING: Final = (
    presence.Present,
    presence.ExactlyOne,
    presence.Among,
    presence.Yes,
    presence.Every,
    coded.CodedAs,
    named.NamesOnly,
    named.IsSender,
)
_LINK: Final = re.compile(r"\[([^]]+)]\([^)]+\)")
_BEHIND: Final = 1_000


class Differential:
    """Collects what is asked of the elements of one type, each element once."""

    def __init__(self, of_type: str, profile: str) -> None:
        self.of_type = of_type
        self._profile = profile
        self._elements: dict[tuple[str, ...], Element] = {}
        self._slices: dict[tuple[str, ...], list[Element]] = {}
        self._constraints = 0

    def at(self, names: tuple[str, ...] = (), **asked: Any) -> Element:
        """The definition of an element, with this added."""
        path = ".".join((self.of_type, *names))
        found = self._elements.setdefault(names, {"id": path, "path": path})
        found |= asked
        return found

    def sliced(self, names: tuple[str, ...], *slices: Element) -> None:
        """Slices of an element, which stand behind it."""
        self._slices.setdefault(names, []).extend(slices)

    def constraint(self, human: str, expression: str, names: tuple[str, ...] = ()) -> None:
        """A demand that a validator evaluates."""
        self._constraints += 1
        self.at(names).setdefault("constraint", []).append(
            {
                "key": f"cb-{self._profile}-{self._constraints}",
                "severity": "error",
                "human": human,
                "expression": expression,
                "source": f"{BASE}/StructureDefinition/{self._profile}",
            }
        )

    def rule(self, rule: Rule) -> None:
        """A rule as cardinality and binding, and as a constraint unless these say it all."""
        _natively(rule, self)
        expression = fhirpath.said(rule, self.of_type)
        if expression and not _said_natively(rule, self.of_type):
            self.constraint(in_words(rule), expression)

    def elements(self) -> list[Element]:
        """The elements in order; slices stand behind the parts of what they slice."""
        self.at()
        found: list[tuple[tuple[int, ...], Element]] = [
            (self._place(names), _ordered(one)) for names, one in self._elements.items()
        ]
        for names, slices in self._slices.items():
            found += [((*self._place(names), _BEHIND), one) for one in slices]
        return [one for _, one in sorted(found, key=lambda placed: placed[0])]

    def _place(self, names: tuple[str, ...]) -> tuple[int, ...]:
        known: str | None = self.of_type
        place = []
        for name in names:
            parts = list(registry.element_schema(known or "").parts.items())
            for position, (key, part) in enumerate(parts):
                if key == name or (part.choice and f"{part.choice}[x]" == name):
                    place.append(position)
                    known = next(steps(known or "", key)).type
                    break
            else:
                raise KeyError(f"{self.of_type}.{'.'.join(names)}")
        return tuple(place)


def in_words(rule: Rule) -> str:
    """A rule for people who read what a validator says; without Markdown."""
    return "; ".join(_plain(str(one)) for one in demands(rule))


def structure(
    name: str,
    differential: Differential,
    *,
    title: str,
    description: str,
    status: str = "active",
    base: str | None = None,
) -> dict[str, Any]:
    """A profile on a type of R4, or on a profile of ours."""
    found = heading(
        "StructureDefinition",
        id_=name,
        name=class_name(name),
        title=title,
        description=description,
    )
    return found | {
        "status": status,
        "fhirVersion": R4,
        "kind": "resource",
        "abstract": False,
        "type": differential.of_type,
        "baseDefinition": base or f"{CORE}{differential.of_type}",
        "derivation": "constraint",
        "differential": {"element": differential.elements()},
    }


_ORDER = (
    "id",
    "path",
    "sliceName",
    "slicing",
    "short",
    "definition",
    "min",
    "max",
    "type",
    "fixedCode",
    "fixedCanonical",
    "patternCoding",
    "constraint",
    "mustSupport",
    "binding",
)


def _ordered(element: Element) -> Element:
    return {name: element[name] for name in _ORDER if name in element} | element


def _natively(rule: Rule, found: Differential) -> None:
    """What cardinality, type and binding can say of a rule."""
    match rule:
        case presence.Absent(path=path) if _is_plain(path, found.of_type):
            found.at((path,), max="0")
        case presence.ExactlyOne(path=path) if _is_plain(path, found.of_type):
            found.at((path,), min=1, max="1", mustSupport=True)
        case named.Identified():
            _required(found, "identifier")
        case coded.Extended() if not rule.path:
            _extended(found, rule)
        case _:
            demanded = _demanded(rule)
            if demanded:
                _required(found, demanded)
            if isinstance(rule, coded.Coded) and rule.at_least:
                _bound(found, rule)


def _demanded(rule: Rule) -> str | None:
    """The element that must be there for the rule to hold."""
    least: object = getattr(rule, "at_least", int(isinstance(rule, _DEMANDING)))
    path: object = getattr(rule, "path", None)
    return path if least and isinstance(path, str) else None


def _said_natively(rule: Rule, of_type: str) -> bool:
    """Whether nothing of the rule is left for a constraint."""
    match rule:
        case presence.Absent(path=path) | presence.ExactlyOne(path=path):
            return _is_plain(path, of_type)
        case presence.Present(path=path):
            *way, last = steps(of_type, path)
            return last.part.choice is None and not any(one.many or one.part.choice for one in way)
    return False


def _is_plain(path: str, of_type: str) -> bool:
    """Whether it names an element of the type itself, and no value[x]."""
    part = registry.element_schema(of_type).parts.get(path)
    return part is not None and part.choice is None


def _required(found: Differential, path: str) -> None:
    """Down to the first list each element must be there; of a value[x], the one type."""
    names: tuple[str, ...] = ()
    for one in steps(found.of_type, path):
        if one.part.choice is not None:
            names = (*names, f"{one.part.choice}[x]")
            found.at(names, min=1, type=[{"code": type_of(one)}], mustSupport=True)
            return
        names = (*names, one.name)
        found.at(names, min=1, mustSupport=True)
        if one.many:
            return


def _bound(found: Differential, rule: coded.Coded) -> None:
    way = list(steps(found.of_type, rule.path))
    if any(one.many or one.part.choice for one in way):
        return
    system = rule.system.system().rpartition("/")[2]
    value_set = f"{BASE}/ValueSet/{system}"
    names = tuple(one.name for one in way)
    found.at(names, binding={"strength": "required", "valueSet": value_set})


def _extended(found: Differential, rule: coded.Extended) -> None:
    name = rule.url.rpartition("/")[2]
    path = f"{found.of_type}.extension"
    found.at(
        ("extension",),
        slicing={
            "discriminator": [{"type": "value", "path": "url"}],
            "ordered": False,
            "rules": "open",
        },
        **({"min": rule.at_least} if rule.at_least else {}),
    )
    one = {
        "id": f"{path}:{name}",
        "path": path,
        "sliceName": name,
        "min": rule.at_least,
        "max": "*" if rule.at_most >= ANY else str(rule.at_most),
        "type": [{"code": "Extension", "profile": [rule.url]}],
        "mustSupport": True,
    }
    found.sliced(("extension",), one)


def _plain(text: str) -> str:
    return _LINK.sub(r"\1", text).replace("`", "")
