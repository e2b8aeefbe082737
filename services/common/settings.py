"""What an operator can set: read once from the environment, every mistake reported together."""

import os
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, Self

from marshmallow import ValidationError, validate
from marshmallow import fields as shapes

from schemas.jurisdiction import Jurisdiction, load_all
from services.common import wrapping

PREFIX = "CASEBRIDGE_"


class SettingsMissing(Exception):
    """Some settings are missing, malformed or unknown; the message lists all of them by name."""


SHAPES: Mapping[Any, shapes.Field[Any]] = {
    str: shapes.String(validate=validate.Length(min=1)),
    int: shapes.Integer(),
    Path: shapes.String(validate=validate.Length(min=1)),
    Path | None: shapes.String(validate=validate.Length(min=1)),
}

PATHS = (Path, Path | None)

_jurisdictions = cache(load_all)


@dataclass(frozen=True)
class Settings:
    """What every service needs.

    Names here, in upper case behind `CASEBRIDGE_`, are the variables.
    """

    database_url: str = field(repr=False)
    kafka_bootstrap_servers: str
    issuer: str
    public_url: str
    client_key_file: Path
    message_keys_file: Path
    pairwise_key_file: Path
    vault_key_file: Path
    jurisdictions_dir: Path
    admin_port: int = field(default=0, kw_only=True)
    foreign_issuers_file: Path | None = field(default=None, kw_only=True)
    key_wrapping: str = field(default=wrapping.FILE, kw_only=True)

    @property
    def fhir_base(self) -> str:
        """The base of this service's FHIR doors, and the audience of tokens for it."""
        return f"{self.public_url}/fhir"

    @property
    def jurisdictions(self) -> Mapping[str, Jurisdiction]:
        """The rules of each country, by its code. Raises Unreadable naming every error in them."""
        return _jurisdictions(self.jurisdictions_dir)

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Raises SettingsMissing naming every variable that is missing, malformed or unknown."""
        given = {
            name: value
            for name, value in (os.environ if environment is None else environment).items()
            if name.startswith(PREFIX)
        }
        wrong: list[str] = []
        values: dict[str, Any] = {}
        for setting in fields(cls):
            name = PREFIX + setting.name.upper()
            text = given.pop(name, None)
            if text is None:
                if setting.default is MISSING:
                    wrong.append(f"{name} is missing")
                continue
            try:
                read = SHAPES[setting.type].deserialize(text)
                values[setting.name] = Path(read) if setting.type in PATHS else read
            except ValidationError:
                wrong.append(f"{name} is malformed")
        wrong += [f"{name} is unknown" for name in given]
        if wrong:
            raise SettingsMissing("; ".join(sorted(wrong)))
        return cls(**values)
