"""Alembic runs this."""

from services.common import migrations
from services.intake import store

migrations.run(store.metadata)
