"""The consent service, put together: what is switched on."""

import time
from collections.abc import Callable

from flask import Flask

from schemas.canonical import HANDOFF_DETAIL
from services.common import web as plumbing
from services.common.issuer_keys import Keys
from services.common.service import Running, Service, Wraps
from services.common.settings import Settings as CommonSettings
from services.consent import actions, canary, inbox, ledger_door, operator_door, shown, web
from services.consent.audit_shown import AUDIT_EVENTS
from services.consent.authorization.authority import Authority
from services.consent.authorization.limits import Doorkeeper, Rates
from services.consent.authorization.signing_keys import SigningKeys
from services.consent.authorization.traces import Traces
from services.consent.authorization.web import oauth
from services.consent.checkpoints import Checkpoints
from services.consent.overdue import Overdue
from services.consent.settings import Settings
from services.consent.store import decisions, keys


def _keys(settings: CommonSettings) -> Keys:
    """This service is the issuer: it need not ask itself over HTTP."""
    assert isinstance(settings, Settings)  # noqa: S101
    return SigningKeys(settings.signing_keys_file)


def doorkeeper(
    authority: Authority,
    running: Running,
    rates: Rates,
    clock: Callable[[], float] = time.monotonic,
) -> Doorkeeper:
    """Knows our own clients, and those that registered."""

    def known() -> dict[str, frozenset[str]]:
        with running.looks() as session:
            return {**authority.kids, **keys.kids(session)}

    return Doorkeeper(known, rates, clock)


def _prepare(app: Flask, running: Running) -> None:
    authority = Authority.from_settings(running.settings)
    app.extensions["authority"] = authority
    app.extensions["traces"] = Traces()

    app.extensions["doorkeeper"] = doorkeeper(
        authority, running, Rates(clients=running.settings.requests_per_minute)
    )
    _ = running.settings.key_encryption
    app.before_request(web.refuse_what_was_taken_back)
    app.before_request(web.refuse_while_all_is_permitted)


SERVICE = Service(
    name="consent",
    settings=Settings,
    requests=inbox.REQUESTS,
    events=inbox.EVENTS,
    statuses=web.STATUSES,
    blueprints=(web.doors, ledger_door.doors, operator_door.doors, oauth),
    reads=(*shown.READS, AUDIT_EVENTS),
    authorization_details=frozenset({HANDOFF_DETAIL}),
    loops=(Checkpoints, Overdue),
    expiring=("assertions",),
    forgets=(actions.retire_keys,),
    keys=_keys,
    wraps=(Wraps("key_encryption_key_file", decisions.wrap_anew),),
    prepare=_prepare,
    canary=canary.OfItself,
)


def create_web() -> Flask:
    """For the WSGI server."""
    return plumbing.create(SERVICE)
