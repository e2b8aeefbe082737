"""The mutants of a module: each is its text with one change."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tests.mutation.operators import operators

Position = tuple[int, int]


@dataclass(frozen=True)
class Mutant:
    """One change, told so that it is found again after others: without the number of its line."""

    where: str
    """The function or class."""
    was: str
    now: str
    line: int = field(compare=False)
    text: str = field(compare=False, repr=False)


def mutants_of(file: Path, every: int = 1) -> Iterator[Mutant]:
    """In the order of the text; each n-th place of it alone, where that is asked."""
    source = file.read_text("utf-8")
    parsed = ast.parse(source)
    seen = {source}
    for place in sorted(_places(source, parsed))[::every]:
        piece, line = place.piece, place.start[0]
        changed = mutate_code(piece.text, place.operator, place.occurrence)
        text = f"{piece.before}{changed}{piece.after}"
        if changed is not None and text not in seen and _is_python(text):
            seen.add(text)
            was, now = _difference(source, text)
            yield Mutant(_where(parsed, line), was, now, line, text)


@dataclass(frozen=True)
class _Piece:
    """A definition of a module, and what stands before and after it: to parse that again for each
    mutant takes longer than most tests.
    """

    before: str
    text: str
    after: str


@dataclass(frozen=True, order=True)
class _Place:
    """Where a module can be changed, and by what."""

    start: Position
    number: int
    occurrence: int
    piece: _Piece = field(compare=False)
    operator: Any = field(compare=False)


def _pieces(source: str, parsed: ast.Module) -> Iterator[_Piece]:
    lines = source.splitlines(keepends=True)
    starts = [_first_line(each) - 1 for each in parsed.body]
    for start, end in pairwise([*starts, len(lines)]):
        yield _Piece(*("".join(some) for some in (lines[:start], lines[start:end], lines[end:])))


def _first_line(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", ())
    return min(each.lineno for each in (node, *decorators))


def _places(source: str, parsed: ast.Module) -> Iterator[_Place]:
    unread = list(_unread(parsed))
    for piece in _pieces(source, parsed):
        above, tree = piece.before.count("\n"), get_ast(piece.text)
        for number, operator in enumerate(operators()):
            for occurrence, (line, column) in enumerate(_starts(operator, tree)):
                start = (above + line, column)
                if not any(first <= start < last for first, last in unread):
                    yield _Place(start, number, occurrence, piece, operator)


def _starts(operator: Any, tree: Any) -> Iterator[Position]:
    for node in ast_nodes(tree):
        for start, _ in operator.mutation_positions(node):
            yield start


def _unread(parsed: ast.AST) -> Iterator[tuple[Position, Position]]:
    """Annotations, which the type checker sees to, and how a decorator is set."""
    for node in ast.walk(parsed):
        for told in (
            getattr(node, "annotation", None),
            getattr(node, "returns", None),
            *getattr(node, "decorator_list", ()),
        ):
            if isinstance(told, ast.expr):
                last = (told.end_lineno or told.lineno, told.end_col_offset or 0)
                yield (told.lineno, told.col_offset), last


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def _difference(one: str, other: str) -> tuple[str, str]:
    """The lines in which they differ, each joined to one."""
    was, now = one.splitlines(), other.splitlines()
    while was[-1] == now[-1]:
        was.pop()
        now.pop()
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    return tuple(" ".join(" ".join(lines[same:]).split()) for lines in (was, now))  # type: ignore[return-value]


def _where(parsed: ast.Module, line: int) -> str:
    names: list[str] = []
    body: list[ast.stmt] = parsed.body
    while True:
        inner = [
            one
            for one in body
            if isinstance(one, ast.FunctionDef | ast.ClassDef)
            and _first_line(one) <= line <= (one.end_lineno or one.lineno)
        ]
        if not inner:
            return ".".join(names) or "the module"
        names.append(inner[0].name)
        body = inner[0].body
