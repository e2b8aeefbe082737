"""What AsyncAPI says of the topics is what the deployment makes and what our services write."""

import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from deploy import service_documents, topics
from deploy.databases import SERVICES
from schemas import events, messages, strict_json
from schemas.codes import HandoffMilestone, HandoffState
from schemas.publishing.carried import EXAMPLES, example
from tests.publishing import agreement
from tests.schemas.mutants import mutants_of

PARTNER = "et-mowsa"


def references(value):
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "$ref":
                yield one
            else:
                yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


def test_every_reference_leads_somewhere():
    for reference in references(agreement.document()):
        if reference.startswith("#/"):
            assert agreement.followed(reference)
        else:
            assert (agreement.PUBLISHED / reference).is_file()


def test_the_topics_told_are_the_topics_made_with_their_partitions_and_settings():
    made = topics.layout([PARTNER]).topics

    told = {
        channel["address"].replace("{partner}", PARTNER): channel["bindings"]["kafka"]
        for channel in agreement.document()["channels"].values()
    }

    assert {topic: each["partitions"] for topic, each in told.items()} == made
    for topic, each in told.items():
        assert each["topic"].replace("{partner}", PARTNER) == topic
        found = each["topicConfiguration"]
        assert {**found, "cleanup.policy": ",".join(found["cleanup.policy"])} == {
            name: int(text) if text.isdigit() else text
            for name, text in topics.CONFIGURATION.items()
        }


def test_the_messages_of_an_operation_are_messages_of_its_channel():
    for operation in agreement.document()["operations"].values():
        for one in (operation, operation.get("reply", operation)):
            channel = one["channel"]["$ref"]

            assert one["messages"]
            assert all(
                message["$ref"].startswith(f"{channel}/messages/") for message in one["messages"]
            )


@pytest.mark.parametrize("name", SERVICES)
def test_every_request_is_heard_and_answered_and_every_event_heard(name):
    service = service_documents.declared(name)
    operations = agreement.document()["operations"]

    answered = {one["$ref"].rpartition("/")[2] for one in operations[f"{name}-answers"]["messages"]}
    heard = {
        one["$ref"].rpartition("/")[2]
        for key, operation in operations.items()
        if key.startswith(f"{name}-hears-")
        for one in operation["messages"]
    }

    assert answered == set(map(str, service.requests))
    assert heard == {event.TYPE for event in service.all_events}


def test_every_notice_and_event_has_one_writer_that_is_told():
    told = [
        one["$ref"].rpartition("/")[2]
        for operation in agreement.document()["operations"].values()
        if operation["action"] == "send"
        for one in operation["messages"]
    ]
    notices = [
        str(event)
        for event, one in messages.NOTICES.items()
        if one.is_active
        for _ in one.written_by
    ]

    assert sorted(told) == sorted([*notices, *events.TYPES])


def headers(type_, *, source, schema=None):
    """As every record of ours has them."""
    found = {
        "ce_specversion": "1.0",
        "ce_id": str(uuid4()),
        "ce_source": source,
        "ce_type": type_,
        "ce_subject": "k",
        "ce_time": "2026-09-01T12:00:00.000+00:00",
        "ce_partitionkey": "k",
        "content-type": "application/fhir+json" if schema else "application/json",
        "signature": "aa..bb",
    }
    return found | ({"ce_dataschema": schema} if schema else {})


ACTIVE = [event for event, one in messages.DEFINITIONS.items() if one.is_active]


@pytest.mark.parametrize("event", ACTIVE)
def test_every_example_is_a_message_of_its_channel_and_of_that_event_alone(event):
    bundle = example(event)
    definition = messages.DEFINITIONS[event]
    schema = bundle["entry"][0]["resource"]["definition"]
    topic = (
        topics.inbound_topic(PARTNER)
        if definition.is_request
        else topics.outbound_topic(PARTNER, definition.written_by[0])
    )
    words = headers(f"{event}.v1", source=f"urn:casebridge:partner:{PARTNER}", schema=schema)

    assert agreement.told_of(topic, words, strict_json.dump(bundle)) == [str(event)]


def test_examples_of_responses_are_messages_of_the_outbound_channel():
    for file in sorted((EXAMPLES / "answers").glob("register-case-*.json")):
        bundle = json.loads(file.read_bytes())
        schema = bundle["entry"][0]["resource"]["definition"]
        words = headers("register-case.v1", source="urn:casebridge:intake", schema=schema)
        topic = topics.outbound_topic(PARTNER, "intake")

        assert agreement.told_of(topic, words, file.read_bytes()) == ["register-case-response"]


def test_what_an_event_may_not_be_its_schema_does_not_allow():
    """Where a mutant is no event to our readers, the schema says so, too."""
    event = events.MilestoneRecorded(
        case=uuid4(),
        referral=uuid4(),
        sender="dj-authority",
        receiver="et-mowsa",
        milestone=HandoffMilestone.DEPARTED,
        state=HandoffState.ACCEPTED,
        at=datetime(2026, 9, 1, tzinfo=UTC),
    )
    words = headers(event.TYPE, source="urn:casebridge:referral")
    raw = events.dump(event)

    disagreed = []
    for name, mutant in mutants_of(json.loads(raw)):
        value = strict_json.dump(mutant)
        told = bool(agreement.told_of("referral.events.v1", words, value))
        try:
            events.load(event.TYPE, value)
            read = True
        except Exception:  # noqa: BLE001 - whatever our reader says to it is a no
            read = False
        if told != read:
            disagreed.append((name, told, read))

    assert agreement.told_of("referral.events.v1", words, raw) == [event.TYPE]
    assert disagreed == []


@pytest.mark.parametrize("missing", ["ce_id", "ce_type", "signature", "content-type", "ce_time"])
def test_a_record_without_its_headers_is_not_told_of(missing):
    bundle = example("acknowledge")
    schema = bundle["entry"][0]["resource"]["definition"]
    words = headers("acknowledge.v1", source=f"urn:casebridge:partner:{PARTNER}", schema=schema)
    del words[missing]

    assert agreement.told_of(topics.inbound_topic(PARTNER), words, strict_json.dump(bundle)) == []
