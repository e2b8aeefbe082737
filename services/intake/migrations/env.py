"""Alembic runs this."""

from services.common import migrations
from services.intake import tables

migrations.run(tables.metadata)
