"""What Kafka holds of ours, read and changed by an administrator: rights, topics and settings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kafka import KafkaAdminClient
from kafka.admin import (
    ACL,
    ACLFilter,
    ACLOperation,
    ACLPermissionType,
    ACLResourcePatternType,
    ConfigResource,
    ConfigResourceType,
    ResourcePattern,
    ResourcePatternFilter,
    ResourceType,
)
from kafka.admin import AlterConfigOp as Op

from deploy.trouble import CannotStart

Settings = Mapping[str, str]


@dataclass(frozen=True, order=True)
class Right:
    """One principal may do one thing with one topic or group, or with all that begin so.

    We give none that denies or that holds for one host alone, but somebody may have.
    """

    principal: str
    operation: str
    resource: str
    name: str
    pattern: str = "LITERAL"
    permission: str = "ALLOW"
    host: str = "*"


def rights_held(admin: KafkaAdminClient) -> frozenset[Right]:
    """Every rule that the broker has about anybody."""
    everything = ResourcePatternFilter(ResourceType.ANY, None, ACLResourcePatternType.ANY)
    found, _ = admin.describe_acls(
        ACLFilter(None, None, ACLOperation.ANY, ACLPermissionType.ANY, everything)
    )
    return frozenset(
        Right(
            each.principal.removeprefix("User:"),
            each.operation.name,
            each.resource_pattern.resource_type.name,
            each.resource_pattern.resource_name,
            each.resource_pattern.pattern_type.name,
            each.permission_type.name,
            each.host,
        )
        for each in found
    )


def grant(admin: KafkaAdminClient, rights: Iterable[Right]) -> None:
    """Raises CannotStart for what the broker does not take."""
    wanted = [_acl(ACL, each) for each in sorted(rights)]
    if wanted and (failed := admin.create_acls(wanted)["failed"]):
        raise CannotStart(f"The broker refused {len(failed)} rights: {failed[0].__name__}.")


def take_away(admin: KafkaAdminClient, rights: Iterable[Right]) -> None:
    """Each exactly as it was given."""
    if wanted := [_acl(ACLFilter, each) for each in sorted(rights)]:
        admin.delete_acls(wanted)


def _acl(shape: Callable[..., Any], right: Right) -> Any:
    """A principal of another kind than a user is written with its kind."""
    return shape(
        right.principal if ":" in right.principal else f"User:{right.principal}",
        right.host,
        ACLOperation[right.operation],
        ACLPermissionType[right.permission],
        ResourcePattern(
            ResourceType[right.resource], right.name, ACLResourcePatternType[right.pattern]
        ),
    )


def partitions_held(admin: KafkaAdminClient) -> dict[str, int]:
    """Every topic, and how many partitions it has."""
    return {each["name"]: len(each["partitions"]) for each in admin.describe_topics()}


def settings_held(admin: KafkaAdminClient, topics: Iterable[str]) -> dict[str, Settings]:
    """What is set for each of these topics itself, and not for the broker."""
    asked = [ConfigResource(ConfigResourceType.TOPIC, topic) for topic in sorted(topics)]
    if not asked:
        return {}
    found: Mapping[str, Mapping[str, Mapping[str, Any]]] = next(
        iter(admin.describe_configs(asked, config_filter="modified").values()), {}
    )
    return {
        topic: {
            name: str(each["value"])
            for name, each in said.items()
            if each["config_source"] == "DYNAMIC_TOPIC_CONFIG"
        }
        for topic, said in found.items()
    }


def set_exactly(admin: KafkaAdminClient, held: Mapping[str, Settings], wanted: Settings) -> None:
    """From now on these topics have these settings of their own, and no others."""
    changes = [
        ConfigResource(
            ConfigResourceType.TOPIC,
            topic,
            {
                **dict.fromkeys(settings.keys() - wanted.keys(), (Op.DELETE, None)),
                **{name: (Op.SET, value) for name, value in wanted.items()},
            },
        )
        for topic, settings in sorted(held.items())
    ]
    if changes:
        admin.alter_configs(changes)
