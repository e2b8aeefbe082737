"""The tables of referral. A case's row may come before its registration is heard of.

What may name or locate somebody is kept encrypted: each such column is binary.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData()

_now = func.clock_timestamp()

cases = Table(
    "cases",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("responsible", Text),
    Column("registrar", Text),
    Column("bia_filed_at", DateTime(timezone=True)),
    Column("closed_by", Text),
)

referrals = Table(
    "referrals",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("case_id", Uuid, ForeignKey(cases.c.id), nullable=False, index=True),
    Column("notice_id", Uuid, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("sender", Text, nullable=False, index=True),
    Column("receiver", Text, nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("need", Text, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("area", LargeBinary),
    Column("age_band", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("sections", JSONB, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("dimension", Text),
    Column("handover_on", Date),
    Column("needed_by", DateTime(timezone=True)),
    Column("jurisdiction", Text, nullable=False),
    Column("jurisdiction_version", Text, nullable=False),
    Column("requested_at", DateTime(timezone=True), nullable=False),
    Column("answer_by", DateTime(timezone=True), nullable=False),
    Column("contact_name", LargeBinary),
    Column("contact_channel", LargeBinary),
    Column("contact_address", LargeBinary),
    Column("reason", LargeBinary),
    # As FHIR reads it: the id of its ServiceRequest, how often it changed, and when last.
    Column("need_id", Uuid, nullable=False, unique=True, server_default=func.gen_random_uuid()),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=_now),
)
# Responsibility is handed to one organisation at a time.
Index(
    "referrals_one_open_transfer",
    referrals.c.case_id,
    unique=True,
    postgresql_where=text(
        "kind = 'transfer' and state not in ('completed', 'declined', 'failed', 'withdrawn')"
    ),
)

milestones = Table(
    "milestones",
    metadata,
    Column("position", BigInteger, Identity(), primary_key=True),
    Column("referral_id", Uuid, ForeignKey(referrals.c.id), nullable=False),
    Column("milestone", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("happened_at", DateTime(timezone=True), nullable=False),
    Column("place", LargeBinary),
    UniqueConstraint("referral_id", "milestone", name="milestones_said_once"),
)
