"""What Kafka is told at its start, and what it must never be told.

Nobody gets anywhere without a name: clients come by OAUTHBEARER with tokens of our authorization
server, the node itself and its controller by SASL/PLAIN with a secret of its own. No listener is
PLAINTEXT, and nothing is allowed that no ACL allows. (K01, K04, K16)
"""

from collections.abc import Mapping
from pathlib import Path

from deploy.keys import OPERATOR
from deploy.trouble import CannotStart

AUDIENCE = "urn:casebridge:kafka"
LARGEST_MESSAGE = 10 * 1024 * 1024  # bytes, as our clients have it
LARGEST_BATCH = LARGEST_MESSAGE + 64 * 1024  # with its headers
TOKEN_LIFE = 300_000  # milliseconds: nobody stays longer without showing a new token
DAYS_KEPT = 90  # of what is written, and of how far each reader has read (RELIABILITY, trap 14)
AUTHORIZER = "org.apache.kafka.metadata.authorizer.StandardAuthorizer"
VALIDATOR = "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler"
PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule"
BEARER = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule"
ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls"
Properties = Mapping[str, str]

CLOSED: Properties = {
    "authorizer.class.name": AUTHORIZER,
    "allow.everyone.if.no.acl.found": "false",
    "auto.create.topics.enable": "false",
    "super.users": f"User:broker;User:{OPERATOR}",
    "connections.max.reauth.ms": str(TOKEN_LIFE),
}
_CLIENT = "listener.name.client.oauthbearer.sasl"
_MUST: Properties = {
    **{name: value for name, value in CLOSED.items() if name != "connections.max.reauth.ms"},
    # Without this class Kafka takes tokens that nobody signed.
    f"{_CLIENT}.server.callback.handler.class": VALIDATOR,
    f"{_CLIENT}.oauthbearer.expected.audience": AUDIENCE,
    f"{_CLIENT}.oauthbearer.sub.claim.name": "organization",
}


class OpenBroker(CannotStart):
    """The broker's configuration would let in, or allow, what nobody has been granted."""


def properties(
    *, ports: Mapping[str, int], data: Path, secret: str, issuer: str, token_keys: str,
    address: str = "127.0.0.1", listens_on: str = "127.0.0.1",
) -> Properties:  # fmt: skip
    """Kafka's settings; `address` is what clients are told, `listens_on` where it hears them."""
    own, controller = ports["kafka-own"], ports["kafka-controller"]
    return {
        "process.roles": "broker,controller",
        "node.id": "1",
        "controller.quorum.voters": f"1@127.0.0.1:{controller}",
        "log.dirs": str(data),
        "listeners": f"CLIENT://{listens_on}:{ports['kafka']},OWN://127.0.0.1:{own},"
        f"CONTROLLER://127.0.0.1:{controller}",
        "advertised.listeners": f"CLIENT://{address}:{ports['kafka']},OWN://127.0.0.1:{own}",
        "listener.security.protocol.map": "CLIENT:SASL_PLAINTEXT,OWN:SASL_PLAINTEXT,"
        "CONTROLLER:SASL_PLAINTEXT",
        "inter.broker.listener.name": "OWN",
        "controller.listener.names": "CONTROLLER",
        **clients_by_token(issuer, token_keys),
        **_by_secret("own", secret),
        **_by_secret("controller", secret),
        "sasl.mechanism.inter.broker.protocol": "PLAIN",
        "sasl.mechanism.controller.protocol": "PLAIN",
        **CLOSED,
        "message.max.bytes": str(LARGEST_BATCH),
        "replica.fetch.max.bytes": str(LARGEST_BATCH),
        "socket.request.max.bytes": str(2 * LARGEST_BATCH),
        "log.retention.hours": str(24 * DAYS_KEPT),
        "offsets.retention.minutes": str(24 * 60 * DAYS_KEPT),
        "num.partitions": "1",
        "default.replication.factor": "1",
        "offsets.topic.replication.factor": "1",
        "offsets.topic.num.partitions": "4",
        "transaction.state.log.replication.factor": "1",
        "transaction.state.log.min.isr": "1",
        "share.coordinator.state.topic.replication.factor": "1",
        "share.coordinator.state.topic.min.isr": "1",
        "group.initial.rebalance.delay.ms": "0",
        "num.network.threads": "2",
        "num.io.threads": "4",
        "background.threads": "4",
        "log.cleaner.dedupe.buffer.size": str(8 * 1024 * 1024),
    }  # fmt: skip


def clients_by_token(issuer: str, token_keys: str) -> Properties:
    """The listener CLIENT: by tokens of our authorization server, and by nothing else."""
    prefix = "listener.name.client"
    bearer = f"{prefix}.oauthbearer"
    return {
        f"{prefix}.sasl.enabled.mechanisms": "OAUTHBEARER",
        f"{bearer}.sasl.server.callback.handler.class": VALIDATOR,
        f"{bearer}.sasl.jaas.config": f"{BEARER} required;",
        f"{bearer}.sasl.oauthbearer.jwks.endpoint.url": token_keys,
        f"{bearer}.sasl.oauthbearer.expected.audience": AUDIENCE,
        f"{bearer}.sasl.oauthbearer.expected.issuer": issuer,
        f"{bearer}.sasl.oauthbearer.sub.claim.name": "organization",
        f"{bearer}.sasl.oauthbearer.clock.skew.seconds": "5",
    }


def _by_secret(listener: str, secret: str) -> Properties:
    prefix = f"listener.name.{listener}"
    return {
        f"{prefix}.sasl.enabled.mechanisms": "PLAIN",
        f"{prefix}.plain.sasl.jaas.config": f'{PLAIN} required username="broker" '
        f'password="{secret}" user_broker="{secret}";',
    }


def refuse_open(settings: Properties) -> None:
    """Raises OpenBroker naming every setting that would open the broker. (K01, K04, K16)"""
    names = [each.partition("://")[0] for each in settings.get("listeners", "").split(",")]
    protocols = {
        name: protocol
        for each in settings.get("listener.security.protocol.map", "").split(",")
        for name, _, protocol in [each.partition(":")]
    }
    wrong = [
        f"the listener {name} is {protocols.get(name, 'PLAINTEXT')}"
        for name in names
        if not protocols.get(name, "PLAINTEXT").startswith("SASL_")
    ]
    wrong += [
        f"the listener {name} takes {found or 'any mechanism'}"
        for name in names
        if (found := settings.get(f"listener.name.{name.lower()}.sasl.enabled.mechanisms"))
        not in {"OAUTHBEARER", "PLAIN"}
        or (found == "PLAIN" and name not in {"OWN", "CONTROLLER"})
    ]
    wrong += [
        f"{name} is {settings.get(name, 'not set')}"
        for name, must in _MUST.items()
        if settings.get(name, "").lower() != must.lower()
    ]
    if not 0 < int(settings.get("connections.max.reauth.ms", "0")) <= TOKEN_LIFE:
        wrong.append("connections.max.reauth.ms lets a client outstay its token")
    if wrong:
        raise OpenBroker("Kafka is not started: " + "; ".join(wrong) + ".")


def as_text(settings: Properties) -> str:
    """As a Java properties file."""
    return "".join(f"{name}={_escaped(value)}\n" for name, value in settings.items())


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")


def read(file: Path) -> Properties:
    """The settings in a properties file, one `name=value` to a line."""
    lines = (line.strip() for line in file.read_text("utf-8").splitlines())
    pairs = (line.partition("=") for line in lines if line and not line.startswith(("#", "!")))
    return {name.strip(): value.strip().replace("\\\\", "\\") for name, _, value in pairs}
