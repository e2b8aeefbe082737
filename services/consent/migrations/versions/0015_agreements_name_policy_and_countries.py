"""An agreement names its two countries and the safeguarding policy that both sides work by.

It is in force no longer than that policy is accepted, which the view `routes` works out for every
reader. The columns' defaults let the release before this one go on writing agreements.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "safeguarding_policies",
        sa.Column("version", sa.Text, primary_key=True),
        sa.Column("until", sa.DateTime(timezone=True)),
    )
    op.execute("insert into safeguarding_policies (version) values ('unstated')")
    op.add_column(
        "agreements",
        sa.Column("border", ARRAY(sa.Text), nullable=False, server_default=sa.text("'{}'")),
    )
    op.add_column(
        "agreements",
        sa.Column("policy", sa.Text, nullable=False, server_default=sa.text("'unstated'")),
    )
    op.create_foreign_key(
        "agreements_policy", "agreements", "safeguarding_policies", ["policy"], ["version"]
    )
    op.execute(
        """
        update agreements a set border = array[least(p.country, q.country),
          greatest(p.country, q.country)]
        from partners p, partners q
        where p.id = a.one and q.id = a.other and a.cross_border and p.country <> q.country
        """
    )
    op.execute(
        """
        create view routes as
        select a.id, a.one, a.other, a.sections, a.border, a.policy, a.starts,
          least(a.ends, p.until) as ends
        from agreements a join safeguarding_policies p on p.version = a.policy
        """
    )
    op.add_column("partners", sa.Column("left_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("partners", "left_at")
    op.execute("drop view routes")
    op.drop_constraint("agreements_policy", "agreements", type_="foreignkey")
    op.drop_column("agreements", "policy")
    op.drop_column("agreements", "border")
    op.drop_table("safeguarding_policies")
