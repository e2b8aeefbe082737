"""What the figures were measured on."""

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

import psutil

LIBRARIES = ("flask", "granian", "kafka-python", "marshmallow", "psycopg", "sqlalchemy")


def facts() -> dict[str, object]:
    """Cores, memory in GiB, processor, and the versions that matter."""
    return {
        "machine.cores": os.cpu_count() or 0,
        "machine.memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "machine.processor": _processor(),
        "machine.system": platform.platform(terse=True),
        "machine.python": sys.version.split()[0],
        "machine.libraries": " ".join(f"{name}={version(name)}" for name in LIBRARIES),
        "machine.load_before": round(os.getloadavg()[0], 2),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if "model name" in line)
    except (OSError, StopIteration):
        return platform.processor() or "unknown"
