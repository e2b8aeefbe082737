"""`python -m schemas.generate [FOLDER]`: fetches the definitions, writes schemas/resources/r4."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from schemas import resources
from schemas.generate.currencies import CURRENCIES
from schemas.generate.definitions import EXAMPLES, Definitions
from schemas.generate.npm import fetch
from schemas.generate.source import HEADER, Module, value_set_name
from schemas.resources.registry import OTHERS, RESOURCES

DATA_TYPES: Final = (
    "Address",
    "Age",
    "Annotation",
    "Attachment",
    "CodeableConcept",
    "Coding",
    "ContactDetail",
    "ContactPoint",
    "Contributor",
    "Count",
    "DataRequirement",
    "Distance",
    "Dosage",
    "Duration",
    "Expression",
    "Extension",
    "HumanName",
    "Identifier",
    "Meta",
    "Money",
    "Narrative",
    "ParameterDefinition",
    "Period",
    "Quantity",
    "Range",
    "Ratio",
    "Reference",
    "RelatedArtifact",
    "SampledData",
    "Signature",
    "SimpleQuantity",
    "Timing",
    "TriggerDefinition",
    "UsageContext",
)
OTHER_TYPES: Final = (
    "ElementDefinition",
    "MarketingStatus",
    "Population",
    "ProdCharacteristic",
    "ProductShelfLife",
    "SubstanceAmount",
)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(".casebridge/definitions")
    write(Definitions(fetch(EXAMPLES, folder)), Path(resources.__file__).parent / "r4")


def write(definitions: Definitions, target: Path) -> None:
    """All of it into the target folder."""
    target.mkdir(exist_ok=True)
    (target / "__init__.py").write_text('"""R4 4.0.1, type by type, as generated."""\n')
    # What only others need is apart, since enums take their time to be imported.
    homes: dict[str, str] = {}
    for enums, names in (
        ("valuesets", (*RESOURCES, *DATA_TYPES)),
        ("valuesets_of_others", (*OTHERS, *OTHER_TYPES)),
    ):
        value_sets: dict[str, str] = {}
        for name in names:
            module = Module(definitions, enums, homes)
            (target / f"{name.lower()}.py").write_text(module.source(name))
            value_sets |= module.value_sets
        own = {
            name: url for name, url in value_sets.items() if homes.setdefault(name, enums) == enums
        }
        (target / f"{enums}.py").write_text(_enums(definitions, own))
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(target)], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "-q", "--fix", str(target)], check=True)


def _enums(definitions: Definitions, value_sets: dict[str, str]) -> str:
    head = f"{HEADER}# ruff: noqa: S105\n\nfrom enum import StrEnum\n"
    parts = [f'"""The codes that R4 requires."""\n\n{head}']
    for name, url in sorted(value_sets.items()):
        codes = dict(definitions.codes(url))
        if "currencies" in url:
            codes = {code: code for code in CURRENCIES}
        lines = [f"class {value_set_name(url)}(StrEnum):", f'    """{url.split("|")[0]}"""', ""]
        taken: set[str] = set()
        for code, display in codes.items():
            member = _member(code, display, taken)
            taken.add(member)
            lines.append(f'    {member} = "{code}"')
        assert name == value_set_name(url)  # noqa: S101
        parts.append("\n".join(lines) + "\n")
    return "\n\n".join(parts)


def _member(code: str, display: str, taken: set[str]) -> str:
    for text in (code, display):
        snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text)
        name = re.sub(r"[^A-Za-z0-9]+", "_", snake).strip("_").upper()
        if name and not name[0].isdigit() and name not in taken:
            return name
    return f"CODE_{len(taken)}"


if __name__ == "__main__":
    main()
