"""What each of our codes means, what it is called in five languages, and what others call it.

    >>> from schemas.codes import ClosureReason
    >>> from schemas.terminology import Language, label, translate
    >>> label(ClosureReason.NEEDS_MET, Language.FRENCH)
    'Besoins satisfaits'
    >>> translate(ClosureReason.DEATH, "primero-closure-reason")[0].code
    'death_of_child'

The words are files that people can read and correct: `labels/<code system>.toml` and
`maps/<target>.toml`.
"""

from schemas.terminology.labels import Concept, Language, System, definition, label, systems
from schemas.terminology.maps import (
    ConceptMap,
    Equivalence,
    Match,
    NoSuchMap,
    Target,
    maps,
    translate,
)

__all__ = [
    "Concept",
    "ConceptMap",
    "Equivalence",
    "Language",
    "Match",
    "NoSuchMap",
    "System",
    "Target",
    "definition",
    "label",
    "maps",
    "systems",
    "translate",
]
