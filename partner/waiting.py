"""Waiting at the command line: until something comes, or until told to stop."""

import signal
import time
from collections.abc import Callable
from types import FrameType

import click

from partner.mailbox import Received
from partner.partner import Partner
from partner.printing import aside, line
from partner.refusals import Refused

PAUSE = 1.0  # seconds before the broker is asked again


def follow(partner: Partner, stop: Callable[[], bool]) -> None:
    """Print what comes until `stop`; a failure for a while is waited out, a refusal ends it."""
    printed = partner.mailbox.last_position()
    while not stop():
        try:
            for message in partner.listen(stop, after=printed):
                click.echo(line(message))
                printed = message.position
        except Refused as refused:
            if not refused.temporary:
                raise
            aside(f"waiting:\n{refused}")
            time.sleep(PAUSE)


def until_stopped() -> Callable[[], bool]:
    """True after SIGTERM or SIGINT."""
    told: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, note)
    return lambda: bool(told)


def for_new(partner: Partner, *, count: int, seconds: float) -> None:
    """Print the next messages, whatever they are. Refused with code `timeout` when too few come."""
    ends = time.monotonic() + seconds
    came: list[Received] = []
    for message in partner.listen(lambda: len(came) >= count or time.monotonic() > ends):
        came.append(message)
        click.echo(line(message))
    if len(came) < count:
        raise Refused.because("timeout", f"{len(came)} of {count} came in {seconds:g} seconds")
