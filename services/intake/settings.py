"""What an operator sets for intake."""

from dataclasses import dataclass
from pathlib import Path

from services.common import settings


@dataclass(frozen=True)
class Settings(settings.Settings):
    """`consent_url` is where it asks for decisions; `file_key_file` holds the key that encrypts
    sections at rest.
    """

    consent_url: str
    file_key_file: Path
