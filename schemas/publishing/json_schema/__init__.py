"""JSON Schema (draft 2020-12) of every resource and message, each file usable by itself."""

from schemas.publishing.json_schema import messages, resources


def files() -> dict[str, bytes]:
    """The schemas, by their path below schemas/published."""
    return {**resources.files(), **messages.files()}
