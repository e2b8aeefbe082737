"""What JSON Schema can say of the primitive types. https://hl7.org/fhir/R4/datatypes.html#primitive

The patterns use no look-around, so that every validator's engine reads them. None refuses what the
checker accepts; what they cannot say (such as which XHTML is well formed) they leave to it.
"""

from typing import Any, Final

from schemas.resources.kinds import LONGEST_TEXT
from schemas.resources.narrative import ELEMENTS

_DAY_1_28: Final = "(0[1-9]|1[0-9]|2[0-8])"
_DAY_1_30: Final = "(0[1-9]|[12][0-9]|30)"
_DAY_1_31: Final = "(0[1-9]|[12][0-9]|3[01])"
_YEAR: Final = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
_LEAP_YEAR: Final = (
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"  # not 0000
)
_MONTH: Final = "(0[1-9]|1[0-2])"
_FULL_DATE: Final = (
    f"({_YEAR}-((0[13578]|1[02])-{_DAY_1_31}|(0[469]|11)-{_DAY_1_30}|02-{_DAY_1_28})"
    f"|{_LEAP_YEAR}-02-29)"
)
_TIME: Final = r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?"
_ZONE: Final = "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_PART_OF_DATE: Final = f"{_YEAR}(-{_MONTH})?"
UUID: Final = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_BLANK: Final = r"[ \t\r\n]"
_NOT_TEXT: Final = {"pattern": r"[\u0000-\u0008\u000B\u000C\u000E-\u001F]"}
_TAGS: Final = "|".join(sorted(ELEMENTS))


def whole(pattern: str) -> dict[str, Any]:
    """A text that is wholly of this pattern."""
    return {"type": "string", "pattern": f"^({pattern})$"}


def _number(least: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": 2_147_483_647}


_TEXT: Final = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT, "not": _NOT_TEXT}
_URI: Final = {
    "type": "string",
    "minLength": 1,
    "not": {"pattern": r"[\u0000-\u0020]"},
    "allOf": [
        {"if": {"pattern": "^urn:uuid:"}, "then": {"pattern": f"^urn:uuid:{UUID}([#|].*)?$"}},
        {
            "if": {"pattern": "^urn:oid:"},
            "then": {"pattern": r"^urn:oid:[0-2](\.(0|[1-9][0-9]*))+$"},
        },
    ],
}

PRIMITIVES: Final[dict[str, dict[str, Any]]] = {
    "base64Binary": whole(r"[A-Za-z0-9+/\t-\r\u001C-\u0020]*(=[\t-\r\u001C-\u0020]*){0,2}")
    | {"minLength": 1},
    "boolean": {"type": "boolean"},
    "canonical": {"$ref": "#/$defs/uri", "pattern": "^([a-z][a-z0-9_]*:.|#)"},
    "code": {
        "$ref": "#/$defs/string",
        "pattern": r"^[^ \t\r\n]+( [^ \t\r\n]+)*$",
    },
    "date": whole(f"{_PART_OF_DATE}|{_FULL_DATE}"),
    "dateTime": whole(f"{_PART_OF_DATE}|{_FULL_DATE}(T{_TIME}{_ZONE})?"),
    "decimal": {"type": "number"},
    "id": whole(r"[A-Za-z0-9.-]{1,64}"),
    "instant": whole(f"{_FULL_DATE}T{_TIME}{_ZONE}"),
    "integer": _number(-2_147_483_648),
    "markdown": {"$ref": "#/$defs/string"},
    "mimeType": {
        "$ref": "#/$defs/string",
        "pattern": r"^[^ \t\r\n/;]+/[^ \t\r\n/;]+([ \t\r\n]*;[^\n]*)?$",
    },
    "oid": whole(r"urn:oid:[0-2](\.(0|[1-9][0-9]*))+"),
    "positiveInt": _number(1),
    "string": _TEXT,
    "time": whole(_TIME),
    "unsignedInt": _number(0),
    "uri": _URI,
    "url": {"$ref": "#/$defs/uri"},
    "uuid": whole(f"urn:uuid:{UUID}"),
    # One div; every tag is of the standard's list. That the tags match is left to the checker.
    "xhtml": {
        "type": "string",
        "pattern": f"^{_BLANK}*<div[ \\t\\r\\n][^<]*(</?({_TAGS})[ \\t\\r\\n/>][^<]*)*$",
    },
}
