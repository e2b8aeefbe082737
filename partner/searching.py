"""Searching what a service shows us, from one page to the next (http://hl7.org/fhir/R4/search.html)."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from partner.refusals import Refused

Json = dict[str, Any]


def all_pages(
    base: str, type_: str, parameters: Sequence[tuple[str, str]], read: Callable[[str], Json]
) -> Iterator[Json]:
    """Every resource found. `read` gets what lies under `base`: our token goes nowhere else."""
    following: str | None = f"{base}/{type_}" + (f"?{urlencode(parameters)}" if parameters else "")
    while following is not None:
        if not following.startswith(f"{base}/"):
            raise Refused.because("security", "a link leads to another server")
        page = read(following.removeprefix(f"{base}/"))
        try:
            found = [entry["resource"] for entry in page.get("entry", [])]
            following = next(
                (one["url"] for one in page["link"] if one["relation"] == "next"), None
            )
        except (KeyError, TypeError, AttributeError):
            raise Refused.because("structure", "the answer is no page of a search") from None
        yield from found
