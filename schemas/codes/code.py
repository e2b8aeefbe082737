"""What every code is: a word of one closed list, which is a code system of ours."""

import re
from enum import StrEnum
from functools import cache
from typing import Any

from schemas.canonical import code_system


class Code(StrEnum):
    """A word of one of our code systems, which is called as the class is, in kebab-case."""

    @classmethod
    @cache
    def system(cls) -> str:
        return code_system(re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower())

    @classmethod
    @cache
    def words(cls) -> frozenset[str]:
        """All words of the list."""
        return frozenset(str(code) for code in cls)

    @property
    def coding(self) -> dict[str, Any]:
        return {"system": self.system(), "code": self.value}

    @property
    def concept(self) -> dict[str, Any]:
        return {"coding": [self.coding]}
