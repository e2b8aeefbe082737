"""Who registered a child stays on the case where a transfer to it comes to nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("handoffs", sa.Column("joins", sa.Boolean))
    op.execute("update handoffs set joins = (kind = 'transfer')")
    op.alter_column("handoffs", "joins", nullable=False)


def downgrade() -> None:
    op.drop_column("handoffs", "joins")
