"""The one search parameter that the standard does not have: where the next page begins.

https://hl7.org/fhir/R4/searchparameter.html
"""

from typing import Final

from schemas.canonical import BASE
from schemas.publishing.heading import heading
from schemas.publishing.writing import as_json, resource_name

CURSOR: Final = f"{BASE}/SearchParameter/cursor"
_ABOUT: Final = (
    "Where the next page of a search begins. It is opaque and of use in a link of ours alone, with "
    "the parameters that stand beside it there."
)


def files() -> dict[str, bytes]:
    """The search parameters, by their path below schemas/published."""
    found = heading(
        "SearchParameter", id_="cursor", name="Cursor", title="Next page", description=_ABOUT
    )
    del found["title"]  # in R4 a search parameter has none
    found |= {"code": "_cursor", "base": ["Resource"], "type": "special"}
    return {resource_name(found): as_json(found)}
