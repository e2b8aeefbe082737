"""What is published is what the code says, to the byte."""

import gzip
from pathlib import Path

import pytest

from deploy import publishing


def test_what_is_committed_is_what_the_code_makes() -> None:
    found = publishing.differences()

    assert not found, "\n".join([*found, f"To mend it: {publishing.COMMAND}"])


@pytest.fixture
def two_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        publishing,
        "MADE_BELOW",
        (
            ("schemas/published", lambda: {"openapi/a.json": b"{}"}),
            ("docs", lambda: {"messages/a.md": b"# a"}),
        ),
    )
    monkeypatch.setattr(publishing.package, "files", lambda _: {})


@pytest.mark.usefixtures("two_files")
def test_a_file_that_differs_is_missing_or_is_made_no_more_is_named(tmp_path: Path) -> None:
    old = tmp_path / "schemas/published/json-schema/old.json"
    for file in (old, tmp_path / "docs/messages/a.md", tmp_path / "docs/messages.md"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("old")

    told = [
        "docs/messages/a.md differs",
        "schemas/published/json-schema/old.json is not made by anything",
        "schemas/published/openapi/a.json is missing",
    ]
    assert publishing.differences(tmp_path) == told
    assert publishing.write(tmp_path) == told
    assert publishing.differences(tmp_path) == []
    assert not old.exists()
    assert (tmp_path / "docs/messages.md").read_text() == "old"


@pytest.mark.usefixtures("two_files")
def test_what_was_published_before_is_kept(tmp_path: Path) -> None:
    last = tmp_path / "schemas/published/last/contract.json"
    last.parent.mkdir(parents=True)
    last.write_text("{}")

    publishing.write(tmp_path)

    assert last.exists()


def test_no_file_is_made_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = ("docs", lambda: {"a.md": b""})
    monkeypatch.setattr(publishing, "MADE_BELOW", (twice, twice))

    with pytest.raises(ValueError, match=r"docs/a.md is made twice"):
        publishing.made()


def test_the_same_content_packed_by_another_zlib_is_no_difference(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    packed = {level: gzip.compress(b"x" * 999, level, mtime=0) for level in (0, 9)}
    monkeypatch.setattr(publishing, "MADE_BELOW", (("docs", lambda: {"a.tgz": packed[0]}),))
    monkeypatch.setattr(publishing.package, "files", lambda _: {})
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.tgz").write_bytes(packed[9])

    assert packed[0] != packed[9]
    assert publishing.differences(tmp_path) == []
    (tmp_path / "docs/a.tgz").write_bytes(packed[9][:-9])
    assert publishing.differences(tmp_path) == ["docs/a.tgz differs"]
