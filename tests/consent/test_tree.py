"""The tree over the ends of all strands, against RFC 9162 written out, and as a partner verifies it
(G06, G07).
"""

import hashlib
import secrets

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner.checkpoints import Checkpoint, canonical
from services.consent import tree
from services.consent.tree import PILE, Tree

COUNTS = st.integers(1, 70)


def a_tree(count, begun=0):
    """Of piles that are single hashes, put there in two goes."""
    roots = [secrets.token_bytes(32) for _ in range(count)]
    known = {}
    known |= tree.additions(0, roots[:begun], known.__getitem__)
    known |= tree.additions(begun, roots[begun:], known.__getitem__)
    return roots, Tree(count, known.__getitem__)


def root_of(hashes):
    """RFC 9162, 2.1.1, word by word."""
    if len(hashes) == 1:
        return hashes[0]
    k = largest_power_below(len(hashes))
    return tree.node(root_of(hashes[:k]), root_of(hashes[k:]))


def path_of(m, hashes):
    """RFC 9162, 2.1.3.1."""
    if len(hashes) == 1:
        return []
    k = largest_power_below(len(hashes))
    if m < k:
        return [*path_of(m, hashes[:k]), root_of(hashes[k:])]
    return [*path_of(m - k, hashes[k:]), root_of(hashes[:k])]


def proof_of(m, hashes, whole=True):
    """RFC 9162, 2.1.4.1."""
    if m == len(hashes):
        return [] if whole else [root_of(hashes)]
    k = largest_power_below(len(hashes))
    if m <= k:
        return [*proof_of(m, hashes[:k], whole), root_of(hashes[k:])]
    return [*proof_of(m - k, hashes[k:], False), root_of(hashes[:k])]


def largest_power_below(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


@given(COUNTS, st.data())
@settings(max_examples=60, deadline=None)
def test_roots_paths_and_proofs_are_those_of_the_rfc(count, data):
    roots, made = a_tree(count, data.draw(st.integers(0, count)))
    number, before = data.draw(st.integers(0, count - 1)), data.draw(st.integers(1, count))

    assert made.root() == root_of(roots)
    assert made.path(number) == path_of(number, roots)
    assert made.consistency(before) == proof_of(before, roots)


@given(COUNTS, st.data())
@settings(max_examples=60, deadline=None)
def test_what_a_question_needs_is_known_before_it_is_asked(count, data):
    _, made = a_tree(count)
    number = data.draw(st.integers(0, count - 1))

    places = tree.needed(lambda known: Tree(count, known).path(number))

    few = {place: made.known(place) for place in places}
    assert Tree(count, few.__getitem__).path(number) == made.path(number)
    assert len(places) <= 2 * count.bit_length() ** 2


def marked_tree(piles):
    """A tree of whole piles, with one mark in each."""
    marks, leaves = [], []
    for pile in range(piles):
        place = secrets.randbelow(PILE)
        mark = {"strand": "case", "position": pile + 1, "head": "0" * 64, "salt": "x"}
        hashes = [secrets.token_bytes(32) for _ in range(PILE)]
        hashes[place] = tree.leaf(canonical({**mark, "ledger": "l"}))
        leaves.append(hashes)
        marks.append({**mark, "leaf": pile * PILE + place})
    roots = [tree.pile_root(each) for each in leaves]
    known = tree.additions(0, roots, {}.__getitem__)
    made = Tree(piles, known.__getitem__)
    for pile, mark in enumerate(marks):
        way = [*tree.path_in_pile(leaves[pile], mark["leaf"] % PILE), *made.path(pile)]
        mark["path"] = [one.hex() for one in way]
    return made, marks


def checkpoint_of(made, count):
    return Checkpoint(count * PILE, Tree(count, made.known).root().hex())


@pytest.mark.parametrize("piles", [1, 2, 3, 5, 8, 13])
def test_a_partner_finds_every_mark_in_it_and_nothing_else(piles):
    made, marks = marked_tree(piles)
    checkpoint = checkpoint_of(made, piles)

    for mark in marks:
        assert checkpoint.knows(mark, "l")
        assert not checkpoint.knows(mark, "another")
        assert not checkpoint.knows({**mark, "position": 99}, "l")
        assert not checkpoint.knows({**mark, "leaf": mark["leaf"] ^ 1}, "l")
        assert not checkpoint.knows({**mark, "leaf": -1}, "l")
        assert not checkpoint.knows({**mark, "path": mark["path"][:-1]}, "l")
        assert not checkpoint.knows({**mark, "path": [*mark["path"], "00" * 32]}, "l")
        assert not checkpoint.knows({**mark, "path": "00"}, "l")
        assert not checkpoint.knows({**mark, "path": ["zz"]}, "l")


def test_g07_a_partner_sees_whether_one_tree_continues_another():
    made, _ = marked_tree(13)
    other, _ = marked_tree(13)
    for now in range(1, 14):
        for before in range(1, now + 1):
            new, old = checkpoint_of(made, now), checkpoint_of(made, before)
            forked = checkpoint_of(other, before)
            proof = [one.hex() for one in Tree(now, made.known).consistency(before)]

            assert new.continues(old, proof)
            assert not new.continues(forked, proof)
            assert not forked.continues(new, proof)
            if now != before:
                assert not new.continues(old, proof[:-1])
                assert not new.continues(old, [*proof, "00" * 32])
                assert not new.continues(old, [])
                assert not new.continues(old, None)


def test_a_leaf_is_no_node():
    """A content of two hashes must not stand for the subtree above them."""
    one, other = (hashlib.sha256(word).digest() for word in (b"a", b"b"))

    assert tree.leaf(one + other) != tree.node(one, other)
