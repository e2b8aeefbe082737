"""Who was responsible when a consent was recorded may read it, and so is looked for."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_index("ix_passings_organisation", "passings", ["organisation"])


def downgrade() -> None:
    op.drop_index("ix_passings_organisation", "passings")
