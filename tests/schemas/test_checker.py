"""The checker to hand out: a line for each file, whatever is in it."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from schemas import checker
from schemas.__main__ import main

ROOT = Path(__file__).parents[2]
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

    assert [path.name for path in found] == [
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


def test_it_needs_marshmallow_and_nothing_else_of_ours() -> None:
    program = """
import sys
from schemas.__main__ import main
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
