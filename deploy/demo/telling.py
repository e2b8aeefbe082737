"""How the demo tells its story: what happens, who may see what, what was refused and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from rich.console import Console
from rich.text import Text

from partner import Refused


class Teller(Protocol):
    """Somebody who tells the story, or listens to it."""

    def chapter(self, number: int, title: str) -> None:
        """A step of the journey begins."""

    def happened(self, text: str) -> None:
        """Something was done."""

    def sees(self, who: str, what: Iterable[str]) -> None:
        """What somebody may see now."""

    def refused(self, what: str, why: Refused) -> None:
        """Something was rightly refused."""

    def failed(self, what: str) -> None:
        """Something did not do what it should."""


@dataclass
class Narrator:
    """Tells it on a terminal."""

    console: Console = field(default_factory=lambda: Console(highlight=False, soft_wrap=True))

    def chapter(self, number: int, title: str) -> None:
        self.console.print()
        self.console.print(Text(f"{number}  {title}", style="bold"))

    def happened(self, text: str) -> None:
        self.console.print(Text("   ✓ ", style="green") + Text(text))

    def sees(self, who: str, what: Iterable[str]) -> None:
        seen = ", ".join(what) or "nothing"
        self.console.print(Text("   ◉ ", style="cyan") + Text(f"{who} sees: {seen}"))

    def refused(self, what: str, why: Refused) -> None:
        self.console.print(Text("   ✗ ", style="yellow") + Text(f"{what}, refused:"))
        for issue in why.issues:
            self.console.print(Text(f"       {issue}", style="yellow"))

    def failed(self, what: str) -> None:
        self.console.print(Text("   ! ", style="bold red") + Text(what, style="red"))


@dataclass
class Silent:
    """Keeps what was told, for a test to look at."""

    lines: list[str] = field(default_factory=list)

    def chapter(self, number: int, title: str) -> None:
        self.lines.append(f"{number} {title}")

    def happened(self, text: str) -> None:
        self.lines.append(text)

    def sees(self, who: str, what: Iterable[str]) -> None:
        self.lines.append(f"{who} sees: {', '.join(what)}")

    def refused(self, what: str, why: Refused) -> None:
        self.lines.append(f"{what}, refused: {why}")

    def failed(self, what: str) -> None:
        self.lines.append(f"! {what}")
