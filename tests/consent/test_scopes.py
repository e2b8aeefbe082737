"""SMART v2 scopes: order, v1 words, wildcards, and never wider than registered (SMART F, A18)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from services.common import scopes

KINDS = ("Task", "Consent", "Binary")
letters = some.sets(some.sampled_from("cruds"), min_size=1).map(
    lambda chosen: "".join(letter for letter in "cruds" if letter in chosen)
)
smart = some.builds("system/{}.{}".format, some.sampled_from((*KINDS, "*")), letters)


@pytest.mark.parametrize(
    ("scope", "apart"),
    [
        ("system/Task.ru", {"system/Task.r", "system/Task.u"}),
        ("system/Task.read", {"system/Task.r", "system/Task.s"}),
        ("system/Task.write", {"system/Task.c", "system/Task.u", "system/Task.d"}),
        ("system/Task.*", {f"system/Task.{letter}" for letter in "cruds"}),
        ("casebridge/decide", {"casebridge/decide"}),
    ],
)
def test_a_scope_is_taken_apart(scope, apart):
    assert scopes.single(scope) == apart


@pytest.mark.parametrize(
    "scope",
    [
        "system/Task.ur",
        "system/Task.rr",
        "system/Task.",
        "system/Task",
        "system/task.r",
        "patient/Task.r",
        "system/Task.r?code=x",
        "casebridge/",
        "Casebridge/decide",
        "",
        "system/Task.r\n",
    ],
)
def test_what_is_no_scope_is_none(scope):
    with pytest.raises(scopes.NotAScope):
        scopes.single(scope)


@given(some.lists(smart, max_size=4), some.lists(smart.filter(lambda one: "*" not in one)))
def test_what_is_granted_was_registered(asked, registered):
    allowed = scopes.singles(registered)

    assert scopes.granted(" ".join(asked), allowed) <= allowed


@given(some.lists(smart, max_size=4), some.lists(smart.filter(lambda one: "*" not in one)))
def test_what_is_granted_was_asked_for(asked, registered):
    granted = scopes.granted(" ".join(asked), scopes.singles(registered))

    wanted = scopes.singles(asked)
    for one in granted:
        assert one in wanted or f"system/*.{one[-1]}" in wanted


@pytest.mark.parametrize(
    ("asked", "granted"),
    [
        ("system/Task.r", {"system/Task.r"}),
        ("system/Task.cr", {"system/Task.r"}),
        ("nonsense system/Task.u", {"system/Task.u"}),
        ("system/*.r", {"system/Task.r", "system/Binary.r"}),
        ("system/*.ru", {"system/Task.r", "system/Task.u", "system/Binary.r"}),
        ("casebridge/decide", {"casebridge/decide"}),
        ("system/*.d system/Consent.r casebridge/other", set()),
        ("system/Task.r?code=x", set()),
        ("", set()),
    ],
)
def test_what_is_both_asked_for_and_allowed_is_granted(asked, granted):
    allowed = {"system/Task.r", "system/Task.u", "system/Binary.r", "casebridge/decide", "own/X.r"}

    assert scopes.granted(asked, allowed) == granted


def test_several_scopes_are_taken_apart_each():
    assert scopes.singles(["system/Task.ru", "casebridge/decide"]) == {
        "system/Task.r", "system/Task.u", "casebridge/decide",
    }  # fmt: skip
    with pytest.raises(scopes.NotAScope):
        scopes.singles(["system/Task.r", "nonsense"])
