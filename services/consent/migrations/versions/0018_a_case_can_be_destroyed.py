"""A case can be destroyed: by whose order, and when it was."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("cases", sa.Column("destroyed_at", sa.DateTime(timezone=True)))
    op.create_table(
        "destructions",
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("asked_by", sa.LargeBinary, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.LargeBinary),
    )


def downgrade() -> None:
    op.drop_table("destructions")
    op.drop_column("cases", "destroyed_at")
