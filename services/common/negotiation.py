"""What a caller asks for beside the thing itself: parameters, formats, conditions, preferences.

One place for every FHIR door, before any of them is entered: what we do not know is refused, never
ignored. (http://hl7.org/fhir/R4/http.html#mime-type, RFC 9110, RFC 7240)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from flask import Response, current_app, g, request

from schemas import strict_json
from schemas.issues import Issue, IssueType, Unreadable, error
from services.common import contract, media
from services.common.contract import FHIR_JSON, JSON, Contract
from services.common.guard import caller

BASE = "/fhir/"
OPEN_TO_ALL = "/fhir/.well-known/"  # JSON, whatever is asked for, as SMART wants it
FORMATS: Mapping[str, tuple[str, ...]] = {
    "json": (FHIR_JSON, JSON),
    "html": ("text/html",),
}
"""The short words of `_format`."""

NOT_ACCEPTABLE = HTTPStatus.NOT_ACCEPTABLE
UNSUPPORTED = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
_PLACE = "http"


class NotNegotiable(Exception):
    """The request is of a form that this door does not take, or asks for one it does not give."""

    def __init__(self, status: HTTPStatus, issue: Issue) -> None:
        super().__init__(status.phrase)
        self.status = status
        self.issue = issue


@dataclass(frozen=True)
class Negotiated:
    """What the answer to the current request will look like."""

    type: str = FHIR_JSON
    version: bool = False
    root: str | None = None
    preferences: Mapping[str, str] = field(default_factory=dict)

    @property
    def content_type(self) -> str:
        """The whole header."""
        version = f"; fhirVersion={media.OUR_VERSION}" if self.version else ""
        return f"{self.type}{version}; charset=utf-8"


def negotiate() -> None:
    """Before every FHIR request: what is asked for, or why not.

    Who must say who they are does so first: a stranger learns nothing else. (B01)
    """
    if request.url_rule is None or not request.path.startswith(BASE):
        return
    view = current_app.view_functions[str(request.endpoint)]
    agreed = contract.of(view) or Contract("")
    root = agreed.body.root if agreed.body else None
    g.negotiated = Negotiated(root=root)
    if request.path.startswith(OPEN_TO_ALL):
        return
    if getattr(view, "scope", None):
        caller()
    _parameters(agreed)
    chosen = _chosen(agreed.gives)
    preferences = media.preferences(request.headers.get("Prefer"))
    g.negotiated = Negotiated(chosen.name, chosen.names_version, root, preferences)
    if agreed.body:
        _content(agreed.body.types)


def negotiated() -> Negotiated:
    """What was asked for; the usual, where nothing was negotiated."""
    found: Negotiated = g.get("negotiated") or Negotiated()
    return found


def prefers(name: str, value: str = "") -> bool:
    """Whether the caller prefers this; saying so obliges the view to call `preference_applied`."""
    return negotiated().preferences.get(name, "\0") == value


def preference_applied(answer: Response, preference: str) -> None:
    """Tell the caller that its preference was honoured."""
    answer.headers.add("Preference-Applied", preference)


def _parameters(agreed: Contract) -> None:
    """Every parameter of the query is known here, and given once where once is meant. (D12, C17)"""
    known = {one.name: one for one in agreed.parameters}
    issues = []
    for name, values in request.args.lists():
        several = name in known and known[name].several
        if name not in known and name != "_format":
            issues.append(_refused(name, IssueType.NOT_SUPPORTED, "this is not taken here"))
        elif len(values) > 1 and not several:
            issues.append(_refused(name, IssueType.INVALID, "this is taken once"))
    issues += [
        _refused(one.name, IssueType.REQUIRED, "this is required")
        for one in agreed.parameters
        if one.required and one.name not in request.args
    ]
    if issues:
        raise Unreadable(issues[:20])


def _chosen(gives: tuple[str, ...]) -> media.Choice:
    """`_format`, and only without it the headers."""
    asked = request.args.get("_format")
    if asked is not None:
        chosen = _of_format(asked, gives)
        place = f"{_PLACE}._format"
    else:
        chosen = media.choose(request.headers.get("Accept"), gives)
        place = _header("Accept")
    if chosen is None:
        raise _not(NOT_ACCEPTABLE, place, f"this is given as {' or '.join(gives)}")
    if not media.takes_utf8(request.headers.get("Accept-Charset")):
        raise _not(NOT_ACCEPTABLE, _header("Accept-Charset"), "this is given as UTF-8")
    return chosen


def _of_format(asked: str, gives: tuple[str, ...]) -> media.Choice | None:
    """A `+` that nobody escaped arrives as a space."""
    word = asked.strip().lower()
    if word in FORMATS:
        return next((media.Choice(one) for one in FORMATS[word] if one in gives), None)
    try:
        wanted = media.Media.read(asked.replace("fhir json", "fhir+json"))
    except media.NotMedia:
        return None
    if wanted.name not in gives or not wanted.is_ours:
        return None
    return media.Choice(wanted.name, wanted.asks_for_our_version)


def _content(types: tuple[str, ...]) -> None:
    """The body is of a type we read, in UTF-8, of our FHIR version, and not packed. (D08, D11)"""
    try:
        given = media.read(request.headers.get("Content-Type", ""))
    except media.NotMedia:
        given = None
    if given is None or given.name not in types or not given.is_ours:
        rule = f"this is taken as {' or '.join(types)}, in UTF-8, of FHIR {media.OUR_VERSION}"
        raise _not(UNSUPPORTED, _header("Content-Type"), rule)
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise _not(UNSUPPORTED, _header("Content-Encoding"), "this is taken unpacked")


def _not(status: HTTPStatus, place: str, rule: str) -> NotNegotiable:
    name = status.phrase.lower().replace(" ", "-")
    return NotNegotiable(status, error(IssueType.NOT_SUPPORTED, place, rule, name))


def _refused(name: str, code: IssueType, rule: str) -> Issue:
    stem = name.partition(":")[0].partition(".")[0]  # without modifier and chain
    return error(code, strict_json.path(_PLACE, stem), rule, "parameter")


def _header(name: str) -> str:
    """FHIR's word for a header of HTTP, where an element's path would stand."""
    return f"{_PLACE}.{name.lower()}"
