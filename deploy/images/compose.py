"""One machine on containers: a compose file with exactly what the launcher would run.

All containers share the machine's loopback address, so that addresses are those of the run folder.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from deploy import addresses
from deploy.databases import SERVICES
from deploy.images import name
from deploy.run_folder import RunFolder, write
from deploy.services import Surroundings

FILE = "compose.yaml"
FOREIGN = "CASEBRIDGE_FOREIGN_ISSUERS_FILE"
STRANGER = 10001  # whom the images run as when we are root: PostgreSQL must not be
VOLUME = "/var/lib/casebridge"
JURISDICTIONS = {"CASEBRIDGE_JURISDICTIONS_DIR": "/app/deploy/jurisdictions"}  # in the image


def write_file(run_folder: RunFolder) -> Path:
    """Write the compose file into the run folder, with the folders that it mounts."""
    surroundings = Surroundings.of(run_folder)
    parts = {"broker": _broker(run_folder, surroundings), "database": _database(run_folder)}
    processes = {
        program.name: _service(surroundings, program.name, program.command[2:], program.environment)
        for service in SERVICES
        for program in (surroundings.web(service), surroundings.worker(service))
    }
    keeper = surroundings.keeper()
    processes[keeper.name] = _service(
        surroundings, keeper.name, keeper.command[2:], keeper.environment
    )
    file = run_folder.path / FILE
    document = {"services": {**parts, **processes}}
    write(file, yaml.safe_dump(document, sort_keys=False))
    return file


def _broker(run_folder: RunFolder, surroundings: Surroundings) -> Mapping[str, Any]:
    return {
        **_common("broker", _owner()),
        "environment": {
            "ISSUER": addresses.issuer(run_folder),
            "ADDRESS": "127.0.0.1",
            "LISTEN": "127.0.0.1",
            "PORT": str(run_folder.port("kafka")),
            "TOKEN_KEYS_FILE": str(surroundings.keys.token_keys),
        },
        "volumes": [
            _read_only(surroundings.keys.public),
            f"{_data(run_folder, 'broker')}:{VOLUME}",
        ],
    }


def _database(run_folder: RunFolder) -> Mapping[str, Any]:
    data = _data(run_folder, "database")
    password = data.parent / "database-password"
    write(password, run_folder.secret("postgres") + "\n", mode=0o400)
    os.chown(password, _owner(), -1)
    return {
        **_common("database", _owner()),
        "environment": {
            "LISTEN": "127.0.0.1",
            "PORT": str(run_folder.port("postgres")),
            "PASSWORD_FILE": str(password),
        },
        "volumes": [_read_only(password), f"{data}:{VOLUME}"],
    }


def _service(
    surroundings: Surroundings, program: str, words: tuple[str, ...], environment: Mapping[str, str]
) -> Mapping[str, Any]:
    return {
        **_common("service", os.geteuid()),
        "command": list(words),
        "environment": {**environment, **_elsewhere(environment)},
        "volumes": [_read_only(Path(file)) for file in _files(surroundings, environment)],
        "container_name": f"casebridge-{program}",
    }


def _elsewhere(environment: Mapping[str, str]) -> Mapping[str, str]:
    """What is at another place in the image, of that which this process is told."""
    return {name: place for name, place in JURISDICTIONS.items() if name in environment}


def _files(surroundings: Surroundings, environment: Mapping[str, str]) -> list[str]:
    """The keys that this service is told of, its own and of foreign issuers, and no others."""
    folders = {surroundings.keys.private, surroundings.keys.public}
    ours = {each for each in environment.values() if Path(each).parent in folders}
    return sorted(ours | {environment[FOREIGN]} if FOREIGN in environment else ours)


def _common(image: str, user: int) -> Mapping[str, Any]:
    return {
        "image": name(image),
        "network_mode": "host",
        "restart": "always",
        "read_only": image == "service",
        "cap_drop": ["ALL"],
        "user": f"{user}:{user if user == STRANGER else os.getegid()}",
    }


def _owner() -> int:
    return os.geteuid() or STRANGER


def _data(run_folder: RunFolder, part: str) -> Path:
    """A folder that the part's container may write in."""
    place = run_folder.path / "containers" / part
    place.mkdir(parents=True, exist_ok=True)
    os.chown(place, _owner(), -1)
    return place


def _read_only(path: Path) -> str:
    return f"{path}:{path}:ro"
