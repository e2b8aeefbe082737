"""Kafka clients of our own: authenticated, ordered, and with settings that lose nothing.

(RELIABILITY, traps 1 and 2)
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kafka import KafkaConsumer, KafkaProducer
from kafka.net.compat import KafkaNetClient
from kafka.net.sasl.oauth import AbstractTokenProvider

from services.common import batches

Client = TypeVar("Client")

AUDIENCE = "urn:casebridge:kafka"
LARGEST_MESSAGE = 10 * 1024 * 1024  # bytes
PATIENCE_TO_CONNECT = 10_000  # milliseconds; so that a worker hears in time that it is to stop

SAFE_CONSUMER: Mapping[str, object] = {
    "enable_auto_commit": False,
    "auto_offset_reset": "earliest",
    "isolation_level": "read_committed",
    "allow_auto_create_topics": False,
}
SAFE_PRODUCER: Mapping[str, object] = {
    "acks": -1,
    "enable_idempotence": True,
    "allow_auto_create_topics": False,
}


class UnsafeSettings(Exception):
    """A Kafka client is set up so that it could lose, double or invent messages. (F-04)"""


class _Tokens(AbstractTokenProvider):  # type: ignore[misc]
    def __init__(self, token: Callable[[], str]) -> None:
        self._token = token

    def token(self) -> str:
        return self._token()

    def extensions(self) -> dict[str, str]:
        return {}


def _connection(bootstrap_servers: str, token: Callable[[], str]) -> dict[str, Any]:
    return {
        "bootstrap_servers": bootstrap_servers.split(","),
        "security_protocol": "SASL_PLAINTEXT",
        "sasl_mechanism": "OAUTHBEARER",
        "sasl_oauth_token_provider": _Tokens(token),
        "reconnect_backoff_max_ms": 2000,
        "bootstrap_timeout_ms": PATIENCE_TO_CONNECT,
        "metadata_max_age_ms": 30_000,
    }


def connected(kind: Callable[..., Client], **settings: Any) -> Client:
    """A client of kafka-python's; where it finds no broker, nothing of it is left. (F-07)

    Of itself it leaves a thread behind that looks for the broker for ever: one for each attempt.
    """
    begun: list[KafkaNetClient] = []

    def begin(**found: Any) -> KafkaNetClient:
        begun.append(KafkaNetClient(**found))
        return begun[-1]

    try:
        return kind(kafka_client=begin, **settings)
    except BaseException:
        for each in begun:
            each.close()
        raise


def producer(bootstrap_servers: str, token: Callable[[], str]) -> KafkaProducer:
    """A producer that waits for every replica and keeps the order of what it is given."""
    made = connected(
        KafkaProducer,
        **_connection(bootstrap_servers, token),
        **SAFE_PRODUCER,
        max_request_size=LARGEST_MESSAGE,
        batch_size=256 * 1024,
        delivery_timeout_ms=30_000,
    )
    refuse_unsafe(made.config, SAFE_PRODUCER)
    return made


def consumer(bootstrap_servers: str, token: Callable[[], str], group: str) -> KafkaConsumer:
    """A consumer that starts at the beginning and moves its offset only when told."""
    batches.install()
    made = connected(
        KafkaConsumer,
        **_connection(bootstrap_servers, token),
        **SAFE_CONSUMER,
        group_id=group,
        max_partition_fetch_bytes=LARGEST_MESSAGE,
        max_poll_records=100,
        session_timeout_ms=10_000,
    )
    refuse_unsafe(made.config, SAFE_CONSUMER)
    return made


def refuse_unsafe(config: Mapping[str, object], safe: Mapping[str, object]) -> None:
    """Raises UnsafeSettings naming each setting that is not as it must be."""
    wrong = sorted(name for name, value in safe.items() if config.get(name) != value)
    if wrong:
        raise UnsafeSettings(", ".join(wrong))
