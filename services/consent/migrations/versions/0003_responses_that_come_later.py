"""Where partners take responses, and the responses that are still to be taken there."""

from alembic import op

from services.common import tables

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    tables.add_responses(op)
    op.execute(
        "alter table partners add column if not exists respond_to text[] not null default '{}'"
    )


def downgrade() -> None:
    op.drop_column("partners", "respond_to")
    tables.drop_responses(op)
