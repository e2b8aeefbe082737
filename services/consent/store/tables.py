"""The tables of the consent service. A case's row is the lock under which its story is written."""

from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
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
    false,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

NOWHERE = UUID(int=0)
"""The case of what does not exist: attempts on unknown ids are written in its ledger. (C25)"""

metadata = MetaData()


def _instant(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _version() -> tuple[Column[object], Column[object]]:
    """How often a row changed, and when last, as FHIR tells it."""
    now = func.clock_timestamp()
    return (
        Column("version", Integer, nullable=False, server_default="1"),
        Column("updated_at", DateTime(timezone=True), nullable=False, server_default=now),
    )


def _case() -> Column[object]:
    return Column("case_id", Uuid, ForeignKey("cases.id"), nullable=False)


cases = Table(
    "cases",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("organisation", Text, index=True),
    Column("registered_by", Text, index=True),
    Column("jurisdiction", Text),
    Column("jurisdiction_version", Text),
    Column("age_band", Text),
    _instant("assent_at", nullable=True),
    _instant("own_consent_at", nullable=True),
    _instant("majority_at", nullable=True),
    _instant("closed_at", nullable=True),
    _instant("destroyed_at", nullable=True),
    Column("ledger", Uuid, nullable=False, server_default=func.gen_random_uuid()),
    # The end of the one chain that was, before there were strands.
    Column("ledger_length", Integer, nullable=False, server_default=text("0")),
    Column("ledger_head", Text, nullable=False, server_default=text(f"'{'0' * 64}'")),
)

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", Uuid, primary_key=True),
    _case(),
    Column("kind", Text),
    Column("sender", Text, nullable=False, index=True),
    Column("receiver", Text, nullable=False, index=True),
    Column("sections", ARRAY(Text), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("accepted", Boolean, nullable=False),
    Column("state", Text, nullable=False),
)
Index("handoffs_of_case", handoffs.c.case_id)

guardians = Table(
    "guardians",
    metadata,
    Column("id", Uuid, primary_key=True),
    _case(),
    Column("scopes", ARRAY(Text), nullable=False),
    _instant("starts"),
    _instant("ends", nullable=True),
)
Index("guardians_of_case", guardians.c.case_id)

partners = Table(
    "partners",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("recipient_class", Text, nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    Column("roles", ARRAY(Text), nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("respond_to", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    *_version(),
    Column("bound", Boolean, nullable=False, server_default=false()),
    Column("foreign_clients", JSONB, nullable=False, server_default=text("'[]'")),
    _instant("left_at", nullable=True),
)

safeguarding_policies = Table(
    "safeguarding_policies",
    metadata,
    Column("version", Text, primary_key=True),
    _instant("until", nullable=True),
)

agreements = Table(
    "agreements",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("one", Text, ForeignKey("partners.id"), nullable=False),
    Column("other", Text, ForeignKey("partners.id"), nullable=False),
    Column("sections", ARRAY(Text)),
    _instant("starts"),
    _instant("ends"),
    Column("cross_border", Boolean, nullable=False),
    Column("border", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column(
        "policy",
        Text,
        ForeignKey("safeguarding_policies.version"),
        nullable=False,
        server_default=text("'unstated'"),
    ),
)
Index("agreements_between", agreements.c.one, agreements.c.other)
Index("agreements_of_other", agreements.c.other)

routes = Table(
    "routes",
    MetaData(),
    Column("id", BigInteger),
    Column("one", Text),
    Column("other", Text),
    Column("sections", ARRAY(Text)),
    Column("border", ARRAY(Text)),
    Column("policy", Text),
    _instant("starts"),
    _instant("ends"),
)
"""A view: the agreements, each with the end that it has in force: its policy's where sooner."""

clients = Table(
    "clients",
    metadata,
    Column("id", Text, primary_key=True),
    Column("partner", Text, ForeignKey("partners.id"), nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    Column("jwks", Text, nullable=False),
    Column("bound", Boolean, nullable=False, server_default=false()),
    _instant("registered_at"),
)
Index("clients_of_partner", clients.c.partner)

client_keys = Table(
    "client_keys",
    metadata,
    Column("thumbprint", Text, primary_key=True),
    Column("client", Text, ForeignKey("clients.id"), nullable=False),
)

retiring_keys = Table(
    "retiring_keys",
    metadata,
    Column("client", Text, ForeignKey("clients.id"), primary_key=True),
    Column("kid", Text, primary_key=True),
    Column("jwk", Text, nullable=False),
    _instant("until"),
)
Index("retiring_keys_over", retiring_keys.c.until)

invitations = Table(
    "invitations",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("partner", Text, ForeignKey("partners.id"), nullable=False),
    _instant("expires_at"),
    _instant("used_at", nullable=True),
    Column("client", Text),
    Column("answer", Text),
)

assertions = Table(
    "assertions",
    metadata,
    Column("client", Text, primary_key=True),
    Column("jti", Text, primary_key=True),
    _instant("expires_at"),
)
Index("assertions_expired", assertions.c.expires_at)

consents = Table(
    "consents",
    metadata,
    Column("id", Uuid, primary_key=True),
    _case(),
    Column("recorded_by", Text, nullable=False, index=True),
    _instant("given_at"),
    _instant("recorded_at"),
    Column("child", Boolean, nullable=False),
    Column("guardians", ARRAY(Uuid), nullable=False),
    Column("household", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    Column("recipients", ARRAY(Text), nullable=False),
    Column("purposes", ARRAY(Text), nullable=False),
    Column("sections", ARRAY(Text)),
    _instant("starts", nullable=True),
    _instant("ends", nullable=True),
    Column("cross_border", Boolean, nullable=False),
    Column("prohibitions", JSONB, nullable=False),
    Column("disputed", Boolean, nullable=False),
    Column("disputes", JSONB, nullable=False, server_default=text("'[]'")),
    Column("basis", Text),
    _instant("withdrawn_at", nullable=True),
    Column("withdrawn_sections", ARRAY(Text), nullable=False),
    Column("replaced_by", Uuid, ForeignKey("consents.id"), index=True),
    Column("resource", LargeBinary, nullable=False),
    *_version(),
)
Index("consents_of_case", consents.c.case_id)
Index("rights_end", consents.c.ends, postgresql_where=text("basis is not null"))

decisions = Table(
    "decisions",
    metadata,
    Column("id", Uuid, primary_key=True),
    _case(),
    Column("act", Text, nullable=False),
    Column("referral", Uuid),
    Column("binary_id", Uuid, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("section", Text),
    Column("purpose", Text),
    Column("message", Uuid),
    Column("permit", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("consents", ARRAY(Uuid), nullable=False),
    Column("found", JSONB, nullable=False),
    _instant("until", nullable=True),
    Column("basis", Text),
    _instant("at"),
)
Index("decisions_of_case", decisions.c.case_id)

sealed = Table(
    "sealed",
    metadata,
    Column("binary_id", Uuid, primary_key=True),
    _case(),
    Column("referral", Uuid, nullable=False),
    Column("section", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("kek", Text, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("concerned", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
)

destructions = Table(
    "destructions",
    metadata,
    Column("case_id", Uuid, ForeignKey("cases.id"), primary_key=True),
    Column("because", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("asked_by", LargeBinary, nullable=False),
    _instant("asked_at"),
    Column("confirmed_by", LargeBinary),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    Column("message", Uuid, primary_key=True),
    _case(),
    Column("consent", Uuid, ForeignKey("consents.id"), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("sections", ARRAY(Text), nullable=False),
    _instant("told_at"),
    _instant("answer_by"),
    Column("answer", Text),
    Column("because", LargeBinary),
    _instant("answered_at", nullable=True),
    _instant("overdue_noted_at", nullable=True),
)
Index("withdrawals_of_case", withdrawals.c.case_id)
Index(
    "withdrawals_unanswered",
    withdrawals.c.answer_by,
    postgresql_where=text("answered_at is null and overdue_noted_at is null"),
)
