"""All FHIR resources of ours, and the examples, as one FHIR package that official tools load.

https://hl7.org/fhir/packages.html, https://confluence.hl7.org/display/FHIR/NPM+Package+Specification
"""

import gzip
import io
import json
import tarfile
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from schemas.canonical import BASE
from schemas.publishing.carried import EXAMPLES
from schemas.publishing.guide import guide
from schemas.publishing.heading import DATE, PUBLISHER
from schemas.publishing.writing import as_json

NAME: Final = "example.casebridge.fhir"
VERSION: Final = "1.0.0"
GUIDE: Final = "fhir/ImplementationGuide-casebridge.json"
_INDEXED: Final = ("resourceType", "id", "url", "version", "kind", "type", "content")


def files(resources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The package with these resources, and what describes it, below schemas/published."""
    listed = as_json(guide(NAME, dict(sorted(resources.items()))))
    packed = {
        PurePosixPath(path).name: content
        for path, content in sorted({**resources, GUIDE: listed}.items())
    }
    examples = _examples()
    manifest = as_json(_manifest())
    content = {
        "package/package.json": manifest,
        "package/.index.json": _index(packed),
        **{f"package/{name}": one for name, one in packed.items()},
        "package/example/.index.json": _index(examples),
        **{f"package/example/{name}": one for name, one in examples.items()},
    }
    return {GUIDE: listed, "fhir/package.json": manifest, "package.tgz": _packed(content)}


def _manifest() -> dict[str, Any]:
    return {
        "name": NAME,
        "version": VERSION,
        "type": "IG",
        "title": "Casebridge messages",
        "description": "Moving responsibility for a child's case between organisations: profiles, "
        "message definitions and code systems.",
        "canonical": BASE,
        "url": BASE,
        "author": PUBLISHER,
        "maintainers": [{"name": PUBLISHER}],
        "date": f"{DATE.replace('-', '')}000000",
        "fhirVersions": ["4.0.1"],
        "dependencies": {"hl7.fhir.r4.core": "4.0.1"},
        "directories": {"lib": "package", "example": "example"},
    }


def _examples() -> dict[str, bytes]:
    return {
        f"Bundle-{path.stem}.json": path.read_bytes() for path in sorted(EXAMPLES.rglob("*.json"))
    }


def _index(content: Mapping[str, bytes]) -> bytes:
    """What tools read instead of opening every file."""
    listed = []
    for name, one in content.items():
        resource = json.loads(one)
        told = {key: resource[key] for key in _INDEXED if key in resource}
        listed.append({"filename": name, **told})
    return as_json({"index-version": 2, "files": listed})


def _packed(content: Mapping[str, bytes]) -> bytes:
    """Always the same bytes: no clock, no owner, this order."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, one in content.items():
            member = tarfile.TarInfo(name)
            member.size = len(one)
            archive.addfile(member, io.BytesIO(one))
    return gzip.compress(raw.getvalue(), mtime=0)
