"""How often a consent or a partner changed and when last, and who looks for them.

Of consents that is known from before; a partner counts as changed when this was applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LOOKED_FOR = (
    ("cases", "organisation"),
    ("cases", "registered_by"),
    ("handoffs", "sender"),
    ("handoffs", "receiver"),
    ("consents", "recorded_by"),
)


def upgrade() -> None:
    for table in ("partners", "consents"):
        op.add_column(table, sa.Column("version", sa.Integer, nullable=False, server_default="1"))
        op.add_column(
            table,
            sa.Column(
                "updated_at",
                sa.DateTime(timezone=True),
                nullable=False,
                server_default=sa.func.now(),  # of this transaction: no row is written anew
            ),
        )
        op.alter_column(table, "updated_at", server_default=sa.func.clock_timestamp())
    op.execute(
        """
        update consents set updated_at = greatest(
            recorded_at,
            withdrawn_at,
            (select max(told_at) from withdrawals where withdrawals.consent = consents.id)
        )
        """
    )
    for table, column in LOOKED_FOR:
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("agreements_of_other", "agreements", ["other"])


def downgrade() -> None:
    op.drop_index("agreements_of_other", "agreements")
    for table, column in LOOKED_FOR:
        op.drop_index(f"ix_{table}_{column}", table)
    for table in ("partners", "consents"):
        op.drop_column(table, "updated_at")
        op.drop_column(table, "version")
