"""Apache Kafka itself: one combined KRaft node on loopback ports, its data in the run folder."""

import shutil
import socket
import struct
import subprocess
import uuid
from dataclasses import dataclass
from pathlib import Path

from deploy import artefacts
from deploy.broker_settings import ALLOWED_URLS, OpenBroker, as_text, properties, read, refuse_open
from deploy.programs import Program
from deploy.run_folder import RunFolder, write
from deploy.trouble import CannotStart
from services.common import base64url

LOGGING = Path(__file__).with_name("log4j2.properties")
JAVA_OPTIONS = ("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


def cluster_id() -> str:
    """A new one, as Kafka makes its own: with a dash in front it would be taken for an option."""
    while True:
        made = base64url.encode(uuid.uuid4().bytes)
        if not made.startswith("-"):
            return made


@dataclass(frozen=True)
class Kafka:
    """The broker of one run folder."""

    run_folder: RunFolder
    issuer: str
    token_keys: Path
    address: str = "127.0.0.1"
    listens_on: str = "127.0.0.1"

    @property
    def bootstrap_servers(self) -> str:
        """Where clients find it."""
        return f"127.0.0.1:{self.run_folder.port('kafka')}"

    @property
    def home(self) -> Path:
        """Its folder: settings and data."""
        return self.run_folder.path / "kafka"

    def prepare(self) -> Program:
        """Write the settings, refuse them if they open the broker, and make its storage."""
        self.home.mkdir(mode=0o700, exist_ok=True)
        settings = properties(
            ports={
                name: self.run_folder.port(name)
                for name in ("kafka", "kafka-own", "kafka-controller")
            },
            data=self.home / "data",
            secret=self.run_folder.secret("kafka"),
            issuer=self.issuer,
            token_keys=self.token_keys.as_uri(),
            address=self.address,
            listens_on=self.listens_on,
        )
        file = self.home / "server.properties"
        own = self.home / "own.properties"
        write(file, as_text({**settings, **(read(own) if own.exists() else {})}))
        refuse_open(read(file))
        self._format(file)
        return Program(
            name="kafka",
            command=(*java(self.token_keys.as_uri()), "kafka.Kafka", str(file)),
            folder=self.home,
        )

    def answers(self) -> bool:
        """Whether it takes connections."""
        try:
            socket.create_connection(("127.0.0.1", self.run_folder.port("kafka")), 1).close()
        except OSError:
            return False
        return True

    def _format(self, file: Path) -> None:
        data = self.home / "data"
        if (data / "meta.properties").exists():
            return
        shutil.rmtree(data, ignore_errors=True)  # half-made by a start that was cut off
        done = subprocess.run(
            [*java(self.token_keys.as_uri()), "kafka.tools.StorageTool", "format",
             "--cluster-id", cluster_id(), "--config", file],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise CannotStart(f"Kafka could not make {data}:\n{done.stdout}{done.stderr}")


def java(token_keys_url: str) -> tuple[str, ...]:
    """The Java command up to the main class."""
    return (
        str(artefacts.java()), *JAVA_OPTIONS,
        f"-Dlog4j2.configurationFile={LOGGING.as_uri()}",
        f"-D{ALLOWED_URLS}={token_keys_url}",
        "-cp", ":".join(str(jar) for jar in artefacts.kafka_jars()),
    )  # fmt: skip


def refuse_unguarded(bootstrap_servers: str) -> None:
    """Ask a broker that is not ours for its topics as nobody; refuse one that answers."""
    for server in bootstrap_servers.split(","):
        host, _, port = server.strip().rpartition(":")
        try:
            answer = _ask_for_topics(host, int(port))
        except (OSError, ValueError) as problem:
            raise CannotStart(
                f"The broker {server} of KAFKA_BOOTSTRAP_SERVERS cannot be reached."
            ) from problem
        if answer:
            raise OpenBroker(
                f"The broker {server} of KAFKA_BOOTSTRAP_SERVERS tells its topics to clients "
                "that do not authenticate. Give the address of a listener that demands OAUTHBEARER."
            )


def _ask_for_topics(host: str, port: int) -> bytes:
    """A Metadata request, version 0, for all topics; empty when the broker hangs up instead."""
    body = struct.pack(">hhih4si", 3, 0, 1, 4, b"none", 0)
    with socket.create_connection((host, port), 5) as asked:
        asked.sendall(struct.pack(">i", len(body)) + body)
        try:
            return asked.recv(4)
        except ConnectionError:
            return b""
