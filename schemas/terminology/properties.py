"""Facts about single codes that programs may go by, beside what the codes mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from schemas.codes import INITIATIONS, SENSITIVE_SECTIONS, ClosureReason, Code, Section
from schemas.terminology.labels import Concept


@dataclass(frozen=True)
class Property:
    """One kind of fact that the codes of a system have; its values are codes, or one yes or no."""

    code: str
    type: str  # https://hl7.org/fhir/R4/valueset-concept-property-type.html
    about: str
    values: Callable[[Concept], tuple[Code | bool, ...]]


PROPERTIES: Final[Mapping[type[Code], tuple[Property, ...]]] = {
    ClosureReason: (
        Property(
            "initiation",
            "Coding",
            "Whether such an end was foreseen, and whose it was.",
            lambda concept: (INITIATIONS[ClosureReason(concept.code)],),
        ),
        Property(
            "requires",
            "Coding",
            "A step to be done before a case may close for this reason.",
            lambda concept: concept.requires,
        ),
        Property(
            "onward-referral",
            "boolean",
            "Whether a referral onward must be accepted, or declined by the family.",
            lambda concept: (concept.onward_referral,),
        ),
    ),
    Section: (
        Property(
            "sensitive",
            "boolean",
            "Whether a consent must name the section itself to reach it.",
            lambda concept: (concept.code in SENSITIVE_SECTIONS,),
        ),
    ),
}
