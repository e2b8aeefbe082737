"""What the operator does, as a client of the authorization server like any other."""

import json
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from joserfc.jwk import ECKey

from deploy import addresses, databases, keys, services, topics
from deploy.broker_settings import AUDIENCE
from deploy.keys import OPERATOR
from deploy.parts import Parts
from deploy.programs import PATIENCE
from deploy.register import SCOPE, layout_of
from deploy.services import Surroundings
from deploy.trouble import CannotStart
from services.common import migrations
from services.common.tokens import OwnTokens


def administer(surroundings: Surroundings, partners: Path | None = None) -> None:
    """All that services need before they work: each step once what it asks answers.

    Broker, database and consent-web may just have been started. Raises CannotStart, naming one
    that does not answer.
    """
    parts = Parts(surroundings.run_folder, surroundings.keys)
    for name in ("postgres", "kafka"):
        if name in parts.names:
            _wait_for(name, lambda: parts.is_ready(name))  # noqa: B023 - called before it changes
    migrate(surroundings)
    if partners:
        register(surroundings, partners)
    _wait_for("consent-web", lambda: services.is_ready(surroundings.run_folder, "consent-web"))
    apply_topics(surroundings)


def _wait_for(name: str, answers: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not answers():
        if time.monotonic() > ends:
            raise CannotStart(f"{name} does not answer. Is it up, and what does it say?")
        time.sleep(0.2)


def migrate(surroundings: Surroundings) -> None:
    """Make the databases and their roles, and bring each to its newest schema."""
    databases.make_all(surroundings.administrator, surroundings.run_folder)
    for service, database in surroundings.databases.items():
        migrations.upgrade(service, database.owner)


def register(surroundings: Surroundings, file: Path, invitations: Path | None = None) -> None:
    """Bring the partner register in line with a file. Raises CannotStart, saying what is wrong."""
    invite = ("--invitations", str(invitations.absolute())) if invitations else ()
    _said(surroundings.command("consent", "register", str(file.absolute()), *invite))


def on_board(surroundings: Surroundings, form: Path, invitations: Path) -> str:
    """Let the partner of a form take part: register, invitation, topics, rights. Says so.

    What was cut off is finished by doing it again. Raises CannotStart, saying what is wrong.
    """
    where = ("--invitations", str(invitations.absolute()))
    said = _said(surroundings.command("consent", "on-board", str(form.absolute()), *where))
    apply_topics(surroundings)
    return said


def off_board(surroundings: Surroundings, partner: str) -> str:
    """Let a partner take part no more: its systems, keys, tokens, rights. Gives what is said."""
    said = _said(surroundings.command("consent", "off-board", partner))
    apply_topics(surroundings)
    return said


def rotate_token_key(surroundings: Surroundings, *, at_once: bool) -> None:
    """Make a new key for access tokens, and let the broker read it. Raises CannotStart."""
    _said(
        surroundings.command("consent", "rotate-signing-key", *(["--at-once"] if at_once else []))
    )
    keys.make(surroundings.run_folder)


def apply_topics(surroundings: Surroundings) -> None:
    """Bring topics and rights at the broker in line with the partner register."""
    key = ECKey.import_key(json.loads(surroundings.keys.client(OPERATOR).read_text("utf-8")))
    tokens = OwnTokens(addresses.issuer(surroundings.run_folder), OPERATOR, key, SCOPE)
    with closing(tokens):
        wanted = layout_of(addresses.service(surroundings.run_folder, "consent"), tokens)
        admin = topics.administer(surroundings.bootstrap_servers, lambda: tokens.get(AUDIENCE))
        with closing(admin):
            topics.apply(admin, wanted)


def _said(done: "subprocess.CompletedProcess[str]") -> str:
    if done.returncode:
        raise CannotStart(f"The partner register could not be used:\n{done.stderr.strip()}")
    return done.stdout
