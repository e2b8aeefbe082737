"""Sections may go by another right than consent, and a consent may be disputed.

The default of `disputes` lets the release before this one go on writing consents.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column(
        "consents", sa.Column("disputes", JSONB, nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column("consents", sa.Column("basis", sa.Text))
    op.add_column("consents", sa.Column("telling", sa.Text))
    op.add_column("decisions", sa.Column("basis", sa.Text))


def downgrade() -> None:
    """What rests on another right goes: the release before would take it for a consent."""
    op.execute(
        "delete from withdrawals where consent in (select id from consents where basis <> '')"
    )
    op.execute("delete from consents where basis is not null")
    op.drop_column("decisions", "basis")
    for column in ("telling", "basis", "disputes"):
        op.drop_column("consents", column)
