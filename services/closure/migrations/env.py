"""Alembic's way into the tables of closure."""

from services.closure import tables
from services.common import migrations

migrations.run(tables.metadata)
