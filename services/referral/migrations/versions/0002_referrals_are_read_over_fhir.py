"""How often a referral changed and when last, the id of its ServiceRequest, and who looks for it.

What was there before counts as changed when this was applied: until then nobody kept it.
"""

from uuid import uuid5

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

BATCH = 1000


def upgrade() -> None:
    op.add_column("referrals", sa.Column("need_id", sa.Uuid))
    op.add_column("referrals", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.add_column(
        "referrals",
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default=sa.func.now(),  # of this transaction: no row is written anew
        ),
    )
    op.alter_column("referrals", "updated_at", server_default=sa.func.clock_timestamp())
    # The release that runs while this is applied knows nothing of these ids, and need not.
    op.alter_column("referrals", "need_id", server_default=sa.func.gen_random_uuid())
    _name_what_there_is()
    op.alter_column("referrals", "need_id", nullable=False)
    op.create_unique_constraint("referrals_need_id_key", "referrals", ["need_id"])
    op.create_index("ix_referrals_sender", "referrals", ["sender"])
    op.create_index("ix_referrals_receiver", "referrals", ["receiver"])


def _name_what_there_is() -> None:
    """By the same rule as the notices that were sent."""
    kept = sa.table("referrals", sa.column("id", sa.Uuid), sa.column("need_id", sa.Uuid))
    named = (
        sa.update(kept)
        .where(kept.c.id == sa.bindparam("referral"))
        .values(need_id=sa.bindparam("need"))
    )
    ids = list(op.get_bind().scalars(sa.select(kept.c.id).where(kept.c.need_id.is_(None))))
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        op.get_bind().execute(
            named, [{"referral": id_, "need": uuid5(id_, "ServiceRequest")} for id_ in batch]
        )


def downgrade() -> None:
    op.drop_index("ix_referrals_receiver", "referrals")
    op.drop_index("ix_referrals_sender", "referrals")
    op.drop_constraint("referrals_need_id_key", "referrals")
    for column in ("need_id", "version", "updated_at"):
        op.drop_column("referrals", column)
