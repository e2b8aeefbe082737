"""Waiting for messages, whether this process listens to the broker or another of its home does."""

import time
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass

from partner.listening import Listener
from partner.mailbox import Mailbox, Postman, Received
from partner.refusals import Refused

BREATH = 0.5  # seconds between two looks whether to stop

Stop = Callable[[], bool]
Known = Callable[[], list[Received]]


@dataclass
class Incoming:
    """A mailbox and the listener that fills it, made when it is first needed."""

    mailbox: Mailbox
    make_listener: Callable[[], Listener]
    _listener: Listener | None = None

    def listen(self, stop: Stop, after: int | None = None) -> Generator[Received, None, None]:
        """Messages behind that position, or new from now on, as they come, until `stop` says so.

        Each is durable in the mailbox. Whoever must act on every one of them keeps the position of
        the last and gives it as `after`: a crash then leaves none out.
        """
        last = self.mailbox.last_position() if after is None else after
        while not stop():
            with self.mailbox.claim() as ours:
                if ours:
                    yield from self._hear(last, stop)
            if not ours:
                for one in self.mailbox.watch(last, stop):
                    last = one.position
                    yield one

    def wait(self, known: Known, count: int, seconds: float) -> list[Received]:
        """What `known` gives once it gives that many. Refused when time is over before that."""
        ends = time.monotonic() + seconds

        def enough() -> bool:
            return len(known()) >= count or time.monotonic() > ends

        with closing(self.listen(enough)) as news:
            for _ in news:
                if enough():
                    break
        found = known()[:count]
        if len(found) < count:
            raise Refused.because("timeout", f"{len(found)} of {count} came in {seconds:g} seconds")
        return found

    def close(self) -> None:
        """Leave the broker."""
        if self._listener is not None:
            self._listener.close()

    def _hear(self, after: int, stop: Stop) -> Generator[Received, None, None]:
        yield from self.mailbox.behind(after)
        postman = Postman(self.mailbox)
        if self._listener is None:
            self._listener = self.make_listener()
        while not stop():
            yield from self._listener.hear(postman, BREATH)
