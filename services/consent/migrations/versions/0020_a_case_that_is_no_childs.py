"""The case that our services ask about, to hear whether no is still said: nobody's, and denied."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.execute(
        """
        insert into cases (id, age_band)
        values ('ca9a0000-0000-4000-8000-000000000001', 'own-consent-age')
        """
    )
    op.execute(
        """
        insert into handoffs
          (id, case_id, kind, sender, receiver, sections, purpose, accepted, state)
        values ('ca9a0000-0000-4000-8000-000000000002', 'ca9a0000-0000-4000-8000-000000000001',
          'referral', 'canary.sender', 'canary.receiver', '{identity}', 'protection', true,
          'accepted')
        """
    )


def downgrade() -> None:
    op.execute("delete from handoffs where id = 'ca9a0000-0000-4000-8000-000000000002'")
    op.execute("delete from cases where id = 'ca9a0000-0000-4000-8000-000000000001'")
