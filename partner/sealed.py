"""Opening what was released: each section is sealed alone (JWE, RFC 7516), with a key of its own.

Asking makes the consent service decide once more, now; so a section may stay shut although its
ciphertext is here. What a seal says it holds must be what the message says, or it is not opened.
"""

import base64
import binascii
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwe import JWERegistry
from joserfc.jwk import ECKey, OctKey

from partner import bundles
from partner.keys import ENCRYPTION_ALGORITHM
from partner.refusals import Refused
from partner.words import PURPOSE, SECTION, SID_CASE

CONTENT_ENCRYPTION = "A256GCM"
SEAL_TYPE = "casebridge-section"

LARGEST_SEAL = 1024 * 1024  # bytes of ciphertext: a section is 256 KiB at most, a third more here

_SECTIONS = JWERegistry(algorithms=["dir", CONTENT_ENCRYPTION], strict_check_header=False)
_SECTIONS.max_ciphertext_length = LARGEST_SEAL  # what comes of itself is 64 KiB
_KEYS = JWERegistry(algorithms=[ENCRYPTION_ALGORITHM, CONTENT_ENCRYPTION])

Json = dict[str, Any]
AskForKeys = Callable[[Sequence[str], str], Mapping[str, str]]
"""Binary ids and purpose give the wrapped content keys that there are; Refused as not found when
there is none."""


@dataclass(frozen=True)
class Sealed:
    """One sealed section, and what the message says about it."""

    case: str
    section: str
    version: str
    recipient: str
    message: str
    binary: str
    jwe: bytes

    def expected_header(self) -> Json:
        """What the seal must say; it is authenticated with the content."""
        return {
            "alg": "dir",
            "enc": CONTENT_ENCRYPTION,
            "typ": SEAL_TYPE,
            "kid": self.binary,
            "case": self.case,
            "section": self.section,
            "version": self.version,
            "recipient": self.recipient,
            "message": self.message,
        }


@dataclass(frozen=True)
class Opened:
    """The sections that could be opened, and those whose keys were not to be had."""

    sections: Mapping[str, Json]
    not_found: tuple[str, ...]


def sealed_sections(bundle: Mapping[str, Any], recipient: str) -> Iterator[Sealed]:
    """What a `file-released` message carries. Refused when it contradicts itself."""
    manifest = bundles.resource(bundle, "Composition")
    case = bundles.identifier_of((manifest or {}).get("subject"), SID_CASE)
    if manifest is None or case is None:
        raise Refused.because("structure", "the message releases no file: it has no manifest")
    for section in manifest.get("section", []):
        for entry in section.get("entry", []):
            binary = bundles.by_full_url(bundle, entry.get("reference", ""))
            if binary is None or binary.get("resourceType") != "Binary":
                raise Refused.because("structure", "the manifest names a part that is not there")
            yield Sealed(
                case=case,
                section=code_of(section.get("code"), SECTION),
                version=str(binary.get("meta", {}).get("versionId", "")),
                recipient=recipient,
                message=bundles.message_id(bundle),
                binary=str(binary.get("id", "")),
                jwe=_bytes(binary.get("data")),
            )


def purpose_of(bundle: Mapping[str, Any]) -> str | None:
    """What the file was released for, as its manifest says."""
    manifest = bundles.resource(bundle, "Composition") or {}
    for event in manifest.get("event", []):
        for concept in event.get("code", []):
            return code_of(concept, PURPOSE)
    return None


def open_all(
    bundle: Mapping[str, Any],
    *,
    recipient: str,
    purpose: str,
    ask: AskForKeys,
    key: ECKey,
    wanted: Collection[str] | None = None,
) -> Opened:
    """Open what may be opened now: all that came, or the sections that are wanted of it."""
    came = list(sealed_sections(bundle, recipient))
    asked = [one for one in came if wanted is None or one.section in wanted]
    for sealed in asked:
        check_header(sealed)
    keys = _keys_of(asked, purpose, ask)
    opened = {
        sealed.section: unseal(sealed, unwrap(keys[sealed.binary], key))
        for sealed in asked
        if sealed.binary in keys
    }
    named = [*(wanted or ()), *(sealed.section for sealed in asked)]
    return Opened(opened, tuple(one for one in dict.fromkeys(named) if one not in opened))


def _keys_of(asked: Sequence[Sealed], purpose: str, ask: AskForKeys) -> Mapping[str, str]:
    try:
        return ask([sealed.binary for sealed in asked], purpose) if asked else {}
    except Refused as refused:
        if not refused.not_found:
            raise
        return {}


def check_header(sealed: Sealed) -> None:
    """Refused when the seal was made for another case, section, version, recipient or message."""
    try:
        found = jwe_header(sealed.jwe)
    except (ValueError, TypeError):
        raise _damaged(sealed) from None
    expected = sealed.expected_header()
    for name, value in expected.items():
        if str(found.get(name)) != value:
            raise Refused.because(
                "security", f"the seal of {sealed.section} was made for another {name}"
            )
    if set(found) - set(expected) - {"cty"}:
        raise Refused.because("security", f"the seal of {sealed.section} says more than it may")


def unwrap(wrapped: str, key: ECKey) -> OctKey:
    """The content key, which was wrapped to our encryption key."""
    try:
        content_key = json.loads(jwe.decrypt_compact(wrapped, key, registry=_KEYS).plaintext or b"")
        return OctKey.import_key(content_key)
    except (JoseError, ValueError, TypeError, KeyError):
        raise Refused.because("security", "the key that came is not wrapped to ours") from None


def unseal(sealed: Sealed, content_key: OctKey) -> Json:
    """The section and its resources. Refused when one bit differs."""
    try:
        plain = jwe.decrypt_compact(sealed.jwe, content_key, registry=_SECTIONS).plaintext or b""
        content = json.loads(plain.decode("utf-8"))
        code = code_of(content["section"]["code"], SECTION)
    except (JoseError, ValueError, KeyError, TypeError):
        raise _damaged(sealed) from None
    if code != sealed.section:
        raise Refused.because("security", f"the seal of {sealed.section} holds another section")
    found: Json = content
    return found


def jwe_header(compact: bytes) -> Json:
    """The protected header, before anything is decrypted."""
    first = compact.split(b".", 1)[0]
    return dict(json.loads(base64.urlsafe_b64decode(first + b"=" * (-len(first) % 4))))


def code_of(concept: object, system: str) -> str:
    """The code of that system in a CodeableConcept. Refused when it has none."""
    codings = concept.get("coding", []) if isinstance(concept, dict) else []
    for coding in codings:
        if coding.get("system") == system and isinstance(coding.get("code"), str):
            found: str = coding["code"]
            return found
    raise Refused.because("structure", "a part of the released file has no code")


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except (binascii.Error, ValueError):
        raise Refused.because("structure", "a sealed part of the file is no base64") from None


def _damaged(sealed: Sealed) -> Refused:
    return Refused.because("security", f"the seal of {sealed.section} is damaged")
