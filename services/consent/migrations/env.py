"""Alembic runs this."""

from services.common import migrations
from services.consent import store

migrations.run(store.metadata)
