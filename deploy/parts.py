"""The real parts, ours or somebody else's: DATABASE_URL and KAFKA_BOOTSTRAP_SERVERS name theirs.

A part that is somebody else's is used as it is and never started or stopped.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from deploy import addresses, broker
from deploy.broker import Kafka
from deploy.keys import KeyFiles
from deploy.postgres import PostgreSQL
from deploy.programs import Program
from deploy.run_folder import RunFolder

KAFKA_PORTS = ("kafka", "kafka-own", "kafka-controller")


def _from_environment(name: str) -> str:
    return field(default_factory=lambda: os.environ.get(name, ""), repr=False)


@dataclass(frozen=True)
class Parts:
    """The broker and the database that one run folder works with."""

    run_folder: RunFolder
    keys: KeyFiles
    their_database: str = _from_environment("DATABASE_URL")
    their_brokers: str = _from_environment("KAFKA_BOOTSTRAP_SERVERS")

    @property
    def administrator(self) -> str:
        """The database administrator's address."""
        return self.their_database or self._postgres.url

    @property
    def bootstrap_servers(self) -> str:
        """Where the broker is."""
        return self.their_brokers or self._kafka.bootstrap_servers

    @property
    def names(self) -> Sequence[str]:
        """The programs that we run for them."""
        return [*(() if self.their_brokers else ("kafka",)), *self._postgres_names]

    @property
    def ports(self) -> Sequence[str]:
        """The names of the ports that we need for them."""
        return [*(() if self.their_brokers else KAFKA_PORTS), *self._postgres_names]

    def prepare(self, say: Callable[[str], None]) -> list[Program]:
        """Unpack, format and configure; the two have nothing to do with one another."""
        preparing: list[Callable[[], Program]] = []
        if self.their_brokers:
            broker.refuse_unguarded(self.their_brokers)
        else:
            preparing.append(self._kafka.prepare)
        if not self.their_database:
            if not self._postgres.data.is_relative_to(self.run_folder.path):
                say(
                    f"The account `nobody` cannot enter {self.run_folder.path}, and PostgreSQL "
                    f"must not run as root: its data is in {self._postgres.data}."
                )
            preparing.append(self._postgres.prepare)
        with ThreadPoolExecutor(2) as both:
            return list(both.map(lambda prepare: prepare(), preparing))

    def is_ready(self, name: str) -> bool:
        """Whether one that we run answers."""
        return self._kafka.answers() if name == "kafka" else self._postgres.answers()

    @property
    def _postgres_names(self) -> Sequence[str]:
        return () if self.their_database else ("postgres",)

    @property
    def _postgres(self) -> PostgreSQL:
        return PostgreSQL(self.run_folder)

    @property
    def _kafka(self) -> Kafka:
        return Kafka(self.run_folder, addresses.issuer(self.run_folder), self.keys.token_keys)
