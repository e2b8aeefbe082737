"""How a module is mutated: some of cosmic-ray's operators, and those that it lacks.

Ours are for what decisions are made of: memberships, guards, sets, tables, arguments.
"""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from cosmic_ray import plugins
from cosmic_ray.ast import get_ast
from cosmic_ray.operators.operator import Example, Operator

_COMPARISONS = (
    *(("Eq", "NotEq"), ("NotEq", "Eq"), ("Is", "IsNot"), ("IsNot", "Is")),
    *(("Lt", "LtE"), ("LtE", "Lt"), ("Gt", "GtE"), ("GtE", "Gt")),
)
_BINARY = (("Add", "Sub"), ("Sub", "Add"), ("Div", "Mul"))
_BITS = (("BitOr", "BitAnd"), ("BitAnd", "BitOr"), ("Sub", "BitOr"), ("Sub", "BitAnd"))
THEIRS = (
    *(f"core/ReplaceComparisonOperator_{was}_{now}" for was, now in _COMPARISONS),
    *(f"core/ReplaceBinaryOperator_{was}_{now}" for was, now in (*_BINARY, *_BITS)),
    "core/ReplaceUnaryOperator_Delete_Not",
    "core/ReplaceTrueWithFalse",
    "core/ReplaceFalseWithTrue",
    "core/ReplaceAndWithOr",
    "core/ReplaceOrWithAnd",
    "core/ReplaceBreakWithContinue",
    "core/ReplaceContinueWithBreak",
    "core/NumberReplacer",
    "core/ExceptionReplacer",
    "core/RemoveDecorator",
    "core/ZeroIterationForLoop",
)

Node = Any  # of parso's tree


class Rewriting(Operator):  # type: ignore[misc]
    """Mutates a node by writing it anew, in as many ways as it finds."""

    @abstractmethod
    def rewritten(self, node: Node) -> Iterator[str]:
        """What could stand in place of this node."""

    def mutation_positions(self, node: Node) -> Iterator[tuple[Any, Any]]:
        for _ in self.rewritten(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Node, index: int) -> Node:
        return get_ast(list(self.rewritten(node))[index])

    @classmethod
    def examples(cls) -> Iterable[Example]:
        return ()  # they stand in test_mutation.py


def _code(nodes: Iterable[Node]) -> str:
    return "".join(node.get_code() for node in nodes)


def _with(node: Node, at: int, text: str) -> str:
    """The node with this child written otherwise."""
    children = node.children
    return f"{_code(children[:at])} {text}{_code(children[at + 1 :])}"


def _indented(node: Node) -> str:
    return str(node.get_first_leaf().prefix)


class OtherMembership(Rewriting):
    """`in` becomes `not in`, and the other way round."""

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type == "comparison":
            for at, child in enumerate(node.children):
                word = " ".join(child.get_code().split())
                if word in {"in", "not in"}:
                    yield _with(node, at, "in" if word == "not in" else "not in")


class DropOperand(Rewriting):
    """Of `a and b`, `a | b`, `a - b`, `a * b` and their like, each without one of the two."""

    _TYPES = frozenset({"and_test", "or_test", "expr", "and_expr", "arith_expr", "term"})

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type not in self._TYPES:
            return
        children = node.children
        yield _indented(node) + _code(children[2:]).strip()
        for at in range(1, len(children), 2):
            yield _code(children[:at]) + _code(children[at + 2 :])


class FixCondition(Rewriting):
    """What is asked is always so, or never."""

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type in {"if_stmt", "while_stmt", "comp_if"}:
            for at, (before, _) in enumerate(pairwise(node.children), start=1):
                word = getattr(before, "value", None)
                if word in {"if", "elif"}:
                    yield _with(node, at, "True")
                if word in {"if", "elif", "while"}:
                    yield _with(node, at, "False")
        if node.type == "test" and node.children[1].value == "if":  # a ternary
            yield node.children[0].get_code()
            yield _indented(node) + node.children[4].get_code().strip()


class DropElement(Rewriting):
    """A set, list, tuple or mapping lacks an element, a call one of its named arguments."""

    _TYPES = frozenset({"testlist_comp", "dictorsetmaker", "testlist_star_expr", "arglist"})

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type in self._TYPES and not _is_comprehension(node) and not _is_target(node):
            elements = list(_elements(node))
            for at, element in enumerate(elements):
                if node.type != "arglist" or _is_named(element):
                    left = chain(*((*each, ",") for each in (*elements[:at], *elements[at + 1 :])))
                    yield "".join(one if isinstance(one, str) else one.get_code() for one in left)
        single = len(getattr(node, "children", ())) == 3
        if single and node.type == "trailer" and node.children[1].type == "argument":
            yield "()"
        if single and node.type == "atom" and node.children[0].value in "[{":
            inner = node.children[1]
            if inner.type not in DropElement._TYPES:
                yield f"{_indented(node)}[]"


class RotateValue(Rewriting):
    """A key of a mapping has the value of the next one."""

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type != "dictorsetmaker" or _is_comprehension(node):
            return
        pairs = [each for each in _elements(node) if len(each) == 3]
        for (key, colon, value), (*_, other) in pairwise([*pairs, *pairs[:1]]):
            if value.get_code() != other.get_code():
                at = node.children.index(value)
                assert node.children[at - 2] is key
                assert node.children[at - 1] is colon
                yield _with(node, at, other.get_code())


def _is_comprehension(node: Node) -> bool:
    return any(child.type in {"sync_comp_for", "comp_for"} for child in node.children)


def _is_target(node: Node) -> bool:
    """`one, other = ...`: what is assigned to."""
    return node.parent.type == "expr_stmt" and node.parent.children[0] is node


def _is_named(element: Sequence[Node]) -> bool:
    return element[0].type == "argument" and getattr(element[0].children[1], "value", "") == "="


def _elements(node: Node) -> Iterator[list[Node]]:
    """What stands between the commas."""
    element: list[Node] = []
    for child in node.children:
        if getattr(child, "value", None) != ",":
            element.append(child)
        elif element:
            yield element
            element = []
    if element:
        yield element


class DropStatement(Rewriting):
    """Nothing is done where something was: no call, no refusal, nothing noted."""

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type != "simple_stmt":
            return
        statement = node.children[0]
        if statement.type in {"raise_stmt", "atom_expr"} or _notes(statement):
            yield _indented(node) + "pass\n"


def _notes(statement: Node) -> bool:
    """Whether it changes something that there is."""
    if statement.type != "expr_stmt":
        return False
    target, sign = statement.children[:2]
    return target.type == "atom_expr" or bool(re.fullmatch(r".+=", getattr(sign, "value", "")))


class ReturnNothing(Rewriting):
    """A function answers None."""

    _PLAIN = frozenset({"None", "False", "True"})

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type == "return_stmt" and node.children[1].get_code().strip() not in self._PLAIN:
            yield f"{_indented(node)}return None"


_OTHER = {"any": "all", "all": "any", "min": "max", "max": "min"}


class OtherChoice(Rewriting):
    """Of several: any for all, the least for the greatest, and the other way round."""

    def rewritten(self, node: Node) -> Iterator[str]:
        if node.type == "name" and node.value in _OTHER:
            yield _indented(node) + _OTHER[node.value]


OURS: Sequence[type[Operator]] = (
    OtherMembership,
    DropOperand,
    FixCondition,
    DropElement,
    RotateValue,
    DropStatement,
    ReturnNothing,
    OtherChoice,
)


def operators() -> list[Operator]:
    return [*(plugins.get_operator(name)() for name in THEIRS), *(each() for each in OURS)]
