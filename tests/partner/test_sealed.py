"""A seal opens only as what its message says, and only with a key given now. (G01, C34)"""

import json

import pytest
from joserfc import jwe
from joserfc.jwk import OctKey

from partner import sealed
from partner.keys import Keys
from partner.refusals import Refused
from services.intake import sealing
from services.intake.domain import LARGEST_SECTION
from tests.partner.builders import (
    BINARY,
    CASE,
    CONTENT_KEY,
    KEYS,
    NOTICE,
    PARTNER,
    a_notice,
    a_release,
    a_seal,
    a_section,
    b64,
    keys,
    wrapped,
)

ANOTHER = "00000000-0000-5000-8000-00000000000c"
OTHERWISE = [("ECDH-ES+A128KW", "A256GCM"), ("ECDH-ES+A256KW", "A128CBC-HS256")]


def open_all(bundle, ask=keys, **wish):
    return sealed.open_all(
        bundle,
        recipient=PARTNER,
        purpose="reunification",
        ask=ask,
        key=KEYS.encryption,
        **wish,
    )


def not_found(*_: object) -> dict[str, str]:
    raise Refused.because("not-found", "nothing of that kind is known to you here", status=404)


def nobody(*_: object) -> dict[str, str]:
    raise AssertionError("nobody is asked")


def test_a_permitted_section_opens():
    opened = open_all(a_release())

    assert opened.sections["bia"]["section"]["code"] == a_section("bia")
    assert opened.not_found == ()


def test_the_largest_section_that_the_services_take_opens():
    text = json.dumps({"section": {"code": a_section("bia")}, "resources": [""]})
    content = text.replace('""', f'"{"x" * (LARGEST_SECTION - len(text))}"').encode()
    seal = sealing.seal(
        content,
        CONTENT_KEY.get_op_key("encrypt"),
        binary=BINARY,
        case=CASE,
        section="bia",
        version=1,
        recipient=PARTNER,
        message=NOTICE,
    )

    opened = open_all(a_release(seal))

    assert len(content) == LARGEST_SECTION
    assert opened.sections["bia"] == json.loads(content)


def test_the_key_is_asked_for_by_binary_and_purpose():
    asked = []

    open_all(a_release(), ask=lambda *what: asked.append(what) or keys(*what))

    assert asked == [([BINARY], "reunification")]


def test_all_keys_are_asked_for_at_once_and_what_has_none_is_reported_as_not_found():
    asked = []
    bundle = a_release()
    manifest, binary = (entry["resource"] for entry in bundle["entry"][1:])
    another = binary | {"id": ANOTHER, "data": b64(a_seal(kid=ANOTHER, section="health"))}
    bundle["entry"].append({"fullUrl": f"urn:uuid:{ANOTHER}", "resource": another})
    entry = [{"reference": f"urn:uuid:{ANOTHER}"}]
    manifest["section"].append({"code": a_section("health"), "entry": entry})

    def one_of_them(binaries, purpose):
        asked.append(binaries)
        return keys([BINARY], purpose)

    opened = open_all(bundle, ask=one_of_them)

    assert asked == [[BINARY, ANOTHER]]
    assert set(opened.sections) == {"bia"}
    assert opened.not_found == ("health",)


def test_a_key_that_was_not_asked_for_is_left_alone():
    opened = open_all(a_release(), ask=lambda *what: keys(*what) | {NOTICE: "no.key"})

    assert set(opened.sections) == {"bia"}


def test_a_section_that_is_not_permitted_any_more_is_reported_as_not_found():
    opened = open_all(a_release(), ask=not_found)

    assert opened.sections == {}
    assert opened.not_found == ("bia",)


def test_no_answer_is_not_taken_for_a_no():
    def away(*_: object) -> dict[str, str]:
        raise Refused.because("transient", "no connection")

    with pytest.raises(Refused, match="no connection"):
        open_all(a_release(), ask=away)


def test_only_the_wanted_sections_are_asked_for():
    opened = open_all(a_release(), ask=nobody, wanted=["health"])

    assert opened.not_found == ("health",)


def test_of_what_is_wanted_that_which_came_opens_and_the_rest_is_not_found():
    opened = open_all(a_release(), wanted=["bia", "health"])

    assert set(opened.sections) == {"bia"}
    assert opened.not_found == ("health",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("case", "anothercase"),
        ("section", "health"),
        ("recipient", "et-other-ngo"),
        ("message", "00000000-0000-4000-8000-00000000000f"),
        ("kid", "00000000-0000-5000-8000-00000000000f"),
        ("typ", "JWT"),
    ],
)
def test_a_seal_made_for_something_else_is_not_opened(name, value):
    with pytest.raises(Refused, match=f"another {name}"):
        open_all(a_release(a_seal(**{name: value})), ask=not_found)


def test_a_seal_of_another_version_than_the_message_names_is_not_opened():
    with pytest.raises(Refused, match="another version"):
        open_all(a_release(a_seal(version=2)))


def test_a_seal_that_says_more_than_agreed_is_not_opened():
    with pytest.raises(Refused, match="more than it may"):
        open_all(a_release(a_seal(note="see also another case")))


def test_a_seal_may_not_hold_another_section_than_it_says():
    with pytest.raises(Refused, match="holds another section"):
        open_all(a_release(a_seal(content="trafficking-exploitation")))


@pytest.mark.parametrize("part", range(5))
def test_one_changed_character_keeps_it_shut(part):
    parts = a_seal().split(".")
    parts[part] = parts[part][:-2] + ("AA" if parts[part][-2:] != "AA" else "BB")

    with pytest.raises(Refused):
        open_all(a_release(".".join(parts)))


def test_g13_whatever_does_not_decrypt_is_told_in_the_same_words():
    said = set()
    for part in (2, 3, 4):
        for damage in ("", "A", "AAAAAAAAAAAAAAAAAAAAAA"):
            parts = a_seal().split(".")
            parts[part] = damage + parts[part][2:]
            with pytest.raises(Refused) as refused:
                open_all(a_release(".".join(parts)))
            said.add(str(refused.value))

    assert len(said) == 1


@pytest.mark.parametrize("seal", ["x", "e30", "e30.....", "W10.a.b.c.d"])
def test_what_is_no_seal_is_refused(seal):
    with pytest.raises(Refused):
        open_all(a_release(seal))


@pytest.mark.parametrize(
    "key",
    [
        wrapped(to=Keys.make().encryption),
        wrapped(key=OctKey.generate_key(256, private=True)),
        "no.jwe.at.all.x",
        "",
    ],
    ids=["wrapped-to-another", "another-key", "nonsense", "empty"],
)
def test_a_key_that_is_not_ours_opens_nothing(key):
    with pytest.raises(Refused, match=r"wrapped to ours|damaged"):
        open_all(a_release(), ask=lambda *_: {BINARY: key})


def test_errors_hold_nothing_of_the_content():
    plain = json.dumps(CONTENT_KEY.as_dict(private=True))

    with pytest.raises(Refused) as refused:
        open_all(a_release(a_seal(content="trafficking-exploitation")))

    assert plain not in str(refused.value)
    assert "resources" not in str(refused.value)


def test_a_message_without_a_manifest_releases_nothing():
    with pytest.raises(Refused, match="no manifest"):
        open_all(a_notice("referral-notified"))


def test_a_manifest_that_names_what_is_not_there_is_refused():
    bundle = a_release()
    bundle["entry"].pop()

    with pytest.raises(Refused, match="not there"):
        open_all(bundle)


def test_a_part_that_is_no_sealed_binary_is_refused():
    for changed in ({"resourceType": "DocumentReference"}, {"data": "%%%"}):
        bundle = a_release()
        bundle["entry"][-1]["resource"].update(changed)

        with pytest.raises(Refused, match=r"not there|no base64"):
            open_all(bundle)


def test_a_manifest_of_no_case_releases_nothing():
    bundle = a_release()
    del bundle["entry"][1]["resource"]["subject"]

    with pytest.raises(Refused, match="no manifest"):
        open_all(bundle)


def test_a_section_is_named_by_our_own_code_alone():
    ours, others = ({"system": one, "code": "bia"} for one in (sealed.SECTION, "http://loinc.org"))

    assert sealed.code_of({"coding": [others | {"code": "x"}, ours]}, sealed.SECTION) == "bia"
    for concept in ("bia", None, {}, {"coding": [others]}, {"coding": [ours | {"code": 7}]}):
        with pytest.raises(Refused, match="no code"):
            sealed.code_of(concept, sealed.SECTION)


def test_the_manifest_says_for_which_purpose():
    assert sealed.purpose_of(a_release()) == "reunification"
    assert sealed.purpose_of(a_release(purpose=None)) is None


def test_the_expected_header_names_all_that_a_seal_is_bound_to():
    (one,) = sealed.sealed_sections(a_release(), PARTNER)

    assert one.expected_header()["message"] == NOTICE
    assert set(one.expected_header()) == {
        "alg",
        "enc",
        "typ",
        "kid",
        "case",
        "section",
        "version",
        "recipient",
        "message",
    }


@pytest.mark.parametrize("algorithms", OTHERWISE, ids=str)
def test_a_key_that_was_wrapped_in_another_way_is_none(algorithms):
    header = dict(zip(("alg", "enc"), algorithms, strict=True))
    plain = json.dumps(CONTENT_KEY.as_dict(private=True))
    made = jwe.encrypt_compact(header, plain, KEYS.encryption, algorithms=list(algorithms))

    with pytest.raises(Refused, match="not wrapped to ours"):
        sealed.unwrap(made, KEYS.encryption)
