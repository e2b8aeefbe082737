"""Checks files as base R4 or as our messages, and says of each in one line what is wrong."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from schemas import messages, strict_json
from schemas.issues import Issue, IssueType, Unreadable, error
from schemas.resources import checking


def found_in(paths: Iterable[str], listed: BinaryIO) -> Iterator[Path]:
    """The files named: a folder stands for the JSON files below it, `-` for a list of paths."""
    for path in paths:
        if path == "-":
            names = (os.fsdecode(line.rstrip(b"\r\n")) for line in listed)
            yield from found_in((name for name in names if name not in ("", "-")), listed)
        elif Path(path).is_dir():
            yield from sorted(one for one in Path(path).rglob("*.json") if one.is_file())
        else:
            yield Path(path)


def verdict(path: Path, *, base: bool) -> dict[str, Any]:
    """What one line tells of one file, whatever is in it."""
    issues = _issues(path, base=base)
    return {
        "path": str(path),
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


def _issues(path: Path, *, base: bool) -> list[Issue]:
    try:
        with path.open("rb") as file:
            raw = file.read(strict_json.AT_MOST + 1)
        content = strict_json.parse(raw)
    except (OSError, ValueError):
        return [error(IssueType.NOT_FOUND, None, "the file cannot be read")]
    except Unreadable as problem:
        return list(problem.issues)
    return checking.check(content) if base else messages.check(content)
