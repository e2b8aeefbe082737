"""Where tests keep what they throw away."""

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 4 * 1024**3  # bytes: some fifty databases of fourteen megabytes, and a broker's log


def in_memory() -> Path | None:
    """A folder that is no disk, or None where there is none with room enough: then the usual one.

    Each database is five hundred files: on a disk, making and removing those of one run took
    minutes, and each of its many commits waited for the disk. What is durable is not shown by that:
    the tests of it kill processes, not machines.
    """
    if not os.access(MEMORY, os.W_OK | os.X_OK):
        return None
    return MEMORY if shutil.disk_usage(MEMORY).free >= ENOUGH else None
