"""Where partners take responses, and the responses that are still to be taken there."""

from alembic import op

from services.common import tables

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    tables.add_responses(op)


def downgrade() -> None:
    tables.drop_responses(op)
