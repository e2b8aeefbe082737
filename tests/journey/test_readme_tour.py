"""The README's tour does what it says, word for word, against everything running."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.demo import playing
from deploy.demo.stage import Stage

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parents[2]


def tour(run_folder, folder):
    """The shell of the README's tour, for this run folder and this Python."""
    text = (ROOT / "README.md").read_text("utf-8").partition("## A tour by hand")[2]
    blocks = re.findall(r"```sh\n(.*?)```", text.partition("\n## ")[0], re.DOTALL)
    script = "\n".join(["set -euo pipefail", *blocks])
    script = script.replace(".casebridge/", f"{run_folder}/").replace("ledger.json", f"{folder}/l")
    script = script.replace("-m deploy url", f"-m deploy url --run-folder {run_folder}")
    return script.replace(".venv/bin/python", sys.executable)  # last: it may be that very path


def test_the_tour_of_the_readme_goes_as_told(running, tmp_path):
    homes = playing.homes(running.run_folder.path)
    running.register(playing.REGISTER, homes / "invitations")
    with Stage.at(homes) as stage:
        stage.register(running.issuer, homes / "invitations")

    done = subprocess.run(
        ["bash", "-c", tour(running.run_folder.path, tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout + done.stderr
    assert "birthDate is required here" in said
    opened = said.partition("file-released")[2].partition(" consented ")[0]
    assert "health" in opened
    assert "protection-concerns" not in opened
    assert re.findall(r"^(401|404)$", said, re.MULTILINE) == ["401", "404"]
