"""The ledger of a case becomes strands, of which a reader is given those it may know of.

What was written before stays as it is, a strand without a name: copies that were saved still
verify. Who filed a section before this was applied is not known here: what was to be disclosed in
the name of the first responsible organisation counts as filed in its time.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    random = sa.text("gen_random_uuid()")
    now = sa.func.clock_timestamp()
    op.add_column("cases", sa.Column("ledger", sa.Uuid, nullable=False, server_default=random))
    for column in ("ledger_length", "ledger_head"):
        default = sa.text("0" if column == "ledger_length" else f"'{'0' * 64}'")
        op.alter_column("cases", column, server_default=default)
    op.execute(
        """
        update cases set ledger = (l.entry::jsonb ->> 'ledger')::uuid
        from ledger l where l.case_id = cases.id and l.position = 1
        """
    )
    op.add_column("ledger", sa.Column("strand", sa.Text, nullable=False, server_default=""))
    op.drop_constraint("ledger_pkey", "ledger")
    op.create_primary_key("ledger_pkey", "ledger", ["case_id", "strand", "position"])
    op.add_column("ledger", sa.Column("number", sa.BigInteger, sa.Identity(), nullable=False))
    op.add_column("ledger", sa.Column("id", sa.Uuid, nullable=False, server_default=random))
    op.add_column("ledger", sa.Column("what", sa.Text))
    op.add_column(
        "ledger",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, server_default=now),
    )
    op.add_column(
        "ledger",
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False, server_default=now),
    )
    op.create_unique_constraint("ledger_id", "ledger", ["id"])
    _create_tables()
    _fill()


def _case() -> sa.Column[object]:
    return sa.Column("case_id", sa.Uuid, sa.ForeignKey("cases.id"), primary_key=True)


def _create_tables() -> None:
    op.create_table(
        "strands",
        _case(),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("section", sa.Text),
        sa.Column("refused", sa.Text),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
    )
    op.create_table(
        "filings",
        _case(),
        sa.Column("section", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "given",
        _case(),
        sa.Column("section", sa.Text, primary_key=True),
        sa.Column("organisation", sa.Text, primary_key=True),
    )
    op.create_table(
        "passings",
        _case(),
        sa.Column("referral", sa.Uuid, primary_key=True),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def _fill() -> None:
    op.execute(
        """
        insert into given (case_id, section, organisation)
        select distinct case_id, entry::jsonb ->> 'section', entry::jsonb ->> 'recipient'
        from ledger where entry::jsonb ->> 'what' = 'disclosed'
        """
    )
    op.execute(
        """
        insert into filings (case_id, section, version, organisation, at)
        select d.case_id, d.section, 0, c.organisation, min(d.at)
        from decisions d
        join handoffs h on h.id = d.referral
        join cases c on c.id = d.case_id and c.organisation = h.sender
        where d.section is not null
        group by d.case_id, d.section, c.organisation
        """
    )
    op.execute(
        """
        insert into passings (case_id, referral, organisation, at)
        select case_id, id, receiver, clock_timestamp()
        from handoffs where kind = 'transfer' and state = 'completed'
        """
    )


def downgrade() -> None:
    op.execute("delete from ledger where strand <> ''")
    for table in ("passings", "given", "filings", "strands"):
        op.drop_table(table)
    op.drop_constraint("ledger_id", "ledger")
    op.drop_constraint("ledger_pkey", "ledger")
    op.create_primary_key("ledger_pkey", "ledger", ["case_id", "position"])
    for column in ("strand", "number", "id", "what", "at", "written_at"):
        op.drop_column("ledger", column)
    for column in ("ledger_length", "ledger_head"):
        op.alter_column("cases", column, server_default=None)
    op.drop_column("cases", "ledger")
