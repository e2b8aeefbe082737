"""supervisord, which keeps every program running, and how we speak to it."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import SupervisorTransport

from deploy.programs import ROOT, Program
from deploy.run_folder import RunFolder, write

NAME = "supervisor"
LONGEST_SOCKET_PATH = 100  # bytes; the system takes a little more
HEAD = """\
[supervisord]
nodaemon = true
silent = true
identifier = casebridge
umask = 077
{user}
logfile = {logs}/supervisor.log
logfile_maxbytes = 5MB
logfile_backups = 1
pidfile = {run}/supervisor.pid
childlogdir = {logs}
directory = {root}

[unix_http_server]
file = {socket}
chmod = 0700
username = launcher
password = {secret}

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
"""
PROGRAM = """
[program:{name}]
command = {command}
directory = {root}
autostart = false
autorestart = true
startsecs = 1
startretries = 60
stopsignal = {signal}
stopwaitsecs = 20
killasgroup = true
redirect_stderr = true
stdout_logfile = {log}
stdout_logfile_maxbytes = 10MB
stdout_logfile_backups = 1
"""
GROUP = """
[group:{name}]
programs = {programs}
priority = {priority}
"""


@dataclass(frozen=True)
class Supervisor:
    """The supervisor of one run folder. Groups start and stop whole, the last one stops first."""

    run_folder: RunFolder
    groups: Mapping[str, Sequence[Program]]

    def prepare(self) -> Program:
        """Write its configuration; run the answer and it waits for orders."""
        write(self.run_folder.path / "supervisor.conf", self._configuration())
        return Program(
            name=NAME,
            command=(
                sys.executable, "-m", "supervisor.supervisord",
                "-c", str(self.run_folder.path / "supervisor.conf"),
            ),
            environment={"PYTHONWARNINGS": "ignore"},
        )  # fmt: skip

    def answers(self) -> bool:
        """Whether it takes orders."""
        try:
            self._ask("getState")
        except (OSError, Fault):
            return False
        return True

    def start(self, name: str) -> None:
        """Start a program, or have it started."""
        self._order("startProcess", name, "ALREADY_STARTED")

    def stop(self, name: str) -> None:
        """Stop a program and leave it stopped."""
        self._order("stopProcess", name, "NOT_RUNNING")

    def pids(self) -> dict[str, int]:
        """The process of every program that runs now."""
        found: list[dict[str, Any]] = self._ask("getAllProcessInfo")
        return {each["name"]: each["pid"] for each in found if each["pid"]}

    def state(self, name: str) -> str:
        """Supervisor's word for how it is: RUNNING, BACKOFF, FATAL, ..."""
        found: dict[str, Any] = self._ask("getProcessInfo", self._full(name))
        return str(found["statename"])

    def _order(self, what: str, name: str, already: str) -> None:
        try:
            self._ask(what, self._full(name), what == "stopProcess")
        except Fault as fault:
            if not str(fault.faultString).startswith(already):
                raise

    def _full(self, name: str) -> str:
        for group, programs in self.groups.items():
            if any(program.name == name for program in programs):
                return f"{group}:{name}"
        raise KeyError(name)

    def _ask(self, what: str, *arguments: object) -> Any:
        transport = SupervisorTransport("launcher", self._secret, f"unix://{self._socket}")
        with ServerProxy("http://127.0.0.1", transport) as proxy:
            return getattr(proxy.supervisor, what)(*arguments)

    @property
    def _secret(self) -> str:
        return self.run_folder.secret("supervisor")

    @property
    def _socket(self) -> Path:
        here = self.run_folder.path / "supervisor.sock"
        if len(os.fsencode(here)) <= LONGEST_SOCKET_PATH:
            return here
        return self.run_folder.short_place() / "supervisor.sock"

    def _configuration(self) -> str:
        here = self.run_folder.path
        head = HEAD.format(
            run=here, logs=here / "logs", root=ROOT, socket=self._socket, secret=self._secret,
            user="user = root" if os.geteuid() == 0 else "",
        )  # fmt: skip
        parts = [head]
        for priority, (group, programs) in enumerate(self.groups.items(), 1):
            if programs:
                names = ",".join(program.name for program in programs)
                parts.append(GROUP.format(name=group, programs=names, priority=priority))
            parts += [self._section(program) for program in programs]
        return "".join(parts)

    def _section(self, program: Program) -> str:
        command = " ".join(f'"{word}"' for word in program.tethered(self.run_folder))
        return PROGRAM.format(
            name=program.name,
            command=command.replace("%", "%%"),
            root=str(ROOT).replace("%", "%%"),
            signal=program.stop_signal.removeprefix("SIG"),
            log=str(program.log(self.run_folder)).replace("%", "%%"),
        )
