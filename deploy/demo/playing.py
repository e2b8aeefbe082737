"""Plays the journey against a running Casebridge, with two partners' own systems beside it."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from deploy.demo.journey import Journey
from deploy.demo.stage import NGO, ORIGIN, Stage
from deploy.demo.telling import Teller
from deploy.launcher import Casebridge
from deploy.programs import Program

REGISTER = Path(__file__).with_name("partners.yaml")
LISTENING = (ORIGIN, NGO)


def homes(run_folder: Path) -> Path:
    """Where the demo's partners live."""
    return run_folder.absolute() / "demo"


def listeners(run_folder: Path) -> Sequence[Program]:
    """Two partners whose systems listen all the time; the others look into their mailbox."""
    return [
        Program(
            name=listener_of(partner),
            command=(
                *(sys.executable, "-m", "partner"),
                *("--home", str(homes(run_folder) / partner), "wait", "--follow"),
            ),
        )
        for partner in LISTENING
    ]


def listener_of(partner: str) -> str:
    """The name of a partner's program."""
    return f"partner-{partner}"


def play(
    running: Casebridge, tell: Teller, before_step: Callable[[int], None] = lambda _: None
) -> bool:
    """Register the demo's partners, start their systems, and play. False when a step went wrong."""
    folder = homes(running.run_folder.path)
    invitations = folder / "invitations"
    running.register(REGISTER, invitations)
    with Stage.at(folder) as stage:
        stage.register(running.issuer, invitations)
        running.start(*(listener_of(partner) for partner in LISTENING))
        return Journey(stage, tell).play(before_step)
