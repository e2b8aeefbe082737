"""Cases, sections, guardians, accepted handoffs and what is due; and the plumbing's tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

from services.common import tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    tables.create(op)
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("jurisdiction", sa.Text, nullable=False),
        sa.Column("jurisdiction_version", sa.Text, nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("members", ARRAY(sa.Text), nullable=False),
    )
    op.create_table(
        "sections",
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("section", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "guardians",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("scopes", ARRAY(sa.Text), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("end", sa.DateTime(timezone=True)),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "handoffs",
        sa.Column("referral", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("wanted", ARRAY(sa.Text), nullable=False),
        sa.Column("introduced", sa.Boolean, nullable=False),
    )
    op.create_index("ix_handoffs_case_id", "handoffs", ["case_id"])
    op.create_table(
        "due",
        sa.Column(
            "referral",
            sa.Uuid,
            sa.ForeignKey("handoffs.referral", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("section", sa.Text, primary_key=True),
        sa.Column(
            "since",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default=sa.func.clock_timestamp(),
        ),
        sa.Column("round", sa.BigInteger, nullable=False, server_default="1"),
    )


def downgrade() -> None:
    for table in ("due", "handoffs", "guardians", "sections", "cases"):
        op.drop_table(table)
    tables.drop(op)
