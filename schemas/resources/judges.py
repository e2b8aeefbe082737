"""Who judges what: primitives, lists, types with elements, references, whole resources."""

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import Any

from schemas.resources import demands, references, registry
from schemas.resources.fields import Bound, why_not_target
from schemas.resources.judging import ID_ALONE, Judge, Sorting, Trace
from schemas.resources.kinds import Kind
from schemas.resources.seen import Seen
from schemas.resources.shape import Shape

_all_of = chain.from_iterable


class OfKind(Judge):
    """A primitive of this kind."""

    has_parts = False

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def sort(self, values: list[Any], _: Sorting) -> bool:
        return self.kind.accepts_all(values)

    def is_right(self, value: Any, trace: Trace) -> bool:
        return self.kind.accepts(value) or trace.finds(value)


class OfElementId(OfKind):
    """The id of an element that is no resource: few have one, and none has nothing else."""

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        return super().sort(values, sorting) and not any(
            value.keys() == ID_ALONE for values in sorting.elements for value in values
        )


class OfCodes(Judge):
    """A code out of a required list."""

    has_parts = False

    def __init__(self, codes: frozenset[str]) -> None:
        self.codes = codes

    def sort(self, values: list[Any], _: Sorting) -> bool:
        try:
            return self.codes.issuperset(values)
        except TypeError:  # an object or a list
            return False

    def is_right(self, value: Any, trace: Trace) -> bool:
        return (isinstance(value, str) and value in self.codes) or trace.finds(value)


class OfName(Judge):
    """The resourceType, by which the judge of the resource was chosen."""

    has_parts = False

    def sort(self, _: list[Any], __: Sorting) -> bool:
        return True

    def is_right(self, _: Any, __: Trace) -> bool:
        return True


class OfList(Judge):
    """A list, never empty, of values of one type."""

    def __init__(self, inner: Judge, at_least: int = 1, nulls: bool = False) -> None:
        self.inner = inner
        self.at_least = at_least
        self.nulls = nulls

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        tray = sorting.below[self.inner]
        for value in values:
            if type(value) is not list or len(value) < self.at_least:
                return False
            if self.nulls and None in value:
                tray += [one for one in value if one is not None]
            else:
                tray += value
        return True

    def is_right(self, value: Any, trace: Trace) -> bool:
        if type(value) is not list or len(value) < self.at_least:
            return trace.finds(value)
        right = True
        for one in value:
            if one is None and self.nulls:
                continue
            if not self.inner.is_right(one, trace):
                right = False
                if trace.is_over:
                    break
        return right or trace.finds(value)


class OfExtensions(OfList):
    """Extensions of anything but an extension, of which our messages know only some."""

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        if not super().sort(values, sorting):
            return False
        for value in values:
            sorting.seen.extensions.extend(value)
        return True

    def is_right(self, value: Any, trace: Trace) -> bool:
        if not super().is_right(value, trace):
            return False
        trace.seen.extensions.extend(value)
        return True


class OfModifiers(OfList):
    """Modifier extensions, which base R4 allows and our messages do not."""

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        sorting.seen.modifiers.extend(values)
        return super().sort(values, sorting)

    def is_right(self, value: Any, trace: Trace) -> bool:
        trace.seen.modifiers.append(value)
        return super().is_right(value, trace)


class OfType(Judge):
    """An object with the elements of a type, and no other."""

    def __init__(
        self, path: str, shape: Shape, parts: Callable[[], Iterable[tuple[str, Judge]]]
    ) -> None:
        self.may_have_id_only = path in registry.RESOURCES
        self.demands = tuple(demands.on(path, shape))
        self.is_asked = bool(self.demands) or path == "Attachment"
        self._parts = parts

    @cached_property
    def parts(self) -> dict[str, Judge]:
        """By name; made only when there is a value to judge, since types hold one another."""
        return dict(self._parts())

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        parts, below = self.parts, sorting.below
        try:
            for name, one in _all_of(map(dict.items, values)):
                below[parts[name]].append(one)
        except (KeyError, TypeError):  # an element that the type has not, or no object
            return False
        if not all(values):
            return False
        if self.is_asked:
            sorting.later[self] += values
        if not self.may_have_id_only:
            sorting.elements.append(values)
        return True

    def hold(self, values: list[Any], _: Seen) -> bool:
        names = set(_all_of(values))
        for are_met in self.demands:  # noqa: SIM110 : a loop is quicker than all()
            if not are_met(values, names):
                return False
        return True

    def is_right(self, value: Any, trace: Trace) -> bool:
        if not isinstance(value, dict) or self._says_nothing(value):
            return trace.finds(value)
        parts = self.parts
        right = True
        for name, one in value.items():
            judge = parts.get(name)
            if judge is None or not judge.is_right(one, trace):
                right = False
                if trace.is_over:
                    break
        return (right and self.hold([value], trace.seen)) or trace.finds(value)

    def _says_nothing(self, value: dict[str, Any]) -> bool:
        return not value or (not self.may_have_id_only and value.keys() == ID_ALONE)


class OfAttachment(OfType):
    """An Attachment, whose content may be elsewhere."""

    def hold(self, values: list[Any], seen: Seen) -> bool:
        if not super().hold(values, seen):
            return False
        seen.links.extend(value for value in values if "url" in value)
        return True


class OfReference(Judge):
    """A Reference to resources of these types; without types to any."""

    def __init__(self, reference: Judge, targets: frozenset[str]) -> None:
        self.reference = reference
        self.targets = targets

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        sorting.below[self.reference] += values
        sorting.later[self] += values
        return True

    def hold(self, values: list[Any], seen: Seen) -> bool:
        targets = self.targets
        for value in values:
            if targets and why_not_target(value, targets) is not None:
                return False
            literal = value.get("reference")
            if literal is not None:
                found = seen.local if literal[0] == "#" else seen.references
                found.append((value, targets))
        return True

    def is_right(self, value: Any, trace: Trace) -> bool:
        right = self.reference.is_right(value, trace)
        return (right and self.hold([value], trace.seen)) or trace.finds(value)


class OfConcept(Judge):
    """A CodeableConcept with a coding out of a required list."""

    def __init__(self, concept: Judge, part: Bound) -> None:
        self.concept = concept
        self.part = part

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        sorting.below[self.concept] += values
        sorting.later[self] += values
        return True

    def hold(self, values: list[Any], _: Seen) -> bool:
        return all(map(self.part.holds, values))

    def is_right(self, value: Any, trace: Trace) -> bool:
        right = self.concept.is_right(value, trace)
        return (right and self.part.holds(value)) or trace.finds(value)


class OfResource(Judge):
    """A resource of whichever type its resourceType says.

    References with # lead to what it contains, and all others are resolved in the Bundle around it.
    """

    def __init__(self, of_type: Callable[[str], Judge], contained: bool) -> None:
        self.of_type = of_type
        self.contained = contained

    def sort(self, values: list[Any], sorting: Sorting) -> bool:
        """A Bundle inside, or a resource that contains others, is traced by itself."""
        for value in values:
            if not isinstance(value, dict):
                return False
            name = value.get("resourceType")
            if not isinstance(name, str) or not registry.is_resource(name):
                return False
            if "contained" in value or name == "Bundle" or self.contained:
                if not self.is_right(value, Trace(sorting.seen)):
                    return False
            else:
                sorting.below[self.of_type(name)].append(value)
        return True

    def is_right(self, value: Any, trace: Trace) -> bool:
        name = value.get("resourceType") if isinstance(value, dict) else None
        if not isinstance(name, str) or not registry.is_resource(name):
            return trace.finds(value)
        around, trace.seen = trace.seen, Seen.nothing()
        right = self.of_type(name).is_right(value, trace)
        if right and not self.contained:
            right = references.are_right(value, trace.seen)
        around.add(trace.seen)
        trace.seen = around
        return right or trace.finds(value)
