"""What software of others would stumble over if this version took the place of the last.

Inside a version only optional things are added. Whoever sends may go on sending as before, and
whoever reads finds what was there before. A draft may change; so may all in another major version.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

Contract = Mapping[str, Any]

_NOTHING: Final[Contract] = {"min": 0, "max": None, "limit": []}
_FIXED: Final = ("request", "category", "scope", "answer", "focus")


def between(last: Contract, now: Contract) -> list[str]:
    """The breaks, each in a sentence that names its place; none where there need be none."""
    if last["version"].partition(".")[0] != now["version"].partition(".")[0]:
        return []
    return [
        *_envelope(last["envelope"], now["envelope"]),
        *_messages(last["messages"], now["messages"]),
        *_types(last["types"], now["types"]),
        *_code_systems(last["codes"], now["codes"]),
        *_extensions(last["extensions"], now["extensions"]),
        *_operations(last["operations"], now["operations"]),
    ]


def _envelope(last: Contract, now: Contract) -> Iterator[str]:
    for profile, elements in now.items():
        before = last.get(profile, {})
        for element, asked in elements.items():
            for one in asked:
                if one not in before.get(element, ()):
                    yield f"{profile}, {element}: {one}: is asked, and was not"


def _messages(last: Contract, now: Contract) -> Iterator[str]:
    for event, before in last.items():
        if before["status"] == "draft":
            continue
        after = now.get(event)
        if after is None:
            yield f"{event}: the event is gone"
        elif after["status"] != "active":
            yield f"{event}: is {after['status']} and was active"
        else:
            yield from _message(event, before, after)


def _message(event: str, before: Contract, after: Contract) -> Iterator[str]:
    for name in _FIXED:
        if before[name] != after[name]:
            yield f"{event}: {name} is another"
    for name in ("services", "parties"):
        yield from _gone(f"{event}: {name}", before[name], after[name])
    if after["closed"] and not before["closed"]:
        yield f"{event}: nothing else may travel along any more"
    if after["by_person"] and not before["by_person"]:
        yield f"{event}: only a person may act"
    if before["acknowledged"] != after["acknowledged"]:
        yield f"{event}: acknowledged is another"
    for label in {**before["carries"], **after["carries"]}:
        place = f"{event}, {label or 'focus'}"
        yield from _carried(
            place,
            before["carries"].get(label),
            after["carries"].get(label),
            closed=before["closed"],
            notice=not before["request"],
        )


def _carried(
    place: str, before: Contract | None, after: Contract | None, *, closed: bool, notice: bool
) -> Iterator[str]:
    """One kind of resource. A notice must go on bringing what its readers rely on."""
    if before is None:
        if after is not None and after["min"]:
            yield f"{place}: must be carried"
        elif after is not None and not closed and any(map(_asks, after["demands"].values())):
            yield f"{place}: more is asked of it"
        return
    if after is None:
        if notice or closed:
            yield f"{place}: is carried no more"
        return
    yield from _bounds(place, before, after)
    if before["one_suffices"] and not after["one_suffices"]:
        yield f"{place}: more than one must be right"
    if notice and after["min"] < before["min"]:
        yield f"{place}: need not be carried any more"
    yield from _demands(place, before["demands"], after["demands"], notice=notice)


def _demands(place: str, before: Contract, after: Contract, *, notice: bool) -> Iterator[str]:
    for name in {**before, **after}:
        was, is_ = before.get(name, _NOTHING), after.get(name, _NOTHING)
        yield from _bounds(f"{place}.{name}", was, is_)
        yield from _narrowed(f"{place}.{name}", was["limit"], is_["limit"])
        if notice and is_["min"] < was["min"]:
            yield f"{place}.{name}: need not be there any more"


def _asks(demand: Contract) -> bool:
    return bool(demand["min"] or demand["max"] is not None or demand["limit"])


def _types(last: Contract, now: Contract) -> Iterator[str]:
    for path, before in last.items():
        if path not in now:
            yield f"{path}: the type is gone"
            continue
        yield from _named(path, before, now[path], _element)


def _element(place: str, before: Contract, after: Contract) -> Iterator[str]:
    if before["type"] != after["type"]:
        yield f"{place}: is of another type"
    yield from _bounds(place, before, after)
    yield from _narrowed(place, before.get("limit", []), after.get("limit", []))


def _code_systems(last: Contract, now: Contract) -> Iterator[str]:
    for system, codes in last.items():
        if system not in now:
            yield f"{system}: the code system is gone"
        else:
            yield from _gone(system, codes, now[system])


def _extensions(last: Contract, now: Contract) -> Iterator[str]:
    for url, before in last.items():
        after = now.get(url)
        if after is None:
            yield f"{url}: the extension is gone"
            continue
        yield from _gone(f"{url}: on", before["on"], after["on"])
        if before["value"] != after["value"]:
            yield f"{url}: its value is of another type"
        yield from _narrowed(url, before["codes"], after["codes"])


def _operations(last: Contract, now: Contract) -> Iterator[str]:
    for code, before in last.items():
        after = now.get(code)
        if after is None:
            yield f"${code}: the operation is gone"
            continue
        for use in ("in", "out"):
            yield from _named(f"${code} {use}", before[use], after[use], _parameter)


def _parameter(place: str, before: Contract, after: Contract) -> Iterator[str]:
    yield from _element(place, before, after)
    yield from _named(place, before["parts"], after["parts"], _parameter)


def _named(
    place: str,
    before: Contract,
    after: Contract,
    compare: Callable[[str, Contract, Contract], Iterator[str]],
) -> Iterator[str]:
    """Things by their names: none goes, none that is required comes."""
    for name, was in before.items():
        if name in after:
            yield from compare(f"{place}.{name}", was, after[name])
        else:
            yield f"{place}.{name}: is gone"
    for name, one in after.items():
        if name not in before and one["min"]:
            yield f"{place}.{name}: is required and was not there"


def _bounds(place: str, before: Contract, after: Contract) -> Iterator[str]:
    if after["min"] > before["min"]:
        yield f"{place}: at least {after['min']}, and was {before['min']}"
    if after["max"] is not None and (before["max"] is None or after["max"] < before["max"]):
        was = "any number" if before["max"] is None else before["max"]
        yield f"{place}: at most {after['max']}, and was {was}"


def _narrowed(place: str, before: list[str], after: list[str]) -> Iterator[str]:
    """A list that limits: without one, anything goes."""
    if after and not before:
        yield f"{place}: is limited, and was not"
    elif after:
        yield from _gone(place, before, after)


def _gone(place: str, before: list[str], after: list[str]) -> Iterator[str]:
    for one in before:
        if one not in after:
            yield f"{place}: {one} is gone"
