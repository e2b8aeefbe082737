"""The tables of the ledger: its lines and strands, who may know of what, and the checkpoints."""

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    func,
    text,
)

from services.consent.store.tables import metadata


def _instant(name: str) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=False)


def _now(name: str) -> Column[object]:
    now = func.clock_timestamp()
    return Column(name, DateTime(timezone=True), nullable=False, server_default=now)


def _case() -> Column[object]:
    return Column("case_id", Uuid, ForeignKey("cases.id"), primary_key=True)


ledger = Table(
    "ledger",
    metadata,
    _case(),
    Column("strand", Text, primary_key=True, server_default=""),
    Column("position", Integer, primary_key=True),
    Column("entry", Text, nullable=False),
    Column("number", BigInteger, Identity(), nullable=False),
    Column("id", Uuid, nullable=False, unique=True, server_default=func.gen_random_uuid()),
    Column("what", Text),
    _now("at"),
    _now("written_at"),
)

strands = Table(
    "strands",
    metadata,
    _case(),
    Column("name", Text, primary_key=True),
    Column("section", Text),
    Column("refused", Text),
    Column("length", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Column("marked", Integer, nullable=False, server_default="0"),
)
Index(
    "strands_unmarked",
    strands.c.case_id,
    strands.c.name,
    postgresql_where=text("length > marked"),
)

marks = Table(
    "marks",
    metadata,
    _case(),
    Column("strand", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("head", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("leaf", BigInteger, nullable=False, unique=True),
)

piles = Table(
    "piles",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("leaves", LargeBinary, nullable=False),
)

nodes = Table(
    "nodes",
    metadata,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("place", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
)

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("root", Text, nullable=False),
    _instant("at"),
    Column("signed", Text, nullable=False),
)

filings = Table(
    "filings",
    metadata,
    _case(),
    Column("section", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("organisation", Text, nullable=False),
    _instant("at"),
)

given = Table(
    "given",
    metadata,
    _case(),
    Column("section", Text, primary_key=True),
    Column("organisation", Text, primary_key=True),
)

passings = Table(
    "passings",
    metadata,
    _case(),
    Column("referral", Uuid, primary_key=True),
    Column("organisation", Text, nullable=False, index=True),
    _instant("at"),
)
