"""Whom PostgreSQL runs as when we are root, which it refuses to be."""

import pwd
import stat
from pathlib import Path


def account() -> pwd.struct_passwd:
    """The account `nobody`, which every system has."""
    return pwd.getpwnam("nobody")


def may_enter(path: Path) -> bool:
    """Whether nobody can reach what lies at this path, as far as the path exists."""
    return all(_lets_through(each) for each in (path.absolute(), *path.absolute().parents))


def _lets_through(folder: Path) -> bool:
    if not folder.exists():
        return True
    found = folder.stat()
    return bool(found.st_mode & stat.S_IXOTH) or found.st_uid == account().pw_uid
