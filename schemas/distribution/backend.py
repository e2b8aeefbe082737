"""Builds the wheel and the source archive with nothing but Python; always the same bytes.

https://peps.python.org/pep-0517/,
https://packaging.python.org/en/latest/specifications/binary-distribution-format/
"""

import base64
import gzip
import hashlib
import io
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = "schemas"

# What only Casebridge itself needs: the rules of its countries, the facts between its services,
# and what writes the published forms.
LEFT_OUT: Final = frozenset(
    {"distribution", "events.py", "generate", "jurisdiction.py", "publishing", "typed.py"}
)
_KINDS: Final = frozenset({".py", ".json", ".tgz", ".toml", ".md"})
_NOWHEN: Final = (1980, 1, 1, 0, 0, 0)


def get_requires_for_build_wheel(_settings: object = None) -> list[str]:
    return []


def get_requires_for_build_sdist(_settings: object = None) -> list[str]:
    return []


def build_wheel(
    wheel_directory: str, _settings: object = None, _metadata_directory: str | None = None
) -> str:
    """Write the wheel, and say what it is called."""
    project = _project()
    name = f"{_name(project)}-py3-none-any.whl"
    described = f"{_name(project)}.dist-info"
    content = {
        **{f"{PACKAGE}/{path}": file.read_bytes() for path, file in _files()},
        f"{described}/METADATA": _metadata(project),
        f"{described}/WHEEL": b"Wheel-Version: 1.0\nGenerator: casebridge\n"
        b"Root-Is-Purelib: true\nTag: py3-none-any\n",
        f"{described}/entry_points.txt": _entry_points(project),
    }
    record = [f"{path},sha256={_digest(one)},{len(one)}" for path, one in content.items()]
    content[f"{described}/RECORD"] = "\n".join([*record, f"{described}/RECORD,,", ""]).encode()
    with zipfile.ZipFile(Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, one in content.items():
            member = zipfile.ZipInfo(path, _NOWHEN)
            member.external_attr = 0o100644 << 16
            wheel.writestr(member, one, zipfile.ZIP_DEFLATED)
    return name


def build_sdist(sdist_directory: str, _settings: object = None) -> str:
    """Write the archive from which the wheel can be built again, and say what it is called."""
    project = _project()
    root = _name(project)
    content = {
        **{path: file.read_bytes() for path, file in _files()},
        "PKG-INFO": _metadata(project),
        "pyproject.toml": (FOLDER / "pyproject.toml").read_bytes(),
        **{
            f"distribution/{name}": (FOLDER / "distribution" / name).read_bytes()
            for name in ("__init__.py", "backend.py")
        },
    }
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path, one in content.items():
            member = tarfile.TarInfo(f"{root}/{path}")
            member.size = len(one)
            archive.addfile(member, io.BytesIO(one))
    name = f"{root}.tar.gz"
    (Path(sdist_directory) / name).write_bytes(gzip.compress(raw.getvalue(), mtime=0))
    return name


def _project() -> Mapping[str, Any]:
    found: Mapping[str, Any] = tomllib.loads((FOLDER / "pyproject.toml").read_text("utf-8"))
    project: Mapping[str, Any] = found["project"]
    return project


def _name(project: Mapping[str, Any]) -> str:
    return f"{project['name'].replace('-', '_')}-{project['version']}"


def _files() -> Iterator[tuple[str, Path]]:
    for file in sorted(FOLDER.rglob("*")):
        path = file.relative_to(FOLDER)
        hidden = any(part.startswith((".", "__pycache__")) for part in path.parts)
        if hidden or path.parts[0] in LEFT_OUT or path.name in ("pyproject.toml", "PKG-INFO"):
            continue
        if file.is_file() and file.suffix in _KINDS:
            yield path.as_posix(), file


def _metadata(project: Mapping[str, Any]) -> bytes:
    lines = [
        "Metadata-Version: 2.1",
        f"Name: {project['name']}",
        f"Version: {project['version']}",
        f"Summary: {project['description']}",
        f"Requires-Python: {project['requires-python']}",
        *(f"Requires-Dist: {one}" for one in project["dependencies"]),
        "Description-Content-Type: text/markdown",
        "",
        (FOLDER / project["readme"]).read_text("utf-8"),
    ]
    return "\n".join(lines).encode()


def _entry_points(project: Mapping[str, Any]) -> bytes:
    scripts = [f"{name} = {target}" for name, target in project["scripts"].items()]
    return "\n".join(["[console_scripts]", *scripts, ""]).encode()


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
