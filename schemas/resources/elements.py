"""The types from which all of R4's others are made, and what holds of each as a whole.

https://hl7.org/fhir/R4/element.html, https://hl7.org/fhir/R4/json.html
"""

from typing import Any, ClassVar

from marshmallow import RAISE, Schema, ValidationError, validates_schema
from marshmallow.schema import SchemaMeta

from schemas.explained import Problem
from schemas.issues import IssueType
from schemas.resources import references, registry, tracing
from schemas.resources.fields import (
    AnyResource,
    Beside,
    Complex,
    Outermost,
    Part,
    Primitive,
    Several,
    many,
    one,
)
from schemas.resources.invariants import rules_of
from schemas.resources.kinds import CODE, ID, STRING, URI
from schemas.resources.places import merged, nested
from schemas.resources.seen import Seen
from schemas.resources.shape import Shape
from schemas.resources.trace import explaining


class _Besides(SchemaMeta):
    """Gives each primitive element the sibling in which its id and extensions stand."""

    @classmethod
    def get_declared_fields(
        mcs,  # noqa: N804
        klass: SchemaMeta,
        cls_fields: list[tuple[str, Any]],
        inherited_fields: list[tuple[str, Any]],
        dict_cls: type[dict[str, Any]] = dict,
    ) -> dict[str, Any]:
        declared = super().get_declared_fields(klass, cls_fields, inherited_fields, dict_cls)
        for name, part in list(declared.items()):
            if isinstance(part, Primitive) and not part.bare:
                declared[f"_{part.data_key or name}"] = Beside(choice=part.choice)
            elif isinstance(part, Several) and isinstance(part.inner, Primitive):
                declared[f"_{part.data_key or name}"] = Several(Beside())
        return declared


class R4Type(Schema, metaclass=_Besides):
    """A type of R4: it reads a JSON object and gives back the very same."""

    PATH: ClassVar[str]
    error_messages = {  # noqa: RUF012
        "unknown": Problem(IssueType.STRUCTURE, "no such element here")
    }

    class Meta:
        unknown = RAISE

    def __init_subclass__(cls) -> None:
        registry.add(cls.PATH, cls)

    def __init__(self, *, contained: bool = False) -> None:
        super().__init__()
        self.contained = contained
        self.shape = Shape.of(self.parts)

    @property
    def parts(self) -> dict[str, Part]:
        """The fields by the names that stand in the JSON."""
        return {
            part.data_key or name: part
            for name, part in self.fields.items()
            if isinstance(part, Part)
        }

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def stands_as_a_whole(self, _: Any, original: dict[str, Any], **__: Any) -> None:
        problems = self.shape.problems(original)
        if problems:
            raise ValidationError(problems)

    @validates_schema(pass_original=True)
    def keeps_the_rules(self, _: Any, original: dict[str, Any], **__: Any) -> None:
        if self.shape.problems(original):
            return
        found: dict[str, Any] = {}
        for rule in rules_of(self.PATH):
            if not rule.holds(original):
                problem = Problem(IssueType.INVARIANT, f"{rule.key}: {rule.human}")
                found = merged(found, nested((*rule.place(original), "_schema"), [problem]))
        if found:
            raise ValidationError(found)


class Element(R4Type):
    """What every part of a resource may have. https://hl7.org/fhir/R4/element.html

    id 0..1, extension 0..*
    """

    PATH = "Element"

    id = one(Primitive, STRING, bare=True)
    extension = many(Outermost)

    @validates_schema(pass_original=True)
    def says_something(self, _: Any, original: dict[str, Any], **__: Any) -> None:
        if original.keys() == {"id"}:
            raise ValidationError(
                Problem(IssueType.INVARIANT, "ele-1: must have a value or children")
            )


class BackboneElement(Element):
    """A part that belongs to one resource. https://hl7.org/fhir/R4/backboneelement.html

    id 0..1, extension 0..*, modifierExtension 0..*
    """

    PATH = "BackboneElement"

    modifierExtension = many(Outermost)  # noqa: N815


class Resource(R4Type):
    """What every resource has. https://hl7.org/fhir/R4/resource.html

    id 0..1, meta 0..1, implicitRules 0..1, language 0..1
    """

    PATH = "Resource"

    id = one(Primitive, ID, bare=True)
    meta = one(Complex, "Meta")
    implicitRules = one(Primitive, URI)  # noqa: N815
    language = one(Primitive, CODE)

    @validates_schema(pass_original=True)
    def refers_to_what_is_there(self, _: Any, original: dict[str, Any], **__: Any) -> None:
        if self.contained:
            return
        trace = explaining.get()
        if trace is None:
            seen = tracing.seen_in(self.PATH, original)
        else:
            seen = trace.unresolved.get(id(original), Seen.nothing())
        problems = references.problems(original, seen)
        if problems:
            raise ValidationError(problems)


class DomainResource(Resource):
    """A resource with narrative and extensions. https://hl7.org/fhir/R4/domainresource.html

    id 0..1, meta 0..1, implicitRules 0..1, language 0..1, text 0..1, contained 0..*,
    extension 0..*, modifierExtension 0..*
    """

    PATH = "DomainResource"

    text = one(Complex, "Narrative")
    contained = many(AnyResource, contained=True)
    extension = many(Outermost)
    modifierExtension = many(Outermost)  # noqa: N815
