"""Which later consent a consent was replaced by."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("consents", sa.Column("replaced_by", sa.Uuid, sa.ForeignKey("consents.id")))
    op.create_index("ix_consents_replaced_by", "consents", ["replaced_by"])


def downgrade() -> None:
    op.drop_index("ix_consents_replaced_by", "consents")
    op.drop_column("consents", "replaced_by")
