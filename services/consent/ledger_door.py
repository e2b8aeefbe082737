"""`$ledger` over HTTP: the document, signed, or the page."""

from flask import Blueprint, Response, render_template, request

from schemas import strict_json
from schemas.issues import IssueType, Unreadable, error
from services.common import refusal
from services.common.contract import agreed
from services.common.guard import caller, requires
from services.common.negotiation import negotiated
from services.common.service import running
from services.consent import actions, contracts, statements
from services.consent.ledger_document import as_document, to_sign
from services.consent.ledger_page import as_page
from services.consent.statements import Kind
from services.consent.store.tables import NOWHERE

doors = Blueprint("ledger", __name__, template_folder="templates")


@doors.get("/fhir/$ledger")
@requires("system/AuditEvent.r")
@agreed(contracts.LEDGER)
def read_ledger() -> Response:
    """`?case=` under the reader's own name for it; a page to print for `Accept: text/html`."""
    name, who, service = request.args["case"], caller(), running()
    since = _since(request.args.get("since"))
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
    document = as_document(ledger, name, lambda thing: names.name(by, thing))
    if negotiated().type == contracts.HTML:
        answer = Response(render_template("ledger.html", **as_page(document)))
    else:
        said = to_sign(ledger, name, by)
        document["signed"] = statements.sign(Kind.LEDGER, said, service.key)
        answer = Response(strict_json.dump(document), content_type="application/json")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _since(size: str | None) -> int | None:
    if size is None:
        return None
    if not size.isascii() or not size.isdigit() or len(size) > 15:
        rule = "the size of a checkpoint, a whole number"
        raise Unreadable([error(IssueType.VALUE, "http.since", rule, "parameter")])
    return int(size)
