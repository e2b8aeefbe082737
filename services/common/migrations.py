"""Schema changes of one service's database, by the role that owns it.

(Alembic; locks are waited for briefly)
"""

from pathlib import Path

from alembic import command, context
from alembic.config import Config
from sqlalchemy import MetaData, create_engine, text

from services.common import tables

FOLDER = Path(__file__).resolve().parent.parent


def config(service: str, url: str) -> Config:
    """Alembic's configuration for a service; there is no ini file."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER / service / "migrations"))
    made.attributes["url"] = url.replace("postgresql://", "postgresql+psycopg://", 1)
    return made


def upgrade(service: str, url: str) -> None:
    """Bring the database to the newest schema; running it again changes nothing."""
    command.upgrade(config(service, url), "head")


def check(service: str, url: str) -> None:
    """Raises alembic's CommandError when the tables of `store.py` differ from the migrations'."""
    command.check(config(service, url))


def run(own: MetaData) -> None:
    """The whole of every service's `migrations/env.py`."""
    engine = create_engine(context.config.attributes["url"])
    with engine.connect() as connection:
        connection.execute(text("set lock_timeout = '5s'"))
        connection.execute(text("set statement_timeout = '60s'"))
        connection.commit()
        context.configure(connection=connection, target_metadata=[own, tables.metadata])
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()
