"""Calling a partner's address goes nowhere else, reads little and does not wait for long."""

import socket
import time

import pytest

from services.common import calling
from services.common.calling import NotReached, post
from services.common.endpoints import Endpoint
from tests.common.partner_system import PartnerSystem, endless, hang_up, saying, trickle

COMPLAINT = b'{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid"}]}'
HINT = b'{"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"x"}]}'


def call(system, path=""):
    return post(Endpoint.read(f"{system.base}{path}"), b"{}", {"ce-id": "1"})


def test_what_is_posted_arrives_as_it_is():
    with PartnerSystem() as system:
        heard = call(system, "/$process-message?async=true")

    assert heard.took_it
    ((path, headers, body),) = system.posted
    assert (path, body, headers["ce-id"]) == ("/fhir/$process-message?async=true", b"{}", "1")


@pytest.mark.parametrize(
    ("answer", "took_it"),
    [
        (202, True),
        (204, True),
        (404, False),
        (500, False),
        (saying(200, HINT), True),
        (saying(200, b"thanks"), True),
        (saying(200, COMPLAINT), False),
    ],
)
def test_e07_a_complaint_is_no_receipt_whatever_the_status(answer, took_it):
    with PartnerSystem(answer) as system:
        assert call(system).took_it is took_it


def test_e01_a_redirect_is_not_followed():
    with PartnerSystem() as inner, PartnerSystem(saying(307, b"", Location=inner.base)) as outer:
        assert not call(outer).took_it

    assert inner.posted == []


def test_e08_an_answer_without_end_is_not_read_to_its_end():
    with PartnerSystem(endless) as system:
        began = time.monotonic()
        call(system)

    assert time.monotonic() - began < 15  # it would go on for twenty


def test_e06_who_answers_letter_by_letter_is_left(monkeypatch):
    monkeypatch.setattr(calling, "WITHIN", 0.5)
    with PartnerSystem(trickle) as system:
        began = time.monotonic()
        with pytest.raises(NotReached):
            call(system)

    assert time.monotonic() - began < 60  # it would go on for four hundred


def test_who_hangs_up_or_is_not_there_is_not_reached():
    with PartnerSystem(hang_up) as system:
        with pytest.raises(NotReached):
            call(system)
        gone = system.base
    with pytest.raises(NotReached):
        post(Endpoint.read(gone), b"", {})


def test_e09_the_proxies_of_the_surroundings_have_no_say(monkeypatch):
    with PartnerSystem() as proxy, PartnerSystem() as system:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.base)
        call(system)

    assert (len(proxy.posted), len(system.posted)) == (0, 1)


@pytest.mark.parametrize(
    "means",
    [
        ["127.0.0.1"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["10.1.2.3"],
        ["172.16.0.1"],
        ["192.168.1.1"],
        ["169.254.169.254"],
        ["100.64.0.1"],
        ["0.0.0.0"],
        ["fd00:ec2::254"],
        ["fe80::1%eth0"],
        ["224.0.0.1"],
        ["93.184.216.34", "127.0.0.1"],
        [],
    ],
    ids=str,
)
def test_e01_a_public_name_that_leads_into_this_house_is_not_called(monkeypatch, means):
    """Whatever it meant when it was registered."""
    asked = []
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 443)) for each in means]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(socket, "create_connection", lambda *where, **_: asked.append(where))

    with pytest.raises(NotReached):
        post(Endpoint.read("https://mowsa.example.et/fhir"), b"", {})

    assert asked == []


def test_an_address_of_this_machine_means_this_machine(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    with pytest.raises(NotReached):
        post(Endpoint.read("http://localhost/fhir"), b"", {})
