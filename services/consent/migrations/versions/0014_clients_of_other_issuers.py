"""The register says which client of another issuer is which partner's."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column(
        "partners",
        sa.Column("foreign_clients", JSONB, nullable=False, server_default=sa.text("'[]'")),
    )


def downgrade() -> None:
    op.drop_column("partners", "foreign_clients")
