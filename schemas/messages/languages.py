"""Which texts are language tags of BCP 47: those that RFC 5646 calls well-formed.

https://www.rfc-editor.org/rfc/rfc5646#section-2.1. Whether a subtag is registered is not asked: the
registry grows, and a language that nobody registered is spoken all the same.
"""

import re
from collections.abc import Iterator
from typing import Final

from schemas.messages.elements import Element

BCP47: Final = "urn:ietf:bcp:47"
LONGEST: Final = 100
"""More than any language needs; the RFC lets readers set a bound of 35 or more."""
NO_TAG: Final = "a language is a well-formed tag of BCP 47, such as am or fr-DJ"

_A: Final = "[A-Za-z]"
_ANY: Final = "[A-Za-z0-9]"
_LANGUAGE: Final = f"({_A}{{2,3}}(-{_A}{{3}}){{0,3}}|{_A}{{4,8}})"
_SCRIPT_AND_REGION: Final = f"(-{_A}{{4}})?(-({_A}{{2}}|[0-9]{{3}}))?"
_VARIANTS: Final = f"(-({_ANY}{{5,8}}|[0-9]{_ANY}{{3}}))*"
_EXTENSIONS: Final = f"(-[A-WYZa-wyz0-9](-{_ANY}{{2,8}})+)*"
_PRIVATE: Final = f"[Xx](-{_ANY}{{1,8}})+"
_IRREGULAR: Final = (
    "en-GB-oed|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)"
    "|sgn-(BE-FR|BE-NL|CH-DE)"
)
PATTERN: Final = (
    f"{_LANGUAGE}{_SCRIPT_AND_REGION}{_VARIANTS}{_EXTENSIONS}(-{_PRIVATE})?|{_PRIVATE}|{_IRREGULAR}"
)
"""Without look-around, so that the published forms say the same."""

TAGGED_BY: Final = "http://hl7.org/fhir/StructureDefinition/language"
TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"
"""The standard's extensions that say the language of a text, and of its translation."""

_TAG: Final = re.compile(PATTERN, re.ASCII)


def is_tag(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST and _TAG.fullmatch(value) is not None


def in_concepts(spoken: Element | list[Element]) -> Iterator[Element]:
    """The codings of BCP 47 that are no tag, in the CodeableConcept of a language or in many."""
    for concept in spoken if isinstance(spoken, list) else [spoken]:
        for one in concept.get("coding", ()):
            if one.get("system") == BCP47 and "code" in one and not is_tag(one["code"]):
                yield one


def in_extensions(found: list[Element]) -> Iterator[Element]:
    """Those of the standard that say a language and bring no tag."""
    for one in found:
        if one["url"] == TAGGED_BY:
            said = [one]
        elif one["url"] == TRANSLATION:
            said = [inner for inner in one.get("extension", ()) if inner["url"] == "lang"]
        else:
            continue
        yield from (each for each in said if "valueCode" in each and not is_tag(each["valueCode"]))
