"""The tables of closure. Rows about a case may arrive before the case itself does.

Who acted is a person, and kept encrypted.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
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
    Uuid,
    func,
    text,
)

metadata = MetaData()

_now = func.clock_timestamp()

cases = Table(
    "cases",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("registered_by", Text, nullable=False, index=True),
    Column("registered_for", Text, nullable=False, index=True),
    Column("uasc_status", Text, nullable=False),
    Column("registered_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=_now),
)

sections = Table(
    "sections",
    metadata,
    Column("case_id", Uuid, primary_key=True),
    Column("section", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("case_id", Uuid, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("receiver", Text, nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("passed_at", DateTime(timezone=True)),
)

procedures = Table(
    "procedures",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("case_id", Uuid, ForeignKey(cases.c.id), nullable=False, index=True),
    Column("organisation", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("planned_on", Date, nullable=False),
    Column("proposed_at", DateTime(timezone=True), nullable=False),
    Column("status", Text, nullable=False),
    Column("authorised_by", LargeBinary),
    Column("closed_at", DateTime(timezone=True)),
    Column("monitored_until", Date),
)
# A case has one closure at a time, and closes once.
Index(
    "procedures_one_for_a_case",
    procedures.c.case_id,
    unique=True,
    postgresql_where=text("status <> 'lapsed'"),
)

steps = Table(
    "steps",
    metadata,
    Column("position", BigInteger, Identity(), primary_key=True),
    Column("procedure_id", Uuid, ForeignKey(procedures.c.id), nullable=False, index=True),
    Column("code", Text, nullable=False),
    Column("by", LargeBinary),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("child_participated", Boolean),
    Column("exemption", Text),
    Column("goals_met", Boolean),
    Column("care_arranged", Boolean),
    Column("further_concerns", Boolean),
    Column("onward_referral_declined", Boolean),
    Column("message_id", Uuid, nullable=False),
)
