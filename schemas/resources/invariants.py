"""All invariants of R4 that bear on our types, wherever they are written."""

from schemas.resources import (
    rules_in_words,
    rules_of_bundles,
    rules_of_resources,
    rules_of_types,
)
from schemas.resources.rules import Rule, rules_of

WRITTEN_IN = (rules_in_words, rules_of_bundles, rules_of_resources, rules_of_types)

__all__ = ["WRITTEN_IN", "Rule", "rules_of"]
