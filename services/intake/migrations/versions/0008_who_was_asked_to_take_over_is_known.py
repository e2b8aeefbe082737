"""Who was asked to take a case over may have accepted before that is heard of."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("cases", sa.Column("asked", sa.Text))


def downgrade() -> None:
    op.drop_column("cases", "asked")
