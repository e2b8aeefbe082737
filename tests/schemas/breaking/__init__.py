"""Every way in which one rule of an event can be broken, each a change and where it is refused."""

from tests.schemas.breaking import coded, named, presence
from tests.schemas.breaking.base import bearing, breaks, carried_by, is_conditional

__all__ = ["bearing", "breaks", "carried_by", "coded", "is_conditional", "named", "presence"]
