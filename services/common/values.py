"""The search parameters that our resources share, and how their values are read.

http://hl7.org/fhir/R4/search.html#token, #reference and #date
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, not_, or_, true

from schemas import canonical
from schemas.issues import IssueType
from services.common.date_ranges import DateRange, Prefix
from services.common.reads import ID, Condition, Parameter, ParameterType, Reader, Written

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}", re.ASCII)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"\\[\\,|$]|[^\\\x00-\x1f\x7f]")

NOTHING = UUID(int=0)
"""What no resource is called, and what a name that is none of ours is looked for as. (C25)"""

Key = Callable[[Reader, str], Any]
"""How a name on the wire becomes what the database calls the thing."""


class Misread(Exception):
    """This is no value of that parameter. Carries the rule, never the value."""

    def __init__(self, rule: str, code: IssueType = IssueType.VALUE) -> None:
        super().__init__(rule)
        self.rule = rule
        self.code = code


def parts(text: str, separator: str) -> list[str]:
    """Cut at each separator that no backslash takes the meaning from; the pieces stay escaped."""
    pieces = _PIECE.findall(text)
    if "".join(pieces) != text:
        raise Misread("text without control characters, and \\ before , | $ or \\ alone")
    found = [""]
    for piece in pieces:
        if piece == separator:
            found.append("")
        else:
            found[-1] += piece
    return found


def alternatives(text: str) -> list[str]:
    """The values between the commas. Raises Misread."""
    found = parts(text, ",")
    if not all(found):
        raise Misread("a value on both sides of every comma")
    return found


def plain(text: str) -> str:
    """A piece without its escapes."""
    return _ESCAPED.sub(r"\1", text)


def ids(key: Key) -> Parameter:
    """`_id`: asked for once, since nothing has two."""

    def read(written: Written) -> Condition:
        name = id_of(written.text)
        return lambda rows, reader: rows.id == key(reader, name)

    return Parameter(ID, ParameterType.TOKEN, "The resource's own id.", read, repeats=False)


def id_of(text: str) -> str:
    """An id as R4 has it. Raises Misread."""
    if not _ID.fullmatch(text):
        raise Misread("an id: 1 to 64 letters, digits, - and .")
    return text


def identifier(system: str, key: Key, column: str = "id") -> Parameter:
    """The one identifier that our resource of this type has."""

    def read(written: Written) -> Condition:
        asked, value = token(written.text)
        return lambda rows, reader: _named(rows[column], reader, key, (asked, value), system)

    return Parameter("identifier", ParameterType.TOKEN, f"{system}|value", read)


def status(system: str, codes: Collection[str], states: Mapping[Any, str]) -> Parameter:
    """A required code; `states` says which of our own words it stands for."""

    def read(written: Written) -> Condition:
        asked, code = token(written.text)
        if code is None or code not in codes:
            raise Misread(f"a code of {system}", IssueType.CODE_INVALID)
        ours = [str(state) for state, shown in states.items() if shown == code]
        if asked not in (None, system):
            ours = []
        return lambda rows, _: rows.status.in_(ours) if ours else false()

    return Parameter("status", ParameterType.TOKEN, "The resource's status.", read)


def patient(name: str) -> Parameter:
    """The case, as the reader calls it."""

    def read(written: Written) -> Condition:
        if written.modifier == "identifier":
            asked, value = token(written.text)
        else:
            asked, value = None, id_of(written.text.removeprefix("Patient/"))
        system = canonical.SID_CASE
        return lambda rows, reader: _named(rows.case_id, reader, pairwise, (asked, value), system)

    meaning = "Your own name for the case: name, Patient/name, or with :identifier system|name."
    return Parameter(name, ParameterType.REFERENCE, meaning, read, modifiers=("identifier",))


def _date_range(written: Written) -> DateRange:
    try:
        return DateRange.read(written.text)
    except ValueError as problem:
        raise Misread("an optional prefix (eq ne gt ge lt le sa eb) and a date that exists") from (
            problem
        )


def _last_updated(written: Written) -> Condition:
    asked = _date_range(written)
    return lambda rows, _: _in(asked, rows.updated_at)


LAST_UPDATED = Parameter(
    "_lastUpdated",
    ParameterType.DATE,
    "When the resource last changed; a date is all of its day, in UTC where no zone is named.",
    _last_updated,
)


def period(name: str, meaning: str) -> Parameter:
    """A time from `starts` to `ends`, both included."""

    def read(written: Written) -> Condition:
        asked = _date_range(written)
        return lambda rows, _: _overlaps(asked, rows.starts, rows.ends)

    return Parameter(name, ParameterType.DATE, meaning, read)


def pairwise(reader: Reader, name: str) -> UUID:
    """Of things that every partner has its own name for. (C33)"""
    return reader.means(name) or NOTHING


def uuid(_: Reader, name: str) -> UUID:
    """Of things that all who may see them call alike: lower case, with hyphens, as we write it."""
    try:
        found = UUID(name)
    except ValueError:
        return NOTHING
    return found if str(found) == name else NOTHING


def word(_: Reader, name: str) -> str:
    """Of things that are called by a word."""
    return name


def token(text: str) -> tuple[str | None, str | None]:
    """System and code; None is: whichever. The empty system is: none at all."""
    found = [plain(piece) for piece in parts(text, "|")]
    if len(found) > 2 or not any(found):
        raise Misread("system|code, code, or system|")
    if len(found) == 1:
        return None, found[0]
    return found[0], found[1] or None


def _named(
    column: ColumnElement[Any],
    reader: Reader,
    key: Key,
    asked: tuple[str | None, str | None],
    system: str,
) -> ColumnElement[bool]:
    named_system, value = asked
    if named_system not in (None, system):
        return false()
    return true() if value is None else column == key(reader, value)


def _in(asked: DateRange, column: ColumnElement[Any]) -> ColumnElement[bool]:
    """`DateRange.holds`, in SQL."""
    begun = true() if asked.start is None else column >= asked.start
    over = false() if asked.end is None else column >= asked.end
    match asked.prefix:
        case Prefix.EQUAL:
            return and_(begun, not_(over))
        case Prefix.NOT_EQUAL:
            return or_(not_(begun), over)
        case Prefix.GREATER | Prefix.AFTER:
            return over
        case Prefix.LESS | Prefix.BEFORE:
            return not_(begun)
        case Prefix.GREATER_OR_EQUAL:
            return begun
        case Prefix.LESS_OR_EQUAL:
            return not_(over)


def _overlaps(
    asked: DateRange, starts: ColumnElement[Any], ends: ColumnElement[Any]
) -> ColumnElement[bool]:
    """What FHIR's prefixes mean for a time that lasts. http://hl7.org/fhir/R4/search.html#prefix"""
    after = false() if asked.end is None else starts >= asked.end
    before = false() if asked.start is None else ends < asked.start
    reaches_beyond = false() if asked.end is None else ends >= asked.end
    begins_before = false() if asked.start is None else starts < asked.start
    within = not_(or_(reaches_beyond, begins_before))
    return {
        Prefix.EQUAL: within,
        Prefix.NOT_EQUAL: not_(within),
        Prefix.GREATER: reaches_beyond,
        Prefix.LESS: begins_before,
        Prefix.GREATER_OR_EQUAL: or_(reaches_beyond, within),
        Prefix.LESS_OR_EQUAL: or_(begins_before, within),
        Prefix.AFTER: after,
        Prefix.BEFORE: before,
    }[asked.prefix]
