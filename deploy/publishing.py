"""All that is made from the code and committed: gathered, compared and written as one."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from deploy import service_documents
from schemas.publishing import (
    breaks,
    codes_page,
    contract,
    extensions,
    json_schema,
    message_definitions,
    naming_systems,
    operations,
    package,
    pages,
    profiles,
    search_parameters,
    terminology,
)

ROOT: Final = Path(__file__).resolve().parent.parent
COMMAND: Final = "make docs"

Files = Mapping[str, bytes]

# Whoever makes a form adds its `files` here; paths are relative to the folder.
MADE_BELOW: Final[tuple[tuple[str, Callable[[], Files]], ...]] = (
    ("docs", pages.files),
    ("docs", codes_page.files),
    ("schemas/published", json_schema.files),
    ("schemas/published", terminology.files),
    ("schemas/published", service_documents.files),
    ("schemas/published", extensions.files),
    ("schemas/published", profiles.files),
    ("schemas/published", message_definitions.files),
    ("schemas/published", operations.files),
    ("schemas/published", search_parameters.files),
    ("schemas/published", naming_systems.files),
)
_GZIP: Final = b"\x1f\x8b"
PUBLISHED: Final = "schemas/published/"

# Nothing but what is made stands here, so what is no longer made is removed.
OWNED: Final = ("schemas/published/**/*", "docs/messages/**/*")
KEPT: Final = ("schemas/published/last",)
LAST: Final = "schemas/published/last/contract.json"


def made() -> dict[str, bytes]:
    """Each file that is made, by its path from the root of the repository."""
    found: dict[str, bytes] = {}
    for folder, files in MADE_BELOW:
        for name, content in files().items():
            path = f"{folder}/{name}"
            if path in found:
                raise ValueError(f"{path} is made twice")
            found[path] = content
    resources = {
        path.removeprefix(PUBLISHED): content
        for path, content in found.items()
        if path.startswith(f"{PUBLISHED}fhir/")
    }
    packed = package.files(resources)
    return found | {f"{PUBLISHED}{name}": content for name, content in packed.items()}


def differences(root: Path = ROOT) -> list[str]:
    """What is committed and not as the code would make it, one sentence for each file."""
    wanted = made()
    found = [f"{path} is not made by anything" for path in _superfluous(root, wanted)]
    for path, content in wanted.items():
        file = root / path
        if not file.is_file():
            found.append(f"{path} is missing")
        elif not _same(file.read_bytes(), content):
            found.append(f"{path} differs")
    return sorted(found)


def write(root: Path = ROOT) -> list[str]:
    """Bring the files in line with the code; says what was not."""
    found = differences(root)
    wanted = made()
    for path in _superfluous(root, wanted):
        (root / path).unlink()
    for path, content in wanted.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or not _same(file.read_bytes(), content):
            file.write_bytes(content)
    return found


def last(root: Path = ROOT) -> Mapping[str, Any]:
    """What the version that was published last holds others to."""
    found: Mapping[str, Any] = json.loads((root / LAST).read_bytes())
    return found


def cut(root: Path = ROOT) -> list[str]:
    """Keep what holds now as the version that later ones are compared with.

    Says what stands against it, and then keeps nothing.
    """
    now = json.loads(contract.written(contract.contract()))
    found = differences(root)
    if (root / LAST).exists():
        found += breaks.between(last(root), now)
    if not found:
        (root / LAST).parent.mkdir(parents=True, exist_ok=True)
        (root / LAST).write_bytes(contract.written(now))
    return found


def _same(one: bytes, other: bytes) -> bool:
    """Also when what is packed was packed by another zlib."""
    if one == other or not one.startswith(_GZIP) or not other.startswith(_GZIP):
        return one == other
    try:
        return gzip.decompress(one) == gzip.decompress(other)
    except (OSError, EOFError, zlib.error):
        return False


def _superfluous(root: Path, wanted: Files) -> Iterator[str]:
    for pattern in OWNED:
        for file in sorted(root.glob(pattern)):
            path = PurePosixPath(file.relative_to(root))
            kept = any(path.is_relative_to(one) for one in KEPT)
            if file.is_file() and not kept and str(path) not in wanted:
                yield str(path)
