"""How often a case changed and when last, and who looks for it.

A case that was there before counts as changed when this was applied: until then nobody kept it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LOOKED_FOR = (
    ("cases", "registered_by"),
    ("cases", "registered_for"),
    ("handoffs", "receiver"),
)


def upgrade() -> None:
    op.add_column("cases", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.add_column(
        "cases",
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default=sa.func.now(),  # of this transaction: no row is written anew
        ),
    )
    op.alter_column("cases", "updated_at", server_default=sa.func.clock_timestamp())
    for table, column in LOOKED_FOR:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, column in LOOKED_FOR:
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_column("cases", "updated_at")
    op.drop_column("cases", "version")
