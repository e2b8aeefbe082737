"""A right other than consent, as it is invoked, and how far a country lets it reach. (R57, R58)"""

from dataclasses import dataclass
from datetime import timedelta

from schemas.codes import RecipientClass, Section, UserRole
from services.consent.facts import Consent, GuardianId


@dataclass(frozen=True)
class Limits:
    """How far a country lets one of these rights reach."""

    most: timedelta
    classes: frozenset[RecipientClass]
    sections: frozenset[Section]
    roles: frozenset[UserRole]
    persons: int


@dataclass(frozen=True)
class Invocation:
    """A right other than consent, as somebody invokes it."""

    consent: Consent
    persons: int
    considered: frozenset[GuardianId]
    """The guardians of whom it was decided whether they may be told."""
    telling_is_safe: bool
