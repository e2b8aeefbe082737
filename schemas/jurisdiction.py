"""The rules of each country: ages, clocks and limits that the standard leaves to it (R104, R156).

One YAML file per jurisdiction. Every message names the version under whose rules its sender acts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from marshmallow import ValidationError, validate

from schemas.codes import HandoffState, LawfulBasis, RecipientClass, Section, UserRole
from schemas.codes.countries import COUNTRIES
from schemas.explained import issues_of
from schemas.issues import Issue, IssueType, Unreadable, error
from schemas.resources.r4.valuesets import RequestPriority
from schemas.typed import schema_of

LEAST_MONITORING_MONTHS: Final = 3
MAJORITY: Final = 18
"""Stated by the sources for every country (R8, R68)."""


def _at_least(least: int, most: int | None = None) -> dict[str, Any]:
    return {"validate": validate.Range(min=least, max=most)}


def _complete(hours: Mapping[str, int]) -> None:
    """Every priority a request may have needs its own time."""
    if set(hours) != set(RequestPriority):
        raise ValidationError(f"needs {', '.join(RequestPriority)} and nothing else")
    _positive(hours)


def _positive(hours: Mapping[str, int]) -> None:
    if any(value < 1 for value in hours.values()):
        raise ValidationError("hours are above zero")


def _other_than_consent(bases: Mapping[LawfulBasis, object]) -> None:
    if set(bases) & {LawfulBasis.CONSENT_AND_ASSENT, LawfulBasis.GUARDIAN_CONSENT}:
        raise ValidationError("consent is no other right than consent")


def _zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise ValidationError("not a time zone") from problem


_SOME: Final = {"validate": validate.Length(min=1)}


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How far another right than consent reaches here (R57, R58)."""

    days: int = field(metadata=_at_least(1, 366))
    """When it falls due for review: it ends then, unless it is invoked anew."""
    recipients: tuple[RecipientClass, ...] = field(metadata=_SOME)
    sections: tuple[Section, ...] = field(metadata=_SOME)
    roles: tuple[UserRole, ...] = field(metadata=_SOME)
    persons: int = field(metadata=_at_least(1, 2))


@dataclass(frozen=True, kw_only=True)
class Jurisdiction:
    """What one country has decided."""

    code: str = field(
        metadata={"validate": validate.OneOf(COUNTRIES, error="no country of ISO 3166-1 alpha-2")}
    )
    version: str
    time_zone: str = field(metadata={"validate": _zone})  # of the IANA database
    """In whose days a child's birthdays begin."""
    majority: int = field(metadata=_at_least(MAJORITY, MAJORITY))
    assent_age: int = field(metadata=_at_least(0, MAJORITY))
    age_of_own_consent: int = field(metadata=_at_least(1, MAJORITY))
    bia_max_age_days: int = field(metadata=_at_least(1))
    answer_hours: dict[str, int] = field(metadata={"validate": _complete})
    withdrawal_answer_hours: int = field(metadata=_at_least(1))
    monitoring_months: int = field(metadata=_at_least(LEAST_MONITORING_MONTHS))
    closure_authoriser_roles: tuple[UserRole, ...] = field(
        metadata={"validate": validate.Length(min=1)}
    )
    handoff_hours: dict[HandoffState, int] = field(metadata={"validate": _positive})
    """How long a handoff may stay in a state before that is overdue."""
    bases: dict[LawfulBasis, Reach] = field(metadata={"validate": _other_than_consent})
    """The rights other than consent that this country knows; any other cannot be invoked."""


def load_all(folder: Path) -> Mapping[str, Jurisdiction]:
    """The jurisdictions by country code, or `Unreadable` naming every error in every file."""
    found: dict[str, Jurisdiction] = {}
    issues: list[Issue] = []
    files = sorted(folder.glob("*.yaml"))
    if not files:
        issues.append(error(IssueType.NOT_FOUND, None, "no jurisdiction is configured"))
    for file in files:
        try:
            one = _load(file)
        except Unreadable as problem:
            issues += problem.issues
        else:
            found[one.code] = one
    if issues:
        raise Unreadable(issues)
    return found


def _load(file: Path) -> Jurisdiction:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise Unreadable([error(IssueType.STRUCTURE, file.name, "not YAML")]) from problem
    try:
        one: Jurisdiction = schema_of(Jurisdiction, tolerant=False)().load(content)
    except ValidationError as problem:
        raise Unreadable(issues_of(problem, file.name)) from problem
    if one.code != file.stem.upper():
        raise Unreadable(
            [error(IssueType.VALUE, f"{file.name}.code", "must be as the file is called")]
        )
    if one.assent_age > one.age_of_own_consent:
        raise Unreadable(
            [error(IssueType.VALUE, f"{file.name}.assent_age", "above age_of_own_consent")]
        )
    return one
