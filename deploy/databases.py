"""Four databases, one per service, each with two roles: one owns and migrates it, one runs on it.

The running role may read and write rows and nothing else: no DDL, no other service's database.
"""

from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from deploy.run_folder import RunFolder

Connection = psycopg.Connection[tuple[object, ...]]

SERVICES = ("consent", "intake", "referral", "closure")


class Database(NamedTuple):
    """The addresses of one service's database."""

    owner: str
    runtime: str


def planned(administrator: str, run_folder: RunFolder) -> dict[str, Database]:
    """The addresses of every service's database, there or not."""
    return {
        service: _addresses(administrator, _name(service), *_passwords(service, run_folder))
        for service in SERVICES
    }


def make_all(administrator: str, run_folder: RunFolder) -> dict[str, Database]:
    """Every service's database, made or brought in line."""
    return {
        service: make(administrator, _name(service), *_passwords(service, run_folder))
        for service in SERVICES
    }


def make(administrator: str, name: str, owner_password: str, password: str) -> Database:
    """One database and its two roles; done again, it changes nothing but the passwords."""
    owner = _owner(name)
    with psycopg.connect(administrator, autocommit=True) as connection:
        _role(connection, owner, owner_password)
        _role(connection, name, password)
        _become_able_to_give(connection, owner)
        known = connection.execute("select 1 from pg_database where datname = %s", [name])
        if not known.fetchone():
            _run(connection, "create database {} owner {}", name, owner)
        _run(connection, "revoke all on database {} from public", name)
        _run(connection, "grant connect on database {} to {}", name, name)
    made = _addresses(administrator, name, owner_password, password)
    with psycopg.connect(made.owner, autocommit=True) as connection:
        _grant_rows(connection, name)
    return made


def _name(service: str) -> str:
    return f"casebridge_{service}"


def _owner(name: str) -> str:
    return f"{name}_owner"


def _passwords(service: str, run_folder: RunFolder) -> tuple[str, str]:
    return run_folder.secret(f"{service}-owner"), run_folder.secret(f"{service}-runtime")


def _addresses(administrator: str, name: str, owner_password: str, password: str) -> Database:
    return Database(
        owner=_address(administrator, _owner(name), owner_password, name),
        runtime=_address(administrator, name, password, name),
    )


def _grant_rows(connection: Connection, runtime: str) -> None:
    """The running role's rights on whatever the owner makes from now on."""
    _run(connection, "revoke all on schema public from public")
    _run(connection, "grant usage on schema public to {}", runtime)
    for rights in (
        "select, insert, update, delete on tables",
        "usage, select on sequences",
        "execute on functions",
    ):
        _run(
            connection,
            f"alter default privileges in schema public grant {rights} to {{}}",
            runtime,
        )


def _role(connection: Connection, role: str, password: str) -> None:
    """A role that may log in. The server gets a verifier only, so no log can hold the password."""
    if not connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone():
        _run(connection, "create role {}", role)
    verifier = connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL("alter role {} login nosuperuser nocreatedb nocreaterole password {}").format(
            sql.Identifier(role), sql.Literal(verifier)
        )
    )


def _become_able_to_give(connection: Connection, owner: str) -> None:
    """An administrator who is no superuser must be a member of the role that gets a database."""
    user = connection.execute("select rolsuper from pg_roles where rolname = current_user")
    if user.fetchone() == (False,):
        _run(connection, "grant {} to current_user", owner)


def _run(connection: Connection, statement: str, *names: str) -> None:
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _address(administrator: str, role: str, password: str, name: str) -> str:
    parts = urlsplit(administrator)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(
        (parts.scheme, f"{role}:{quote(password, safe='')}@{place}", f"/{name}", parts.query, "")
    )
