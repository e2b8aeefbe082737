"""The command line for partners: everything a partner does in a journey, by hand.

Exit codes: 0 done; 1 refused; 2 not understood; 3 not to be reached now, try again; 4 waited in
vain; 5 a ledger does not verify.
"""

import json
import logging
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from partner import checkpoints, fill, ledger, outgoing, printing, waiting
from partner.mailbox import Received
from partner.options import FILE, OUT, at_home, beside_our_own, pairs, person_of
from partner.partner import Door, Partner
from partner.refusals import Refused


@click.group()
@click.option(
    "--home",
    envvar="PARTNER_HOME",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder with this partner's keys and mailbox; PARTNER_HOME says it too.",
)
@click.option(
    "--patience",
    default=60.0,
    show_default=True,
    help="Seconds to go on asking where nobody answers.",
)
@click.option("--verbose", is_flag=True, help="Also say what the Kafka client does.")
@click.pass_context
def main(context: click.Context, *, home: Path | None, patience: float, verbose: bool) -> None:
    """Take part in Casebridge from the command line."""
    context.obj = Partner.at(home, patience=patience) if home else None
    logging.basicConfig(level=logging.INFO if verbose else logging.CRITICAL)


@main.command()
@click.option("--issuer", help="Address of the authorization server, if the invitation lacks it.")
@click.option("--invitation", required=True, help="The operator's one-time code, or its file.")
@click.option("--scope", "scopes", multiple=True, help="Ask for these scopes alone.")
@click.option("--dpop", is_flag=True, help="Have our tokens bound to a key, asked for or not.")
@at_home
def register(
    partner: Partner, issuer: str | None, invitation: str, scopes: tuple[str, ...], dpop: bool
) -> None:
    """Make keys and become a partner."""
    given = partner.register(issuer, invitation, scopes=scopes, bound=dpop)
    click.echo(f"registered as {given.organisation}, client {given.client_id}")
    click.echo(f"may: {' '.join(given.scopes)}")


@main.command("renew-keys")
@click.option(
    "--overlap",
    type=click.IntRange(0, 604_800),
    help="Seconds for which the old key still signs: a day unless said; 0 if it was stolen.",
)
@at_home
def renew_keys(partner: Partner, overlap: int | None) -> None:
    """Replace our keys by new ones, without a pause."""
    keys = partner.renew_keys(overlap=overlap)
    click.echo(f"signing with {keys.signing.kid}")


@main.command()
@click.option("--resource", help="intake, consent, referral, closure, kafka, or an address.")
@click.option("--role", help="Act as a person in this role, such as case-manager.")
@click.option("--person", help="The person's id in your own system.")
@at_home
def token(partner: Partner, resource: str | None, role: str | None, person: str | None) -> None:
    """Print an access token."""
    click.echo(partner.token(resource, person_of(person, role)))


@main.command()
@click.argument("file", type=FILE)
@click.option("--replace", multiple=True, metavar="A=b", help="Put b where the file says A.")
@click.option(
    "--written-on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Move all dates by whole days, so that this day becomes today.",
)
@click.option("--role", help="Act as a person in this role, such as case-manager.")
@click.option("--person", help="The person's id in your own system.")
@click.option("--over", type=click.Choice(["http", "kafka"]), default="http", show_default=True)
@click.option("--new-ids", is_flag=True, help="Send it as another message, not as a repetition.")
@click.option("--to", help="The service, where the file does not name it well.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer.")
@at_home
def send(
    partner: Partner,
    *,
    file: Path,
    replace: tuple[str, ...],
    written_on: datetime | None,
    role: str | None,
    person: str | None,
    over: Door,
    new_ids: bool,
    to: str | None,
    as_json: bool,
) -> None:
    """Send a message file and print the answer."""
    values = dict(pairs(replace, "--replace PLACEHOLDER=value"))
    if values:
        unused = fill.missing(outgoing.parsed(file.read_bytes()), values)
        if unused:
            raise click.UsageError(f"the file does not say {', '.join(unused)}")
    answer = partner.send(
        file,
        replace=values,
        written_on=written_on.date() if written_on else None,
        new_ids=new_ids,
        person=person_of(person, role),
        over=over,
        to=to,
    )
    if as_json:
        printing.document(dict(answer.message))
    else:
        printing.answer(answer)


@main.command()
@click.option("--for", "event", help="Wait for notices of this event; else for anything new.")
@click.option("--count", default=1, show_default=True, help="How many, those here counted in.")
@click.option("--after", default=0, help="Only what stands behind this position in the mailbox.")
@click.option("--timeout", default=60.0, show_default=True, help="Seconds.")
@click.option("--follow", is_flag=True, help="Go on until stopped; for a service of your own.")
@at_home
def wait(
    partner: Partner, *, event: str | None, count: int, after: int, timeout: float, follow: bool
) -> None:
    """Receive messages into the mailbox and print what came."""
    if follow:
        waiting.follow(partner, waiting.until_stopped())
    elif event is not None:
        for message in partner.wait_for(
            event, count=count, matching=lambda one: one.position > after, timeout=timeout
        ):
            click.echo(printing.line(message))
    else:
        waiting.for_new(partner, count=count, seconds=timeout)


@main.command()
@click.argument("message", required=False)
@at_home
def show(partner: Partner, message: str | None) -> None:
    """List the mailbox, or print one message."""
    if message is not None:
        found = partner.message(message)
        printing.aside(printing.line(found))
        printing.document(found.bundle)
        return
    for one in partner.messages():
        click.echo(printing.line(one))


@main.command()
@click.argument("service")
@click.argument("type_", metavar="TYPE")
@click.argument("id_", metavar="ID")
@at_home
def read(partner: Partner, service: str, type_: str, id_: str) -> None:
    """Print one resource that a service shows you."""
    printing.document(partner.read(service, f"{type_}/{id_}"))


@main.command()
@click.argument("service")
@click.argument("type_", metavar="TYPE")
@click.argument("parameters", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--json", "as_json", is_flag=True, help="Print whole resources, one in each line.")
@at_home
def search(
    partner: Partner, service: str, type_: str, parameters: tuple[str, ...], *, as_json: bool
) -> None:
    """List what a service shows you."""
    for found in partner.search(service, type_, pairs(parameters, "NAME=VALUE")):
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else printing.shown(found))


@main.command("open")
@click.argument("message", required=False)
@click.option("--section", "sections", multiple=True, help="Only these sections.")
@click.option("--purpose", help="Where the message does not say for which.")
@at_home
def open_(
    partner: Partner, message: str | None, sections: tuple[str, ...], purpose: str | None
) -> None:
    """Open released sections; by default of the newest release."""
    released = partner.message(message) if message else _newest(partner, "file-released")
    opened = partner.open(released, sections=sections or None, purpose=purpose)
    for section in opened.sections:
        click.echo(f"opened     {section}  {partner.home.opened / released.id / section}.json")
    for section in opened.not_found:
        click.echo(f"not found  {section}")


@main.command()
@click.argument("message")
@click.option("--opened", is_flag=True, help="Say that its sections were opened, too.")
@at_home
def acknowledge(partner: Partner, message: str, opened: bool) -> None:
    """Tell the writer of a notice that it arrived."""
    partner.acknowledge(partner.message(message), opened=opened)
    click.echo("acknowledged")


@main.command("answer-withdrawal")
@click.argument("message")
@click.option("--erased", is_flag=True, help="Everything was erased.")
@click.option("--retained", metavar="TEXT", help="It was kept, and why.")
@at_home
def answer_withdrawal(partner: Partner, message: str, erased: bool, retained: str | None) -> None:
    """Answer a consent-withdrawn notice."""
    if erased == (retained is not None):
        raise click.UsageError("say either --erased or --retained TEXT")
    partner.answer_withdrawal(partner.message(message), retained=retained)
    click.echo("answered")


@main.command("ledger")
@click.option("--case", required=True, help="Your own name for the case.")
@click.option("--save", type=OUT, callback=beside_our_own, help="Keep it here.")
@click.option(
    "--keys",
    type=OUT,
    callback=beside_our_own,
    help="Keep the services' public keys here, for `verify`.",
)
@click.option("--earlier", type=FILE, help="An older copy, which this one must continue.")
@at_home
def ledger_(
    partner: Partner, case: str, save: Path | None, keys: Path | None, earlier: Path | None
) -> None:
    """Print who was given what of a case, and check it."""
    older = outgoing.parsed(earlier.read_bytes()) if earlier else None
    found = partner.ledger(case, since=ledger.size_of(older) if older else None)
    published = partner.service_keys()
    for line in ledger.in_words(found):
        click.echo(line)
    for file, document in ((save, found), (keys, published)):
        if file is not None:
            text = json.dumps(document, indent=2, ensure_ascii=False)
            file.write_text(text, encoding="utf-8")
    sys.exit(_checked(found, older, published))


@main.command("ledger-page")
@click.option("--case", required=True, help="Your own name for the case.")
@click.option("--lang", type=click.Choice(["en", "fr", "ar", "am", "es"]), required=True)
@click.option("--discreet", is_flag=True, help="A note alone, where a page must not be found.")
@click.option(
    "--save",
    type=OUT,
    required=True,
    callback=beside_our_own,
    help="Keep the page here, to print it.",
)
@at_home
def ledger_page(partner: Partner, case: str, lang: str, *, discreet: bool, save: Path) -> None:
    """Fetch the ledger as a page for child and guardian, in their language."""
    save.write_text(partner.ledger_page(case, lang, discreet=discreet), encoding="utf-8")


@main.command()
@click.argument("file", type=FILE)
@click.option("--earlier", type=FILE, help="An older copy, which this one must continue.")
@click.option("--keys", type=FILE, help="The services' public keys, as `ledger --keys` kept them.")
def verify(file: Path, earlier: Path | None, keys: Path | None) -> None:
    """Check a saved ledger, without a network and without a home."""
    try:
        found, older, published = (
            outgoing.parsed(each.read_bytes()) if each else None for each in (file, earlier, keys)
        )
        sys.exit(_checked(found or {}, older, published))
    except Refused as refused:
        sys.exit(printing.refusal(refused))


def _checked(
    found: Mapping[str, Any], older: Mapping[str, Any] | None, published: Mapping[str, Any] | None
) -> int:
    """Says what is wrong and what was not looked at; gives the exit code."""
    keys = checkpoints.keys_of(published) if published is not None else None
    for note in ledger.unverified(found, older, keys):
        printing.aside(note)
    return printing.verdict(ledger.verify(found, older, keys))


def _newest(partner: Partner, event: str) -> Received:
    found = partner.messages(event)
    if not found:
        raise Refused.because("not-found", f"there is no {event} in the mailbox")
    return found[-1]
