"""Builds the images without a network: everything that goes in was fetched and compared before.

The base is any Linux image with Python 3.11 or newer and its venv, useradd and install.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import docker
from docker.errors import APIError, BuildError, DockerException, ImageNotFound

from deploy import artefacts
from deploy.images import name
from deploy.programs import ROOT
from deploy.trouble import CannotStart

BASE = "python:3.11-slim"
PACKAGES = ("schemas", "services", "deploy")
LOCKS = {
    "service": "requirements.lock",
    "broker": "requirements-house.lock",
    "database": "requirements-house.lock",
}
GLIBC = (17, 24, 26, 27, 28, 31, 34)  # manylinux_2_N, for a wheel of whatever age
NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "demo", "bench", "images")


def build(base: str = BASE) -> None:
    """Build all of them. Raises CannotStart, saying what to do, when there is no engine or base."""
    with engine() as client:
        python = _python_of(client, base)
        for image, lock in LOCKS.items():
            with tempfile.TemporaryDirectory(prefix="casebridge-image-") as folder:
                context = Path(folder)
                _gather(context, image, lock, python)
                print(f"Building {name(image)} ...", file=sys.stderr)
                _build(client, context, image, base)


@contextmanager
def engine() -> "Iterator[docker.DockerClient]":
    """A Docker engine. Raises CannotStart when none answers."""
    try:
        client = docker.from_env()
        client.ping()
    except (DockerException, OSError) as problem:
        where = os.environ.get("DOCKER_HOST", "its usual socket")
        raise CannotStart(
            f"No Docker engine answers at {where}. Start one (Debian: apt-get install docker.io) "
            "or name one with DOCKER_HOST. `make test` runs the same tests without any."
        ) from problem
    try:
        yield client
    finally:
        client.close()


def _python_of(client: "docker.DockerClient", base: str) -> str:
    """The base's Python version, such as 3.11."""
    try:
        client.images.get(base)
    except ImageNotFound:
        try:
            client.images.pull(base)
        except (APIError, ImageNotFound) as problem:
            raise CannotStart(
                f"The base image {base} is not here and cannot be pulled. Name one that is: "
                "make test-containers BASE=IMAGE. It needs Python 3.11 with venv; debootstrap "
                "--variant=minbase --include=python3-venv makes one for docker import."
            ) from problem
    show = "import sys; print('%d.%d' % sys.version_info[:2])"
    said = client.containers.run(base, ["python3", "-c", show], remove=True)
    return str(said.decode().strip())


def _gather(context: Path, image: str, lock: str, python: str) -> None:
    """Lay out what the Dockerfile copies."""
    shutil.copy(Path(__file__).with_name(f"{image}.Dockerfile"), context / "Dockerfile")
    app = context / "app"
    lay_out_ours(app)
    shutil.copy(ROOT / lock, app / lock)
    _wheels(context / "wheels", ROOT / lock, python)
    if image == "broker":
        _from_cache(context / "kafka", artefacts.kafka_jars())
    if image == "database":
        _from_cache(context / "postgresql", [artefacts.postgresql_jar()])


def lay_out_ours(app: Path) -> None:
    """Our own files as every image holds them: those that the code reads as well as the code."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, app / package, ignore=NOT_SHIPPED)


def _wheels(into: Path, lock: Path, python: str) -> None:
    """The locked packages for the base's Python, hashes compared by pip."""
    machine = platform.machine()
    platforms = [f"manylinux_2_{minor}_{machine}" for minor in GLIBC] + [f"manylinux2014_{machine}"]
    done = subprocess.run(
        [
            sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
            "--require-hashes", "--no-deps", "--only-binary", ":all:", "--python-version", python,
            *(word for each in platforms for word in ("--platform", each)),
            "--dest", into, "--requirement", lock,
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise CannotStart(f"The packages for Python {python} cannot be had:\n{done.stderr}")


def _from_cache(into: Path, files: Sequence[Path]) -> None:
    cache = artefacts.cache() / "maven"
    for file in files:
        place = into / file.relative_to(cache)
        place.parent.mkdir(parents=True)
        shutil.copy(file, place)


def _build(client: "docker.DockerClient", context: Path, image: str, base: str) -> None:
    try:
        client.images.build(
            path=str(context), tag=name(image), buildargs={"BASE": base}, rm=True, forcerm=True
        )
    except BuildError as problem:
        said = "".join(str(line.get("stream", "")) for line in problem.build_log)
        raise CannotStart(f"{name(image)} could not be built:\n{said}") from problem
