"""Files that are whole whenever they are there, for their owner alone."""

import os
from pathlib import Path

OWNER_ONLY = 0o600
OWNER_ONLY_FOLDER = 0o700
UNFINISHED = ".part"


def write(path: Path, content: bytes) -> None:
    """Replace the file in one step; it is there even if the power goes the next instant."""
    _put(path, content, sync=True)
    _settle(path.parent)


def put(path: Path, content: bytes) -> None:
    """The same for what can be had again: a power cut may lose it, nothing else does."""
    _put(path, content, sync=False)


def _put(path: Path, content: bytes, *, sync: bool) -> None:
    unfinished = path.with_name(path.name + UNFINISHED)
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        if sync:
            os.fsync(file.fileno())
    unfinished.replace(path)


def folder(path: Path) -> Path:
    """Make the folder, for its owner alone, unless it is there."""
    if not path.is_dir():
        path.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        _settle(path.parent)
    return path


def _settle(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
