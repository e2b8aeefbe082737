"""Mutants are what they should be, the lists are of what there is, and a gap in the tests is told.

`make mutation` tries all mutants of all guarded modules; here is one of one module.
"""

import subprocess
import sys
from dataclasses import replace

import pytest
import yaml
from cosmic_ray.mutating import mutate_code

from deploy.programs import ROOT
from tests.mutation import operators, table
from tests.mutation.mutants import Mutant, mutants_of
from tests.mutation.operators import (
    DropElement,
    DropOperand,
    DropStatement,
    FixCondition,
    OtherChoice,
    OtherMembership,
    ReturnNothing,
    RotateValue,
)
from tests.mutation.trial import path_of

GUARDED = table.guarded(table.HERE)


def all_of(operator, text):
    """What an operator makes of a text, with single spaces."""
    made = []
    while (mutated := mutate_code(text, operator(), len(made))) is not None:
        made.append(" ".join(mutated.split()))
    return made


@pytest.mark.parametrize(
    ("operator", "text", "mutants"),
    [
        (OtherMembership, "a in b", ["a not in b"]),
        (OtherMembership, "a not in b", ["a in b"]),
        (DropOperand, "a and b and c", ["b and c", "a and c", "a and b"]),
        (DropOperand, "a - b", ["b", "a"]),
        (FixCondition, "if a:\n    b\n", ["if True: b", "if False: b"]),
        (FixCondition, "[a for a in b if c]", [f"[a for a in b if {v}]" for v in (True, False)]),
        (FixCondition, "a if b else c", ["a", "c"]),
        (FixCondition, "while a:\n    b\n", ["while False: b"]),
        (DropElement, "(a, b)", ["( b,)", "(a,)"]),
        (DropElement, "{a}", ["[]"]),
        (DropElement, "{a: b, **c}", ["{ **c,}", "{a: b,}"]),
        (DropElement, "f(a, b=c)", ["f(a,)"]),
        (DropElement, "f(b=c)", ["f()"]),
        (DropElement, "a, b = c", []),
        (DropElement, "{a for a in b}", []),
        (RotateValue, "{a: b, c: d}", ["{a: d, c: d}", "{a: b, c: b}"]),
        (RotateValue, "{a: b, c: b}", []),
        (DropStatement, "def f():\n    raise a\n", ["def f(): pass"]),
        (DropStatement, "f(a)\n", ["pass"]),
        (DropStatement, "a.b = c\n", ["pass"]),
        (DropStatement, "a |= c\n", ["pass"]),
        (DropStatement, "a = c\n", []),
        (ReturnNothing, "def f():\n    return a\n", ["def f(): return None"]),
        (ReturnNothing, "def f():\n    return None\n", []),
        (OtherChoice, "any(a)", ["all(a)"]),
        (OtherChoice, "max(a)", ["min(a)"]),
    ],
)  # fmt: skip
def test_what_becomes_of_a_text(operator, text, mutants):
    assert all_of(operator, text) == mutants


def test_every_operator_of_ours_is_used():
    assert {type(each) for each in operators.operators()} > set(operators.OURS)


def test_mutants_are_told_by_place_and_lines_and_each_differs(tmp_path):
    file = tmp_path / "rule.py"
    file.write_text("class A:\n    @b(c=True)\n    def f(self) -> a | b:\n        return a < 1\n")

    found = list(mutants_of(file))

    assert {(one.where, one.was) for one in found} == {
        ("A.f", "@b(c=True)"),
        ("A.f", "return a < 1"),
    }
    assert {one.now for one in found} == {
        "", "return a <= 1", "return a < 2", "return a < 0", "return None",
    }  # fmt: skip
    assert len({one.text for one in found} | {file.read_text()}) == len(found) + 1


def test_each_nth_is_among_all():
    file = path_of("services.consent.competence")
    all_ = list(mutants_of(file))

    some = list(mutants_of(file, every=7))

    assert len(all_) / 9 < len(some) < len(all_) / 5
    assert set(some) <= set(all_)


@pytest.mark.parametrize("module", GUARDED)
def test_what_is_guarded_is_there(module):
    assert path_of(module).is_file()
    assert GUARDED[module].files
    assert [name for name in GUARDED[module].files if not (ROOT / name).is_file()] == []


def test_what_is_harmless_is_a_change_of_what_there_is_and_has_a_reason():
    for file in (table.HERE / "harmless").iterdir():
        assert file.stem in GUARDED
        text = " ".join(path_of(file.stem).read_text("utf-8").split())
        for each in table.harmless(table.HERE, file.stem):
            assert each.was in text, (file.stem, each)
            assert len(each.why) > 10, (file.stem, each)


def test_a_survivor_is_told_as_it_would_stand_in_the_list(tmp_path):
    mutant = Mutant("A.f", 'return "x: y" < 1  # é', "return None", 7, "...")
    folder = tmp_path / "harmless"
    folder.mkdir()
    (folder / "a.b.yaml").write_text(table.row(mutant))

    [known] = table.harmless(tmp_path, "a.b")

    assert known.is_of(mutant)
    assert not known.is_of(replace(mutant, now="return 1"))
    assert replace(known, now="*").is_of(replace(mutant, now="return 1"))
    assert not replace(known, now="*").is_of(replace(mutant, was="return 1"))
    assert table.harmless(tmp_path, "a.c") == []


def test_what_no_test_sees_survives_and_fails_and_the_module_stays_as_it_is(tmp_path):
    module = "services.consent.rights"
    before = path_of(module).read_bytes()
    blind = tmp_path / "test_blind.py"
    blind.write_text(f"import {module}\n\ndef test_nothing():\n    pass\n")
    (tmp_path / "guarded.yaml").write_text(yaml.safe_dump({module: {"pure": [str(blind)]}}))
    command = [sys.executable, "-m", "tests.mutation", "--table", tmp_path, "--every", "1000"]

    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "0 mutants killed, 0 harmless, 1 survive" in ran.stdout
    assert path_of(module).read_bytes() == before
