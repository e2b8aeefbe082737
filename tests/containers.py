"""The real parts from containers of our own images, for `make test-containers`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.keys import make as make_keys
from deploy.postgres import ADMINISTRATOR
from deploy.programs import wait_until
from deploy.run_folder import RunFolder, write
from tests import knocking
from tests.parts import ISSUER, RealKafka, takes_logins

# Its helper image cannot always be had, and it may answer with an address of the bridge.
os.environ.setdefault("TESTCONTAINERS_RYUK_DISABLED", "true")
os.environ.setdefault("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1")

from testcontainers.core.container import DockerContainer

from deploy.images import name


@contextmanager
def postgres(run_folder: RunFolder) -> Iterator[str]:
    """The administrator's address of the database in a container."""
    password = run_folder.path / "public" / "password"
    write(password, run_folder.secret("postgres"), mode=0o644)
    container = (
        DockerContainer(name("database"))
        .with_env("PASSWORD_FILE", "/run/password")
        .with_volume_mapping(str(password), "/run/password")
        .with_exposed_ports(5432)
    )
    with _running(container, run_folder, "database"):
        port = container.get_exposed_port(5432)
        secret = run_folder.secret("postgres")
        url = f"postgresql://{ADMINISTRATOR}:{secret}@127.0.0.1:{port}/postgres"
        wait_until(lambda: takes_logins(url), "database", run_folder.path / "logs" / "database.log")
        yield url


@contextmanager
def kafka(run_folder: RunFolder) -> Iterator[RealKafka]:
    """The broker in a container; it tells clients its port, so that is the same inside and out."""
    files, port = make_keys(run_folder), run_folder.port("kafka")
    container = (
        DockerContainer(name("broker"))
        .with_env("ISSUER", ISSUER)
        .with_env("ADDRESS", "127.0.0.1")
        .with_env("PORT", str(port))
        .with_env("TOKEN_KEYS_FILE", f"/run/public/{files.token_keys.name}")
        .with_volume_mapping(str(files.public), "/run/public")
        .with_bind_ports(port, port)
    )
    with _running(container, run_folder, "broker"):
        wait_until(
            lambda: knocking.answers(f"127.0.0.1:{port}"),
            "broker",
            run_folder.path / "logs" / "broker.log",
        )
        yield RealKafka(f"127.0.0.1:{port}", ISSUER, files)


@contextmanager
def _running(container: DockerContainer, run_folder: RunFolder, part: str) -> Iterator[None]:
    """Up, and its last words kept."""
    with container:
        try:
            yield
        finally:
            said = b"".join(container.get_logs())
            (run_folder.path / "logs" / f"{part}.log").write_bytes(said)
