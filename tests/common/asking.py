"""Messages of a partner called `et-mowsa`, and a handler that counts them."""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4

from joserfc.jwk import ECKey, KeySet

from schemas import canonical, messages, strict_json
from schemas.codes import Acknowledgement, MessageEvent, RecipientClass
from schemas.events import Agreement, PartnerRegistered
from services.common import acknowledging, peers, signing
from services.common.guard import Caller
from services.common.inbox import Record
from tests.common.conftest import NAMES

KEY = ECKey.generate_key("P-384", {"use": "sig", "alg": "ES384"}, auto_kid=True)
OTHER_KEY = ECKey.generate_key("P-384", {"use": "sig", "alg": "ES384"}, auto_kid=True)
TOPIC = "partner.et-mowsa.inbound.v1"
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
CASE = UUID(int=7)
NOTICE = "5b1f0a52-3c7e-4f0b-8f58-9b3a1f6a7d01"
CALLER = Caller(
    "et-mowsa", "et-mowsa.1", frozenset({"system/Communication.c"}), frozenset(), "1", None
)


def a_message(
    *,
    bundle_id=None,
    message_id=None,
    sender="et-mowsa",
    receiver="referral",
    source="https://mowsa.example/fhir",
    **changes,
):
    resource = {
        "resourceType": "Communication",
        "status": "completed",
        "inResponseTo": [{"identifier": {"system": canonical.SID_MESSAGE, "value": NOTICE}}],
        "category": [Acknowledgement.RECEIVED.concept],
        "subject": {
            "type": "Patient",
            "identifier": {"system": canonical.SID_CASE, "value": NAMES.name("et-mowsa", CASE)},
        },
        "received": "2026-09-01T12:00:00Z",
        "sender": {
            "type": "Organization",
            "identifier": {"system": canonical.SID_PARTNER, "value": sender},
        },
        **changes,
    }
    bundle = messages.build(
        MessageEvent.ACKNOWLEDGE,
        bundle_id=bundle_id or uuid4(),
        message_id=message_id or uuid4(),
        sender=sender,
        receiver=receiver,
        resources=[resource],
        timestamp=NOW,
        jurisdiction=("ET", "1"),
        source_endpoint=source,
        destination_endpoint="http://referral/fhir",
    )
    return strict_json.dump(bundle)


class Effects:
    """A handler that counts."""

    def __init__(self):
        self.cases = []

    def __call__(self, _session, asked):
        self.cases.append(asked.case)
        return [acknowledging.answer(asked)]


AGREED = Agreement(
    partner="dj-authority",
    start=datetime(2024, 1, 1, tzinfo=UTC),
    end=datetime(2090, 1, 1, tzinfo=UTC),
    cross_border=True,
)


def register(
    sessions,
    partner="et-mowsa",
    *,
    respond_to=(),
    enabled=True,
    at=NOW,
    scopes=None,
    keys=(KEY,),
):
    """What the register tells of a partner."""
    news = PartnerRegistered(
        partner=partner,
        country="ET",
        recipient_class=RecipientClass.LEAD_AUTHORITY_ORIGIN,
        scopes=tuple(CALLER.scopes) if scopes is None else scopes,
        agreements=(AGREED,),
        jwks=KeySet(list(keys)).as_dict(private=False),
        enabled=enabled,
        respond_to=tuple(respond_to),
        at=at,
    )
    with sessions.begin() as session:
        peers.on_partner_registered(session, news)


SOURCE = "urn:casebridge:partner:et-mowsa"


def a_record(
    value,
    *,
    offset=0,
    key=KEY,
    type_="acknowledge.v1",
    id_=None,
    topic=TOPIC,
    source=SOURCE,
    about="k",
):
    """The message as its writer puts it on its topic, under the key `about`."""
    headers = {"ce_id": id_ or message_id(value), "ce_type": type_, "ce_source": source}
    what = signing.Signed(topic, about, headers["ce_id"], type_, headers["ce_source"], value)
    headers["signature"] = signing.sign(what, key).decode()
    return Record(topic, 0, offset, about, headers, value)


def message_id(value):
    """The MessageHeader.id of these bytes, if there is one."""
    try:
        return json.loads(value)["entry"][0]["resource"]["id"]
    except (ValueError, KeyError, TypeError, IndexError):
        return str(uuid4())
