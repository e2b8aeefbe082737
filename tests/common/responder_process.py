"""A worker that takes responses to partners, as a process of its own that a test may kill."""

import json
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

from joserfc.jwk import ECKey

from services.common import database, wrapping
from services.common.responding import Responder
from tests.common.conftest import ORIGIN


def main(url: str, vault_key: str, key: str) -> None:
    engine = database.engine(url)
    settings = SimpleNamespace(vault_key_file=Path(vault_key), key_wrapping=wrapping.FILE)
    sessions = database.sessions(engine, ORIGIN, settings)
    Responder(sessions, engine, "referral", ECKey.import_key(json.loads(key))).run(
        threading.Event()
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
