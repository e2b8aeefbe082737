"""The partner register as an operator writes it: one YAML file, read strictly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import yaml
from marshmallow import Schema, ValidationError, fields, validate

from schemas.codes import RecipientClass, Section, UserRole
from services.common import endpoints, scopes
from services.consent.authorization.metadata import scopes_supported
from services.consent.facts import Agreement, Entry, ForeignClient, OrganisationId, Period

OPENS_SECTIONS = "system/Binary.r"
NAMES_OF_OURS = frozenset({"intake", "consent", "referral", "closure", "operator", "broker"})


class NotARegister(Exception):
    """The file is not a partner register; the message says where and why."""


@dataclass(frozen=True)
class Register:
    """What the file says: partners, and for each pair named all of its agreements."""

    entries: tuple[Entry, ...]
    agreements: Mapping[frozenset[str], list[Agreement]]


def _strict(**options: Any) -> fields.String:
    return fields.String(required=True, **options)


class _ForeignClient(Schema):
    issuer = _strict(validate=validate.Length(1, 500))
    client = _strict(validate=validate.Regexp(r"[\w.:@~-]{1,200}\Z", re.ASCII))
    scopes = fields.List(fields.String(), required=True)
    bound = fields.Boolean(data_key="dpop", load_default=False)


class _Partner(Schema):
    id = _strict(
        validate=[validate.Regexp(r"[a-z][a-z0-9-]{1,39}\Z"), validate.NoneOf(NAMES_OF_OURS)]
    )
    name = _strict(validate=validate.Length(1, 200))
    country = _strict(validate=validate.Regexp(r"[A-Z]{2}\Z"))
    recipient_class = _strict(data_key="class", validate=validate.OneOf(list(RecipientClass)))
    scopes = fields.List(fields.String(), required=True)
    roles = fields.List(fields.String(validate=validate.OneOf(list(UserRole))), load_default=list)
    enabled = fields.Boolean(load_default=True)
    respond_to = fields.List(fields.String(), load_default=list, data_key="respond-to")
    bound = fields.Boolean(data_key="dpop", load_default=False)
    foreign_clients = fields.List(
        fields.Nested(_ForeignClient), load_default=list, data_key="foreign-clients"
    )


class _Agreement(Schema):
    between = fields.List(fields.String(), required=True, validate=validate.Length(equal=2))
    sections = fields.List(fields.String(validate=validate.OneOf(list(Section))), load_default=None)
    start = fields.Raw(required=True, data_key="from")
    end = fields.Raw(required=True, data_key="until")
    cross_border = fields.Boolean(required=True, data_key="cross-border")


class _Register(Schema):
    partners = fields.List(fields.Nested(_Partner), required=True)
    agreements = fields.List(fields.Nested(_Agreement), load_default=list)
    on_this_machine = fields.Boolean(load_default=False, data_key="on-this-machine")


def read(path: Path) -> Register:
    """Raises NotARegister."""
    try:
        found = _Register().load(yaml.safe_load(path.read_text(encoding="utf-8")))
        here = found["on_this_machine"]
        entries = tuple(_entry(each, on_this_machine=here) for each in found["partners"])
        _check_foreign(entries)
        agreements: dict[frozenset[str], list[Agreement]] = {}
        for each in found["agreements"]:
            agreement = _agreement(each)
            agreements.setdefault(frozenset(agreement.parties), []).append(agreement)
    except (ValidationError, yaml.YAMLError, OSError, ValueError) as problem:
        raise NotARegister(f"{path}: {problem}") from problem
    return Register(entries, agreements)


def _entry(each: Mapping[str, Any], *, on_this_machine: bool) -> Entry:
    allowed = scopes.singles(each["scopes"])
    unknown = allowed - scopes.singles(scopes_supported())
    if unknown:
        raise ValueError(f"{each['id']}: no such scope: {' '.join(sorted(unknown))}")
    for url in each["respond_to"]:
        endpoints.registrable(url, on_this_machine=on_this_machine)
    return Entry(
        id=OrganisationId(each["id"]),
        name=each["name"],
        country=each["country"],
        recipient_class=each["recipient_class"],
        scopes=allowed,
        roles=frozenset(each["roles"]),
        enabled=each["enabled"],
        respond_to=tuple(each["respond_to"]),
        bound=each["bound"],
        foreign_clients=frozenset(_foreign(each["id"], one) for one in each["foreign_clients"]),
    )


def _foreign(partner: str, each: Mapping[str, Any]) -> ForeignClient:
    """Keys of sections go to clients whose own keys we know, and to no others."""
    allowed = scopes.singles(each["scopes"])
    if OPENS_SECTIONS in allowed or allowed - scopes.singles(scopes_supported()):
        raise ValueError(f"{partner}: not for a foreign client: {' '.join(sorted(allowed))}")
    return ForeignClient(each["issuer"], each["client"], allowed, each["bound"])


def _check_foreign(entries: tuple[Entry, ...]) -> None:
    """A client of an issuer is one partner's, and may do no more than that one."""
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        for each in entry.foreign_clients:
            if (each.issuer, each.client) in seen:
                raise ValueError(f"{entry.id}: a foreign client stands there twice")
            if not each.scopes <= entry.scopes:
                raise ValueError(f"{entry.id}: a foreign client may do more than its partner")
            seen.add((each.issuer, each.client))


def _agreement(each: Mapping[str, Any]) -> Agreement:
    one, other = (OrganisationId(partner) for partner in each["between"])
    period = Period(_instant(each["start"], time.min), _instant(each["end"], time.max))
    if one == other or period.end <= period.start:
        raise ValueError("an agreement is between two partners, for some time")
    sections = each["sections"]
    return Agreement(
        parties=frozenset({one, other}),
        sections=None if sections is None else frozenset(sections),
        period=period,
        cross_border=each["cross_border"],
    )


def _instant(written: object, of_day: time) -> datetime:
    """A day means all of it, in UTC."""
    match written:
        case datetime():
            return written if written.tzinfo else written.replace(tzinfo=UTC)
        case date():
            return datetime.combine(written, of_day, UTC)
    raise ValueError("from and until are days or instants")
