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
