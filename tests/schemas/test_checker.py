"""The checker to hand out: a line for each file, whatever is in it."""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from schemas import checker, strict_json
from schemas.__main__ import check, main

ROOT = Path(__file__).parents[2]
DEEP = 1_100
EXAMPLES = ROOT / "schemas" / "examples"


def test_examples_are_valid_both_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(EXAMPLES)]) == 0
    assert main(["check", "--base", str(EXAMPLES)]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) > 50
    assert all(line["valid"] and line["issues"] == [] for line in lines)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[" * 100_000, b"null", b"3", b'"x"', b"{}", b'{"a":1,"a":2}', b"NaN"],
)
def test_anything_at_all_gets_one_line(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "thing.json"
    file.write_bytes(content)

    for options in (["--base"], []):
        assert main(["check", *options, str(file)]) == 1
        (line,) = capsys.readouterr().out.splitlines()
        told = json.loads(line)
        assert told["path"] == str(file)
        assert told["valid"] is False
        assert {"severity", "code", "expression", "diagnostics"} == set(told["issues"][0])


def test_a_missing_file_is_told_of_and_the_rest_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = EXAMPLES / "acknowledge.json"

    assert main(["check", str(tmp_path / "none.json"), "a\0b", str(good)]) == 1

    told = [json.loads(line)["valid"] for line in capsys.readouterr().out.splitlines()]
    assert told == [False, False, True]


def test_a_dash_stands_for_paths_on_standard_input() -> None:
    listed = io.BytesIO(f"{EXAMPLES}/acknowledge.json\n\n{EXAMPLES}/answers\r\n".encode())

    found = list(checker.found_in(["-"], listed))

    assert [Path(path).name for path in found] == [
        "acknowledge.json",
        "register-case-fatal-error.json",
        "register-case-ok.json",
    ]


def test_the_place_of_what_is_wrong_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = json.loads((EXAMPLES / "register-case.json").read_text())
    del bundle["entry"][2]["resource"]["birthDate"]
    file = tmp_path / "incomplete.json"
    file.write_text(json.dumps(bundle))

    assert main(["check", "--base", str(file)]) == 0
    assert main(["check", str(file)]) == 1

    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["issues"][0]["expression"] == "Bundle.entry[2].resource.birthDate"
    assert told["issues"][0]["code"] == "required"


def lines(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_line_has_exactly_what_was_agreed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "patient.json"
    file.write_text('{"resourceType": "Patient", "gender": "x"}')

    assert main(["check", "--base", str(file)]) == 1

    (told,) = lines(capsys)
    assert list(told) == ["path", "valid", "issues"]
    assert told["issues"] == [
        {
            "severity": "error",
            "code": "code-invalid",
            "expression": "Patient.gender",
            "diagnostics": "must be a code of the standard's list",
        }
    ]


def test_what_is_no_file_is_told_of_and_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "nowhere.json").symlink_to("none")
    (tmp_path / "itself.json").symlink_to("itself.json")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "folder.json" / "note.txt").write_text("{}")
    (tmp_path / "GOOD.JSON").write_bytes((EXAMPLES / "acknowledge.json").read_bytes())

    assert main(["check", str(tmp_path), "x" * 5_000, "/dev/zero"]) == 1

    assert [(Path(one["path"]).name[:12], one["valid"]) for one in lines(capsys)] == [
        ("GOOD.JSON", True),
        ("itself.json", False),
        ("nowhere.json", False),
        ("pipe.json", False),
        ("x" * 12, False),
        ("zero", False),
    ]


def test_a_file_too_large_is_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as sparse:
        sparse.truncate(50 * 1024**3)

    assert main(["check", "--base", str(file)]) == 1

    assert lines(capsys)[0]["issues"][0]["code"] == "too-long"


def test_as_base_r4_a_file_may_be_larger_than_any_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = {"resourceType": "Binary", "contentType": "image/png", "data": "AAAA" * 200_000}
    entries = [{"fullUrl": f"urn:uuid:{uuid4()}", "resource": binary} for _ in range(14)]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    file = tmp_path / "large.json"
    file.write_text(json.dumps(bundle))
    assert file.stat().st_size > strict_json.AT_MOST

    assert main(["check", "--base", str(file)]) == 0
    assert main(["check", str(file)]) == 1

    as_base, as_message = lines(capsys)
    assert as_base["valid"]
    assert [issue["code"] for issue in as_message["issues"]] == ["too-long"]


def test_a_name_that_is_no_text_is_given_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9\n.json"
    Path(os.fsdecode(name)).write_text("{}")

    assert main(["check", "--base", str(tmp_path)]) == 1

    assert [os.fsencode(one["path"]) for one in lines(capsys)] == [name]


def test_a_file_that_breaks_the_checker_does_not_hide_the_others(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good, broken = str(EXAMPLES / "acknowledge.json"), str(EXAMPLES / "case-closed.json")
    judged = checker.messages.check

    def breaking(content: Any) -> Any:
        if content["entry"][0]["resource"]["eventCoding"]["code"] == "case-closed":
            raise RecursionError
        return judged(content)

    monkeypatch.setattr(checker.messages, "check", breaking)

    assert main(["check", broken, good]) == 1

    assert [one["valid"] for one in lines(capsys)] == [False, True]


def test_the_program_of_its_own_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(EXAMPLES / "acknowledge.json")

    assert check([path]) == check(["--messages", path]) == main(["check", path]) == 0
    assert len({json.dumps(one) for one in lines(capsys)}) == 1


def test_a_reader_who_goes_away_is_no_error() -> None:
    program = f"{sys.executable} -m schemas check {EXAMPLES} {EXAMPLES} | head -1"
    ran = subprocess.run(
        ["bash", "-c", program], cwd=ROOT, capture_output=True, check=False, text=True
    )

    assert ran.stderr == ""
    assert json.loads(ran.stdout)["valid"]


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("check {} <&-", 0, 1),
        ("check - <&-", 0, 0),
        ("check {} >&-", 74, 0),
        ("check {} >/dev/full", 74, 0),
        ("check - < list", 1, 5),
        ("check {0} {0}", 0, 2),
        ("check ''", 1, 1),
        ("check - </dev/null", 0, 0),
    ],
)
def test_it_ends_in_good_order_whatever_is_closed_or_full(
    tmp_path: Path, command: str, code: int, told: int
) -> None:
    good = EXAMPLES / "acknowledge.json"
    names = [b"a\0b\r", b"caf\xe9.json", bytes(good) + b"\r", bytes(good), b"", b"./\t"]
    (tmp_path / "list").write_bytes(b"\n".join(names))

    ran = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m schemas {command.format(good)}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        text=True,
    )

    assert (ran.returncode, len(ran.stdout.splitlines())) == (code, told)
    assert "Traceback" not in ran.stderr


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Folders in folders, the innermost beyond the length of a path; removed one by one."""
    monkeypatch.chdir(tmp_path)
    for _ in range(DEEP):
        Path("deep").mkdir()
        os.chdir("deep")
    Path("unreached.json").write_text("{}")
    os.chdir(tmp_path)
    yield tmp_path
    for _ in range(DEEP):
        os.chdir("deep")
    Path("unreached.json").unlink()
    for _ in range(DEEP):
        os.chdir("..")
        for inside in Path("deep").iterdir():
            inside.unlink()
        Path("deep").rmdir()


def test_folders_nest_deeper_than_calls(deep: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be looked into gets its line."""
    (deep / "deep" / "one.json").write_bytes((EXAMPLES / "acknowledge.json").read_bytes())

    assert main(["check", str(deep)]) == 1

    reached, beyond = lines(capsys)
    assert (Path(reached["path"]).name, reached["valid"]) == ("one.json", True)
    assert (Path(beyond["path"]).name, beyond["issues"][0]["code"]) == ("deep", "not-found")


def test_a_folder_that_may_not_be_looked_into_gets_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.json").write_bytes((EXAMPLES / "acknowledge.json").read_bytes())
    look = os.scandir

    def looking(path: str) -> Any:
        if path == str(tmp_path / "closed"):
            raise PermissionError
        return look(path)

    monkeypatch.setattr(os, "scandir", looking)  # whoever runs the tests may be allowed to do all

    assert main(["check", str(tmp_path)]) == 1

    found = {Path(one["path"]).name: one["valid"] for one in lines(capsys)}
    assert found == {"open.json": True, "closed": False}


def test_a_thousand_files_take_seconds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example = EXAMPLES / "register-case.json"
    for number in range(1_000):
        (tmp_path / f"{number}.json").hardlink_to(example)
    started = time.thread_time()

    assert main(["check", str(tmp_path)]) == 0

    assert len(lines(capsys)) == 1_000
    assert time.thread_time() - started < 20  # of computing, which is two on an idle machine


def test_it_needs_marshmallow_and_nothing_else_of_ours() -> None:
    program = """
import sys
from schemas.__main__ import check, main
sys.argv = ["schemas", "check", *sys.argv[1:]]
code = main()
strangers = {name.split(".")[0] for name in sys.modules} & {
    "services", "partner", "deploy", "flask", "yaml", "orjson", "sqlalchemy", "kafka", "authlib"
}
assert not strangers, strangers
sys.exit(code)
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(EXAMPLES)], cwd=ROOT, capture_output=True, check=False
    )

    assert ran.returncode == 0, ran.stderr
