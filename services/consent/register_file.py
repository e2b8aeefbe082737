"""The partner register as an operator writes it, in YAML, read strictly: all of it, or one form.

A form is the entry of one partner, with its agreements as that partner sees them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import yaml
from marshmallow import Schema, ValidationError, fields, validate

from schemas.codes import RecipientClass, Section, UserRole
from schemas.codes.countries import COUNTRIES
from services.common import endpoints, scopes
from services.consent.authorization.metadata import scopes_supported
from services.consent.entries import Entry, ForeignClient
from services.consent.facts import UNSTATED, Agreement, OrganisationId, Period

OPENS_SECTIONS = "system/Binary.r"
NAMES_OF_OURS = frozenset({"intake", "consent", "referral", "closure", "operator", "broker"})


_VERSION = validate.And(validate.Regexp(r"[0-9A-Za-z.-]{1,40}\Z"), validate.NoneOf([UNSTATED]))


class NotARegister(Exception):
    """The file is not a partner register; the message says where and why."""


@dataclass(frozen=True)
class Register:
    """What the file says: partners, and for each pair named all of its agreements.

    `policies`: the safeguarding policies that are accepted, and until when; None: as before.
    """

    entries: tuple[Entry, ...]
    agreements: Mapping[frozenset[str], list[Agreement]]
    policies: Mapping[str, datetime | None] | None = None


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
    country = _strict(validate=validate.OneOf(COUNTRIES, error="no country of ISO 3166-1 alpha-2"))
    recipient_class = _strict(data_key="class", validate=validate.OneOf(list(RecipientClass)))
    scopes = fields.List(fields.String(), required=True)
    roles = fields.List(fields.String(validate=validate.OneOf(list(UserRole))), load_default=list)
    enabled = fields.Boolean(load_default=True)
    respond_to = fields.List(fields.String(), load_default=list, data_key="respond-to")
    bound = fields.Boolean(data_key="dpop", load_default=False)
    foreign_clients = fields.List(
        fields.Nested(_ForeignClient), load_default=list, data_key="foreign-clients"
    )


class _Terms(Schema):
    sections = fields.List(fields.String(validate=validate.OneOf(list(Section))), load_default=None)
    start = fields.Raw(required=True, data_key="from")
    end = fields.Raw(required=True, data_key="until")
    border = fields.Raw(required=True, data_key="cross-border")
    policy = _strict(data_key="safeguarding-policy", validate=_VERSION)


class _Agreement(_Terms):
    between = fields.List(fields.String(), required=True, validate=validate.Length(equal=2))


class _AgreementWith(_Terms):
    other = _strict(data_key="with")


class _Policy(Schema):
    version = _strict(validate=_VERSION)
    until = fields.Raw(load_default=None)


class _Register(Schema):
    partners = fields.List(fields.Nested(_Partner), required=True)
    agreements = fields.List(fields.Nested(_Agreement), load_default=list)
    policies = fields.List(
        fields.Nested(_Policy), load_default=None, data_key="safeguarding-policies"
    )
    on_this_machine = fields.Boolean(load_default=False, data_key="on-this-machine")


class _Form(Schema):
    partner = fields.Nested(_Partner, required=True)
    agreements = fields.List(
        fields.Nested(_AgreementWith), required=True, validate=validate.Length(min=1)
    )
    on_this_machine = fields.Boolean(load_default=False, data_key="on-this-machine")


def read(path: Path) -> Register:
    """The whole register. Raises NotARegister."""
    return _read(path, _Register(), _register)


def read_form(path: Path) -> Register:
    """One partner that is to take part. Raises NotARegister."""
    return _read(path, _Form(), _form)


def _read(path: Path, schema: Schema, make: Callable[[Mapping[str, Any]], Register]) -> Register:
    try:
        return make(schema.load(yaml.safe_load(path.read_text(encoding="utf-8"))))
    except (ValidationError, yaml.YAMLError, OSError, ValueError) as problem:
        raise NotARegister(f"{path}: {problem}") from problem


def _register(found: Mapping[str, Any]) -> Register:
    here = found["on_this_machine"]
    entries = tuple(_entry(each, on_this_machine=here) for each in found["partners"])
    _check_foreign(entries)
    policies = found["policies"]
    return Register(
        entries,
        _by_pair(found["agreements"]),
        None if policies is None else {each["version"]: _until(each) for each in policies},
    )


def _form(found: Mapping[str, Any]) -> Register:
    entry = _entry(found["partner"], on_this_machine=found["on_this_machine"])
    if not entry.enabled:
        raise ValueError("who is to take part is enabled")
    _check_foreign((entry,))
    own = [{**each, "between": [entry.id, each["other"]]} for each in found["agreements"]]
    return Register((entry,), _by_pair(own))


def _by_pair(all_: Iterable[Mapping[str, Any]]) -> dict[frozenset[str], list[Agreement]]:
    found: dict[frozenset[str], list[Agreement]] = {}
    for agreement in map(_agreement, all_):
        found.setdefault(frozenset(agreement.parties), []).append(agreement)
    return found


def _until(policy: Mapping[str, Any]) -> datetime | None:
    return None if policy["until"] is None else _instant(policy["until"], time.max)


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
        border=_border(each["border"]),
        policy=each["policy"],
    )


def _border(written: object) -> frozenset[str]:
    """The two countries; `false` within one."""
    if written is False:
        return frozenset()
    if isinstance(written, list) and len(written) == 2 == len(set(map(str, written))):
        return frozenset(map(str, written))
    raise ValueError("cross-border is false, or the two countries")


def _instant(written: object, of_day: time) -> datetime:
    """A day means all of it, in UTC."""
    match written:
        case datetime():
            return written if written.tzinfo else written.replace(tzinfo=UTC)
        case date():
            return datetime.combine(written, of_day, UTC)
    raise ValueError("from and until are days or instants")
