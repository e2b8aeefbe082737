"""Starts everything in order, keeps it running, and takes it all down again, whatever happens.

with Casebridge.at(Path(".casebridge")) as running: ...
"""

import os
import signal
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from deploy import addresses, databases, holding, keys, operator, programs, services
from deploy.keys import KeyFiles
from deploy.parts import Parts
from deploy.programs import Program
from deploy.run_folder import RunFolder, is_free
from deploy.services import Surroundings
from deploy.supervision import Supervisor
from deploy.trouble import CannotStart

STOPS_WITHIN = 90  # seconds


def _silence(_: str) -> None:
    """Say nothing."""


@dataclass
class Casebridge:
    """All of it, in one run folder.

    `partners` is a partner register to start with; `visitors` are further programs, started when
    asked for.
    """

    run_folder: RunFolder
    visitors: Sequence[Program] = ()
    partners: Path | None = None
    say: Callable[[str], None] = _silence
    keys: KeyFiles = field(init=False)
    parts: Parts = field(init=False)
    surroundings: Surroundings = field(init=False)
    _supervisor: Supervisor = field(init=False, repr=False)
    _ending: ExitStack = field(default_factory=ExitStack, init=False, repr=False)

    @classmethod
    def at(
        cls,
        path: Path,
        visitors: Sequence[Program] = (),
        partners: Path | None = None,
        say: Callable[[str], None] = _silence,
    ) -> Self:
        """In this folder, which is made if need be."""
        return cls(RunFolder.at(path), visitors, partners, say)

    @property
    def issuer(self) -> str:
        """The authorization server, from which everything else can be found."""
        return addresses.issuer(self.run_folder)

    @property
    def urls(self) -> Mapping[str, str]:
        """The address of every service."""
        return addresses.services(self.run_folder)

    def __enter__(self) -> Self:
        with ExitStack() as ending:
            self._start(ending)
            self._ending = ending.pop_all()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._ending.close()

    def start(self, *names: str) -> None:
        """Start programs and wait until they are ready."""
        for name in names:
            self._supervisor.start(name)
        for name in names:
            self._wait_for(name)

    def stop(self, name: str) -> None:
        """Stop one program, in its own good time; it stays stopped until it is started."""
        self._supervisor.stop(name)

    def kill(self, name: str) -> int:
        """Kill one program on the spot; it is started again by itself. Answers the pid it had."""
        pid = self.pids[name]
        os.kill(pid, signal.SIGKILL)
        return pid

    @property
    def pids(self) -> Mapping[str, int]:
        """The process of every program that runs now."""
        return self._supervisor.pids()

    def wait_ready(self) -> None:
        """Wait until every part and service is ready."""
        for name in (*self.parts.names, *services.names()):
            self._wait_for(name)

    def wait(self) -> None:
        """Wait for ever. Raises CannotStart should the supervisor end."""
        while self._supervisor.answers():
            time.sleep(1)
        raise CannotStart(f"The supervisor ended. See {self.run_folder.path / 'logs'}.")

    def register(self, file: Path, invitations: Path | None = None) -> None:
        """Bring the partner register in line with a file, and the broker with the register.

        A partner that has no keys yet gets an invitation, as a file in that folder.
        """
        operator.register(self.surroundings, file, invitations)
        operator.apply_topics(self.surroundings)

    def _start(self, ending: ExitStack) -> None:
        ending.enter_context(holding.held(self.run_folder))
        for name in holding.end_leftovers(self.run_folder):
            self.say(f"Ended {name}, left running by an earlier start.")
        self.keys = keys.make(self.run_folder)
        self.parts = Parts(self.run_folder, self.keys)
        self._take_ports((*self.parts.ports, *services.names()))
        self.say("Starting Apache Kafka and PostgreSQL ...")
        parts = self.parts.prepare(self.say)
        self.surroundings = Surroundings.of(self.run_folder)
        self._supervise(parts, ending)
        for name in self.parts.names:
            self._supervisor.start(name)
        self._prepare_databases()
        self.say("Starting the services ...")
        self._supervisor.start("consent-web")
        if self.partners:
            operator.register(self.surroundings, self.partners)
        self.start("consent-web")
        if "kafka" in self.parts.names:
            self._wait_for("kafka")
        operator.apply_topics(self.surroundings)  # so that workers find every topic there
        self.start(*services.names())

    def _take_ports(self, names: Iterable[str]) -> None:
        """The ports of last time, unless somebody else has taken one since."""
        for name in names:
            port = self.run_folder.port(name)
            if not is_free(port):
                self.say(
                    f"Port {port} of {name} is taken: {self.run_folder.change_port(name)} now."
                )

    def _supervise(self, parts: Sequence[Program], ending: ExitStack) -> None:
        # The last group stops first: workers still get tokens and say goodbye to the broker.
        groups = {
            "parts": parts,
            "webs": [self.surroundings.web(service) for service in databases.SERVICES],
            "workers": [self.surroundings.worker(service) for service in databases.SERVICES],
            "keepers": [self.surroundings.keeper()],
            "visitors": self.visitors,
        }
        self._supervisor = Supervisor(self.run_folder, groups)
        program = self._supervisor.prepare()
        process = program.start(self.run_folder)
        ending.callback(holding.end_leftovers, self.run_folder)
        ending.callback(programs.stop, process, program, STOPS_WITHIN)
        programs.wait_until(
            self._supervisor.answers, program.name, program.log(self.run_folder),
            lambda: process.poll() is None,
        )  # fmt: skip

    def _prepare_databases(self) -> None:
        if "postgres" in self.parts.names:
            self._wait_for("postgres")
        operator.migrate(self.surroundings)

    def _wait_for(self, name: str) -> None:
        log = self.run_folder.path / "logs" / f"{name}.log"
        programs.wait_until(
            lambda: self._is_ready(name), name, log,
            lambda: self._supervisor.state(name) not in {"FATAL", "UNKNOWN"},
        )  # fmt: skip

    def _is_ready(self, name: str) -> bool:
        if name in self.parts.names:
            return self.parts.is_ready(name)
        if name in services.names():
            return services.is_ready(self.run_folder, name)
        return self._supervisor.state(name) == "RUNNING"
