"""What is kept of a case is encrypted under a key of its own, which can be destroyed.

What was kept before was encrypted under the key of the file itself, and is not read any more: no
release was made with it.
"""

from alembic import op

from services.common import tables

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    tables.add_keys_of_cases(op)


def downgrade() -> None:
    tables.drop_keys_of_cases(op)
