"""A process that does not outlive another one."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # prctl(2)


def end_with(starter: int, number: signal.Signals) -> None:
    """Ask the kernel for this signal at the starter's death (Linux; elsewhere the next start ends
    what the last one left)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
    if os.getppid() != starter:
        sys.exit("whoever started this has ended already")
