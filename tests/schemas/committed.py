"""The published forms as they are committed; test_published holds them to what the code makes."""

from pathlib import Path

PUBLISHED = Path(__file__).parents[2] / "schemas" / "published"


def files(pattern: str) -> dict[str, bytes]:
    """By their path below schemas/published, sorted."""
    return {
        str(file.relative_to(PUBLISHED)): file.read_bytes()
        for file in sorted(PUBLISHED.rglob(pattern))
    }
