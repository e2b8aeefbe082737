"""Following the dotted names of rules through the types of R4."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.resources import registry
from schemas.resources.fields import Complex, Part, Several


@dataclass(frozen=True)
class Step:
    """One name on the way: whether it is a list, and the type of what stands there."""

    name: str
    many: bool
    part: Part
    type: str | None
    """The path of a type that has elements of its own; None for a primitive or any resource."""


def step(of_type: str, name: str) -> Step:
    """The element of that name. KeyError if the type has none."""
    part = registry.element_schema(of_type).parts[name]
    many = isinstance(part, Several)
    inner = part.inner if isinstance(part, Several) else part
    return Step(name, many, inner, inner.path if isinstance(inner, Complex) else None)


def steps(of_type: str, names: str) -> Iterator[Step]:
    """Each element on the way to the last."""
    known: str | None = of_type
    for name in names.split("."):
        if known is None:
            raise KeyError(f"{of_type}.{names}")
        found = step(known, name)
        yield found
        known = found.type
