"""Where strands ended when a checkpoint was made, the tree over all of these ends, its roots."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("strands", sa.Column("marked", sa.Integer, nullable=False, server_default="0"))
    op.create_index(
        "strands_unmarked",
        "strands",
        ["case_id", "name"],
        postgresql_where=sa.text("length > marked"),
    )
    op.create_table(
        "marks",
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("strand", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("leaf", sa.BigInteger, nullable=False, unique=True),
    )
    op.create_table(
        "piles",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("leaves", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "nodes",
        sa.Column("level", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "checkpoints",
        sa.Column("size", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("root", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed", sa.Text, nullable=False),
    )


def downgrade() -> None:
    for table in ("checkpoints", "nodes", "piles", "marks"):
        op.drop_table(table)
    op.drop_index("strands_unmarked", "strands")
    op.drop_column("strands", "marked")
