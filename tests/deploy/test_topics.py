"""The layout of topics and rights follows from the register, and gives nobody too much. (K02)"""

import pytest

from deploy import topics
from deploy.databases import SERVICES
from deploy.topics import Right, layout
from deploy.trouble import CannotStart


def rights_of(principal: str, *partners: str) -> set[Right]:
    return {right for right in layout(partners).rights if right.principal == principal}


def test_every_partner_has_one_topic_in_and_one_out_per_service() -> None:
    found = {name for name in layout(["et-mowsa"]).topics if name.startswith("partner.")}

    assert found == {"partner.et-mowsa.inbound.v1"} | {
        f"partner.et-mowsa.{service}.v1" for service in SERVICES
    }


def test_each_topic_has_one_writer() -> None:
    rights = layout(["a", "b"]).rights
    writers = [right.name for right in rights if right.operation == "WRITE"]

    assert sorted(writers) == sorted(layout(["a", "b"]).topics)


def test_a_partner_reads_only_what_is_written_for_it() -> None:
    read = {
        right.name
        for right in rights_of("a", "a", "b")
        if (right.operation, right.resource) == ("READ", "TOPIC")
    }

    assert read == {topics.outbound_topic("a", service) for service in SERVICES}


def test_a_partner_never_describes_what_it_may_not_use() -> None:
    described = {right.name for right in rights_of("a", "a", "b") if right.operation == "DESCRIBE"}

    assert described == {name for name in layout(["a"]).topics if name.startswith("partner.a.")}


def test_only_groups_are_given_by_their_beginning_and_they_end_in_a_dot() -> None:
    prefixed = [right for right in layout(["a", "a-b"]).rights if right.pattern == "PREFIXED"]

    assert {right.resource for right in prefixed} == {"GROUP"}
    assert all(right.name.endswith(".") for right in prefixed)


def test_nobody_may_create_delete_or_alter() -> None:
    operations = {right.operation for right in layout(["a", "b"]).rights}

    assert operations == {"READ", "WRITE", "DESCRIBE"}


def test_a_partner_that_left_the_register_has_no_rights() -> None:
    assert not rights_of("a", "b")


@pytest.mark.parametrize("name", ["operator", "broker", "consent", "intake", "referral", "closure"])
def test_no_partner_bears_a_name_that_the_broker_knows_as_ours(name: str) -> None:
    with pytest.raises(CannotStart, match=name):
        layout(["a", name])


def test_who_takes_part_no_more_has_topics_and_no_rights_and_holds_up_nobody() -> None:
    found = layout(["a"], ["b"])

    assert found.topics == layout(["a", "b"]).topics
    assert not {right for right in found.rights if right.principal == "b"}
    for service in SERVICES:
        assert Right(service, "WRITE", "TOPIC", topics.outbound_topic("b", service)) in found.rights
