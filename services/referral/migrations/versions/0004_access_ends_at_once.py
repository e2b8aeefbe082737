"""What the plumbing remembers of access that ended, of proofs used, and of clients elsewhere."""

from alembic import op

from services.common import tables

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    tables.add_access(op)


def downgrade() -> None:
    tables.drop_access(op)
