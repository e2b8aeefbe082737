"""Rights other than consent are looked for by when they end; nobody uses `telling`."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

RIGHTS = sa.text("basis is not null")


def upgrade() -> None:
    op.create_index("rights_end", "consents", ["ends"], postgresql_where=RIGHTS)
    op.drop_column("consents", "telling")


def downgrade() -> None:
    op.add_column("consents", sa.Column("telling", sa.Text))
    op.drop_index("rights_end", "consents")
