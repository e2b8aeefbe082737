"""PostgreSQL itself, on a loopback port, its data in the run folder; in by scram-sha-256 only."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg

from deploy import artefacts, nobody
from deploy.programs import Program
from deploy.run_folder import RunFolder, write
from deploy.trouble import CannotStart

ADMINISTRATOR = "casebridge_admin"
SETTINGS = """\
# Written at every start; changes here do not last.
listen_addresses = '{listens_on}'
port = {port}
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
fsync = on
full_page_writes = on
synchronous_commit = on
max_connections = 200
shared_buffers = 64MB
timezone = 'UTC'
log_timezone = 'UTC'
log_destination = 'stderr'
# What a statement was about may name a child: only its error code is kept.
log_min_error_statement = 'panic'
log_error_verbosity = 'terse'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
"""
WHO_GETS_IN = """\
# TYPE  DATABASE  USER  ADDRESS  METHOD
host    all       all   {guests}  scram-sha-256
"""


@dataclass(frozen=True)
class PostgreSQL:
    """The database server of one run folder."""

    run_folder: RunFolder
    listens_on: str = "127.0.0.1"

    @property
    def url(self) -> str:
        """The administrator's address; no service ever gets it."""
        password = self.run_folder.secret("postgres")
        port = self.run_folder.port("postgres")
        return f"postgresql://{ADMINISTRATOR}:{password}@127.0.0.1:{port}/postgres"

    @property
    def data(self) -> Path:
        """Where its data lies: elsewhere when we are root and `nobody` cannot reach the folder."""
        enterable = not _as_nobody() or nobody.may_enter(self.run_folder.path)
        return self.run_folder.place_for("postgresql", enterable=enterable)

    def prepare(self) -> Program:
        """Make the data folder if this is the first start, and write the settings."""
        home = artefacts.postgresql_home()
        if not self.data.exists():
            self._initialise(home)
        port = self.run_folder.port("postgres")
        guests = "127.0.0.1/32" if self.listens_on == "127.0.0.1" else "all"
        settings = SETTINGS.format(port=port, listens_on=self.listens_on)
        write(self.data / "postgresql.conf", settings)
        write(self.data / "pg_hba.conf", WHO_GETS_IN.format(guests=guests))
        for name in ("postgresql.conf", "pg_hba.conf"):
            _give(self.data / name)
        return Program(
            name="postgres",
            command=(str(home / "bin" / "postgres"), "-D", str(self.data)),
            folder=self.data,
            stop_signal="SIGINT",  # its "fast" stop: sessions end, nothing is lost
            account=_as_nobody(),
        )

    def answers(self) -> bool:
        """Whether it takes connections."""
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _initialise(self, home: Path) -> None:
        """A cluster is whole or not there at all, also after a crash half-way."""
        self.run_folder.forget_earlier_places()
        half = self.data.with_name("postgresql.new")
        shutil.rmtree(half, ignore_errors=True)
        half.parent.mkdir(parents=True, exist_ok=True)
        half.mkdir(mode=0o700)
        _give(half)
        password = half.with_suffix(".password")
        write(password, self.run_folder.secret("postgres"))
        _give(password)
        done = subprocess.run(
            [
                home / "bin" / "initdb", "--pgdata", half, "--username", ADMINISTRATOR,
                "--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8",
                "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
                "--data-checksums", "--no-instructions",
            ],
            text=True, capture_output=True, check=False, cwd=half,
            user=_as_nobody(), group=_group(), extra_groups=[] if _as_nobody() else None,
        )  # fmt: skip
        password.unlink()
        if done.returncode:
            raise CannotStart(f"PostgreSQL could not make {half}:\n{done.stderr}")
        half.rename(self.data)


def _as_nobody() -> str | None:
    """PostgreSQL refuses to run as root."""
    return "nobody" if os.geteuid() == 0 else None


def _group() -> int | None:
    return nobody.account().pw_gid if _as_nobody() else None


def _give(path: Path) -> None:
    if _as_nobody():
        shutil.chown(path, "nobody", nobody.account().pw_gid)
