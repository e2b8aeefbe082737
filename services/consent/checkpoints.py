"""Checkpoints: now and then the ends of all strands are hashed into one tree, and its root signed.

What was marked once can neither be dropped, a whole case or the end of a strand, nor be shown to
one in this way and to another in that: the next root would not continue the one that somebody has
saved. A reader is given the marks of its own strands, each with the way to the root. (G05 to G07)
"""

import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from joserfc.jwk import ECKey
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from services.common import base64url
from services.common.logs import log
from services.common.service import Running
from services.consent import statements
from services.consent.chain import canonical, instant
from services.consent.statements import Kind
from services.consent.store import marks
from services.consent.store.marks import Checkpoint, End, Mark
from services.consent.tree import PILE, Tree, additions, leaf, needed, path_in_pile, pile_root

LOOKS_EVERY = 60.0  # seconds
AFTER = timedelta(minutes=5)  # one is made when something changed that long after the last
OR_AFTER = 1000  # strands that changed, whatever the time
AT_MOST = 4096  # strands in one
SALT = 16  # bytes


@dataclass(frozen=True)
class Checkpoints:
    """The worker's loop."""

    running: Running
    name: str = "checkpoints"

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(LOOKS_EVERY):
            try:
                with self.running.sessions.begin() as session:
                    made = make_when_due(session, self.running.key, datetime.now(UTC))
                if made:
                    log().info("checkpoint", count=made.size)
            except (OperationalError, PoolTimeout) as problem:
                log().warning("checkpoints wait", problem=type(problem).__name__)


def make_when_due(session: Session, key: ECKey, now: datetime) -> Checkpoint | None:
    """One, if enough changed or enough time passed, and no other worker is at it."""
    if not marks.alone(session):
        return None
    before, changed = marks.latest(session), marks.unmarked(session)
    waited = before is None or now - before.at >= AFTER
    return make(session, key, now, before) if changed >= (1 if waited else OR_AFTER) else None


def make(
    session: Session, key: ECKey, now: datetime, before: Checkpoint | None
) -> Checkpoint | None:
    """Mark what changed since, and sign the root; None where somebody writes to all of it now."""
    ends = marks.take_unmarked(session, AT_MOST)
    if not ends:
        return None
    size = before.size if before else 0
    found, leaves = _marked(ends, size)
    piles = [leaves[start : start + PILE] for start in range(0, len(leaves), PILE)]
    count = size // PILE
    roots = [pile_root(pile) for pile in piles]
    known = marks.read_nodes(session, needed(lambda known: additions(count, roots, known)))
    complete = additions(count, roots, known.__getitem__)
    marks.add(session, ends, found)
    marks.grow(session, count, piles, complete)
    after = count + len(piles)
    root = _asked(session, lambda known: Tree(after, known).root()).hex()
    said = {"at": instant(now), "root": root, "size": after * PILE}
    made = Checkpoint(after * PILE, root, now, statements.sign(Kind.CHECKPOINT, said, key))
    marks.add_checkpoint(session, made)
    return made


def _marked(ends: Sequence[End], size: int) -> tuple[list[Mark], list[bytes]]:
    """The marks, and the leaves: in no order, among others that mean nothing."""
    total = -(-len(ends) // PILE) * PILE
    places = secrets.SystemRandom().sample(range(total), len(ends))
    leaves = [secrets.token_bytes(32) for _ in range(total)]
    found = []
    for end, place in zip(ends, places, strict=True):
        mark = Mark(end.strand, end.position, end.head, size + place, secrets.token_bytes(SALT))
        leaves[place] = leaf_of(mark, end.ledger)
        found.append(mark)
    return found, leaves


def leaf_of(mark: Mark, ledger: UUID) -> bytes:
    """What stands in the tree for a strand's end."""
    return leaf(canonical(_said(mark) | {"ledger": str(ledger)}).encode())


def handed_out(
    session: Session, case: UUID, strands: frozenset[str], since: int | None
) -> dict[str, Any]:
    """For a reader who is given these strands: the newest checkpoint, the way to its root from
    where each strand last was marked, and that it continues the one of the size `since`.
    """
    newest = marks.latest(session)
    if newest is None:
        return {}
    count = newest.size // PILE
    mine = [one for one in marks.of_case(session, case, newest.size) if one.strand in strands]
    piles = marks.read_piles(session, {mark.leaf // PILE for mark in mine})
    numbers = sorted(piles)
    before = since // PILE if since and since % PILE == 0 and since <= newest.size else None

    def asked(known: Any) -> tuple[Mapping[int, list[bytes]], list[bytes]]:
        tree = Tree(count, known)
        ways = {number: tree.path(number) for number in numbers}
        return ways, tree.consistency(before) if before else []

    ways, continues = _asked(session, asked)
    shown: dict[str, Any] = {
        "checkpoint": newest.signed,
        "marks": [_shown(mark, piles[mark.leaf // PILE], ways[mark.leaf // PILE]) for mark in mine],
    }
    if before:
        shown["continues"] = {"size": since, "proof": [one.hex() for one in continues]}
    return shown


def _shown(mark: Mark, pile: Sequence[bytes], way: Sequence[bytes]) -> dict[str, Any]:
    path = (*path_in_pile(pile, mark.leaf % PILE), *way)
    return _said(mark) | {"leaf": mark.leaf, "path": [one.hex() for one in path]}


def _said(mark: Mark) -> dict[str, Any]:
    return {
        "strand": mark.strand,
        "position": mark.position,
        "head": mark.head,
        "salt": base64url.encode(mark.salt),
    }


def _asked(session: Session, question: Any) -> Any:
    """The answer to a question about the tree, with what it looks at fetched at once."""
    found = marks.read_nodes(session, needed(question))
    return question(found.__getitem__)
