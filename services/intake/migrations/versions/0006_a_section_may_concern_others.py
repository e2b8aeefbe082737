"""Of whom else a section tells: it goes to nobody without their word."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column(
        "sections",
        sa.Column("concerned", ARRAY(sa.Uuid), nullable=False, server_default=sa.text("'{}'")),
    )


def downgrade() -> None:
    op.drop_column("sections", "concerned")
