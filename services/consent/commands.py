"""What an operator does with the partner register."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy.orm import Session

from services.common import command, files
from services.common.service import Running
from services.consent import (
    actions,
    audit_commands,
    destruction_commands,
    ending,
    register_file,
    registering,
    trusting,
)
from services.consent.app import SERVICE
from services.consent.authorization import signing_keys
from services.consent.store import clients, register
from services.consent.store.invitations import find as find_invitation
from services.consent.store.invitations import is_waiting, void

main = command.main(SERVICE)


@contextmanager
def _service() -> Iterator[Running]:
    running = Running(SERVICE, SERVICE.settings.read())
    try:
        yield running
    finally:
        running.engine.dispose()


audit_commands.add_to(main, _service)
trusting.add_to(main)
destruction_commands.add_to(main, _service)


@main.command("register")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--invitations",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a one-time invitation here for each partner that has no keys yet.",
)
def register_partners(file: Path, invitations: Path | None) -> None:
    """Bring the partner register up to date with FILE (YAML)."""
    now = datetime.now(UTC)
    with _refusals(), _service() as running, running.sessions.begin() as session:
        wanted = register_file.read(file)
        changed = registering.apply(session, wanted, now)
        invited = _invited(session, wanted, running.settings.issuer, now) if invitations else {}
        for partner, document in invited.items():
            registering.write_private(Path(invitations or "") / f"{partner}.json", document)
    click.echo(f"{len(changed)} changed, {len(invited)} invited")


@contextmanager
def _refusals() -> Iterator[None]:
    """What is wrong with a file, as a command says it."""
    try:
        yield
    except register_file.NotARegister as problem:
        raise click.ClickException(str(problem)) from problem
    except registering.NotApplied as problem:
        raise click.ClickException(f"{problem.rule}: {problem}") from problem


def _invited(
    session: Session, wanted: register_file.Register, issuer: str, now: datetime
) -> dict[str, str]:
    """Those who take part and have neither keys nor an invitation that is still good."""
    away = register.who_left(session)
    return {
        entry.id: registering.invite(session, entry.id, issuer, now)
        for entry in wanted.entries
        if entry.id not in away
        and not clients.ids_of(session, entry.id)
        and not is_waiting(session, entry.id, now)
    }


@main.command("on-board")
@click.argument("form", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--invitations", required=True, type=click.Path(file_okay=False, path_type=Path))
def on_board(form: Path, invitations: Path) -> None:
    """Let the partner of FORM (YAML) take part, and invite its system.

    Given again it does what is still to do, and no more.
    """
    now = datetime.now(UTC)
    with _refusals(), _service() as running, running.sessions.begin() as session:
        wanted = register_file.read_form(form)
        (entry,) = wanted.entries
        changed = registering.apply(session, wanted, now, coming=True)
        file = invitations / f"{entry.id}.json"
        invited = _is_to_be_invited(session, entry.id, file, now)
        if invited:
            document = registering.invite(session, entry.id, running.settings.issuer, now)
            registering.write_private(file, document)
        active = entry.id in register.active_ids(session)
    click.echo(f"{entry.id}: {'changed' if changed else 'as it was'}")
    click.echo(f"invitation: {file if invited or file.exists() else 'used'}")
    if not active:
        click.echo("None of its agreements is in force: it may do nothing yet.")


def _is_to_be_invited(session: Session, partner: str, file: Path, now: datetime) -> bool:
    """Unless a system of it has registered, or this very invitation can still be used."""
    if clients.ids_of(session, partner):
        return False
    try:
        code = str(json.loads(file.read_text(encoding="utf-8"))["invitation"])
    except (OSError, ValueError, KeyError):
        code = ""
    kept = find_invitation(session, code, now)
    if kept is not None and kept.partner == partner and kept.client is None:
        return False
    void(session, partner)
    return True


@main.command("off-board")
@click.argument("partner")
def off_board(partner: str) -> None:
    """Let PARTNER take part no more: its systems, keys, invitations and tokens are worth nothing.

    Its agreements, and what others know of it, stay. No register file brings it back, only a form.
    """
    now = datetime.now(UTC)
    with _service() as running, running.sessions.begin() as session:
        if partner not in register.all_ids(session):
            raise click.ClickException("no such partner is registered")
        newly = registering.take_away(session, partner, now)
    click.echo(f"{partner} {'takes part no more' if newly else 'had left already'}")


@main.command("invite")
@click.argument("partner")
@click.option("--invitations", required=True, type=click.Path(file_okay=False, path_type=Path))
def invite_another_system(partner: str, invitations: Path) -> None:
    """Invite one more system of a partner, or one whose invitation was lost."""
    now = datetime.now(UTC)
    with _service() as running, running.sessions.begin() as session:
        if partner not in register.all_ids(session):
            raise click.ClickException("no such partner is registered")
        document = registering.invite(session, partner, running.settings.issuer, now)
        registering.write_private(invitations / f"{partner}.json", document)
    click.echo(str(invitations / f"{partner}.json"))


@main.command("dismiss")
@click.argument("client")
def dismiss_client(client: str) -> None:
    """Take a system's access away: its client_id and its keys are known no more."""
    now = datetime.now(UTC)
    with _service() as running, running.sessions.begin() as session:
        partner = clients.remove(session, client)
        if partner is None:
            raise click.ClickException("no such client is registered")
        ending.end_access(session, partner, client=client, at=now)
        actions.announce_partner(session, partner, at=now)
    click.echo(f"{client} of {partner} is dismissed")


@main.command("rotate-signing-key")
@click.option("--at-once", is_flag=True, help="The old key may be stolen: its tokens end now.")
def rotate_signing_key(at_once: bool) -> None:
    """Make a new key for access tokens; it is published first, and signs in a few minutes."""
    with _service() as running:
        file: Path = running.settings.signing_keys_file
    try:
        text = signing_keys.rotated(file.read_text("utf-8"), time.time(), at_once=at_once)
    except signing_keys.RotationUnderWay as problem:
        raise click.ClickException("the key that was made last does not sign yet") from problem
    files.replace(file, text)
    click.echo(json.dumps(signing_keys.SigningKeys(file).published()))


@main.command("partners")
@click.option("--json", "as_json", is_flag=True, help="One JSON array.")
def show_partners(as_json: bool) -> None:
    """List the partner register."""
    with _service() as running, running.looks() as session:
        ids, active = register.all_ids(session), register.active_ids(session)
        entries = register.find(session, ids)
        listed = [
            {
                "id": id_,
                "name": entries[id_].name,
                "country": entries[id_].country,
                "class": entries[id_].recipient_class,
                "scopes": sorted(entries[id_].scopes),
                "roles": sorted(entries[id_].roles),
                "enabled": entries[id_].enabled,
                "active": id_ in active,
                "clients": clients.ids_of(session, id_),
            }
            for id_ in sorted(ids)
        ]
    if as_json:
        click.echo(json.dumps(listed))
        return
    for each in listed:
        state = "" if each["active"] else " (no agreement in force)"
        state = state if each["enabled"] else " (disabled)"
        click.echo(f"{each['id']}: {each['name']}, {each['country']}, {each['class']}{state}")
