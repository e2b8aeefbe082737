"""`python -m services.<name> keys …`: replacing the keys that wrap all others.

A key that is forgotten makes every old copy of what it wrapped unreadable, backups included: so
what was destroyed stays destroyed. (G04, G11)
"""

import secrets
import time
from pathlib import Path

import click

from services.common import key_files, wrapping
from services.common.service import Running, Service, Wraps

SETTLED = 60.0  # seconds after which nobody is still in the middle of wrapping with an older key


class TooSoon(click.ClickException):
    """A transaction may still be under way that wrapped with the old key: say it again later."""


class NotOurFile(click.ClickException):
    """The keys are held by whoever CASEBRIDGE_KEY_WRAPPING names, and are rotated there."""


def group(service: Service) -> click.Group:
    @click.group("keys")
    def keys() -> None:
        """Replace the keys that wrap other keys."""

    @keys.command()
    def rotate() -> None:
        """Put a new key first in each key file: it wraps from now on; the old ones still unwrap."""
        running = Running(service, service.settings.read())
        for file in _files(running):
            key_files.replace(file, [secrets.token_bytes(key_files.LENGTH), *key_files.read(file)])
        click.echo("rotated; next: wrap-anew")

    @keys.command("wrap-anew")
    @click.option("--forget-old", is_flag=True, help="And forget every key but the first.")
    def anew(forget_old: bool) -> None:
        """Wrap with the newest key whatever older ones wrapped. It may be ended and begun again."""
        running = Running(service, service.settings.read())
        count = sum(wrap_anew(running, wraps) for wraps in service.all_wraps)
        click.echo(f"{count} wrapped anew")
        if forget_old:
            forget(running)

    return keys


def wrap_anew(running: Running, wraps: Wraps) -> int:
    """All of them, some in each transaction, so that what is done stays done."""
    count = 0
    while True:
        with running.sessions.begin() as session:
            some = wraps.anew(session)
        if not some:
            return count
        count += some


def forget(running: Running) -> None:
    """Every key but the first. Raises TooSoon."""
    files = _files(running)
    if any(time.time() - file.stat().st_mtime < SETTLED for file in files):
        raise TooSoon(f"the key files changed within the last {SETTLED:.0f} s: say it again then")
    for wraps in running.service.all_wraps:
        wrap_anew(running, wraps)
    for file in files:
        if len(held := key_files.read(file)) > 1:
            key_files.replace(file, held[:1])
    click.echo("every older key is forgotten")


def _files(running: Running) -> list[Path]:
    if running.settings.key_wrapping != wrapping.FILE:
        raise NotOurFile("these keys are not in a file: rotate them where they are held")
    return [Path(getattr(running.settings, wraps.file)) for wraps in running.service.all_wraps]
