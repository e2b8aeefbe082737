"""A fetched file that differs from the list is not used."""

from hashlib import sha256
from pathlib import Path

import pytest

from deploy import artefacts
from deploy.trouble import CannotStart

ONE = "org.example:thing:1.0"


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of one listed file in an otherwise empty cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = tmp_path / "casebridge/maven/org/example/thing/1.0/thing-1.0.jar"
    place.parent.mkdir(parents=True)
    return place


def test_a_file_as_listed_is_used_without_a_network(cached: Path) -> None:
    cached.write_bytes(b"as agreed")

    assert artefacts.at_hand({ONE: sha256(b"as agreed").hexdigest()}) == [cached]


def test_a_file_that_differs_is_removed_and_named(cached: Path) -> None:
    cached.write_bytes(b"something else")

    with pytest.raises(CannotStart, match=r"org\.example:thing:1\.0 is not the file"):
        artefacts.at_hand({ONE: sha256(b"as agreed").hexdigest()})

    assert not cached.exists()


def test_a_file_that_cannot_be_had_is_named_with_its_place(cached: Path) -> None:
    nowhere = {"nowhere": "http://127.0.0.1:9"}

    with pytest.raises(CannotStart, match=r"put by hand at .*thing-1\.0\.jar"):
        artefacts.at_hand({ONE: "0" * 64}, nowhere)


def test_the_list_names_each_file_once_with_its_hash() -> None:
    listed = artefacts.listed()

    assert set(listed) == {"hapi", "kafka", "keycloak", "postgresql"}
    assert all(len(digest) == 64 for files in listed.values() for digest in files.values())
    assert len(listed["postgresql"]) == len(artefacts.MACHINES)


def test_kafka_has_one_version_of_each_of_its_parts() -> None:
    versions = {
        coordinate.split(":")[2]
        for coordinate in artefacts.listed()["kafka"]
        if coordinate.startswith("org.apache.kafka:")
    }

    assert versions == {artefacts.KAFKA.split(":")[2]}


def test_the_list_names_no_host() -> None:
    assert "//" not in artefacts.LIST.read_text("utf-8")
