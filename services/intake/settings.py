"""What an operator sets for intake."""

from dataclasses import dataclass

from services.common import settings


@dataclass(frozen=True)
class Settings(settings.Settings):
    """`consent_url` is where it asks for decisions."""

    consent_url: str
