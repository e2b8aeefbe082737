"""The quick yes: a document is taken apart into piles of like values, judged pile by pile.

On the way down only the names of elements are looked at. Each type has a table that says under a
name on which pile its value goes, or how it is taken apart in turn. So a value costs one look into
a table, and is checked together with hundreds of others: all texts are read as one, each different
code is looked at once, and a rule is asked only where something stands that could break it.

A no says neither what is wrong nor where, and it also comes where only tracing can say yes.
"""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, Final

from schemas.resources import references, registry, tracing
from schemas.resources.demands import Demands
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Outermost,
    Part,
    Primitive,
    ReferenceTo,
    Several,
    are_absolute,
)
from schemas.resources.seen import Seen
from schemas.resources.table import Table

Pile = list[Any]
Judge = Callable[[Pile], bool]
Take = Callable[[Any], object]
"""Takes a value apart; raises one of `FORMLESS` where it has not the form of its type."""

FORMLESS: Final = (AttributeError, KeyError, TypeError, ValueError)


class Piles:
    """Takes one document at a time apart. Its tables are made once, as documents need them."""

    def __init__(self) -> None:
        self._seen = Seen.nothing()
        self._piles: dict[Hashable, Pile] = {}
        self._of_primitives: list[tuple[Judge, Pile]] = []
        self._of_objects: list[tuple[Judge, Pile]] = []  # asked when all primitives are right
        self._tables: dict[str, tuple[Table[Take], Demands]] = {}
        self._resources: Table[Take] = Table(self._of_resource)

    def accept(self, value: Any, seen: Seen) -> bool:
        """Whether a resource is surely right; if so, what is noted in it goes to `seen`."""
        try:
            if not self._is_right(value):
                return False
            seen.add(self._seen)
        except FORMLESS:
            return False
        finally:
            for pile in (*self._piles.values(), *self._seen):
                pile.clear()
        return True

    def _is_right(self, value: Any) -> bool:
        name = value["resourceType"]
        if "contained" in value or not registry.is_resource(name):
            return False
        self._of_type(name)(value)
        for piles in (self._of_primitives, self._of_objects):
            for judge, pile in piles:
                if pile and not judge(pile):
                    return False
        if self._seen.local:
            return False
        return name != "Bundle" or references.are_right(value, self._seen)

    def _pile(self, piles: list[tuple[Judge, Pile]], key: Hashable, judge: Judge) -> Pile:
        """The one pile of all values of which the same is asked."""
        if key not in self._piles:
            self._piles[key] = []
            piles.append((judge, self._piles[key]))
        return self._piles[key]

    def _of_part(self, part: Part) -> Take:
        match part:
            case Several():
                take = _each(self._of_part(part.inner), max(1, part.at_least))
            case Exactly():
                take = _leave
            case Primitive():
                take = self._of_primitive(part).append
            case AnyResource():
                take = self._take_resource
            case ReferenceTo():
                lead_right = partial(tracing.lead_right, targets=part.targets, seen=self._seen)
                take = self._of_type(part.path, part.targets, lead_right)
            case Bound():
                take = self._of_type(part.path, part, lambda found: all(map(part.holds, found)))
            case Outermost():
                take = self._of_type(part.path, Outermost, are_absolute)
            case Complex(path=path) if path in tracing.NOTED:
                take = self._of_type(path, None, partial(tracing.NOTED[path], seen=self._seen))
            case Complex():
                take = self._of_type(part.path)
            case _:
                raise NotImplementedError(type(part).__name__)
        return take

    def _of_primitive(self, part: Primitive) -> Pile:
        if part.codes is None:
            return self._pile(self._of_primitives, part.kind, part.kind.accepts_all)
        return self._pile(self._of_primitives, part.codes, part.codes.issuperset)

    def _of_type(self, path: str, place: Hashable = None, more: Judge | None = None) -> Take:
        """Of objects of a type, of which more may be asked where they stand."""
        table, demands = self._table(path)
        if more is None and not demands:
            return _taking(table, path)

        def judge(pile: Pile) -> bool:
            return demands.are_met(pile) and (more is None or more(pile))

        return _taking(table, path, self._pile(self._of_objects, (path, place), judge).append)

    def _table(self, path: str) -> tuple[Table[Take], Demands]:
        if path not in self._tables:
            schema = registry.element_schema(path)
            parts = schema.parts
            table = Table(lambda name: self._noting(path, name, self._of_part(parts[name])))
            self._tables[path] = table, Demands(path, schema.shape)
        return self._tables[path]

    def _noting(self, path: str, name: str, take: Take) -> Take:
        """What base R4 allows and our messages judge."""
        if name == "modifierExtension":
            return _also(take, self._seen.modifiers.append)
        if name == "extension" and path != "Extension":
            return _also(take, lambda found: self._seen.extensions.append((path, found)))
        if (path, name) in tracing.LANGUAGES:
            return _also(take, self._seen.spoken.append)
        return take

    def _of_resource(self, name: str) -> Take:
        if not registry.is_resource(name):
            raise KeyError(name)
        return self._take_apart if name == "Bundle" else self._of_type(name)

    def _take_resource(self, value: Any) -> None:
        if "contained" in value:
            self._take_apart(value)
        else:
            self._resources[value["resourceType"]](value)

    def _take_apart(self, value: Any) -> None:
        """Has a resource traced, inside which references must be resolved by themselves."""
        if tracing.trace(value, self._seen).wrong:
            raise ValueError


def _taking(table: Table[Take], path: str, lay: Take | None = None) -> Take:
    may_have_id_only = registry.is_resource(path)

    def take(value: Any) -> None:
        if len(value) < 2 and (not value or ("id" in value and not may_have_id_only)):
            raise ValueError
        for name, one in value.items():
            table[name](one)
        if lay is not None:
            lay(value)

    return take


def _each(take: Take, at_least: int) -> Take:
    def take_each(value: Any) -> None:
        if type(value) is not list or len(value) < at_least:
            raise TypeError
        for one in value:
            take(one)

    return take_each


def _also(take: Take, note: Take) -> Take:
    def take_and_note(value: Any) -> None:
        take(value)
        note(value)

    return take_and_note


def _leave(_: Any) -> None:
    """The resourceType, by which the table was chosen."""
