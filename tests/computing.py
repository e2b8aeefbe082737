"""How long something computes, whatever else the machine does meanwhile."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fails when this thread computes for longer in the block.

    A collection of garbage is kept out of it: with all tests loaded one takes a third of a second,
    and begins in whichever test it comes to.
    """
    gc.disable()
    try:
        began = time.thread_time()
        yield
        spent = time.thread_time() - began
    finally:
        gc.enable()
    assert spent < seconds
