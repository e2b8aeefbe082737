"""How the consent service keeps what it knows; no rule is decided here."""

from services.consent.store import ledger_tables
from services.consent.store.tables import metadata

__all__ = ["ledger_tables", "metadata"]
