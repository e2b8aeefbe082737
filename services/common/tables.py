"""The tables that plumbing keeps in every service's database."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
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

_now: Any = func.clock_timestamp()

outbox = Table(
    "outbox",
    metadata,
    Column("position", BigInteger, Identity(), primary_key=True),
    Column("lane", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("dataschema", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("put_at", DateTime(timezone=True), nullable=False, server_default=_now),
    Column("sent_at", DateTime(timezone=True)),
    Column("send_before", DateTime(timezone=True)),
)
Index("outbox_waiting", outbox.c.position, postgresql_where=text("sent_at is null"))
_perishable = Index(
    "outbox_perishable",
    outbox.c.lane,
    postgresql_where=text("sent_at is null and send_before is not null"),
)

vault_keys = Table(
    "vault_keys",
    metadata,
    Column("case_id", Uuid, primary_key=True),
    Column("kek", Text, nullable=False),
    Column("wrapped", LargeBinary),
    Column("destroyed_at", DateTime(timezone=True)),
)

seen = Table(
    "seen",
    metadata,
    Column("source", Text, primary_key=True),
    Column("message_id", Text, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False, server_default=_now),
)

answered = Table(
    "answered",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("message_id", Text, primary_key=True),
    Column("bundle_id", Text, nullable=False),
    Column("content_hash", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=_now),
    UniqueConstraint("sender", "bundle_id", name="answered_bundle_id"),
)

Index("outbox_message", outbox.c.message_id)

parked = Table(
    "parked",
    metadata,
    Column("position", BigInteger, Identity(), primary_key=True),
    Column("topic", Text, nullable=False),
    Column("partition", Integer, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("key", Text, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("outcome", JSONB, nullable=False),
    Column("genuine", Boolean, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=_now),
    Column("settled_at", DateTime(timezone=True)),
    UniqueConstraint("topic", "partition", "offset", name="parked_once"),
)
Index("parked_waiting", parked.c.topic, parked.c.key, postgresql_where=text("settled_at is null"))

receipts = Table(
    "receipts",
    metadata,
    Column("message_id", Text, primary_key=True),
    Column("partner", Text, primary_key=True),
    Column("said", Text, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
)

peers = Table(
    "peers",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("country", Text, nullable=False),
    Column("recipient_class", Text, nullable=False),
    Column("scopes", JSONB, nullable=False),
    Column("agreements", JSONB, nullable=False),
    Column("keys", JSONB, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("respond_to", JSONB, nullable=False, server_default=text("'[]'")),
    Column("at", DateTime(timezone=True), nullable=False),
)

responses = Table(
    "responses",
    metadata,
    Column("position", BigInteger, Identity(), primary_key=True),
    Column("partner", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("dataschema", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("put_at", DateTime(timezone=True), nullable=False, server_default=_now),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("next_at", DateTime(timezone=True), nullable=False, server_default=_now),
    UniqueConstraint("message_id", "url", name="responses_once"),
)
Index("responses_due", responses.c.next_at)

foreign_clients = Table(
    "foreign_clients",
    metadata,
    Column("issuer", Text, primary_key=True),
    Column("client", Text, primary_key=True),
    Column("partner", Text, nullable=False),
    Column("scopes", JSONB, nullable=False),
    Column("bound", Boolean, nullable=False),
)
Index("foreign_clients_of", foreign_clients.c.partner)

ended_access = Table(
    "ended_access",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
)
Index("ended_access_expired", ended_access.c.expires_at)

used_proofs = Table(
    "used_proofs",
    metadata,
    Column("mark", LargeBinary, primary_key=True),
    Column("expires_at", DateTime(timezone=True), nullable=False),
)
Index("used_proofs_expired", used_proofs.c.expires_at)


_ACCESS = (foreign_clients, ended_access, used_proofs)

EXPIRING = ("ended_access", "used_proofs")
"""Tables of which a row is worth nothing after its `expires_at`."""


def create(op: Any) -> None:
    """For each service's first migration."""
    metadata.create_all(op.get_bind())


def add_responses(op: Any) -> None:
    """For the migration by which a service comes to answer later, at a partner's own address."""
    op.execute(
        "alter table peers add column if not exists respond_to jsonb not null default '[]'::jsonb"
    )
    responses.create(op.get_bind(), checkfirst=True)


def drop_responses(op: Any) -> None:
    """Its way back."""
    responses.drop(op.get_bind())
    op.drop_column("peers", "respond_to")


def add_access(op: Any) -> None:
    """For the migration by which access can end at once, and be bound to a key."""
    for table in _ACCESS:
        table.create(op.get_bind(), checkfirst=True)


def drop_access(op: Any) -> None:
    """Its way back."""
    for table in _ACCESS:
        table.drop(op.get_bind())


def add_perishing(op: Any) -> None:
    """For the migration by which what waits to be sent can have waited too long."""
    op.execute("alter table outbox add column if not exists send_before timestamptz")
    _perishable.create(op.get_bind(), checkfirst=True)


def drop_perishing(op: Any) -> None:
    """Its way back."""
    _perishable.drop(op.get_bind())
    op.drop_column("outbox", "send_before")


def add_keys_of_cases(op: Any) -> None:
    """For the migration by which what is kept of a case is kept under a key of its own."""
    vault_keys.create(op.get_bind(), checkfirst=True)


def drop_keys_of_cases(op: Any) -> None:
    """Its way back."""
    vault_keys.drop(op.get_bind())


def drop(op: Any) -> None:
    """Its way back."""
    metadata.drop_all(op.get_bind())
