"""What an event demands of a resource, in words for people: a row for each element."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch

from schemas.canonical import BASE
from schemas.codes import Code
from schemas.messages import coded, named, presence
from schemas.messages.definition import ANY, Rule

MANY = "*"


@dataclass(frozen=True)
class Demand:
    """One element, how often it stands, and what it must be. In Markdown."""

    element: str
    times: str
    meaning: str = ""
    when: str = ""  # the rule bears only then

    def __str__(self) -> str:
        told = [f"{self.element} {self.times}", *([self.meaning] if self.meaning else [])]
        return f"{self.when}{': ' if self.when else ''}{': '.join(told)}"


@singledispatch
def demands(rule: Rule) -> Iterator[Demand]:
    """What the rule asks of each element that it looks at."""
    raise TypeError(f"no words for the rule {type(rule).__name__}")


@demands.register
def _(rule: presence.Present) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY))


@demands.register
def _(rule: presence.Absent) -> Iterator[Demand]:
    yield Demand(rule.path, "0", "must not be there")


@demands.register
def _(rule: presence.ExactlyOne) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, 1))


@demands.register
def _(rule: presence.Among) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY), _or(rule.words))


@demands.register
def _(rule: presence.Yes) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY), _word("true"))


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
    yield Demand(rule.path, _times(1, ANY), "")
    for one in demanded(rule.rules):
        yield replace(one, element=f"{rule.path}.{one.element}")


@demands.register
def _(rule: coded.Coded) -> Iterator[Demand]:
    words = _or(rule.only) if rule.only else f"a code of {_system(rule.system)}"
    yield Demand(rule.path, _times(rule.at_least, rule.at_most), words)


@demands.register
def _(rule: coded.CodedAs) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY), f"{_word(rule.code)} of {rule.system}")


@demands.register
def _(rule: coded.WhenCoded) -> Iterator[Demand]:
    yield from _when(f"when {rule.path} is {_word(rule.code)}", rule.rules)


@demands.register
def _(rule: coded.Extended) -> Iterator[Demand]:
    name = rule.url.rpartition("/")[2]
    element = f"{rule.path}.extension".lstrip(".")
    meaning = f"[{name}]({rule.url}), a {rule.value}{_of(rule.system)}"
    yield Demand(element, _times(rule.at_least, rule.at_most), meaning)


@demands.register
def _(rule: coded.Parameter) -> Iterator[Demand]:
    meaning = f"{_word(rule.kind)}, a {rule.value}{_of(rule.system)}"
    yield Demand(rule.path, _times(rule.at_least, rule.at_most), meaning)


@demands.register
def _(rule: coded.WhenInput) -> Iterator[Demand]:
    yield from _when(f"when input {_word(rule.kind)} is {_word(rule.code)}", rule.rules)


@demands.register
def _(rule: coded.Distinct) -> Iterator[Demand]:
    yield Demand(rule.path, _times(0, ANY), f"each code of {_system(rule.system)} once")


@demands.register
def _(rule: coded.Answer) -> Iterator[Demand]:
    meaning = f"{_word(rule.link)}, a {rule.value}{_of(rule.system)}"
    yield Demand("item", _times(1, 1), meaning)


@demands.register
def _(rule: named.Names) -> Iterator[Demand]:
    kinds = " or ".join(_sid(one) for one in rule.systems)
    yield Demand(rule.path, _times(rule.at_least, ANY), f"named by an identifier of {kinds}")


@demands.register
def _(rule: named.NamesOnly) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY), f"names {_or(rule.values)} by {_sid(rule.system)}")


@demands.register
def _(rule: named.NamesNever) -> Iterator[Demand]:
    yield Demand(rule.path, _times(0, ANY), f"never {_or(rule.values)} of {_sid(rule.system)}")


@demands.register
def _(rule: named.Different) -> Iterator[Demand]:
    yield Demand(rule.path, _times(rule.at_least, ANY), "different ones")


@demands.register
def _(rule: named.IsSender) -> Iterator[Demand]:
    yield Demand(rule.path, _times(1, ANY), "the organisation that sends the message")


@demands.register
def _(rule: named.PointsTo) -> Iterator[Demand]:
    yield Demand(rule.path, _times(rule.at_least, ANY), f"leads to the {rule.type} of the message")


@demands.register
def _(rule: named.Identified) -> Iterator[Demand]:
    yield Demand("identifier", _times(1, 1), f"of {_sid(rule.system)}")


@demands.register
def _(rule: named.Brings) -> Iterator[Demand]:
    which = f" with {_word(rule.coded[1])}" if rule.coded else ""
    yield Demand("message", _times(1, ANY), f"brings a {rule.type}{which}")


@demands.register
def _(_rule: named.NamedContact) -> Iterator[Demand]:
    yield Demand(
        "contact", _times(1, ANY), "a Practitioner or PractitionerRole with name and telecom"
    )


def demanded(rules: Iterable[Rule]) -> Iterator[Demand]:
    for rule in rules:
        yield from demands(rule)


def _when(condition: str, rules: Iterable[Rule]) -> Iterator[Demand]:
    for one in demanded(rules):
        yield replace(one, when=" and ".join(filter(None, (condition, one.when))))


def _times(least: int, most: int) -> str:
    return f"{least}..{MANY if most >= ANY else most}"


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
