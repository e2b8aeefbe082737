"""Becomes a program that ends when its starter ends, and leaves word of who it is.

`python -m deploy.tether FILE`: FILE says what to run; deploy/programs.py writes it.
"""

import json
import os
import pwd
import signal
import sys
from pathlib import Path
from typing import Any

import psutil

from deploy.tie import end_with


def become(description: dict[str, Any]) -> None:
    """Turn this very process into the program; its process id stays."""
    starter = os.getppid()
    leave_word(Path(description["pid_file"]))
    os.chdir(description["folder"])
    if description["account"]:
        _change_to(pwd.getpwnam(description["account"]))
    # Last, because a change of account undoes it.
    end_with(starter, signal.Signals[description["stop_signal"]])
    command: list[str] = description["command"]
    os.execve(command[0], command, description["environment"])  # noqa: S606


def leave_word(pid_file: Path) -> None:
    """Process id and start time: together they name this process and no later one."""
    started = psutil.Process().create_time()
    beside = pid_file.with_suffix(".new")
    beside.write_text(f"{os.getpid()} {started}\n", "ascii")
    beside.rename(pid_file)


def _change_to(account: pwd.struct_passwd) -> None:
    os.setgroups([])
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)


if __name__ == "__main__":
    become(json.loads(Path(sys.argv[1]).read_text("utf-8")))
