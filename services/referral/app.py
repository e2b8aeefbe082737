"""Referral, put together: what is switched on."""

from flask import Flask

from services.common import web as plumbing
from services.common.service import Service
from services.referral import inbox, shown, web
from services.referral.settings import Settings

SERVICE = Service(
    name="referral",
    settings=Settings,
    requests=inbox.REQUESTS,
    events=inbox.EVENTS,
    statuses=web.STATUSES,
    reads=shown.READS,
    canary=lambda running: running.canary_at(running.settings.consent_url),
)


def create_web() -> Flask:
    """For the WSGI server."""
    return plumbing.create(SERVICE)
