"""Old keys that still sign for a while, and what was answered to an invitation that was used."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "retiring_keys",
        sa.Column("client", sa.Text, sa.ForeignKey("clients.id"), primary_key=True),
        sa.Column("kid", sa.Text, primary_key=True),
        sa.Column("jwk", sa.Text, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("retiring_keys_over", "retiring_keys", ["until"])
    op.add_column("invitations", sa.Column("client", sa.Text))
    op.add_column("invitations", sa.Column("answer", sa.Text))


def downgrade() -> None:
    op.drop_column("invitations", "answer")
    op.drop_column("invitations", "client")
    op.drop_table("retiring_keys")
