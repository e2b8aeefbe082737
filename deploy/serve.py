"""Serves one service over HTTP: `python -m deploy.serve intake 20000`.

Granian runs the application in a worker process of its own. A worker whose parent was killed would
go on answering on the same port beside the one that replaces it, so it ends with its parent.
"""

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server import Server

from deploy.doorway import Doorway
from deploy.tie import end_with

THREADS = 4  # each may hold one database connection of the eight that a service has


def serve(service: str, port: int, address: str = "127.0.0.1") -> None:
    """Until SIGTERM: requests under way are finished first."""
    parent = os.getpid()

    def load(_: str) -> Callable[..., Any]:
        end_with(parent, signal.SIGKILL)
        return Doorway(import_module(f"services.{service}.app").create_web(), THREADS)

    Server(
        f"services.{service}.app",
        address=address,
        port=port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        websockets=False,
        workers=1,
        workers_kill_timeout=15,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve(target_loader=load)


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
