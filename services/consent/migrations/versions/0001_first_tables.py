"""Cases, partners, clients, consents, decisions, keys and the ledger; the plumbing's tables."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from services.common import tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    tables.create(op)
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("organisation", sa.Text),
        sa.Column("registered_by", sa.Text),
        sa.Column("jurisdiction", sa.Text),
        sa.Column("jurisdiction_version", sa.Text),
        sa.Column("age_band", sa.Text),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("ledger_length", sa.Integer, nullable=False),
        sa.Column("ledger_head", sa.Text, nullable=False),
    )
    op.create_table(
        "handoffs",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("kind", sa.Text),
        sa.Column("sender", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("sections", ARRAY(sa.Text), nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("accepted", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
    )
    op.create_index("handoffs_of_case", "handoffs", ["case_id"])
    op.create_table(
        "guardians",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("scopes", ARRAY(sa.Text), nullable=False),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True)),
    )
    op.create_index("guardians_of_case", "guardians", ["case_id"])
    op.create_table(
        "partners",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("recipient_class", sa.Text, nullable=False),
        sa.Column("scopes", ARRAY(sa.Text), nullable=False),
        sa.Column("roles", ARRAY(sa.Text), nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
    )
    op.create_table(
        "agreements",
        sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
        sa.Column("one", sa.Text, sa.ForeignKey("partners.id"), nullable=False),
        sa.Column("other", sa.Text, sa.ForeignKey("partners.id"), nullable=False),
        sa.Column("sections", ARRAY(sa.Text)),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cross_border", sa.Boolean, nullable=False),
    )
    op.create_index("agreements_between", "agreements", ["one", "other"])
    op.create_table(
        "clients",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("partner", sa.Text, sa.ForeignKey("partners.id"), nullable=False),
        sa.Column("scopes", ARRAY(sa.Text), nullable=False),
        sa.Column("jwks", sa.Text, nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("clients_of_partner", "clients", ["partner"])
    op.create_table(
        "client_keys",
        sa.Column("thumbprint", sa.Text, primary_key=True),
        sa.Column("client", sa.Text, sa.ForeignKey("clients.id"), nullable=False),
    )
    op.create_table(
        "invitations",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("partner", sa.Text, sa.ForeignKey("partners.id"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "assertions",
        sa.Column("client", sa.Text, primary_key=True),
        sa.Column("jti", sa.Text, primary_key=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("assertions_expired", "assertions", ["expires_at"])
    op.create_table(
        "revoked",
        sa.Column("jti", sa.Text, primary_key=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "consents",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("recorded_by", sa.Text, nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("child", sa.Boolean, nullable=False),
        sa.Column("guardians", ARRAY(sa.Uuid), nullable=False),
        sa.Column("recipients", ARRAY(sa.Text), nullable=False),
        sa.Column("purposes", ARRAY(sa.Text), nullable=False),
        sa.Column("sections", ARRAY(sa.Text)),
        sa.Column("starts", sa.DateTime(timezone=True)),
        sa.Column("ends", sa.DateTime(timezone=True)),
        sa.Column("cross_border", sa.Boolean, nullable=False),
        sa.Column("prohibitions", JSONB, nullable=False),
        sa.Column("disputed", sa.Boolean, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.Column("withdrawn_sections", ARRAY(sa.Text), nullable=False),
        sa.Column("resource", sa.LargeBinary, nullable=False),
    )
    op.create_index("consents_of_case", "consents", ["case_id"])
    op.create_table(
        "decisions",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("referral", sa.Uuid),
        sa.Column("binary_id", sa.Uuid, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("section", sa.Text),
        sa.Column("purpose", sa.Text),
        sa.Column("message", sa.Uuid),
        sa.Column("permit", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("consents", ARRAY(sa.Uuid), nullable=False),
        sa.Column("found", JSONB, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("decisions_of_case", "decisions", ["case_id"])
    op.create_table(
        "sealed",
        sa.Column("binary_id", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("referral", sa.Uuid, nullable=False),
        sa.Column("section", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("kek", sa.Text, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "ledger",
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("entry", sa.Text, nullable=False),
    )
    op.create_table(
        "withdrawals",
        sa.Column("message", sa.Uuid, primary_key=True),
        sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("consent", sa.Uuid, sa.ForeignKey("consents.id"), nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("sections", ARRAY(sa.Text), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text),
        sa.Column("because", sa.LargeBinary),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
    )
    op.create_index("withdrawals_of_case", "withdrawals", ["case_id"])
    nowhere = sa.table("cases", *map(sa.column, ("id", "ledger_length", "ledger_head")))
    op.execute(nowhere.insert().values(id=UUID(int=0), ledger_length=0, ledger_head="0" * 64))


def downgrade() -> None:
    for table in (
        "withdrawals",
        "ledger",
        "sealed",
        "decisions",
        "consents",
        "revoked",
        "assertions",
        "invitations",
        "client_keys",
        "clients",
        "agreements",
        "partners",
        "guardians",
        "handoffs",
        "cases",
    ):
        op.drop_table(table)
    tables.drop(op)
