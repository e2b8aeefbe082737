"""Asking over HTTP, and asking again, unchanged, where the answer says that this may help.

A connection that fails, 429 and 5xx are tried again: after the Retry-After they name, else after a
wait that doubles from a tenth of a second to five. Anything else is an answer. How long to go on is
bounded, and a 500, which is a fault over there, is given three more chances only.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from partner.refusals import Refused, from_answer

LONGEST_WAIT = 5.0
AGAIN = frozenset({429, 500, 502, 503, 504})
FAULT = 500
CHANCES_AFTER_A_FAULT = 3

Attempt = Callable[[], httpx.Response]


@dataclass(frozen=True)
class Patience:
    """How long to go on trying, in seconds from the first attempt."""

    seconds: float = 60.0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep

    def ask(self, attempt: Attempt) -> httpx.Response:
        """The first answer that is not "try again". Refused when patience ends before that."""
        ends = self.clock() + self.seconds
        wait = 0.1
        faults = 0
        while True:
            try:
                answer = attempt()
            except httpx.TransportError as problem:
                refused = _unreachable(problem)
                pause = wait
            else:
                if answer.status_code not in AGAIN:
                    return answer
                refused = from_answer(answer.status_code, answer.content)
                faults += answer.status_code == FAULT
                pause = max(wait, _retry_after(answer))
            if self.clock() + pause > ends or faults > CHANCES_AFTER_A_FAULT:
                raise refused
            self.sleep(pause)
            wait = min(2 * wait, LONGEST_WAIT)


def connection() -> httpx.Client:
    """Proxy settings of the environment are not followed; redirects are not either."""
    return httpx.Client(timeout=httpx.Timeout(15, connect=5), trust_env=False)


def good(answer: httpx.Response) -> httpx.Response:
    """The answer, when it is a yes."""
    if not answer.is_success:
        raise from_answer(answer.status_code, answer.content)
    return answer


def _retry_after(answer: httpx.Response) -> float:
    """Seconds; the other form of the header, a date, is not worth a clock comparison here."""
    text = answer.headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() else 0.0


def _unreachable(problem: httpx.TransportError) -> Refused:
    return Refused.because("transient", f"no connection ({type(problem).__name__})")
