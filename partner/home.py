"""The folder in which a partner keeps who it is, its keys, and all it received."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from partner import durable
from partner.keys import Keys
from partner.refusals import Refused


@dataclass(frozen=True)
class Registration:
    """Who this partner is to Casebridge."""

    issuer: str
    client_id: str
    organisation: str
    scopes: tuple[str, ...]
    bound: bool = False
    """Whether our tokens are to be bound to a key. (RFC 9449)"""


@dataclass(frozen=True)
class Home:
    """One partner's folder. Everything in it is readable by its owner alone."""

    folder: Path

    @property
    def keys_file(self) -> Path:
        return self.folder / "keys.json"

    @property
    def irreplaceable(self) -> tuple[Path, ...]:
        """Private keys, and who we are."""
        return self.keys_file, self.next_keys_file, self._registration_file

    @property
    def mailbox(self) -> Path:
        return self.folder / "mailbox"

    @property
    def opened(self) -> Path:
        return self.folder / "opened"

    @property
    def registered(self) -> bool:
        return self._registration_file.exists()

    def registration(self) -> Registration:
        """Read partner.json. Refused when nobody registered from this folder yet."""
        try:
            found = json.loads(self._registration_file.read_bytes())
            return Registration(
                issuer=found["issuer"],
                client_id=found["client_id"],
                organisation=found["organisation"],
                scopes=tuple(found["scopes"]),
                bound=bool(found.get("bound", False)),
            )
        except FileNotFoundError:
            raise Refused.because(
                "not-found", f"nobody registered from {self.folder} yet: register first"
            ) from None
        except (ValueError, KeyError, TypeError):
            raise Refused.because("invalid", f"{self._registration_file} is damaged") from None

    def keys(self) -> Keys:
        """The private keys kept here."""
        return Keys.load(self.keys_file)

    def keys_or_fresh(self) -> Keys:
        """The keys kept here, or new ones, kept before anybody hears of them."""
        if self.keys_file.exists():
            return self.keys()
        durable.folder(self.folder)
        made = Keys.make()
        made.save(self.keys_file)
        return made

    @property
    def next_keys_file(self) -> Path:
        return self.folder / "keys.next.json"

    def next_keys_or_fresh(self) -> Keys:
        """The keys that are to follow, kept before anybody hears of them."""
        if not self.next_keys_file.exists():
            Keys.make().save(self.next_keys_file)
        return Keys.load(self.next_keys_file)

    def adopt_next_keys(self) -> None:
        """From now on they are ours; the old ones are gone."""
        self.next_keys_file.replace(self.keys_file)

    def keep(self, registration: Registration) -> None:
        """Remember who we are."""
        durable.folder(self.folder)
        durable.write(self._registration_file, json.dumps(asdict(registration), indent=2).encode())

    @property
    def _registration_file(self) -> Path:
        return self.folder / "partner.json"
