"""What an event demands of a resource, in words for people: a row for each element."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final

from schemas.canonical import BASE
from schemas.codes import Code
from schemas.messages import coded, named, presence
from schemas.messages.definition import ANY, Rule
from schemas.messages.languages import BCP47

MANY: Final = "*"


@dataclass(frozen=True)
class Demand:
    """One element, how often it stands, and what it must be."""

    element: str
    least: int
    most: int = ANY
    limit: tuple[str, ...] = ()  # each value is one of these
    meaning: str = ""  # in Markdown
    when: str = ""  # the rule bears only then
    part: str = ""  # which of several that stand at the same element

    @property
    def times(self) -> str:
        return f"{self.least}..{MANY if self.most >= ANY else self.most}"

    def __str__(self) -> str:
        told = [f"{self.element} {self.times}", *([self.meaning] if self.meaning else [])]
        return f"{self.when}{': ' if self.when else ''}{': '.join(told)}"


@singledispatch
def demands(rule: Rule) -> Iterator[Demand]:
    """What the rule asks of each element that it looks at."""
    raise TypeError(f"no words for the rule {type(rule).__name__}")


@demands.register
def _(rule: presence.Present) -> Iterator[Demand]:
    yield Demand(rule.path, 1)


@demands.register
def _(rule: presence.Absent) -> Iterator[Demand]:
    yield Demand(rule.path, 0, 0, meaning="must not be there")


@demands.register
def _(rule: presence.ExactlyOne) -> Iterator[Demand]:
    yield Demand(rule.path, 1, 1)


@demands.register
def _(rule: presence.Among) -> Iterator[Demand]:
    yield Demand(rule.path, 1, limit=rule.words, meaning=_or(rule.words))


@demands.register
def _(rule: presence.Yes) -> Iterator[Demand]:
    yield Demand(rule.path, 1, limit=("true",), meaning=_word("true"))


@demands.register
def _(rule: presence.Either) -> Iterator[Demand]:
    for number, group in enumerate(rule.groups):
        when = "either" if number == 0 else "or"
        for one in demanded(group):
            yield replace(one, when=f"{when} {one.when}".strip())


@demands.register
def _(rule: presence.When) -> Iterator[Demand]:
    yield from _when(f"when {rule.path} is {_word(rule.value)}", rule.rules)


@demands.register
def _(rule: presence.Every) -> Iterator[Demand]:
    yield Demand(rule.path, 1)
    for one in demanded(rule.rules):
        yield replace(one, element=f"{rule.path}.{one.element}")


@demands.register
def _(rule: coded.Coded) -> Iterator[Demand]:
    limit = tuple(str(code) for code in rule.only) or (rule.system.system(),)
    words = f"{_or(rule.only) if rule.only else 'a code'} of {_system(rule.system)}"
    yield Demand(rule.path, rule.at_least, rule.at_most, limit, words)


@demands.register
def _(rule: coded.CodedAs) -> Iterator[Demand]:
    meaning = f"{_word(rule.code)} of {rule.system}"
    yield Demand(rule.path, 1, limit=(f"{rule.system}#{rule.code}",), meaning=meaning)


@demands.register
def _(rule: coded.WhenCoded) -> Iterator[Demand]:
    yield from _when(f"when {rule.path} is {_word(rule.code)}", rule.rules)


@demands.register
def _(rule: coded.Extended) -> Iterator[Demand]:
    name = rule.url.rpartition("/")[2]
    meaning = f"[{name}]({rule.url}), a {rule.value}{_of(rule.system)}"
    yield Demand(
        f"{rule.path}.extension".lstrip("."),
        rule.at_least,
        rule.at_most,
        _value(rule.value, rule.system),
        meaning,
        part=rule.url,
    )


@demands.register
def _(rule: coded.Parameter) -> Iterator[Demand]:
    tag = f", a language tag of {BCP47}" if rule.language else ""
    meaning = f"{_word(rule.kind)}, a {rule.value}{_of(rule.system)}{tag}"
    limit = (f"{rule.value} of {BCP47}",) if rule.language else _value(rule.value, rule.system)
    yield Demand(rule.path, rule.at_least, rule.at_most, limit, meaning, part=str(rule.kind))


@demands.register
def _(rule: coded.WhenInput) -> Iterator[Demand]:
    yield from _when(f"when input {_word(rule.kind)} is {_word(rule.code)}", rule.rules)


@demands.register
def _(rule: coded.Distinct) -> Iterator[Demand]:
    yield Demand(rule.path, 0, meaning=f"each code of {_system(rule.system)} once", part="once")


@demands.register
def _(rule: coded.Answer) -> Iterator[Demand]:
    meaning = f"{_word(rule.link)}, a {rule.value}{_of(rule.system)}"
    yield Demand("item", 1, 1, _value(rule.value, rule.system), meaning, part=rule.link)


@demands.register
def _(rule: named.Names) -> Iterator[Demand]:
    kinds = " or ".join(_sid(one) for one in rule.systems)
    meaning = f"named by an identifier of {kinds}"
    yield Demand(rule.path, rule.at_least, limit=rule.systems, meaning=meaning)


@demands.register
def _(rule: named.NamesOnly) -> Iterator[Demand]:
    meaning = f"names {_or(rule.values)} by {_sid(rule.system)}"
    yield Demand(rule.path, 1, limit=tuple(map(str, rule.values)), meaning=meaning)


@demands.register
def _(rule: named.NamesNever) -> Iterator[Demand]:
    meaning = f"never {_or(rule.values)} of {_sid(rule.system)}"
    yield Demand(rule.path, 0, meaning=meaning, part=meaning)


@demands.register
def _(rule: named.Different) -> Iterator[Demand]:
    yield Demand(rule.path, rule.at_least, meaning="different ones")


@demands.register
def _(rule: named.IsSender) -> Iterator[Demand]:
    meaning = "the organisation that sends the message"
    yield Demand(rule.path, 1, limit=("the sender",), meaning=meaning)


@demands.register
def _(rule: named.PointsTo) -> Iterator[Demand]:
    meaning = f"leads to the {rule.type} of the message"
    yield Demand(rule.path, rule.at_least, limit=(rule.type,), meaning=meaning)


@demands.register
def _(rule: named.Agrees) -> Iterator[Demand]:
    meaning = f"the same as {rule.type}.{rule.there}"
    yield Demand(rule.path, 0, limit=(meaning,), meaning=meaning, part="the same")


@demands.register
def _(rule: named.Identified) -> Iterator[Demand]:
    meaning = f"of {_sid(rule.system)}"
    yield Demand("identifier", 1, 1, (rule.system,), meaning, part=rule.system)


@demands.register
def _(rule: named.Brings) -> Iterator[Demand]:
    which = f" with {_word(rule.coded[1])}" if rule.coded else ""
    meaning = f"brings {rule.type}{which}"
    part = rule.type if rule.coded is None else f"{rule.type} {rule.coded[1]}"
    yield Demand("message", 1, meaning=meaning, part=part)


@demands.register
def _(_rule: named.NamedContact) -> Iterator[Demand]:
    yield Demand("contact", 1, meaning="a Practitioner or PractitionerRole with name and telecom")


def demanded(rules: Iterable[Rule]) -> Iterator[Demand]:
    for rule in rules:
        yield from demands(rule)


def _when(condition: str, rules: Iterable[Rule]) -> Iterator[Demand]:
    for one in demanded(rules):
        yield replace(one, when=" and ".join(filter(None, (condition, one.when))))


def _value(value: str, system: type[Code] | None) -> tuple[str, ...]:
    return (value if system is None else f"{value} of {system.system()}",)


def _system(system: type[Code]) -> str:
    return f"[{system.system().rpartition('/')[2]}]({system.system()})"


def _of(system: type[Code] | None) -> str:
    return "" if system is None else f" of {_system(system)}"


def _sid(system: str) -> str:
    return _word(system.removeprefix(f"{BASE}/"))


def _word(word: str) -> str:
    return f"`{word}`"


def _or(words: Iterable[str]) -> str:
    return " or ".join(_word(str(one)) for one in words)
