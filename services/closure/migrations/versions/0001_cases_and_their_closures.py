"""Cases as far as closing must know them, their closures, and the plumbing's tables."""

import sqlalchemy as sa
from alembic import op

from services.common import tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    tables.create(op)
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("registered_by", sa.Text, nullable=False),
        sa.Column("registered_for", sa.Text, nullable=False),
        sa.Column("uasc_status", sa.Text, nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "sections",
        sa.Column("case_id", sa.Uuid, primary_key=True),
        sa.Column("section", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "handoffs",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("passed_at", sa.DateTime(timezone=True)),
    )
    _create_closures()


def _create_closures() -> None:
    op.create_table(
        "procedures",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False, index=True),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("planned_on", sa.Date, nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("authorised_by", sa.LargeBinary),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("monitored_until", sa.Date),
    )
    op.create_index(
        "procedures_one_for_a_case",
        "procedures",
        ["case_id"],
        unique=True,
        postgresql_where=sa.text("status <> 'lapsed'"),
    )
    op.create_table(
        "steps",
        sa.Column("position", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column(
            "procedure_id", sa.Uuid, sa.ForeignKey("procedures.id"), nullable=False, index=True
        ),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("by", sa.LargeBinary),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("child_participated", sa.Boolean),
        sa.Column("exemption", sa.Text),
        sa.Column("goals_met", sa.Boolean),
        sa.Column("care_arranged", sa.Boolean),
        sa.Column("further_concerns", sa.Boolean),
        sa.Column("onward_referral_declined", sa.Boolean),
        sa.Column("message_id", sa.Uuid, nullable=False),
    )


def downgrade() -> None:
    for table in ("steps", "procedures", "handoffs", "sections", "cases"):
        op.drop_table(table)
    tables.drop(op)
