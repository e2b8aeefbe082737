"""What R4 allows and our messages do not, each with its reason.

`REASONS` is what the comparison with other validators reads.
"""

from collections.abc import Iterator
from typing import Any, Final

from schemas.extensions import EXTENSIONS
from schemas.issues import Issue, IssueType, error
from schemas.messages.languages import NO_TAG, in_concepts, in_extensions, is_tag
from schemas.resources.fetching import fetches
from schemas.resources.places import places
from schemas.resources.rules import Steps, Value
from schemas.resources.seen import Seen

KNOWN_EXTENSIONS: Final = frozenset(EXTENSIONS)
STANDARD_EXTENSIONS: Final = "http://hl7.org/fhir/StructureDefinition/"

MODIFIER: Final = "a modifierExtension could turn a meaning round that a reader does not know"
EXTENSION: Final = "an extension that is neither ours nor the standard's is not understood here"
LINK: Final = "content travels in the message: nothing is fetched from an address"
ELSEWHERE: Final = "this extension does not stand on this element"
ANOTHER: Final = "this extension has one value, of its own type and out of its own list"
OUTWARD: Final = "a reference leads into the message, or names by identifier"
LANGUAGE: Final = NO_TAG

REASONS: Final = (MODIFIER, EXTENSION, ELSEWHERE, ANOTHER, LINK, OUTWARD, LANGUAGE)


def issues(bundle: dict[str, Any], seen: Seen) -> Iterator[Issue]:
    """What is too much in a message that is right as R4."""
    unknown, elsewhere, wrong = _misused(seen)
    outward = [one for one in seen.followed if not one["reference"].startswith(("urn:uuid:", "#"))]
    pictures = [one for one in seen.pictures if fetches(one["div"])]
    found_with = (
        (seen.modifiers, (), MODIFIER),
        (unknown, ("url",), EXTENSION),
        (elsewhere, ("url",), ELSEWHERE),
        (wrong, (), ANOTHER),
        (seen.links, ("url",), LINK),
        (pictures, ("div",), LINK),
        (outward, ("reference",), OUTWARD),
        ([one for one in seen.languages if not is_tag(one["language"])], ("language",), LANGUAGE),
        ([one for each in seen.spoken for one in in_concepts(each)], ("code",), LANGUAGE),
        (
            [one for _, each in seen.extensions for one in in_extensions(each)],
            ("valueCode",),
            LANGUAGE,
        ),
    )
    if not any(found for found, _, _ in found_with):
        return
    ways = places(bundle, [one for found, _, _ in found_with for one in found])
    for found, last, reason in found_with:
        for one in found:
            kind = IssueType.CODE_INVALID if reason is LANGUAGE else IssueType.BUSINESS_RULE
            yield error(kind, _expression((*ways[id(one)], *last)), reason)


def _misused(seen: Seen) -> tuple[list[Value], list[Value], list[Value]]:
    """Extensions that nobody knows, and of ours those at another place or with another value."""
    unknown, elsewhere, wrong = [], [], []
    for path, found in seen.extensions:
        for one in found:
            ours = EXTENSIONS.get(one["url"])
            if ours is None:
                if not one["url"].startswith(STANDARD_EXTENSIONS):
                    unknown.append(one)
            elif path not in ours.on:
                elsewhere.append(one)
            elif not ours.admits(one):
                wrong.append(one)
    return unknown, elsewhere, wrong


def _expression(steps: Steps) -> str:
    """The way to a place, as FHIRPath."""
    text = "Bundle"
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step.removeprefix('_')}"
    return text
