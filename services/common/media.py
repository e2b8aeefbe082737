"""Media types, and what a client says it would take. (RFC 9110, 8.3, 12.4 and 12.5)"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # noqa: S105 - RFC 9110's word for a word
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_TYPE = re.compile(rf"\s*({_TOKEN})/({_TOKEN})\s*((?:;.*)?)", re.ASCII | re.DOTALL)
_PARAMETER = re.compile(rf"\s*({_TOKEN})\s*=\s*({_TOKEN}|{_QUOTED})\s*", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?", re.ASCII)
_LIST = re.compile(rf"(?:{_QUOTED}|[^,])+", re.DOTALL)
_SEMICOLONS = re.compile(rf"(?:{_QUOTED}|[^;])+", re.DOTALL)
LONGEST = 1024  # characters of a header that are looked at

OUR_VERSION = "4.0"
_OURS: Mapping[str, str] = {"charset": "utf-8", "fhirversion": OUR_VERSION}


class NotMedia(ValueError):
    """Not written as a media type is."""


@dataclass(frozen=True)
class Media:
    """One media type or range, in lower case, with its parameters."""

    type: str
    subtype: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises NotMedia."""
        found = _TYPE.fullmatch(text)
        if not found:
            raise NotMedia
        parameters: dict[str, str] = {}
        for part in _SEMICOLONS.findall(found[3]):
            one = _PARAMETER.fullmatch(part)
            if not one or one[1].lower() in parameters:
                if part.strip():
                    raise NotMedia
                continue
            parameters[one[1].lower()] = _unquoted(one[2])
        return cls(found[1].lower(), found[2].lower(), parameters)

    @property
    def name(self) -> str:
        return f"{self.type}/{self.subtype}"

    @property
    def asks_for_our_version(self) -> bool:
        """Whether it names the FHIR version, which is then told back."""
        return "fhirversion" in self.parameters

    @property
    def is_ours(self) -> bool:
        """Whether its character set and FHIR version, if it names them, are the ones we speak."""
        return all(self.parameters.get(name, ours).lower() == ours for name, ours in _OURS.items())


@dataclass(frozen=True)
class Choice:
    """What was chosen to answer with; whether the client named the FHIR version."""

    name: str
    names_version: bool = False


@lru_cache(maxsize=256)
def read(text: str) -> Media:
    """The media type of a header that is not long. Raises NotMedia."""
    if len(text) > LONGEST:
        raise NotMedia
    return Media.read(text)


def choose(accept: str | None, offers: Iterable[str]) -> Choice | None:
    """The offer that the client likes best, the first of equals; None when it takes none."""
    return _choose((accept or "")[:LONGEST], tuple(offers))


@lru_cache(maxsize=256)
def _choose(accept: str, offers: tuple[str, ...]) -> Choice | None:
    if not accept.strip():
        return Choice(offers[0])
    ranges = list(_ranges(accept))
    best: tuple[float, Choice] | None = None
    for offer in offers:
        quality, asked = _quality(offer, ranges)
        if quality > 0 and (best is None or quality > best[0]):
            best = (quality, Choice(offer, bool(asked and asked.asks_for_our_version)))
    return best[1] if best else None


def takes_utf8(accept_charset: str | None) -> bool:
    """Whether `Accept-Charset`, where it is given, leaves room for UTF-8."""
    if accept_charset is None or not accept_charset.strip():
        return True
    said: dict[str, float] = {}
    for part in _LIST.findall(accept_charset[:LONGEST]):
        name, _, rest = part.partition(";")
        quality = rest.strip().removeprefix("q=") if rest.strip() else "1"
        if _QUALITY.fullmatch(quality):
            said[name.strip().lower()] = float(quality)
    return said.get("utf-8", said.get("*", 0.0)) > 0


def preferences(prefer: str | None) -> Mapping[str, str]:
    """The preferences of a `Prefer` header by name, each as it was first said. (RFC 7240)

    What cannot be read is not preferred.
    """
    found: dict[str, str] = {}
    for part in _LIST.findall((prefer or "")[:LONGEST]):
        name, _, value = next(iter(_SEMICOLONS.findall(part)), "").partition("=")
        if re.fullmatch(_TOKEN, name.strip()):
            found.setdefault(name.strip().lower(), _unquoted(value.strip()))
    return found


def _ranges(accept: str) -> Iterator[tuple[Media, float]]:
    """Each range with its quality; one that is not written as it should be asks for nothing."""
    for part in _LIST.findall(accept):
        try:
            media = Media.read(part)
        except NotMedia:
            continue
        quality = media.parameters.get("q", "1")
        if _QUALITY.fullmatch(quality):
            yield media, float(quality)


def _quality(offer: str, ranges: Iterable[tuple[Media, float]]) -> tuple[float, Media | None]:
    """The quality of the most specific range that this offer falls under."""
    type_, _, subtype = offer.partition("/")
    best: tuple[int, float, Media | None] = (0, 0.0, None)
    for media, quality in ranges:
        if not media.is_ours or media.type not in {type_, "*"}:
            continue
        if media.subtype not in {subtype, "*"} or (media.type == "*" != media.subtype):
            continue
        named = len(media.parameters.keys() - {"q"})
        specific = 1 + (media.type != "*") + (media.subtype != "*") + named
        if specific > best[0]:
            best = (specific, quality, media)
    return best[1], best[2]


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
    return text
