"""Cases as far as referring must know them, referrals with milestones, the plumbing's tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from services.common import tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    tables.create(op)
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("responsible", sa.Text),
        sa.Column("registrar", sa.Text),
        sa.Column("bia_filed_at", sa.DateTime(timezone=True)),
        sa.Column("closed_by", sa.Text),
    )
    _create_referrals()
    op.create_table(
        "milestones",
        sa.Column("position", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column("referral_id", sa.Uuid, sa.ForeignKey("referrals.id"), nullable=False),
        sa.Column("milestone", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.LargeBinary),
        sa.UniqueConstraint("referral_id", "milestone", name="milestones_said_once"),
    )


def _create_referrals() -> None:
    op.create_table(
        "referrals",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False, index=True),
        sa.Column("notice_id", sa.Uuid, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("need", sa.Text, nullable=False),
        sa.Column("urgency", sa.Text, nullable=False),
        sa.Column("area", sa.LargeBinary),
        sa.Column("age_band", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("sections", JSONB, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("dimension", sa.Text),
        sa.Column("handover_on", sa.Date),
        sa.Column("needed_by", sa.DateTime(timezone=True)),
        sa.Column("jurisdiction", sa.Text, nullable=False),
        sa.Column("jurisdiction_version", sa.Text, nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("contact_name", sa.LargeBinary),
        sa.Column("contact_channel", sa.LargeBinary),
        sa.Column("contact_address", sa.LargeBinary),
        sa.Column("reason", sa.LargeBinary),
    )
    op.create_index(
        "referrals_one_open_transfer",
        "referrals",
        ["case_id"],
        unique=True,
        postgresql_where=sa.text(
            "kind = 'transfer' and state not in ('completed', 'declined', 'failed', 'withdrawn')"
        ),
    )


def downgrade() -> None:
    for table in ("milestones", "referrals", "cases"):
        op.drop_table(table)
    tables.drop(op)
