"""Which addresses may be registered to be called back, and which of them is meant."""

import pytest

from services.common.endpoints import Endpoint, NotAnEndpoint, chosen, of_operation, registrable

GOOD = "https://mowsa.example.et/fhir"


@pytest.mark.parametrize(
    "url",
    [
        GOOD,
        "https://mowsa.example.et",
        "https://mowsa.example.et:8443/a/b?x=1",
        "HTTPS://MOWSA.example.ET/fhir/$process-message",
        "https://xn--bcher-kva.example/fhir",
    ],
)
def test_a_public_https_address_may_be_registered(url):
    assert registrable(url, on_this_machine=False).scheme == "https"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mowsa.example.et",
        "//mowsa.example.et/fhir",
        "http://mowsa.example.et/fhir",
        "file:///etc/passwd",
        "gopher://mowsa.example.et/",
        "ftp://mowsa.example.et/",
        "unix:///run/x.sock",
        "javascript:alert(1)",
        "https://",
        "https:///fhir",
        "https://mowsa.example.et:0/fhir",
        "https://mowsa.example.et:99999/fhir",
        "https://mowsa.example.et:x/fhir",
        "https://user@mowsa.example.et/fhir",
        "https://user:pass@mowsa.example.et/fhir",
        "https://mowsa.example.et@127.0.0.1/fhir",
        "https://mowsa.example.et/fhir#part",
        "https://mowsa.example.et\\@127.0.0.1/",
        "https://mowsa.example.et/\r\nHost: x",
        "https://mowsa.example.et/ fhir",
        "https://mowsa.example.et/\u0661",
        "https://m\u00f6wsa.example/",
        "https://intranet/fhir",
        "https://mowsa.example.et./fhir",
        "https://mowsa..example.et/fhir",
        "https://-mowsa.example.et/fhir",
        "https://printer.local/fhir",
        "https://x.localhost/fhir",
        "https://db.internal/fhir",
        "https://" + "a" * 1000 + ".example/",
        # E01: addresses in figures, in every spelling
        "https://127.0.0.1/fhir",
        "https://10.0.0.1/fhir",
        "https://169.254.169.254/latest",
        "https://100.64.0.1/fhir",
        "https://0.0.0.0/fhir",
        "https://2130706433/fhir",
        "https://0177.0.0.1/fhir",
        "https://0x7f.1/fhir",
        "https://127.1/fhir",
        "https://[::1]/fhir",
        "https://[fd00:ec2::254]/fhir",
        "https://[::ffff:127.0.0.1]/fhir",
        "https://8.8.8.8/fhir",
        "https://localhost/fhir",
        "http://127.0.0.1:8080/fhir",
        "http://localhost:8080/fhir",
    ],
)
def test_e01_e05_nothing_else_may_be(url):
    with pytest.raises(NotAnEndpoint):
        registrable(url, on_this_machine=False)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080/fhir", "http://localhost/fhir", "http://[::1]:1/", GOOD]
)
def test_this_machine_may_be_where_the_register_says_so(url):
    registrable(url, on_this_machine=True)


@pytest.mark.parametrize(
    "url", ["http://mowsa.example.et/", "https://10.0.0.1/", "http://10.0.0.1/"]
)
def test_even_then_no_other_machine_of_this_house(url):
    with pytest.raises(NotAnEndpoint):
        registrable(url, on_this_machine=True)


def test_an_origin_is_scheme_host_and_port():
    same = {Endpoint.read(url).origin for url in (GOOD, "https://MOWSA.EXAMPLE.ET:443/other?x")}

    assert same == {("https", "mowsa.example.et", 443)}


@pytest.mark.parametrize(
    ("asked", "source", "goes"),
    [
        (None, GOOD, f"{GOOD}/$process-message?async=true"),
        (None, f"{GOOD}/", f"{GOOD}/$process-message?async=true"),
        (None, f"{GOOD}/$process-message", f"{GOOD}/$process-message?async=true"),
        (None, "https://mowsa.example.et/other", "https://mowsa.example.et/other/$process-message?async=true"),
        (None, "urn:casebridge:partner:et-mowsa", f"{GOOD}/$process-message?async=true"),
        (f"{GOOD}/answers", "urn:x", f"{GOOD}/answers?async=true"),
        (f"{GOOD}/answers?desk=7", "urn:x", f"{GOOD}/answers?desk=7&async=true"),
        (f"{GOOD}/answers?async=true", "urn:x", f"{GOOD}/answers?async=true"),
        (f"{GOOD}/answers?", "urn:x", f"{GOOD}/answers?async=true"),
        ("https://two.example/x", "urn:x", "https://two.example/x?async=true"),
    ],
)  # fmt: skip
def test_the_response_goes_where_it_is_asked_for_else_to_the_senders_endpoint(asked, source, goes):
    assert chosen(asked, source, [GOOD, "https://two.example"]) == goes


@pytest.mark.parametrize(
    ("asked", "source"),
    [
        ("https://elsewhere.example/fhir", GOOD),
        ("http://mowsa.example.et/fhir", GOOD),
        ("https://mowsa.example.et:8443/fhir", GOOD),
        ("https://mowsa.example.et.evil.example/fhir", GOOD),
        ("https://mowsa.example.et@evil.example/fhir", GOOD),
        ("https://sub.mowsa.example.et/fhir", GOOD),
        ("//mowsa.example.et/fhir", GOOD),
        ("", GOOD),
        ("nonsense", GOOD),
        ("http://127.0.0.1/", GOOD),
        (None, "https://elsewhere.example/fhir"),
        (None, "http://169.254.169.254/latest"),
        (None, "HTTP://127.0.0.1/"),
    ],
)
def test_e01_it_goes_to_no_origin_that_is_not_registered(asked, source):
    assert chosen(asked, source, [GOOD]) is None


def test_where_nothing_is_registered_it_goes_nowhere():
    assert chosen(GOOD, GOOD, []) is None


def test_a_base_with_a_query_keeps_it():
    assert of_operation("https://a.example/fhir?tenant=1") == (
        "https://a.example/fhir/$process-message?tenant=1&async=true"
    )
