"""How much memory the services' processes hold."""

import psutil

from deploy import services
from deploy.launcher import Casebridge


def measure(running: Casebridge) -> dict[str, object]:
    """Resident MB of the largest process of ours; a server's own worker counts by itself."""
    sizes: dict[str, float] = {}
    for name in services.names():
        process = psutil.Process(running.pids[name])
        for each in (process, *process.children(recursive=True)):
            sizes[name] = max(sizes.get(name, 0), each.memory_info().rss / 1_000_000)
    largest = max(sizes, key=lambda name: sizes[name])
    return {
        "memory.max_process_mb": round(sizes[largest], 1),
        "memory.max_process": largest,
    }
