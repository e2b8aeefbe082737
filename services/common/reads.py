"""What a service lets be read over FHIR: one `Reading` for each resource type that it serves.

Routes, CapabilityStatement and OpenAPI are made of these, so that none tells of more than there is.
http://hl7.org/fhir/R4/http.html#read, http://hl7.org/fhir/R4/search.html
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select
from sqlalchemy.orm import Session

from services.common.pairwise import PairwiseNames

Resource = dict[str, Any]


class ParameterType(StrEnum):
    """http://hl7.org/fhir/R4/valueset-search-param-type.html"""

    NUMBER = "number"
    DATE = "date"
    TOKEN = "token"  # noqa: S105 - a kind of parameter
    REFERENCE = "reference"
    SPECIAL = "special"


@dataclass(frozen=True)
class Reader:
    """The organisation that asks, and the names under which it knows things. (C33)"""

    organisation: str
    names: PairwiseNames = field(repr=False)

    def name(self, thing: UUID) -> str:
        """Its own name for it."""
        return self.names.name(self.organisation, thing)

    def means(self, name: str) -> UUID | None:
        """The thing of this name, or None for a name that it was never given."""
        return self.names.read(self.organisation, name)


Condition = Callable[[Any, Reader, Any], ColumnElement[bool]]
"""The columns of what the reader may see, the reader, and one value of the parameter."""


@dataclass(frozen=True)
class Parameter:
    """One search parameter of one type. Repeated is *and*, a comma is *or*."""

    name: str
    type: ParameterType
    meaning: str
    condition: Condition = field(repr=False)
    modifiers: tuple[str, ...] = ()
    """Those that it takes; it also stands without."""
    repeats: bool = True


@dataclass(frozen=True)
class Reading:
    """One resource type that is read and searched here, by those who may see it."""

    type: str
    parameters: tuple[Parameter, ...]
    rows: Callable[[str], Select[Any]] = field(repr=False)
    """What this organisation may see, and nothing else: authorization is in the query."""
    show: Callable[[Session, Reader, Sequence[Row[Any]]], Sequence[Resource]] = field(repr=False)
    """These rows as resources, in the same order, under the reader's own names."""

    @property
    def read_scope(self) -> str:
        return f"system/{self.type}.r"

    @property
    def search_scope(self) -> str:
        return f"system/{self.type}.s"

    @property
    def by_name(self) -> Mapping[str, Parameter]:
        return {parameter.name: parameter for parameter in self.parameters}


RESULTS: Mapping[str, tuple[ParameterType, str]] = {
    "_count": (ParameterType.NUMBER, "How many at most; 0 asks for the total alone."),
    "_cursor": (ParameterType.SPECIAL, "Where the next page begins; only from a link of ours."),
}
"""What every search takes beside the parameters of its type."""
