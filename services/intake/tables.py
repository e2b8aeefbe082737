"""The tables of intake. What a section or a guardian's document says is kept encrypted."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
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
from sqlalchemy.dialects.postgresql import ARRAY

metadata = MetaData()

_now = func.clock_timestamp()

cases = Table(
    "cases",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("organisation", Text, nullable=False),
    Column("jurisdiction", Text, nullable=False),
    Column("jurisdiction_version", Text, nullable=False),
    Column("registered_at", DateTime(timezone=True), nullable=False),
    Column("status", Text, nullable=False),
    Column("members", ARRAY(Text), nullable=False),
    Column("asked", Text),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=_now),
)
Index("cases_of_member", cases.c.members, postgresql_using="gin")

sections = Table(
    "sections",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("section", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("organisation", Text, nullable=False, index=True),
    Column("filed_at", DateTime(timezone=True), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("id", Uuid, nullable=False, unique=True, server_default=func.gen_random_uuid()),
    Column("concerned", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
)

guardians = Table(
    "guardians",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    Column("start", DateTime(timezone=True), nullable=False),
    Column("end", DateTime(timezone=True)),
    Column("content", LargeBinary, nullable=False),
)

handoffs = Table(
    "handoffs",
    metadata,
    Column("referral", Uuid, primary_key=True),
    Column("case_id", Uuid, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("receiver", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("wanted", ARRAY(Text), nullable=False),
    Column("introduced", Boolean, nullable=False),
    Column("joins", Boolean, nullable=False),
)

due = Table(
    "due",
    metadata,
    Column("referral", ForeignKey("handoffs.referral", ondelete="CASCADE"), primary_key=True),
    Column("section", Text, primary_key=True),
    Column("since", DateTime(timezone=True), nullable=False, server_default=_now),
    Column("round", BigInteger, nullable=False, server_default="1"),
)
