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
from schemas.resources.registry import RESOURCES

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


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(".casebridge/definitions")
    write(Definitions(fetch(EXAMPLES, folder)), Path(resources.__file__).parent / "r4")


def write(definitions: Definitions, target: Path) -> None:
    """All of it into the target folder."""
    target.mkdir(exist_ok=True)
    value_sets: dict[str, str] = {}
    (target / "__init__.py").write_text('"""R4 4.0.1, type by type, as generated."""\n')
    for name in (*RESOURCES, *DATA_TYPES):
        module = Module(definitions)
        (target / f"{name.lower()}.py").write_text(module.source(name))
        value_sets |= module.value_sets
    (target / "valuesets.py").write_text(_enums(definitions, value_sets))
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(target)], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "-q", "--fix", str(target)], check=True)


def _enums(definitions: Definitions, value_sets: dict[str, str]) -> str:
    parts = [f'"""The codes that R4 requires."""\n\n{HEADER}\nfrom enum import StrEnum\n']
    for name, url in sorted(value_sets.items()):
        codes = dict(definitions.codes(url)) or {code: code for code in CURRENCIES}
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
