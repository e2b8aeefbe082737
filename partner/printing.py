"""What the command line shows a person, and with which exit code it ends."""

import json
from typing import Any

import click

from partner import bundles
from partner.doors import Response
from partner.ledger import Broken
from partner.mailbox import Received
from partner.refusals import Refused
from partner.words import SID_CASE, SID_CONSENT, SID_REFERRAL

REFUSED, NOT_NOW, IN_VAIN, BROKEN = 1, 3, 4, 5


def shown(resource: dict[str, Any]) -> str:
    """One resource that was found, in one line."""
    words = [f"{resource.get('resourceType')}/{resource.get('id')}"]
    words += [str(resource[name]) for name in ("status", "name") if name in resource]
    words += [f"case {value}" for value in bundles.identifiers(resource, SID_CASE)][:1]
    changed = resource.get("meta", {}).get("lastUpdated")
    return "  ".join([*words, *([f"changed {changed}"] if changed else [])])


def line(message: Received) -> str:
    """One message of the mailbox in one line."""
    kind = f"{message.event} (answer)" if message.is_response else message.event
    words = [f"{message.position:>4}", f"{kind:<24}", f"from {message.service}"]
    if message.case:
        words.append(f"case {message.case}")
    for name, system in (("referral", SID_REFERRAL), ("consent", SID_CONSENT)):
        words += [f"{name} {value}" for value in message.names(system)[:1]]
    return "  ".join([*words, f"id {message.id}"])


def answer(response: Response) -> None:
    """What a service said yes to, and the names it gave."""
    click.echo(f"accepted: {response.focus.get('resourceType', 'nothing more')}")
    for system, value in bundles.own_identifiers(response.focus):
        click.echo(f"  {system.rsplit('/', 1)[-1]}: {value}")


def document(found: dict[str, Any]) -> None:
    """JSON for a person or for another program."""
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))


def aside(text: str) -> None:
    """On standard error, so that it does not mix with what was asked for."""
    click.echo(text, err=True)


def refusal(refused: Refused) -> int:
    """Say why not; gives the exit code."""
    aside(f"{'not now' if refused.temporary else 'refused'}:\n{refused}")
    if any(issue.code == "timeout" for issue in refused.issues):
        return IN_VAIN
    return NOT_NOW if refused.temporary else REFUSED


def verdict(broken: Broken | None) -> int:
    """Say whether a ledger's chain holds; gives the exit code."""
    if broken is None:
        click.echo("the chain holds")
        return 0
    aside(f"the ledger does not hold: {broken}")
    return BROKEN
