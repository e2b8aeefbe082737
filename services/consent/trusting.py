"""Whom the operator trusts beside ourselves: the file of foreign issuers, written by command.

The address is the operator's own word, given at a terminal; still nothing but that issuer's own
host is asked, briefly and for little. (E01, E06)
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import click
import httpx

from schemas import strict_json
from schemas.issues import Unreadable
from services.common import files, foreign_issuers
from services.common.endpoints import Endpoint, NotAnEndpoint
from services.common.foreign_issuers import NotIssuers, Written

LARGEST = 64 * 1024  # bytes
PATIENCE = 3  # seconds


class NotFetched(Exception):
    """The issuer's keys could not be fetched; the message says why."""


def add_to(main: click.Group) -> None:
    """The commands, among those of the service."""
    main.command("trust-issuer")(_trust)
    main.command("distrust-issuer")(_distrust)


@click.argument("issuer")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--keys", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--algorithm", "algorithms", multiple=True, help="By which it signs; repeatable.")
@click.option("--type", help="The header `typ` of its access tokens: at+jwt unless said.")
@click.option("--token-type", help="The claim `typ` of its access tokens, if it has one.")
@click.option("--client-claim", help="The claim that names the client: client_id unless said.")
def _trust(
    issuer: str, file: Path, keys: Path | None, algorithms: Sequence[str], **said: str | None
) -> None:
    """Take tokens of ISSUER, as FILE tells the services; again: with its keys of now.

    Its keys are fetched from it, or read from a JWK Set with --keys.
    """
    try:
        known = _known(file)
        jwks = _parsed(keys.read_bytes()) if keys else fetched(issuer)
        before = known.get(issuer) or Written(issuer=issuer, jwks={}, algorithms=("ES256",))
        given: dict[str, Any] = {name: value for name, value in said.items() if value}
        if algorithms:
            given["algorithms"] = tuple(algorithms)
        trusted = replace(before, jwks=jwks, **given)
        count = len(foreign_issuers.issuer(trusted).keys)
    except (NotIssuers, NotFetched) as problem:
        raise click.ClickException(str(problem)) from problem
    _write(file, known | {issuer: trusted})
    click.echo(f"{issuer}: {count} keys")


@click.argument("issuer")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def _distrust(issuer: str, file: Path) -> None:
    """Take no more tokens of ISSUER, from now on."""
    known = _known(file)
    if known.pop(issuer, None) is None:
        raise click.ClickException("no such issuer is trusted")
    _write(file, known)
    click.echo(f"{issuer} is trusted no more")


def _known(file: Path) -> dict[str, Written]:
    if not file.exists():
        return {}
    found = foreign_issuers.read(file.read_bytes())
    return {name: each.written for name, each in found.items()}


def _write(file: Path, known: dict[str, Written]) -> None:
    issuers = [asdict(each) for each in known.values()]
    told = {"issuers": [{k: v for k, v in each.items() if v is not None} for each in issuers]}
    files.replace(file, json.dumps(told, indent=2) + "\n")
    file.chmod(0o644)  # public keys, for all of our services


def fetched(issuer: str) -> dict[str, Any]:
    """The issuer's JWK Set, found by its metadata (RFC 8414, OpenID Discovery), at its own host.

    Raises NotFetched.
    """
    try:
        home = Endpoint.read(issuer)
        if home.scheme != "https" and not home.is_this_machine:
            raise NotFetched("the issuer is neither https nor on this machine")
        with httpx.Client(timeout=PATIENCE, trust_env=False, follow_redirects=False) as http:
            metadata = _metadata(http, issuer)
            place = Endpoint.read(str(metadata.get("jwks_uri")))
            if metadata.get("issuer") != issuer or place.origin != home.origin:
                raise NotFetched("its metadata is of another issuer, or names another host")
            found = _got(http, place.url)
    except (NotAnEndpoint, NotIssuers, httpx.HTTPError) as problem:
        raise NotFetched(f"its keys cannot be had: {type(problem).__name__}") from problem
    if found is None:
        raise NotFetched("its keys are not where its metadata says")
    return found


def _metadata(http: httpx.Client, issuer: str) -> dict[str, Any]:
    parts = urlsplit(issuer)
    inserted = f"/.well-known/oauth-authorization-server{parts.path.rstrip('/')}"
    places = (
        urlunsplit((parts.scheme, parts.netloc, inserted, "", "")),
        f"{issuer.rstrip('/')}/.well-known/openid-configuration",
    )
    for place in places:
        if (found := _got(http, place)) is not None:
            return found
    raise NotFetched("it has no metadata at its usual places")


def _got(http: httpx.Client, url: str) -> dict[str, Any] | None:
    """One JSON object; None for whatever is not served."""
    with http.stream("GET", url) as answer:
        if answer.status_code != httpx.codes.OK:
            return None
        body = b""
        for piece in answer.iter_bytes():
            body += piece
            if len(body) > LARGEST:
                raise NotFetched("it answers with more than anybody's keys")
    return _parsed(body)


def _parsed(text: bytes) -> dict[str, Any]:
    try:
        found = strict_json.parse(text, at_most=LARGEST)
    except Unreadable as problem:
        raise NotIssuers("not JSON as it should be") from problem
    if not isinstance(found, dict):
        raise NotIssuers("not a JSON object")
    return found
