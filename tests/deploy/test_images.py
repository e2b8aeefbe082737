"""The images hold what their processes read and import; no container engine is needed to see it."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from deploy.images import building
from deploy.programs import ROOT
from tests.deploy.test_dependencies import MODULES, declared, imports

RUN_BY_THE_SERVICE_IMAGE = ("deploy.serve", "deploy.keeper")
NOT_SHIPPED = {"demo", "bench", "images"}


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    app = tmp_path_factory.mktemp("image") / "app"
    building.lay_out_ours(app)
    return app


def files(folder: Path) -> set[Path]:
    found = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder) for each in found if each.suffix != ".pyc"}


@pytest.mark.parametrize("package", building.PACKAGES)
def test_an_image_holds_every_file_of_what_runs_in_it(laid_out: Path, package: str) -> None:
    """Words of pages, templates, migrations, labels, jurisdictions: what lies beside the code."""
    ours = files(ROOT / package)
    left_out = {each for each in ours if package == "deploy" and each.parts[0] in NOT_SHIPPED}

    assert files(laid_out / package) == ours - left_out


def reached(*modules: str) -> set[str]:
    """These modules of `deploy` and those that they import, however far."""
    known: set[str] = set()
    left = list(modules)
    while left:
        name = left.pop()
        if name in known or not name.startswith("deploy") or not _is_module(name):
            continue
        known.add(name)
        left.extend(imports(_file(name)))
    return known


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # a name that is imported from a module, not one itself
        return False


def _file(name: str) -> Path:
    spec = find_spec(name)
    assert spec
    assert spec.origin
    return Path(spec.origin)


def test_what_the_service_image_runs_beside_services_needs_only_what_it_holds(
    laid_out: Path,
) -> None:
    held = {MODULES.get(each, each) for each in declared()} | set(sys.stdlib_module_names)
    needed = reached(*RUN_BY_THE_SERVICE_IMAGE)

    assert "deploy.topics" in needed
    for name in needed:
        packages = {each.partition(".")[0] for each in imports(_file(name))}
        assert packages - {"deploy", "services", "schemas"} <= held
        assert (laid_out / _file(name).relative_to(ROOT)).is_file()
