"""What the operator's own client asks of the register, to bring the broker in line with it."""

from flask import Blueprint, Response

from schemas import strict_json
from services.common.contract import agreed
from services.common.guard import requires
from services.common.service import running
from services.consent import contracts
from services.consent.store import register

doors = Blueprint("operator", __name__)


@doors.get("/operator/partners")
@requires("casebridge/administer")
@agreed(contracts.PARTNERS)
def partners() -> Response:
    """Everybody who is or was registered, and who of them takes part at this very instant."""
    with running().looks() as session:
        active = register.active_ids(session)
        found = [{"id": id_, "active": id_ in active} for id_ in sorted(register.all_ids(session))]
    answer = Response(strict_json.dump({"partners": found}), content_type="application/json")
    answer.headers["Cache-Control"] = "no-store"
    return answer
