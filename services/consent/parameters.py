"""Reading a FHIR Parameters resource: each name as often and each value of the type expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, Self
from uuid import UUID

from flask import Request

from schemas import strict_json
from schemas.issues import IssueType, Unreadable, error

LARGEST = 64 * 1024  # bytes
_TEXTS = ("valueString", "valueCode", "valueId", "valueUri")
_URN = "urn:uuid:"


@dataclass(frozen=True)
class Parameters:
    """The parameters of an operation, or the parts of one of them."""

    items: tuple[Mapping[str, Any], ...]
    place: str = "Parameters"

    @classmethod
    def read(cls, request: Request) -> Self:
        """Raises Unreadable."""
        request.max_content_length = LARGEST
        document = strict_json.parse(request.get_data(cache=False), at_most=LARGEST)
        if not isinstance(document, dict) or document.get("resourceType") != "Parameters":
            _refuse("Parameters", "a Parameters resource is asked for", IssueType.STRUCTURE)
        return cls(_items(document.get("parameter"), "Parameters.parameter"))

    def text(self, name: str) -> str:
        """A short text."""
        return self._text(self._one(name), name)

    def texts(self, name: str, *, at_most: int) -> list[str]:
        """One short text or more."""
        found = [self._text(item, name) for item in self.items if item.get("name") == name]
        if not 0 < len(found) <= at_most:
            rule = f"{name} is required here, at most {at_most} times"
            _refuse(self._path(name), rule, IssueType.REQUIRED)
        return found

    def _text(self, item: Mapping[str, Any], name: str) -> str:
        value = next((item[kind] for kind in _TEXTS if kind in item), None)
        if not isinstance(value, str) or not 0 < len(value) <= 200:
            _refuse(self._path(name), "a short text is asked for")
        return value

    def uuid(self, name: str) -> UUID:
        """A UUID, as FHIR writes it."""
        return self._uuid(self._one(name), name)

    def uuids(self, name: str) -> list[UUID]:
        """Each of this name, if there is any."""
        return [self._uuid(item, name) for item in self.items if item.get("name") == name]

    def _uuid(self, item: Mapping[str, Any], name: str) -> UUID:
        value = item.get("valueUuid")
        if not isinstance(value, str) or not value.startswith(_URN):
            _refuse(self._path(name), "valueUuid is asked for")
        try:
            return UUID(value.removeprefix(_URN))
        except ValueError:
            _refuse(self._path(name), "valueUuid is asked for")

    def whole(self, name: str) -> int:
        """A whole number that is not negative."""
        value = self._one(name).get("valueInteger")
        if type(value) is not int or not 0 <= value < 2**31:
            _refuse(self._path(name), "valueInteger is asked for")
        return value

    def parts(self, name: str) -> list["Parameters"]:
        """Each parameter of this name, by its parts."""
        return [
            Parameters(_items(item.get("part"), self._path(name)), self._path(name))
            for item in self.items
            if item.get("name") == name
        ]

    def _one(self, name: str) -> Mapping[str, Any]:
        found = [item for item in self.items if item.get("name") == name]
        if len(found) != 1:
            _refuse(self._path(name), f"{name} is required here, once", IssueType.REQUIRED)
        return found[0]

    def _path(self, name: str) -> str:
        return f"{self.place}.{name}"


def _items(value: object, place: str) -> tuple[Mapping[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        _refuse(place, "a list of parameters is asked for", IssueType.STRUCTURE)
    return tuple(value)


def _refuse(place: str, rule: str, code: IssueType = IssueType.VALUE) -> NoReturn:
    raise Unreadable([error(code, place, rule)])
