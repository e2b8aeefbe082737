"""Files of secret keys: 32 bytes each, base64url, one a line."""

from pathlib import Path

from services.common import base64url, files

LENGTH = 32


def read(file: Path) -> list[bytes]:
    """Every key, at least one. Raises ValueError that says nothing of what the file says."""
    found = [_key(line) for line in file.read_text(encoding="ascii").split()]
    if not found:
        raise ValueError(f"a key file holds keys of {LENGTH} bytes, one a line")
    return found


def only(file: Path) -> bytes:
    """The key of a file that holds one. Raises ValueError."""
    found = read(file)
    if len(found) != 1:
        raise ValueError(f"this key file holds one key of {LENGTH} bytes")
    return found[0]


def write(keys: list[bytes]) -> str:
    """What such a file says."""
    return "".join(f"{base64url.encode(key)}\n" for key in keys)


def replace(file: Path, keys: list[bytes]) -> None:
    """From now on the file holds these, for its owner alone."""
    files.replace(file, write(keys))


def _key(line: str) -> bytes:
    try:
        found = base64url.decode(line.rstrip("="))
    except ValueError:
        found = b""
    if len(found) != LENGTH:
        raise ValueError(f"a key has {LENGTH} bytes, in base64url")
    return found
