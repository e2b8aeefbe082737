"""What is published, cut down to what software of others relies on, so that versions compare.

One line for each message, type, code system, extension and operation.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from schemas.canonical import JURISDICTION, VERSION
from schemas.codes import SYSTEMS
from schemas.codes.countries import COUNTRIES
from schemas.extensions import EXTENSIONS
from schemas.messages import DEFINITIONS
from schemas.messages.definition import ANY, Carries, Definition, Rule
from schemas.messages.presence import Either
from schemas.publishing import envelope, package
from schemas.publishing.json_schema.types import ANY_RESOURCE, INNER_EXTENSION, Types
from schemas.publishing.operations import OPERATIONS, Parameter
from schemas.publishing.sentences import demanded
from schemas.resources import registry
from schemas.resources.fields import Bound, Complex, Part, Primitive, ReferenceTo, Several

Contract = dict[str, Any]

MANY: Final = None
"""How often, where there is no upper bound."""


def contract() -> Contract:
    """What holds now."""
    return {
        "version": VERSION,
        "package": package.VERSION,
        "envelope": {one["id"]: dict(_envelope(one)) for one in envelope.profiles()},
        "messages": {event.value: _message(one) for event, one in DEFINITIONS.items()},
        "types": {path: dict(_elements(path)) for path in _types()},
        "codes": {codes.system(): sorted(map(str, codes)) for codes in SYSTEMS}
        | {JURISDICTION: list(COUNTRIES)},
        "extensions": {
            url: {"on": sorted(one.on), "value": one.value, "codes": _codes(one.system, one.words)}
            for url, one in EXTENSIONS.items()
        },
        "operations": {
            one.code: {"in": _parameters(one.takes), "out": _parameters(one.gives)}
            for one in OPERATIONS
        },
    }


def written(found: Contract) -> bytes:
    """One line for each thing, so that a change is seen where it is."""
    lines = []
    for part, content in found.items():
        if isinstance(content, dict):
            inner = ",\n".join(
                f"    {json.dumps(name)}: {json.dumps(one, ensure_ascii=False, sort_keys=True)}"
                for name, one in sorted(content.items())
            )
            lines.append(f"  {json.dumps(part)}: {{\n{inner}\n  }}")
        else:
            lines.append(f"  {json.dumps(part)}: {json.dumps(content)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _envelope(profile: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """What every message is asked, element by element, in words."""
    for element in profile["differential"]["element"]:
        asked = [one["human"] for one in element.get("constraint", ())]
        asked += [f"at least {element['min']}"] if "min" in element else []
        asked += [f"at most {element['max']}"] if "max" in element else []
        asked += [f"of {element['binding']['valueSet']}"] if "binding" in element else []
        asked += [f"is {value}" for name, value in element.items() if name.startswith("fixed")]
        if asked:
            yield element["id"], sorted(asked)


def _message(definition: Definition) -> Contract:
    carried = {one.label: one for one in definition.others}
    return {
        "status": definition.status.value,
        "request": definition.is_request,
        "category": definition.category.value,
        "services": sorted((*definition.asked_of, *definition.written_by)),
        "parties": sorted((*definition.sent_by, *definition.sent_to)),
        "by_person": definition.by_person,
        "scope": definition.scope,
        "answer": definition.answer,
        "acknowledged": definition.acknowledged,
        "closed": definition.closed,
        "focus": definition.focus.type,
        "carries": {
            "": _carries(definition.focus),
            **{label: _carries(one) for label, one in carried.items()},
        },
    }


def _carries(one: Carries) -> Contract:
    return {
        "min": one.at_least,
        "max": _most(one.at_most),
        "one_suffices": one.one_suffices,
        "demands": _demands(one.rules),
    }


def _demands(rules: Iterable[Rule]) -> Contract:
    """What is asked of each element, by all rules together."""
    found: Contract = {}
    for key, asked in _asked(rules):
        found[key] = _both(found[key], asked) if key in found else asked
    return found


def _asked(rules: Iterable[Rule]) -> Iterator[tuple[str, Contract]]:
    for rule in rules:
        if isinstance(rule, Either):
            first = next(demanded(rule.groups[0]))
            ways = [json.dumps(_demands(group), sort_keys=True) for group in rule.groups]
            yield f"either {first.element}", {"min": 0, "max": MANY, "limit": sorted(ways)}
        else:
            for one in demanded([rule]):
                key = " ".join(filter(None, (one.when, one.element, one.part)))
                limit = sorted(one.limit)
                yield key, {"min": one.least, "max": _most(one.most), "limit": limit}


def _both(one: Contract, other: Contract) -> Contract:
    bounds = [most for most in (one["max"], other["max"]) if most is not MANY]
    return {
        "min": max(one["min"], other["min"]),
        "max": min(bounds, default=MANY),
        "limit": sorted({*one["limit"], *other["limit"]}),
    }


def _most(most: int) -> int | None:
    return MANY if most >= ANY else most


def _types() -> list[str]:
    known = Types(registry.RESOURCES).needed_by(*registry.RESOURCES)
    ours = {ANY_RESOURCE, INNER_EXTENSION}
    return [name for name in known if name[0].isupper() and name not in ours]


def _elements(path: str) -> Iterator[tuple[str, Contract]]:
    for name, part in registry.element_schema(path).parts.items():
        if not name.startswith("_"):
            yield name, _element(part)


def _element(part: Part) -> Contract:
    inner = part.inner if isinstance(part, Several) else part
    found: Contract = {"min": part.at_least, "max": MANY if part is not inner else 1}
    match inner:
        case Primitive():
            found["type"] = inner.kind.name
        case Complex():
            found["type"] = inner.path
        case _:
            found["type"] = type(inner).__name__
    if isinstance(inner, ReferenceTo):
        found["limit"] = sorted(inner.targets)
    elif isinstance(inner, Bound) or (isinstance(inner, Primitive) and inner.codes is not None):
        found["limit"] = sorted(inner.codes or ())
    return found


def _codes(system: Any, words: Iterable[str]) -> list[str]:
    return [system.system()] if system is not None else sorted(words)


def _parameters(parameters: Iterable[Parameter]) -> Contract:
    return {
        one.name: {
            "min": one.at_least,
            "max": MANY if one.at_most == "*" else int(one.at_most),
            "type": one.kind,
            "limit": _codes(one.system, ()),
            "parts": _parameters(one.parts),
        }
        for one in parameters
    }
