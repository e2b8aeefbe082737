"""Kafka as a partner uses it: authenticated by token, ordered, with settings that lose nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka.errors import (
    AuthorizationError,
    KafkaError,
    KafkaTimeoutError,
    SaslAuthenticationFailedError,
    TopicAuthorizationFailedError,
    UnknownTopicOrPartitionError,
)
from kafka.net.compat import KafkaNetClient
from kafka.net.sasl.oauth import AbstractTokenProvider

from partner.addresses import is_this_machine
from partner.refusals import Refused

LARGEST_MESSAGE = 10 * 1024 * 1024  # bytes
PATIENCE_TO_CONNECT = 10_000  # milliseconds

Client = TypeVar("Client")
GiveToken = Callable[[], str]


class _Tokens(AbstractTokenProvider):  # type: ignore[misc]
    def __init__(self, give: GiveToken) -> None:
        self._give = give

    def token(self) -> str:
        return self._give()

    def extensions(self) -> dict[str, str]:
        return {}


def protocol(bootstrap_servers: str) -> str:
    """Encrypted, save to a broker on this very machine."""
    hosts = [server.rpartition(":")[0].strip("[]") for server in bootstrap_servers.split(",")]
    return "SASL_PLAINTEXT" if all(map(is_this_machine, hosts)) else "SASL_SSL"


def _connection(bootstrap_servers: str, token: GiveToken) -> dict[str, Any]:
    return {
        "bootstrap_servers": bootstrap_servers.split(","),
        "security_protocol": protocol(bootstrap_servers),
        "sasl_mechanism": "OAUTHBEARER",
        "sasl_oauth_token_provider": _Tokens(token),
        "reconnect_backoff_max_ms": 2000,
        "bootstrap_timeout_ms": PATIENCE_TO_CONNECT,
    }


def _connected(kind: Callable[..., Client], **settings: Any) -> Client:
    """A client of kafka-python's; where it finds no broker, nothing of it is left.

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


def consumer(bootstrap_servers: str, token: GiveToken, group: str) -> KafkaConsumer:
    """Starts at the beginning, and moves its offset only when told."""
    return _connected(
        KafkaConsumer,
        **_connection(bootstrap_servers, token),
        group_id=group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
        allow_auto_create_topics=False,
        max_partition_fetch_bytes=LARGEST_MESSAGE,
        max_poll_records=100,
    )


def producer(bootstrap_servers: str, token: GiveToken) -> KafkaProducer:
    """Waits for every replica, and keeps the order of what it is given."""
    return _connected(
        KafkaProducer,
        **_connection(bootstrap_servers, token),
        acks="all",
        enable_idempotence=True,
        allow_auto_create_topics=False,
        max_request_size=LARGEST_MESSAGE,
        delivery_timeout_ms=35_000,
    )


def readable(bootstrap_servers: str, token: GiveToken, topics: list[str]) -> list[TopicPartition]:
    """The partitions of those topics that exist. Refused when one of them may not be read.

    Asked for outright, because a consumer that waits at a forbidden topic logs and hears nothing.
    """
    admin = _connected(KafkaAdminClient, **_connection(bootstrap_servers, token))
    try:
        described = admin.describe_topics(topics)
    finally:
        admin.close()
    found: list[TopicPartition] = []
    for topic in described:
        match topic["error_code"]:
            case 0:
                found += [
                    TopicPartition(topic["name"], partition["partition_index"])
                    for partition in topic["partitions"]
                ]
            case TopicAuthorizationFailedError.errno:
                raise Refused.because("forbidden", f"we may not read the topic {topic['name']}")
            case UnknownTopicOrPartitionError.errno:
                pass
            case code:
                raise Refused.because("transient", f"the broker answers with its error {code}")
    return found


@contextmanager
def in_our_words() -> Iterator[None]:
    """Kafka's errors as ours."""
    try:
        yield
    except AuthorizationError as problem:
        raise Refused.because(
            "forbidden", f"the broker does not allow this ({type(problem).__name__})"
        ) from problem
    except SaslAuthenticationFailedError as problem:
        raise Refused.because("login", "the broker does not accept our token") from problem
    except KafkaTimeoutError as problem:  # a broker that refuses a token mostly just hangs up
        raise Refused.because(
            "transient", "the broker cannot be reached, or does not take our token"
        ) from problem
    except KafkaError as problem:
        raise Refused.because(
            "transient", f"the broker cannot be asked ({type(problem).__name__})"
        ) from problem
