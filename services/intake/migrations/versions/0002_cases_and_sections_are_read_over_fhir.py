"""How often a case changed and when last, what a section is called, and who looks for them.

A case that was there before counts as changed when this was applied: until then nobody kept it.
"""

from uuid import uuid5

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

BATCH = 1000


def upgrade() -> None:
    op.add_column("cases", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.add_column(
        "cases",
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default=sa.func.now(),  # of this transaction: no row is written anew
        ),
    )
    op.alter_column("cases", "updated_at", server_default=sa.func.clock_timestamp())
    op.create_index("cases_of_member", "cases", ["members"], postgresql_using="gin")
    op.add_column("sections", sa.Column("id", sa.Uuid))
    # The release that runs while this is applied knows nothing of these ids, and need not.
    op.alter_column("sections", "id", server_default=sa.func.gen_random_uuid())
    _name_what_there_is()
    op.alter_column("sections", "id", nullable=False)
    op.create_unique_constraint("sections_id_key", "sections", ["id"])
    op.create_index("ix_sections_organisation", "sections", ["organisation"])


def _name_what_there_is() -> None:
    """As the answers to those who filed them did."""
    kept = sa.table(
        "sections",
        sa.column("case_id", sa.Uuid),
        sa.column("section", sa.Text),
        sa.column("version", sa.Integer),
        sa.column("id", sa.Uuid),
    )
    named = (
        sa.update(kept)
        .where(
            kept.c.case_id == sa.bindparam("of_case"),
            kept.c.section == sa.bindparam("code"),
            kept.c.version == sa.bindparam("number"),
        )
        .values(id=sa.bindparam("name"))
    )
    wanted = sa.select(kept.c.case_id, kept.c.section, kept.c.version).where(kept.c.id.is_(None))
    rows = op.get_bind().execute(wanted).all()
    for start in range(0, len(rows), BATCH):
        batch = [
            {
                "of_case": case,
                "code": code,
                "number": number,
                "name": uuid5(case, f"{code} {number}"),
            }
            for case, code, number in rows[start : start + BATCH]
        ]
        op.get_bind().execute(named, batch)


def downgrade() -> None:
    op.drop_index("ix_sections_organisation", "sections")
    op.drop_constraint("sections_id_key", "sections")
    op.drop_column("sections", "id")
    op.drop_index("cases_of_member", "cases")
    op.drop_column("cases", "updated_at")
    op.drop_column("cases", "version")
