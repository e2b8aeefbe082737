"""Which topics there are and who may do what with them: worked out from the partner register alone.

Nothing is allowed that does not follow from it: `apply` also takes away what it no longer gives.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from kafka import KafkaAdminClient
from kafka.admin import (
    ACL,
    ACLFilter,
    ACLOperation,
    ACLPermissionType,
    ACLResourcePatternType,
    ResourcePattern,
    ResourcePatternFilter,
    ResourceType,
)
from kafka.net.sasl.oauth import AbstractTokenProvider

from deploy.broker_settings import DAYS_KEPT, LARGEST_BATCH
from deploy.databases import SERVICES
from deploy.keys import CLIENTS
from deploy.trouble import CannotStart

EVENT_PARTITIONS = 6  # bounds how many workers of one service share the work
PARTNER_PARTITIONS = 1  # a partner reads everything in the order of our commits
RESERVED = frozenset({*CLIENTS, "broker"})  # the broker knows our own by these names
PATIENCE = 20.0  # seconds
CONFIGURATION = {
    "cleanup.policy": "delete",
    "max.message.bytes": str(LARGEST_BATCH),
    "retention.ms": str(DAYS_KEPT * 24 * 60 * 60 * 1000),
}


@dataclass(frozen=True, order=True)
class Right:
    """One principal may do one thing with one topic or group, or with all that begin so."""

    principal: str
    operation: str
    resource: str
    name: str
    pattern: str = "LITERAL"


@dataclass(frozen=True)
class Layout:
    """Everything the broker should hold: topics with their partitions, and rights."""

    topics: dict[str, int]
    rights: frozenset[Right]


def events_topic(service: str) -> str:
    """What a service tells the others."""
    return f"{service}.events.v1"


def outbound_topic(partner: str, service: str) -> str:
    """What a service tells one partner."""
    return f"partner.{partner}.{service}.v1"


def inbound_topic(partner: str) -> str:
    """What a partner asks of us."""
    return f"partner.{partner}.inbound.v1"


def layout(partners: Iterable[str]) -> Layout:
    """The whole layout for the partners that are registered and not disabled."""
    partners = sorted(set(partners))
    if taken := RESERVED.intersection(partners):
        raise CannotStart(f"No partner may be called {', '.join(sorted(taken))}.")
    topics = {events_topic(service): EVENT_PARTITIONS for service in SERVICES}
    for partner in partners:
        topics[inbound_topic(partner)] = PARTNER_PARTITIONS
        topics |= {outbound_topic(partner, service): PARTNER_PARTITIONS for service in SERVICES}
    rights = chain(
        *(_of_service(service, partners) for service in SERVICES), *map(_of_partner, partners)
    )
    return Layout(topics, frozenset(rights))


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


def apply(admin: KafkaAdminClient, wanted: Layout) -> None:
    """Make the broker hold this layout. Topics are only ever added: what is in them stays."""
    missing = sorted(wanted.topics.keys() - set(admin.list_topics()))
    if missing:
        admin.create_topics(
            {
                topic: {"num_partitions": wanted.topics[topic], "configs": CONFIGURATION}
                for topic in missing
            },
            wait_for_metadata=True,
        )
    deadline = time.monotonic() + PATIENCE
    while (held := rights_held(admin)) != wanted.rights:  # a change shows a moment after its answer
        if time.monotonic() > deadline:
            raise CannotStart("The broker does not take over the rights it is given.")
        _grant(admin, sorted(wanted.rights - held))
        _take_away(admin, sorted(held - wanted.rights))
        time.sleep(0.05)


def rights_held(admin: KafkaAdminClient) -> frozenset[Right]:
    """All rights that the broker gives to anybody."""
    everything = ResourcePatternFilter(ResourceType.ANY, None, ACLResourcePatternType.ANY)
    found, _ = admin.describe_acls(
        ACLFilter(None, None, ACLOperation.ANY, ACLPermissionType.ALLOW, everything)
    )
    return frozenset(
        Right(
            each.principal.removeprefix("User:"),
            each.operation.name,
            each.resource_pattern.resource_type.name,
            each.resource_pattern.resource_name,
            each.resource_pattern.pattern_type.name,
        )
        for each in found
    )


def _grant(admin: KafkaAdminClient, rights: list[Right]) -> None:
    if rights and (failed := admin.create_acls([_acl(ACL, each) for each in rights])["failed"]):
        raise CannotStart(f"The broker refused {len(failed)} rights: {failed[0].__name__}.")


def _take_away(admin: KafkaAdminClient, rights: list[Right]) -> None:
    if rights:
        admin.delete_acls([_acl(ACLFilter, each) for each in rights])


def _acl(shape: Callable[..., Any], right: Right) -> Any:
    return shape(
        f"User:{right.principal}",
        "*",
        ACLOperation[right.operation],
        ACLPermissionType.ALLOW,
        ResourcePattern(
            ResourceType[right.resource], right.name, ACLResourcePatternType[right.pattern]
        ),
    )


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
    return KafkaAdminClient(**connection(bootstrap_servers, token))
