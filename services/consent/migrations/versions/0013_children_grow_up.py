"""From which instants on a child is asked for its assent, consents alone, and is of age."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

AGES = ("assent_at", "own_consent_at", "majority_at")


def upgrade() -> None:
    for age in AGES:
        op.add_column("cases", sa.Column(age, sa.DateTime(timezone=True)))


def downgrade() -> None:
    for age in reversed(AGES):
        op.drop_column("cases", age)
