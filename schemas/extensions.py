"""The extensions of our own: where each may stand, and what its value is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from schemas import canonical
from schemas.codes import ClosureReason, Code, GuardianScope, ReopeningReason, ServiceEndReason


@dataclass(frozen=True)
class Extension:
    """One extension, which stands on elements of these types alone."""

    url: str
    about: str
    on: tuple[str, ...]
    value: str  # the type of its value[x]
    system: type[Code] | None = None
    words: tuple[str, ...] = ()  # the codes of a value that has no code system

    @property
    def name(self) -> str:
        return self.url.rpartition("/")[2]

    def admits(self, found: Mapping[str, Any]) -> bool:
        """Whether one that is right as R4 has it holds a value as this one asks."""
        value = found.get(f"value{self.value[:1].upper()}{self.value[1:]}")
        if value is None or "extension" in found:
            return False
        if self.words:
            return value in self.words
        if self.system is None:
            return True
        if isinstance(value, str):
            return value in self._codes
        return value.get("system") == self.system.system() and value.get("code") in self._codes

    @property
    def _codes(self) -> frozenset[str]:
        return frozenset(self.system or ())


EXTENSIONS: Final[Mapping[str, Extension]] = {
    one.url: one
    for one in (
        Extension(
            canonical.GUARDIAN_SCOPE,
            "In which matters this person may decide for the child.",
            ("RelatedPerson",),
            "code",
            GuardianScope,
        ),
        Extension(
            canonical.CROSS_BORDER,
            "Whether the sections may also go to recipients in another country.",
            ("Consent.provision",),
            "boolean",
        ),
        Extension(
            canonical.CONCERNS,
            "Somebody else whom the section tells of, whose own word its release needs.",
            ("Composition.section",),
            "Reference",
        ),
        Extension(
            canonical.INTERPRETER,
            "Who interpreted what was explained.",
            ("Consent",),
            "Reference",
        ),
        Extension(
            canonical.REPLACES,
            "An earlier consent that ends with this one, by the sender's own name for it.",
            ("Consent",),
            "Reference",
        ),
        Extension(
            canonical.CLOSURE_REASON,
            "Why an organisation ends its episode.",
            ("EpisodeOfCare",),
            "Coding",
            ClosureReason,
        ),
        Extension(
            canonical.CLOSURE_STATUS,
            "How far the closure of the case has come, as those on the case may read.",
            ("EpisodeOfCare",),
            "code",
            words=("proposed", "reviewed", "authorised", "closed", "lapsed"),
        ),
        Extension(
            canonical.MONITORING_PERIOD,
            "From when until when the child is visited after the closure.",
            ("EpisodeOfCare",),
            "Period",
        ),
        Extension(
            canonical.REOPENING_REASON,
            "Why a closed case is taken up again.",
            ("EpisodeOfCare",),
            "Coding",
            ReopeningReason,
        ),
        Extension(
            canonical.SERVICE_END_REASON,
            "Why a service will no longer be there.",
            ("HealthcareService",),
            "Coding",
            ServiceEndReason,
        ),
    )
}
"""By the address that stands in their `url`."""
