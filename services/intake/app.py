"""Intake, put together: what is switched on."""

from flask import Flask

from services.common import web as plumbing
from services.common.service import Loop, Running, Service
from services.intake import inbox, shown, web
from services.intake.decisions import SCOPE, Decisions
from services.intake.release import Releases
from services.intake.settings import Settings


def _releases(running: Running) -> Loop:
    return Releases(running, Decisions(running.settings.consent_url, running.tokens))


SERVICE = Service(
    name="intake",
    settings=Settings,
    requests=inbox.REQUESTS,
    events=inbox.EVENTS,
    statuses=web.STATUSES,
    reads=shown.READS,
    canary=lambda running: running.canary_at(running.settings.consent_url),
    loops=(_releases,),
    scope=SCOPE,
)


def create_web() -> Flask:
    """For the WSGI server."""
    return plumbing.create(SERVICE)
