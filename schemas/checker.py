"""Checks files as base R4 or as our messages, and says of each in one line what is wrong."""

import json
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from schemas import messages, strict_json
from schemas.issues import Issue, IssueType, Unreadable, error
from schemas.resources import checking

MOST_OF_BASE: Final = 64 * 1024 * 1024
"""Bytes of a file that is no message: the standard's own are larger than any message may be."""

_NOT_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def found_in(paths: Iterable[str], listed: BinaryIO | None) -> Iterator[str]:
    """The files named: a folder stands for the JSON files below it, `-` for a list of paths."""
    for path in paths:
        if path == "-":
            for line in listed or ():
                name = os.fsdecode(line.rstrip(b"\r\n"))
                if name:
                    yield from _files(name)
        else:
            yield from _files(path)


def verdict(path: str, *, base: bool) -> dict[str, Any]:
    """What one line tells of one file, whatever is in it."""
    try:
        issues = _issues(path, base=base)
    except Exception:  # noqa: BLE001 - one file that breaks the checker must not hide the others
        issues = [error(IssueType.EXCEPTION, None, "the checker could not judge this file")]
    return {
        "path": path,
        "valid": not issues,
        "issues": [
            {
                "severity": issue.severity,
                "code": issue.code,
                "expression": issue.expression or "",
                "diagnostics": issue.diagnostics,
            }
            for issue in issues
        ],
    }


def as_line(told: dict[str, Any]) -> str:
    """In ASCII, so that no name of a file can break a line or an encoding."""
    return json.dumps(told)


def _files(path: str) -> Iterator[str]:
    """The path itself, or what is below it. A link to a folder is not followed further down."""
    if not _is_folder(path):
        yield path
        return
    waiting = [path]  # and no recursion: folders may nest deeper than calls
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        folders = []
        for entry in entries:
            if _leads_on(entry):
                folders += [] if entry.is_symlink() else [entry.path]
            elif entry.name.lower().endswith(".json"):
                yield str(Path(entry.path))
        waiting += reversed(folders)


def _leads_on(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_folder(path: str) -> bool:
    """Whatever cannot be looked at is told of when it is opened."""
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def _issues(path: str, *, base: bool) -> list[Issue]:
    at_most = MOST_OF_BASE if base else strict_json.AT_MOST
    try:
        content = strict_json.parse(_read(path, at_most), at_most=at_most)
    except (OSError, ValueError):
        return [error(IssueType.NOT_FOUND, None, "the file cannot be read")]
    except Unreadable as problem:
        return list(problem.issues)
    return checking.check(content) if base else messages.check(content)


def _read(path: str, at_most: int) -> bytes:
    """No more than is needed to see that it is too much; a pipe is not waited for."""
    with os.fdopen(os.open(path, os.O_RDONLY | _NOT_WAITING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError
        return file.read(at_most + 1)
