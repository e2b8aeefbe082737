"""Of whom else a sealed section tells, and who of the household has consented."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0016"
down_revision = "0015"

NOBODY = sa.text("'{}'")


def upgrade() -> None:
    for table, column in (("consents", "household"), ("sealed", "concerned")):
        op.add_column(
            table, sa.Column(column, ARRAY(sa.Uuid), nullable=False, server_default=NOBODY)
        )


def downgrade() -> None:
    """What tells of others is not opened by a service that does not ask them."""
    op.execute("delete from sealed where concerned <> '{}'")
    op.drop_column("sealed", "concerned")
    op.drop_column("consents", "household")
