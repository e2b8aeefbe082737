"""SMART v2 scopes, taken apart into single permissions so that none is wider than it reads.

http://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
"""

import re
from collections.abc import Iterable, Set

_SMART = re.compile(r"system/(\*|[A-Z][A-Za-z]*)\.(c?r?u?d?s?)", re.ASCII)
_V1 = {"read": "rs", "write": "cud", "*": "cruds"}
_OWN = re.compile(r"casebridge/[a-z]+", re.ASCII)


class NotAScope(ValueError):
    """Neither a SMART v2 scope of the system nor one of ours."""


def single(scope: str) -> frozenset[str]:
    """`system/Task.ru` is `system/Task.r` and `system/Task.u`. Raises NotAScope."""
    if _OWN.fullmatch(scope):
        return frozenset({scope})
    stem, dot, suffix = scope.rpartition(".")
    found = _SMART.fullmatch(f"{stem}{dot}{_V1.get(suffix, suffix)}")
    if not found or not found[2]:
        raise NotAScope
    return frozenset(f"system/{found[1]}.{letter}" for letter in found[2])


def singles(scopes: Iterable[str]) -> frozenset[str]:
    """All of them. Raises NotAScope."""
    return frozenset(one for scope in scopes for one in single(scope))


def granted(asked: str, allowed: Set[str]) -> frozenset[str]:
    """What is both asked for and allowed; a wildcard asks for what is allowed and no more.

    What cannot be read, or is narrowed by a search that nobody would enforce, is not granted. (A18)
    """
    found: set[str] = set()
    for scope in asked.split():
        try:
            wanted = single(scope)
        except NotAScope:
            continue
        for one in wanted:
            found |= {each for each in allowed if _asks_for(one, each)}
    return frozenset(found)


def _asks_for(wanted: str, allowed: str) -> bool:
    if not wanted.startswith("system/*."):
        return wanted == allowed
    return allowed.startswith("system/") and allowed[-2:] == wanted[-2:]
