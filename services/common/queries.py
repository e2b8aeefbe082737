"""What a search asks for, read strictly: what is not understood is refused, never ignored. (C17)

http://hl7.org/fhir/R4/search.html#errors; a refusal names the parameter and never its value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, quote, urlencode

from schemas import strict_json
from schemas.issues import IssueType, Unreadable, error
from services.common.reads import COUNT, CURSOR, Condition, Parameter, Written
from services.common.values import Misread, alternatives

LONGEST = 8192  # bytes of a query
MOST_PARAMETERS = 32
MOST_VALUES = 128
USUALLY = 50
AT_MOST = 100
FORMAT = "_format"
"""Negotiated before (`negotiation`); kept in the links."""

_COUNT = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)

Pairs = Sequence[tuple[str, str]]


class QueryRefused(Unreadable):
    """A parameter that is not understood, or a value that is none."""


def refused(name: str, rule: str, code: IssueType = IssueType.VALUE) -> QueryRefused:
    """Names the parameter as R4 names what is wrong with HTTP: `http.` and its name."""
    stem = name.partition(":")[0].partition(".")[0]  # without modifier and chain
    return QueryRefused([error(code, strict_json.path("http", stem), rule, "parameter")])


@dataclass(frozen=True)
class Query:
    """Of each of `wanted` one condition must hold; `pairs` is the query as it was understood."""

    pairs: Pairs
    wanted: Sequence[Sequence[Condition]] = ()
    count: int = USUALLY
    cursor: str | None = None

    @classmethod
    def read(cls, raw: bytes, known: Mapping[str, Parameter]) -> Self:
        """Raises QueryRefused."""
        pairs = read_pairs(raw)
        wanted = [_conditions(name, text, known) for name, text in pairs if name not in _OURS]
        if sum(map(len, wanted)) > MOST_VALUES:
            raise refused("", f"at most {MOST_VALUES} values", IssueType.TOO_COSTLY)
        for name in {name for name, _ in pairs}:
            once = name in _OURS or not known[name.partition(":")[0]].repeats
            if once and [each for each, _ in pairs].count(name) > 1:
                raise refused(name, "is said once", IssueType.INVALID)
        said = dict(pairs)
        kept = [(name, text) for name, text in pairs if name != CURSOR]
        return cls(kept, wanted, _count(said.get(COUNT)), said.get(CURSOR))

    def url(self, address: str, cursor: str | None) -> str:
        """The link that asks this again, from the cursor on."""
        pairs = [*self.pairs, (CURSOR, cursor)] if cursor else self.pairs
        return f"{address}?{urlencode(pairs, quote_via=quote)}" if pairs else address

    @property
    def meaning(self) -> str:
        """The same for the same query, however its parameters are ordered or encoded."""
        return urlencode(sorted(self.pairs), quote_via=quote)


_OURS = frozenset({COUNT, CURSOR, FORMAT})


def read_pairs(raw: bytes) -> list[tuple[str, str]]:
    """The names and values of a query string. Raises QueryRefused."""
    if len(raw) > LONGEST:
        raise refused("", f"at most {LONGEST} bytes of query", IssueType.TOO_LONG)
    if not raw:
        return []
    try:
        text = raw.decode("ascii")
        return parse_qsl(
            text,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=MOST_PARAMETERS,
        )
    except ValueError as problem:
        rule = f"at most {MOST_PARAMETERS} pairs of name=value, encoded as URLs are, in UTF-8"
        raise refused("", rule, IssueType.STRUCTURE) from problem


def _conditions(name: str, text: str, known: Mapping[str, Parameter]) -> list[Condition]:
    """What one parameter asks for; its values are alternatives."""
    stem, colon, modifier = name.partition(":")
    parameter = known.get(stem)
    if parameter is None or (colon and modifier not in parameter.modifiers):
        raise refused(name, "not supported here", IssueType.NOT_SUPPORTED)
    try:
        return [parameter.read(Written(value, modifier or None)) for value in alternatives(text)]
    except Misread as problem:
        raise refused(name, f"takes {problem.rule}", problem.code) from problem


def _count(text: str | None) -> int:
    if text is None:
        return USUALLY
    if not _COUNT.fullmatch(text):
        raise refused(COUNT, "takes a whole number")
    return min(int(text), AT_MOST)
