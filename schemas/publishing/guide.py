"""The ImplementationGuide that lists what is in our package.

https://hl7.org/fhir/R4/implementationguide.html
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from schemas.publishing.carried import examples
from schemas.publishing.heading import heading
from schemas.publishing.names import ANSWER, url_of

Resource = dict[str, Any]


def guide(package: str, resources: Mapping[str, bytes]) -> Resource:
    """The guide to these resources, and to the examples."""
    found = heading(
        "ImplementationGuide",
        id_="casebridge",
        name="Casebridge",
        title="Casebridge messages",
        description="Moving responsibility for a child's case between organisations, by consent.",
    )
    listed = [_listed(json.loads(content)) for content in resources.values()]
    return found | {
        "packageId": package,
        "fhirVersion": ["4.0.1"],
        "definition": {"resource": [*listed, *_examples()]},
    }


def _listed(resource: Resource) -> Resource:
    title = resource.get("title", resource["name"])
    return {
        "reference": {"reference": f"{resource['resourceType']}/{resource['id']}"},
        "name": title,
        "exampleBoolean": False,
    }


def _examples() -> Iterator[Resource]:
    for name, bundle in examples():
        answer = "/" in name
        yield {
            "reference": {"reference": f"Bundle/{bundle['id']}"},
            "name": f"Example of {name.rpartition('/')[2]}",
            "exampleCanonical": url_of(ANSWER if answer else name),
        }
