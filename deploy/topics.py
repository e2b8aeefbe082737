"""Which topics there are and who may do what with them: worked out from the partner register alone.

Nothing is allowed that does not follow from it: `apply` also takes away what it no longer gives,
and puts back what somebody changed by hand.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from kafka import KafkaAdminClient
from kafka.errors import TopicAlreadyExistsError
from kafka.net.sasl.oauth import AbstractTokenProvider

from deploy import rights
from deploy.broker_settings import DAYS_KEPT, LARGEST_BATCH
from deploy.databases import SERVICES
from deploy.keys import CLIENTS
from deploy.rights import Right, Settings, rights_held
from deploy.trouble import CannotStart
from services.common.kafka import connected

__all__ = ["Right", "rights_held"]  # where many look for them

EVENT_PARTITIONS = 6  # bounds how many workers of one service share the work
PARTNER_PARTITIONS = 1  # a partner reads everything in the order of our commits
RESERVED = frozenset({*CLIENTS, "broker"})  # the broker knows our own by these names
PATIENCE = 20.0  # seconds
CONFIGURATION = {
    "cleanup.policy": "delete",
    "max.message.bytes": str(LARGEST_BATCH),
    "retention.ms": str(DAYS_KEPT * 24 * 60 * 60 * 1000),
}


@dataclass(frozen=True)
class Layout:
    """Everything the broker should hold: topics with their partitions, and rights."""

    topics: Mapping[str, int] = field(default_factory=dict)
    rights: frozenset[Right] = frozenset()


def events_topic(service: str) -> str:
    """What a service tells the others."""
    return f"{service}.events.v1"


def outbound_topic(partner: str, service: str) -> str:
    """What a service tells one partner."""
    return f"partner.{partner}.{service}.v1"


def inbound_topic(partner: str) -> str:
    """What a partner asks of us."""
    return f"partner.{partner}.inbound.v1"


def layout(active: Iterable[str], others: Iterable[str] = ()) -> Layout:
    """The whole layout for the partners that take part now, and those that do not.

    Who takes part no more has no right, but our services go on writing what is for it: what cannot
    be written would hold up what is for everybody else.
    """
    active = sorted(set(active))
    partners = sorted({*active, *others})
    if taken := RESERVED.intersection(partners):
        raise CannotStart(f"No partner may be called {', '.join(sorted(taken))}.")
    topics = {events_topic(service): EVENT_PARTITIONS for service in SERVICES}
    for partner in partners:
        topics[inbound_topic(partner)] = PARTNER_PARTITIONS
        topics |= {outbound_topic(partner, service): PARTNER_PARTITIONS for service in SERVICES}
    given = chain(
        *(_of_service(service, partners) for service in SERVICES), *map(_of_partner, active)
    )
    return Layout(topics, frozenset(given))


def _of_service(service: str, partners: Iterable[str]) -> Iterable[Right]:
    yield from _write(service, events_topic(service))
    for other in SERVICES:
        yield from _read(service, events_topic(other))
    yield from _group(service, service)
    for partner in partners:
        yield from _write(service, outbound_topic(partner, service))
        yield from _read(service, inbound_topic(partner))


def _of_partner(partner: str) -> Iterable[Right]:
    yield from _write(partner, inbound_topic(partner))
    for service in SERVICES:
        yield from _read(partner, outbound_topic(partner, service))
    yield from _group(partner, f"partner.{partner}")


def _write(principal: str, topic: str) -> Iterable[Right]:
    yield Right(principal, "WRITE", "TOPIC", topic)
    yield Right(principal, "DESCRIBE", "TOPIC", topic)


def _read(principal: str, topic: str) -> Iterable[Right]:
    yield Right(principal, "READ", "TOPIC", topic)
    yield Right(principal, "DESCRIBE", "TOPIC", topic)


def _group(principal: str, name: str) -> Iterable[Right]:
    """This group and those below it. The dot keeps `et-ngo` out of the groups of `et-ngo-two`."""
    yield Right(principal, "READ", "GROUP", name)
    yield Right(principal, "READ", "GROUP", f"{name}.", "PREFIXED")


@dataclass(frozen=True)
class Difference:
    """What at the broker is not as the layout has it."""

    extra_rights: frozenset[Right] = frozenset()
    missing_rights: frozenset[Right] = frozenset()
    missing_topics: frozenset[str] = frozenset()
    other_settings: Mapping[str, Settings] = field(default_factory=dict)
    other_partitions: frozenset[str] = frozenset()
    """Cannot be mended without losing records or their order: a person has to look."""

    @property
    def can_be_mended(self) -> bool:
        """Whether there is anything to do."""
        return bool(
            self.extra_rights or self.missing_rights or self.missing_topics or self.other_settings
        )


def difference(admin: KafkaAdminClient, wanted: Layout) -> Difference:
    """Between what the broker holds now and what it should."""
    held, partitions = rights_held(admin), rights.partitions_held(admin)
    here = wanted.topics.keys() & partitions.keys()
    settings = rights.settings_held(admin, here)
    return Difference(
        extra_rights=held - wanted.rights,
        missing_rights=wanted.rights - held,
        missing_topics=frozenset(wanted.topics.keys() - partitions.keys()),
        other_settings={
            topic: found for topic, found in settings.items() if found != CONFIGURATION
        },
        other_partitions=frozenset(
            topic for topic in here if partitions[topic] != wanted.topics[topic]
        ),
    )


def apply(admin: KafkaAdminClient, wanted: Layout) -> Difference:
    """Make the broker hold this layout; gives what was not as it should be.

    Topics are only ever added: what is in them stays.
    """
    first = found = difference(admin, wanted)
    deadline = time.monotonic() + PATIENCE
    while found.can_be_mended:  # a change shows a moment after its answer
        if time.monotonic() > deadline:
            raise CannotStart("The broker does not take over the rights it is given.")
        _mend(admin, wanted, found)
        time.sleep(0.05)
        found = difference(admin, wanted)
    return first


def _mend(admin: KafkaAdminClient, wanted: Layout, found: Difference) -> None:
    """What is too much goes first."""
    rights.take_away(admin, found.extra_rights)
    if found.missing_topics:
        wanting = {
            topic: {"num_partitions": wanted.topics[topic], "configs": CONFIGURATION}
            for topic in sorted(found.missing_topics)
        }
        with suppress(TopicAlreadyExistsError):  # a command and the keeper mend at the same time
            admin.create_topics(wanting, wait_for_metadata=True)
    rights.grant(admin, found.missing_rights)
    rights.set_exactly(admin, found.other_settings, CONFIGURATION)


class _Tokens(AbstractTokenProvider):  # type: ignore[misc]
    def __init__(self, give: Callable[[], str]) -> None:
        self._give = give

    def token(self) -> str:
        return self._give()

    def extensions(self) -> dict[str, str]:
        return {}


def connection(bootstrap_servers: str, token: Callable[[], str]) -> dict[str, Any]:
    """What any kafka-python client needs to come in by token."""
    return {
        "bootstrap_servers": bootstrap_servers.split(","),
        "security_protocol": "SASL_PLAINTEXT",
        "sasl_mechanism": "OAUTHBEARER",
        "sasl_oauth_token_provider": _Tokens(token),
        "reconnect_backoff_max_ms": 500,
    }


def administer(bootstrap_servers: str, token: Callable[[], str]) -> KafkaAdminClient:
    """The broker, as the operator sees it; the caller closes it."""
    return connected(KafkaAdminClient, **connection(bootstrap_servers, token))
