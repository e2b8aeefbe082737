"""What the plumbing remembers of access that ended, of proofs used, and of clients elsewhere.

Partners and clients whose tokens are bound to a key.
"""

import sqlalchemy as sa
from alembic import op

from services.common import tables

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    tables.add_access(op)
    op.drop_table("revoked")
    for table in ("partners", "clients"):
        bound = sa.Column("bound", sa.Boolean, nullable=False, server_default=sa.false())
        op.add_column(table, bound)


def downgrade() -> None:
    for table in ("partners", "clients"):
        op.drop_column(table, "bound")
    op.create_table(
        "revoked",
        sa.Column("jti", sa.Text, primary_key=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    tables.drop_access(op)
