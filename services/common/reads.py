"""What a service lets be read over FHIR: one `Reading` for each resource type that it serves.

Routes, CapabilityStatement and OpenAPI are made of these, so that none tells of more than there is.
http://hl7.org/fhir/R4/http.html#read, http://hl7.org/fhir/R4/search.html
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
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
    client: str | None = None
    token: str | None = None

    def name(self, thing: UUID) -> str:
        """Its own name for it."""
        return self.names.name(self.organisation, thing)

    def means(self, name: str) -> UUID | None:
        """The thing of this name, or None for a name that it was never given."""
        return self.names.read(self.organisation, name)


@dataclass(frozen=True)
class Written:
    """One value of a parameter as it was written, with the modifier that stood at the name."""

    text: str = field(repr=False)
    modifier: str | None = None


Condition = Callable[[Any, Reader], ColumnElement[bool]]
"""Of the columns of `Reading.rows`, and the reader: which rows have this value."""


@dataclass(frozen=True)
class Parameter:
    """One search parameter of one type. Repeated is *and*, a comma is *or*."""

    name: str
    type: ParameterType
    meaning: str
    read: Callable[[Written], Condition] = field(repr=False)
    """Raises `values.Misread` for what is no value of it."""
    modifiers: tuple[str, ...] = ()
    """Those that it takes; it also stands without."""
    repeats: bool = True


@dataclass(frozen=True)
class Reading:
    """One resource type that is read and searched here, by those who may see it.

    `rows` is what an organisation may see and nothing else: authorization is in the query. Its
    columns: `id`, `born` (never changes; pages follow it), `version`, `updated_at`, and whatever
    the parameters look at.
    """

    type: str
    parameters: tuple[Parameter, ...]
    rows: Callable[[Reader], Select[Any]] = field(repr=False)
    show: Callable[[Session, Reader, Sequence[Row[Any]]], Sequence[Resource]] = field(repr=False)
    """These rows as resources, in the same order, under the reader's own names."""
    missing: Callable[[Session, Reader, str], None] | None = field(default=None, repr=False)
    """Asked of an id that is not found: may raise why it cannot be said yet."""
    noted: Callable[[Session, Reader, Sequence[Row[Any]]], None] | None = field(
        default=None, repr=False
    )
    """Writes down who was shown these, in a transaction of its own, before they are shown."""

    @property
    def read_scope(self) -> str:
        return f"system/{self.type}.r"

    @property
    def search_scope(self) -> str:
        return f"system/{self.type}.s"

    @cached_property
    def by_name(self) -> Mapping[str, Parameter]:
        return {parameter.name: parameter for parameter in self.parameters}


ID, COUNT, CURSOR = "_id", "_count", "_cursor"

RESULTS: Mapping[str, tuple[ParameterType, str]] = {
    COUNT: (ParameterType.NUMBER, "How many at most; 0 asks for the total alone."),
    CURSOR: (ParameterType.SPECIAL, "Where the next page begins; only from a link of ours."),
}
"""What every search takes beside the parameters of its type."""
