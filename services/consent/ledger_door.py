"""`$ledger` over HTTP: the document, signed; or a page to print, in the language of the family."""

import base64
import hashlib
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from schemas import strict_json
from schemas.issues import IssueType, Unreadable, error
from schemas.terminology import Language
from services.common import refusal
from services.common.contract import agreed
from services.common.guard import Caller, caller, requires
from services.common.negotiation import negotiated
from services.common.service import running
from services.consent import actions, contracts, statements
from services.consent.ledger_document import as_document, to_sign
from services.consent.ledger_page import Page, as_note, as_page, organisations
from services.consent.reader_view import Ledger
from services.consent.statements import Kind
from services.consent.store import register
from services.consent.store.tables import NOWHERE

STYLE: Final = (Path(__file__).parent / "templates" / "ledger.css").read_text("utf-8")
_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode("ascii")
PAGE_HEADERS: Final = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none';"
        " form-action 'none'; frame-ancestors 'none'"
    ),
    "Content-Disposition": 'inline; filename="page.html"',
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept, Accept-Language",
    "X-Content-Type-Options": "nosniff",
}
"""It fetches nothing, runs nothing, and its file has a name that tells nothing."""

OF_THE_PAGE = ("lang", "discreet")

doors = Blueprint("ledger", __name__, template_folder="templates")


@doors.get("/fhir/$ledger")
@requires("system/AuditEvent.r")
@agreed(contracts.LEDGER)
def read_ledger() -> Response:
    """`?case=` under the reader's own name for it; a page to print for `Accept: text/html`."""
    name, who, service = request.args["case"], caller(), running()
    as_html = negotiated().type == contracts.HTML
    since, language, discreet = _since(), _language(as_html=as_html), _discreet(as_html=as_html)
    by, names = who.organisation, service.origin.names
    with service.sessions.begin() as session:
        ledger = actions.read_ledger(
            session,
            names.read(by, name) or NOWHERE,
            by=by,
            client=who.client_id,
            token=who.token_id,
            since=since,
        )
    if ledger is None:
        raise refusal.NotFound
    if as_html:
        answer = _page(ledger, who, language, discreet=discreet)
    else:
        document = as_document(ledger, name, lambda thing: names.name(by, thing))
        said = to_sign(ledger, name, by)
        document["signed"] = statements.sign(Kind.LEDGER, said, service.key)
        answer = Response(strict_json.dump(document), content_type="application/json")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _page(ledger: Ledger, who: Caller, language: Language, *, discreet: bool) -> Response:
    with running().looks() as session:
        known = register.find(session, organisations(ledger) | {who.organisation})
    page = Page(language, who.organisation, {id_: entry.name for id_, entry in known.items()})
    template, shown = (
        ("note.html", as_note(ledger, page)) if discreet else ("ledger.html", as_page(ledger, page))
    )
    text = render_template(template, css=Markup(STYLE), **shown)  # noqa: S704 - a file of ours
    answer = Response(text, content_type=f"{contracts.HTML}; charset=utf-8")
    answer.headers.update(PAGE_HEADERS)
    answer.headers["Content-Language"] = str(language)
    return answer


def _language(*, as_html: bool) -> Language:
    """`lang`, else the best of Accept-Language that there is, else English."""
    asked = request.args.get("lang")
    if asked is None:
        best = request.accept_languages.best_match([str(one) for one in Language])
        return Language(best) if best else Language.ENGLISH
    if asked not in set(Language) or not as_html:
        raise _refused("lang", f"one of {', '.join(Language)}, and for a page alone")
    return Language(asked)


def _discreet(*, as_html: bool) -> bool:
    """Whoever asks for a note must not get the whole ledger because of a header forgotten."""
    asked = request.args.get("discreet")
    if asked is None:
        return False
    if asked not in ("true", "false") or not as_html:
        raise _refused("discreet", "true or false, and for a page alone")
    return asked == "true"


def _since() -> int | None:
    size = request.args.get("since")
    if size is None:
        return None
    if not size.isascii() or not size.isdigit() or len(size) > 15:
        raise _refused("since", "the size of a checkpoint, a whole number")
    return int(size)


def _refused(name: str, rule: str) -> Unreadable:
    return Unreadable([error(IssueType.VALUE, f"http.{name}", rule, "parameter")])
