"""Until when what waits in the outbox may be sent, where that is limited."""

from alembic import op

from services.common import tables

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    tables.add_perishing(op)


def downgrade() -> None:
    tables.drop_perishing(op)
