"""Tests run on a mutant: in a process of its own, where it is imported in the module's place.

Nothing is written where the modules are, so nothing is left behind, however this ends. What does
not depend on the module is imported once, and each process begins as a copy of that: most of the
time of a test run is its imports.
"""

import gc
import importlib
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL
from types import CodeType
from typing import Any

import psycopg
import pytest
from hypothesis import Phase, settings
from psycopg import sql

from deploy import databases
from deploy.programs import ROOT
from deploy.run_folder import RunFolder
from tests import parts, places
from tests.mutation.table import Guards

OURS = {"deploy", "partner", "schemas", "services", "tests"}
PROFILE = "mutation"
OPTIONS = (
    *("-q", "--assert=plain", "-pno:cacheprovider"),
    *("-p_hypothesis_pytestplugin", f"--hypothesis-profile={PROFILE}"),
)
HANGS = 60  # seconds, beside ten times what the tests take
_FORK = multiprocessing.get_context("fork")

# The same examples for each mutant, none remembered, and none made small when it told enough.
settings.register_profile(
    PROFILE,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)


@dataclass(frozen=True)
class Outcome:
    """What came of a run of tests."""

    killer: str | None
    """The first test that failed; None when all passed."""
    seconds: float
    imported: frozenset[str] = frozenset()
    said: str = field(default="", repr=False)


def path_of(module: str) -> Path:
    return ROOT / f"{module.replace('.', '/')}.py"


class _Mutated(SourceFileLoader):
    """Imports a text as the module."""

    text: str

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.text, self.path, "exec", dont_inherit=True)


@dataclass(frozen=True)
class _InItsPlace:
    """Finds the mutant where the module is asked for; nothing, where it is None."""

    name: str
    text: str | None

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        if self.text is None:
            raise ImportError(name)
        loader = _Mutated(name, str(path_of(name)))
        loader.text = self.text
        return spec_from_file_location(name, loader.path, loader=loader)


class _Plugin:
    """What a run of tests gets and tells."""

    def __init__(self, bench: "Bench", tell: Callable[[str, str], None]) -> None:
        self._bench = bench
        self._tell = tell

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """What killed the mutants before this one is asked first, a database last."""
        real = self._bench.tests.real
        items[:] = [one for one in items if not _is_real(one) or one.nodeid.startswith(real)]
        killers = self._bench.killers
        turns = {name: turn for turn, name in enumerate(killers)}
        items.sort(key=lambda one: turns.get(one.nodeid, len(killers) + _is_real(one)))

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: pytest.FixtureRequest) -> object:
        """The database server is started once for all."""
        given = self._bench.lent.fixtures.get(fixturedef.argname)
        if given is None:
            return None
        fixturedef.cached_result = (given, fixturedef.cache_key(request), None)
        return given

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._tell(report.nodeid, report.longreprtext)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._tell(report.nodeid, report.longreprtext)


def _is_real(item: pytest.Item) -> bool:
    return any(item.iter_markers("real"))


@dataclass
class Bench:
    """Where the mutants of one module are tried."""

    module: str
    tests: Guards
    lent: "Lent"
    killers: list[str] = field(default_factory=list)
    _patience: float = 600.0

    def prepare(self) -> Outcome:
        """The tests as they are: passing. What they import and is not of the module is kept."""
        _forget()
        outcome = self.try_out(path_of(self.module).read_text("utf-8"))
        if outcome.killer is None:
            self._patience = HANGS + 10 * outcome.seconds
            with _instead(self.module, None):
                _import(outcome.imported)
            gc.collect()
            gc.freeze()  # each process collects its own alone
        return outcome

    def try_out(self, text: str) -> Outcome:
        """The tests with this text in place of the module."""
        ours, theirs = _FORK.Pipe(duplex=False)
        with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
            process = _FORK.Process(target=self._run, args=(text, theirs, folder))
            process.start()
            theirs.close()
            try:
                in_time = ours.poll(self._patience)
                outcome = ours.recv() if in_time else Outcome("it took too long", self._patience)
            except EOFError:
                outcome = Outcome("it ended before the tests did", 0)
            finally:
                _end(process)
                self.lent.tidy()
        if outcome.killer and "::" in outcome.killer:
            self.killers = list(dict.fromkeys([outcome.killer, *self.killers]))[:5]
        return outcome

    def _run(self, text: str, told: Connection, folder: str) -> None:
        """In its own process, which ends at the first test that fails."""
        os.setsid()  # and so what it starts ends with it
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        began = time.monotonic()

        def tell(killer: str | None, said: str = "") -> None:
            imported = frozenset(sys.modules)
            told.send(Outcome(killer, time.monotonic() - began, imported, said))
            os._exit(0)

        with _instead(self.module, text):
            plugin = _Plugin(self, tell)
            options = [*OPTIONS, f"--basetemp={folder}/tests"]
            ended = pytest.main([*options, *self.tests.files], plugins=[plugin])
        tell(None if ended == pytest.ExitCode.OK else f"pytest ended with {ended}")


def _end(process: Any) -> None:
    """With all that it started."""
    try:
        os.killpg(process.pid, SIGKILL)
    except ProcessLookupError:  # it is not yet a group of its own, or gone
        process.kill()
    process.join()


@contextmanager
def _instead(module: str, text: str | None) -> Iterator[None]:
    finder = _InItsPlace(module, text)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def _import(names: Iterable[str]) -> None:
    for name in sorted(names):
        top = name.partition(".")[0]
        if top not in {"tests", "__main__"} and name not in sys.modules:
            try:
                importlib.import_module(name)
            except (ImportError, AttributeError):  # it needs the module, or is made while it runs
                continue


def _forget() -> None:
    """Whatever is ours is imported anew, but this."""
    for name in list(sys.modules):
        if name.partition(".")[0] in OURS and not name.startswith("tests.mutation"):
            del sys.modules[name]


@dataclass(frozen=True)
class Lent:
    """What the tests of all trials share: a database server, where some need it."""

    fixtures: Mapping[str, Any] = field(default_factory=dict)
    administrator: str | None = None

    def tidy(self) -> None:
        """What an ended trial made there and did not remove."""
        if self.administrator is None:
            return
        with psycopg.connect(self.administrator, autocommit=True) as connection:
            made = connection.execute(
                "select datname from pg_database where datname ~ '^test_[0-9a-f]{12}$'"
            )
            for (name,) in made.fetchall():
                gone = sql.SQL("drop database {} (force)").format(sql.Identifier(name))
                connection.execute(gone)


@contextmanager
def database() -> Iterator[Lent]:
    """A server, and databases of our schemas from which those of the tests are copied."""
    folder = RunFolder.at(places.fresh("mutation"))
    try:
        with parts.postgres(folder) as url:
            made = parts.FreshDatabases(url)
            for service in ("empty", *databases.SERVICES):  # once for all: each process has a copy
                made(service)
            yield Lent({"postgres_url": url, "fresh_database": made}, url)
    finally:
        folder.remove()
