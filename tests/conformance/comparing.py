"""Our verdict beside that of others."""

from schemas import strict_json
from schemas.issues import Issue, Unreadable
from schemas.resources import checking
from tests.conformance import reasons
from tests.conformance.hapi import Told


def our_issues(text: str) -> list[Issue]:
    """What `python -m schemas check --base` says of a file with this content."""
    try:
        document = strict_json.parse(text.encode("utf-8", "surrogatepass"))
    except Unreadable as problem:
        return list(problem.issues)
    return checking.check(document)


def disagreement(ours: list[Issue], theirs: list[Told]) -> str | None:
    """What one refuses and the other does not, and no reason is known for."""
    if bool(ours) == bool(theirs):
        return None
    if ours:
        left = [issue for issue in ours if not reasons.excuse_ours(issue)]
        return f"refused by us alone: {left[0].expression} {left[0].diagnostics}" if left else None
    odd = [told for told in theirs if not reasons.excuse_theirs(told)]
    return f"refused by HAPI alone: {odd[0]}" if odd else None
