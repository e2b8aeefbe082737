"""What R4 allows and our messages do not, each with its reason.

`REASONS` is what the comparison with other validators reads.
"""

from collections.abc import Iterator
from typing import Any, Final

from schemas.extensions import EXTENSIONS
from schemas.issues import Issue, IssueType, error
from schemas.resources.fetching import fetches
from schemas.resources.places import places
from schemas.resources.rules import Steps
from schemas.resources.seen import Seen

KNOWN_EXTENSIONS: Final = frozenset(EXTENSIONS)
STANDARD_EXTENSIONS: Final = "http://hl7.org/fhir/StructureDefinition/"

MODIFIER: Final = "a modifierExtension could turn a meaning round that a reader does not know"
EXTENSION: Final = "an extension that is neither ours nor the standard's is not understood here"
LINK: Final = "content travels in the message: nothing is fetched from an address"
OUTWARD: Final = "a reference leads into the message, or names by identifier"

REASONS: Final = (MODIFIER, EXTENSION, LINK, OUTWARD)


def issues(bundle: dict[str, Any], seen: Seen) -> Iterator[Issue]:
    """What is too much in a message that is right as R4."""
    unknown = [one for one in seen.extensions if not _is_known(one["url"])]
    outward = [one for one in seen.followed if not one["reference"].startswith(("urn:uuid:", "#"))]
    pictures = [one for one in seen.pictures if fetches(one["div"])]
    if not (seen.modifiers or unknown or seen.links or pictures or outward):
        return
    ways = places(bundle, [*seen.modifiers, *unknown, *seen.links, *pictures, *outward])
    for found, last, reason in (
        (seen.modifiers, (), MODIFIER),
        (unknown, ("url",), EXTENSION),
        (seen.links, ("url",), LINK),
        (pictures, ("div",), LINK),
        (outward, ("reference",), OUTWARD),
    ):
        for one in found:
            yield error(IssueType.BUSINESS_RULE, _expression((*ways[id(one)], *last)), reason)


def _is_known(url: str) -> bool:
    return url in KNOWN_EXTENSIONS or url.startswith(STANDARD_EXTENSIONS)


def _expression(steps: Steps) -> str:
    """The way to a place, as FHIRPath."""
    text = "Bundle"
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step.removeprefix('_')}"
    return text
