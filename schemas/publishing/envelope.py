"""Profiles of the envelope that all our messages have, and of the answer to a request."""

from typing import Any, Final

from schemas.canonical import BASE, JURISDICTION, SID_PARTNER, SID_SERVICE
from schemas.codes import MessageEvent
from schemas.extensions import EXTENSIONS
from schemas.messages import stricter
from schemas.messages.checking import MOST_ENTRIES
from schemas.messages.languages import BCP47
from schemas.publishing.differential import Differential, structure
from schemas.publishing.fhirpath import IS_TAG, identified_by
from schemas.publishing.names import ANSWER, ANSWER_HEADER, MESSAGE, MESSAGE_HEADER, url_of
from schemas.resources.tracing import LANGUAGES

Resource = dict[str, Any]

_UUID: Final = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'"
_BY_TYPE: Final = {
    "discriminator": [{"type": "type", "path": "resource"}],
    "ordered": False,
    "rules": "open",
}
_INWARD: Final = "startsWith('urn:uuid:') or startsWith('#')"


def profiles() -> list[Resource]:
    """What holds whatever the event."""
    return [_message(), _message_header(), _answer(), _answer_header()]


def header_slice(found: Differential, profile: str) -> None:
    """The first entry of a Bundle: a MessageHeader of this profile."""
    entry_slice(found, "MessageHeader", profile, 1, 1)


def entry_slice(
    found: Differential, of_type: str, profile: str, least: int, most: int | None
) -> None:
    """The entries of a Bundle with a resource of this type, each of this profile."""
    found.at(("entry",), slicing=_BY_TYPE)
    path, name = "Bundle.entry", of_type[:1].lower() + of_type[1:]
    found.sliced(
        ("entry",),
        {
            "id": f"{path}:{name}",
            "path": path,
            "sliceName": name,
            "min": least,
            "max": "*" if most is None else str(most),
        },
        {
            "id": f"{path}:{name}.resource",
            "path": f"{path}.resource",
            "min": 1,
            "type": [{"code": of_type, "profile": [url_of(profile)]}],
        },
    )


def _message() -> Resource:
    found = Differential("Bundle", MESSAGE)
    found.at(("id",), min=1)
    found.at(("type",), fixedCode="message")
    found.at(("timestamp",), min=1)
    _jurisdiction(found)
    found.at(("entry", "fullUrl"), min=1)
    found.at(("entry", "resource"), min=1)
    found.constraint("the id is a UUID in lower case", f"id.matches({_UUID})")
    found.constraint(f"at most {MOST_ENTRIES} entries", f"entry.count() <= {MOST_ENTRIES}")
    found.constraint(
        "each fullUrl is a urn:uuid", "entry.fullUrl.all($this.startsWith('urn:uuid:'))"
    )
    found.constraint(
        "a message has one header, and it stands first",
        "entry.resource.ofType(MessageHeader).count() = 1",
    )
    known = " | ".join(f"'{url}'" for url in EXTENSIONS)
    standard = f"$this.startsWith('{stricter.STANDARD_EXTENSIONS}')"
    extensions = "descendants().where(($this is Extension).not()).extension.url"
    for reason, expression in (
        (stricter.MODIFIER, "descendants().modifierExtension.empty()"),
        (stricter.EXTENSION, f"{extensions}.all(($this in ({known})) or {standard})"),
        (stricter.LINK, "descendants().ofType(Attachment).url.empty()"),
        (stricter.OUTWARD, f"descendants().ofType(Reference).reference.all({_INWARD})"),
        (stricter.LANGUAGE, f"({_languages()}).all({IS_TAG})"),
    ):
        found.constraint(reason, expression)
    return structure(
        MESSAGE,
        found,
        title="Message",
        description="The envelope of every message: one header, one focus, whose rules apply.",
    )


def _languages() -> str:
    """All that is a language tag, wherever it stands."""
    of_bcp47 = f"coding.where(system = '{BCP47}').code"
    spoken = []
    for path, name in sorted(LANGUAGES):
        of_type, *inner = path.split(".")
        way = ".".join((*inner, name, of_bcp47))
        spoken.append(f"descendants().ofType({of_type}).{way}")
    written = [
        "language",
        "entry.resource.language",
        "entry.resource.contained.language",
        "descendants().ofType(Attachment).language",
    ]
    return " | ".join(written + spoken)


def _jurisdiction(found: Differential) -> None:
    """The tag that says under whose rules the sender acts."""
    found.at(("meta",), min=1)
    found.at(
        ("meta", "tag"),
        min=1,
        slicing={
            "discriminator": [{"type": "value", "path": "system"}],
            "ordered": False,
            "rules": "open",
        },
    )
    path = "Bundle.meta.tag"
    one = f"{path}:jurisdiction"
    found.sliced(
        ("meta", "tag"),
        {
            "id": one,
            "path": path,
            "sliceName": "jurisdiction",
            "min": 1,
            "max": "1",
            "binding": {"strength": "required", "valueSet": f"{BASE}/ValueSet/jurisdiction"},
        },
        {"id": f"{one}.system", "path": f"{path}.system", "min": 1, "fixedUri": JURISDICTION},
        {"id": f"{one}.version", "path": f"{path}.version", "min": 1},
        {"id": f"{one}.code", "path": f"{path}.code", "min": 1},
    )


def _message_header() -> Resource:
    found = Differential("MessageHeader", MESSAGE_HEADER)
    found.at(("id",), min=1)
    found.at(
        ("event[x]",),
        type=[{"code": "Coding"}],
        binding={"strength": "required", "valueSet": f"{BASE}/ValueSet/{_events()}"},
    )
    found.at(("destination",), min=1, max="1")
    found.at(("destination", "receiver"), min=1)
    found.at(("sender",), min=1)
    found.at(("focus",), max="1")
    found.at(("definition",), min=1)
    found.constraint("the id is a UUID in lower case", f"id.matches({_UUID})")
    return structure(
        MESSAGE_HEADER,
        found,
        title="Header of a message",
        description="Who says what to whom, and which definition it follows.",
    )


def _events() -> str:
    return MessageEvent.system().rpartition("/")[2]


def _answer() -> Resource:
    found = Differential("Bundle", ANSWER)
    header_slice(found, ANSWER_HEADER)
    return structure(
        ANSWER,
        found,
        title="Answer to a request",
        description="What a service answers to a request: done, with the result as its focus, or "
        "not done, with the reasons.",
        base=url_of(MESSAGE),
    )


def _answer_header() -> Resource:
    found = Differential("MessageHeader", ANSWER_HEADER)
    found.at(("response",), min=1)
    found.constraint(
        "the sender is a service, named by identifier", identified_by([SID_SERVICE]), ("sender",)
    )
    found.constraint(
        "the receiver is a partner, named by identifier",
        f"destination.receiver.all({identified_by([SID_PARTNER])})",
    )
    found.constraint(
        "what was done has its result as focus",
        "response.code = 'ok' implies focus.count() = 1",
    )
    found.constraint(
        "what was not done has its reasons as an OperationOutcome in the message",
        "response.code != 'ok' implies response.details.resolve() is OperationOutcome",
    )
    return structure(
        ANSWER_HEADER,
        found,
        title="Header of an answer",
        description="Which request is answered, and whether it was done.",
        base=url_of(MESSAGE_HEADER),
    )
