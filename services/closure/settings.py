"""What an operator sets for closure."""

from dataclasses import dataclass

from services.common import settings


@dataclass(frozen=True)
class Settings(settings.Settings):
    """What every service needs, and nothing else."""
