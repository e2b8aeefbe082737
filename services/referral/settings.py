"""What an operator sets for referral."""

from dataclasses import dataclass

from services.common import settings


@dataclass(frozen=True)
class Settings(settings.Settings):
    """`consent_url` is where it asks whether what must be denied is denied."""

    consent_url: str
