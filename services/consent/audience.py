"""Who is given which strand of a case's ledger: nobody learns from it of a section of which it does
not know already. (C02, C25)

| strand                    | tells of                            | is given to                |
|---------------------------|-------------------------------------|----------------------------|
| `case`                    | consents, whole withdrawals, who    | every reader               |
|                           | read the ledger                     |                            |
| `<section>`               | one section: decided, disclosed,    | readers who know of that   |
|                           | opened, taken back, owed an answer  | section                    |
| `<section>/refused/<who>` | what of it was refused to one       | readers who know of that   |
|                           | organisation                        | section, and never that one|
| `refused/<who>`           | its attempts to read the ledger     | every reader but that one  |
| from before the strands   | everything, in one chain            | who was responsible first  |

Readers are those who are or were responsible, and who registered the child: `domain`. A reader
knows of a section when it has filed a version of it, was responsible when another did, or has been
given one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.consent.chain import FROM_BEFORE


@dataclass(frozen=True)
class Filing:
    """Somebody filed a version of a section."""

    section: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Passing:
    """Responsibility passed to somebody."""

    to: str
    at: datetime


@dataclass(frozen=True)
class Acquaintance:
    """Who may have come to know of which sections of a case, as far as this service was told."""

    first: str | None = None
    """Who was responsible from the beginning."""
    passed: Sequence[Passing] = ()
    filed: Sequence[Filing] = ()
    given: frozenset[tuple[str, str]] = frozenset()
    """Sections, each with one to whom it was disclosed."""

    def responsible(self, at: datetime) -> str | None:
        """Who was responsible at that instant."""
        before = [one for one in self.passed if one.at <= at]
        return max(before, key=lambda one: (one.at, one.to)).to if before else self.first

    def sections(self, reader: str) -> frozenset[str]:
        """Those of which this reader knows."""
        given = {section for section, to in self.given if to == reader}
        filed = {one.section for one in self.filed if reader in (one.by, self.responsible(one.at))}
        return frozenset(given | filed)

    def may_see(self, reader: str, *, name: str, section: str | None, refused: str | None) -> bool:
        """The table of this module, for one who may read the ledger."""
        if name == FROM_BEFORE:
            return reader == self.first
        if refused == reader:
            return False
        return section is None or section in self.sections(reader)
