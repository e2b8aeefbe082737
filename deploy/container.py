"""The broker or the database as the main process of a container.

`python -m deploy.container broker`, or `database`. Settings come from the environment, secrets
from files; data is in the folder of the volume.
"""

import os
import sys
from pathlib import Path

from deploy.broker import Kafka
from deploy.postgres import PostgreSQL
from deploy.programs import Program
from deploy.run_folder import RunFolder
from deploy.trouble import CannotStart

VOLUME = Path("/var/lib/casebridge")


def broker() -> Program:
    """ISSUER and TOKEN_KEYS_FILE say whose tokens count; ADDRESS and PORT are what clients use."""
    folder = RunFolder.at(VOLUME)
    folder.fix("kafka", port=int(os.environ.get("PORT", "9092")))
    return Kafka(
        folder,
        _required("ISSUER"),
        Path(_required("TOKEN_KEYS_FILE")),
        address=_required("ADDRESS"),
        listens_on=os.environ.get("LISTEN", "0.0.0.0"),  # noqa: S104 - in a network of its own
    ).prepare()


def database() -> Program:
    """PASSWORD_FILE holds the administrator's password."""
    folder = RunFolder.at(VOLUME)
    password = Path(_required("PASSWORD_FILE")).read_text("utf-8").strip()
    folder.fix("postgres", port=int(os.environ.get("PORT", "5432")), secret=password)
    listens_on = os.environ.get("LISTEN", "0.0.0.0")  # noqa: S104 - in a network of its own
    return PostgreSQL(folder, listens_on).prepare()


def _required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise CannotStart(f"The environment variable {name} is missing.")
    return value


def main(part: str) -> None:
    """Become the part, so that signals reach it."""
    program = {"broker": broker, "database": database}[part]()
    os.chdir(program.folder)
    os.execv(program.command[0], program.command)  # noqa: S606


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except CannotStart as problem:
        sys.exit(str(problem))
