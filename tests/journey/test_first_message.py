"""docs/standard.md does what it says: an example of the package is checked, sent and read back."""

import json
import os
import re
import subprocess
import sys
import tarfile
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest

from deploy.demo import playing
from deploy.demo.stage import HOST, Stage
from partner.fill import as_new, written_today

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "standard.md").read_text("utf-8")
EXAMPLES_ARE_OF = date(2026, 9, 1)


def blocks():
    """The page's shell, section by section."""
    return re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


def packaged_example(event):
    """A message out of the published package, as an integrator gets it."""
    with tarfile.open(ROOT / "schemas" / "published" / "package.tgz") as package:
        for member in package.getmembers():
            if re.fullmatch(r"package/example/Bundle-.*\.json", member.name):
                bundle = json.load(package.extractfile(member))
                header = bundle["entry"][0]["resource"]
                if header["eventCoding"]["code"] == event and "response" not in header:
                    return bundle
    raise AssertionError(f"no example of {event}")


def shell(script, folder, **names):
    return subprocess.run(
        ["bash", "-c", f"set -euo pipefail\n{script}"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], **names},
    )


@pytest.fixture
def desk(running, tmp_path):
    """A folder with a message in it, beside the home of a registered partner."""
    homes = playing.homes(running.run_folder.path)
    running.register(playing.REGISTER, homes / "invitations")
    with Stage.at(homes) as stage:
        stage.register(running.issuer, homes / "invitations")
    (tmp_path / "our-home").symlink_to(homes / "dj-red-cross")
    message = written_today(
        as_new(packaged_example("register-case")), EXAMPLES_ARE_OF, now=datetime.now(UTC)
    )
    (tmp_path / "my-message.json").write_text(json.dumps(message, ensure_ascii=False), "utf-8")
    patient = next(
        entry["resource"]
        for entry in message["entry"]
        if entry["resource"]["resourceType"] == "Patient"
    )
    (tmp_path / "my-patient.json").write_text(json.dumps(patient, ensure_ascii=False), "utf-8")
    return tmp_path


def ready(script):
    """The page's commands, with this Python."""
    said = script.replace("casebridge-check", "python -m schemas check")
    return said.replace("python -m", f"{sys.executable} -m")


def test_the_page_has_the_blocks_that_are_played_here():
    assert len(blocks()) == 4


def test_what_the_page_says_is_checked_sent_and_read_back(desk, running):
    check, token, send, read = blocks()
    with Stage.at(playing.homes(running.run_folder.path)) as stage:
        known = {one.id for one in stage.partners[HOST].messages("case-registered")}

    first, _, _ = check.strip().splitlines()
    checked = shell(ready(first), desk)
    base = shell(ready(check.strip().splitlines()[1]), desk)
    intake = httpx.get(f"{running.issuer}/.well-known/casebridge-configuration").json()["services"][
        "intake"
    ]
    sent = shell(f"{ready(token)}\n{send}", desk, INTAKE=intake)
    found = shell(f"{ready(token)}\n{read}", desk, INTAKE=intake)

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert json.loads(base.stdout) == {"path": "my-patient.json", "valid": True, "issues": []}
    answer = json.loads(sent.stdout)
    assert answer["entry"][0]["resource"]["response"]["code"] == "ok", sent.stdout
    page = json.loads(found.stdout)
    assert page["resourceType"] == "Bundle"
    assert page["total"] >= 1
    with Stage.at(playing.homes(running.run_folder.path)) as stage:
        assert stage.partners[HOST].wait_for(
            "case-registered", matching=lambda one: one.id not in known
        )
