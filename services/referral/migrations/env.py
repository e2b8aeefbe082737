"""Alembic's way into the tables of referral."""

from services.common import migrations
from services.referral import tables

migrations.run(tables.metadata)
