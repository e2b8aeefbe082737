"""A broker that anybody could use is not started. (K01, K04, K16)"""

from pathlib import Path

import pytest

from deploy import broker_settings
from deploy.broker_settings import OpenBroker, Properties, refuse_open

PORTS = {"kafka": 20001, "kafka-own": 20002, "kafka-controller": 20003}


def settings(**changed: str) -> Properties:
    ours = broker_settings.properties(
        ports=PORTS, data=Path("/data"), secret="s", issuer="https://i.test", token_keys="file:///k"
    )
    return {**ours, **{name.replace("__", "."): value for name, value in changed.items()}}


def test_our_own_settings_open_nothing() -> None:
    refuse_open(settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("allow.everyone.if.no.acl.found", "true"),
        ("allow.everyone.if.no.acl.found", ""),
        ("authorizer.class.name", ""),
        ("auto.create.topics.enable", "true"),
        ("super.users", "User:broker;User:operator;User:somebody"),
        ("connections.max.reauth.ms", "0"),
        ("connections.max.reauth.ms", "86400000"),
        ("listener.name.client.sasl.enabled.mechanisms", "OAUTHBEARER,PLAIN"),
        ("listener.name.client.sasl.enabled.mechanisms", "PLAIN"),
        ("listener.name.client.sasl.enabled.mechanisms", ""),
        ("listener.name.client.oauthbearer.sasl.server.callback.handler.class", ""),
        ("listener.name.client.oauthbearer.sasl.oauthbearer.expected.audience", "anything"),
        ("listener.security.protocol.map", "CLIENT:PLAINTEXT,OWN:SASL_PLAINTEXT"),
        ("listener.security.protocol.map", ""),
        ("listeners", "CLIENT://127.0.0.1:1,SIDE://0.0.0.0:2"),
    ],
)
def test_a_setting_that_opens_the_broker_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(OpenBroker, match="Kafka is not started"):
        refuse_open({**settings(), name: value})


def test_a_setting_that_is_missing_is_refused() -> None:
    for name in (
        "authorizer.class.name",
        "allow.everyone.if.no.acl.found",
        "connections.max.reauth.ms",
        "listener.name.client.oauthbearer.sasl.server.callback.handler.class",
    ):
        without = {key: value for key, value in settings().items() if key != name}
        with pytest.raises(OpenBroker, match=name.rpartition(".")[2]):
            refuse_open(without)


def test_settings_survive_being_written_and_read(tmp_path: Path) -> None:
    file = tmp_path / "server.properties"
    ours = settings(data__x=r"C:\data")
    file.write_text("# ours\n" + broker_settings.as_text(ours), "utf-8")

    assert broker_settings.read(file) == ours
