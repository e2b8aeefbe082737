"""The folder of one running Casebridge: its ports, secrets, keys, logs, and all data."""

import errno
import hashlib
import json
import os
import random
import secrets
import shutil
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.trouble import CannotStart

PORTS = range(20_000, 32_000)  # below those that the system hands out by itself


@dataclass(frozen=True)
class RunFolder:
    """Made once; everything in it stays the same from start to start."""

    path: Path

    @classmethod
    def at(cls, path: Path) -> "RunFolder":
        """Open the folder, making it if it is not there. Others may pass through, not look."""
        whole = path.absolute()
        whole.mkdir(parents=True, exist_ok=True)
        whole.chmod(0o711)
        for name, mode in (("keys", 0o700), ("public", 0o755), ("logs", 0o700), ("pids", 0o700)):
            (whole / name).mkdir(exist_ok=True)
            (whole / name).chmod(mode)
        (whole / "programs").mkdir(exist_ok=True)
        (whole / "programs").chmod(0o700)
        return cls(whole)

    def port(self, name: str) -> int:
        """The port of this name: chosen once, free on the loopback address when it was."""
        known = self._read("ports.json")
        if name not in known:
            known[name] = _free_port(avoid=set(known.values()))
            self._write("ports.json", known)
        return int(known[name])

    def change_port(self, name: str) -> int:
        """Choose anew: somebody else has taken the one we had."""
        known = self._read("ports.json")
        known.pop(name, None)
        self._write("ports.json", known)
        return self.port(name)

    def fix(self, name: str, *, port: int | None = None, secret: str | None = None) -> None:
        """Use this port or secret, given from outside, instead of one of our own choice."""
        for file, value in (("ports.json", port), ("secrets.json", secret)):
            if value is not None:
                self._write(file, {**self._read(file), name: value})

    def secret(self, name: str) -> str:
        """The secret of this name, made at first use."""
        known = self._read("secrets.json")
        if name not in known:
            known[name] = secrets.token_urlsafe(32)
            self._write("secrets.json", known)
        return str(known[name])

    def place_for(self, part: str, *, enterable: bool) -> Path:
        """Where a part keeps its data: in this folder unless its account cannot get here."""
        return (self.path if enterable else self._elsewhere / self.secret("place")[:12]) / part

    def forget_earlier_places(self) -> None:
        """Remove what a folder at this path, removed since, had kept elsewhere."""
        if self._elsewhere.exists():
            for place in self._elsewhere.iterdir():
                if place.name != self.secret("place")[:12]:
                    shutil.rmtree(place)

    def short_place(self) -> Path:
        """A private folder with a short path, for sockets; made if need be."""
        place = Path(tempfile.gettempdir()) / f"casebridge-{os.geteuid()}-{self._mark}"
        place.mkdir(mode=0o700, exist_ok=True)
        if place.lstat().st_uid != os.geteuid() or place.is_symlink():
            raise CannotStart(f"{place} is not ours. Remove it, or start from another folder.")
        return place

    def remove(self) -> None:
        """Take everything away, data that had to live elsewhere too. Nothing may be running."""
        shutil.rmtree(self._elsewhere, ignore_errors=True)
        shutil.rmtree(self.short_place())
        shutil.rmtree(self.path)

    @property
    def _elsewhere(self) -> Path:
        return Path("/var/lib/casebridge") / self._mark

    @property
    def _mark(self) -> str:
        return hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]

    def _read(self, name: str) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads((self.path / name).read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return found

    def _write(self, name: str, content: dict[str, Any]) -> None:
        write(self.path / name, json.dumps(content, indent=2) + "\n")


def write(path: Path, text: str, mode: int = 0o600) -> None:
    """Put a whole file in place: a reader, and a crash, finds the old one or the new one."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(beside).chmod(mode)
    Path(beside).rename(path)


def is_free(port: int) -> bool:
    """Whether nobody listens there."""
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind(("127.0.0.1", port))
        except OSError as problem:
            if problem.errno != errno.EADDRINUSE:
                raise
            return False
    return True


def _free_port(avoid: set[int]) -> int:
    while True:
        port = random.choice(PORTS)  # noqa: S311 - nobody is harmed who guesses it
        if port not in avoid and is_free(port):
            return port
