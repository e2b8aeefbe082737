"""When it was written into the ledger that an answer to a withdrawal is overdue."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

UNANSWERED = sa.text("answered_at is null and overdue_noted_at is null")


def upgrade() -> None:
    op.add_column("withdrawals", sa.Column("overdue_noted_at", sa.DateTime(timezone=True)))
    op.create_index(
        "withdrawals_unanswered", "withdrawals", ["answer_by"], postgresql_where=UNANSWERED
    )


def downgrade() -> None:
    op.drop_index("withdrawals_unanswered", "withdrawals")
    op.drop_column("withdrawals", "overdue_noted_at")
