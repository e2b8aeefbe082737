"""Nobody who asks too often keeps others from their tokens (A26); a form is a form (D04, D11)."""

import ipaddress
from http import HTTPStatus

import pytest
from sqlalchemy import event

from services.consent.authorization import assertions
from services.consent.authorization.limits import Allowance, Doorkeeper, Rates, Visit, source
from services.consent.store import tables
from tests.consent.house import ASSERTION, a_key
from tests.forging import encoded

FEW = Rates(clients=8, failures=4, strangers=4, crowd=6, newcomers=3)
HERE, ELSEWHERE = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "192.0.2.2"}
GENEROUS = Rates(*[10_000_000] * 5)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_as_many_as_a_minute_has_may_come_at_once_and_then_one_by_one():
    clock = Clock()
    allowance = Allowance(6, clock)
    for _ in range(6):
        assert allowance.wait("a") == 0
        allowance.take("a")

    assert allowance.wait("a") == 10
    assert allowance.wait("b") == 0
    clock.now = 10
    assert allowance.wait("a") == 0
    clock.now = 60
    for _ in range(6):
        assert allowance.wait("a") == 0
        allowance.take("a")


def test_who_asked_longest_ago_is_forgotten_first(monkeypatch):
    monkeypatch.setattr("services.consent.authorization.limits.NAMES", 2)
    allowance = Allowance(1, Clock())
    for name in "abc":
        allowance.take(name)

    assert [allowance.wait(name) > 0 for name in "abc"] == [False, True, True]


def test_who_asked_again_is_not_the_one_who_asked_longest_ago(monkeypatch):
    monkeypatch.setattr("services.consent.authorization.limits.NAMES", 2)
    allowance = Allowance(1, Clock())
    for name in "abac":
        allowance.take(name)

    assert [allowance.wait(name) > 0 for name in "abc"] == [True, False, True]


def test_what_was_spent_comes_back_with_time_and_no_more_than_that():
    clock = Clock()
    clock.now = 1000
    allowance = Allowance(6, clock)
    for _ in range(6):
        allowance.take("a")

    for seconds, wait in ((0, 10), (4, 6), (9.9, 0.1), (10, 0), (30, 0)):
        clock.now = 1000 + seconds
        assert allowance.wait("a") == pytest.approx(wait)
    clock.now = 1000 + 30
    allowance.take("a")  # three had come back, and one is spent again
    assert [allowance.take("a") or allowance.wait("a") for _ in range(3)] == [0, 10, 20]
    clock.now = 1000 + 86_400
    for _ in range(6):  # a day gives no more than a minute
        assert allowance.wait("a") == 0
        allowance.take("a")
    assert allowance.wait("a") == 10


def test_a_visit_that_has_to_wait_spends_nothing_and_one_that_begins_does():
    allowance = Allowance(60, Clock())
    visit = Visit(before=((allowance, "a"),))
    for _ in range(60):
        assert visit.wait() == 0

    assert [visit.wait() for _ in range(3)] == [1, 1, 1]


def a_keeper():
    return Doorkeeper(lambda: {"c": frozenset({"k"}), "d": frozenset({"k"})}, FEW, Clock())


def test_a26_a_client_that_is_served_spends_its_own_wherever_it_is():
    keeper = a_keeper()
    for number in range(8):
        visit = keeper.asserted(f"address {number}", an_assertion())
        assert visit.wait() == 0
        visit.ended(known=True)

    assert keeper.asserted("another", an_assertion()).wait() == 8  # eight a minute
    assert keeper.asserted("another", an_assertion("d")).wait() == 0


def test_a26_who_fails_as_a_client_spends_what_that_address_has_for_it():
    keeper = a_keeper()
    for _ in range(4):
        visit = keeper.asserted("here", an_assertion())
        assert visit.wait() == 0
        visit.ended(known=False)

    assert keeper.asserted("here", an_assertion()).wait() == 15  # four a minute
    assert keeper.asserted("there", an_assertion()).wait() == 0
    assert keeper.asserted("here", an_assertion("d")).wait() == 0


def test_a26_strangers_share_what_their_address_has_and_all_of_them_a_crowds():
    keeper = a_keeper()
    waits = [keeper.asserted(f"address {number // 3}", "x").wait() for number in range(8)]

    assert waits == [0] * 6 + [10, 10]  # six a minute from everywhere
    assert keeper.asserted("address 0", an_assertion()).wait() == 0


def test_a26_a_guess_at_an_invitation_costs_and_a_registration_does_not():
    keeper = a_keeper()
    for _ in range(9):
        keeper.invited("here").ended(known=True)
    for _ in range(3):
        visit = keeper.invited("here")
        assert visit.wait() == 0
        visit.ended(known=False)

    assert keeper.invited("here").wait() == 20  # three a minute
    assert keeper.invited("there").wait() == 0


def test_whom_we_know_is_not_looked_up_again():
    clock, looked = Clock(), []
    keeper = Doorkeeper(lambda: looked.append(1) or {"c": frozenset({"k"})}, FEW, clock)

    for clock.now in range(0, 100, 10):
        keeper.asserted("here", an_assertion())

    assert len(looked) == 1


def an_assertion(client="c", kid="k"):
    return f"{encoded({'kid': kid})}.{encoded({'sub': client})}.{encoded(b'x')}"


def test_who_there_is_is_looked_up_at_most_once_a_second_however_many_are_unknown():
    clock, looked = Clock(), []
    keeper = Doorkeeper(lambda: looked.append(1) or {"c": frozenset({"k"})}, GENEROUS, clock)

    for number in range(100):
        keeper.asserted("here", an_assertion(kid=str(number)))
    assert len(looked) == 1
    clock.now = 1
    keeper.asserted("here", an_assertion(kid="another"))
    assert len(looked) == 2


@pytest.mark.parametrize(
    "assertion",
    [
        None, "", "x", "a.b.c", "." * 9000, "é.é.é",
        an_assertion(client=7), an_assertion(kid=None), an_assertion(kid=["k"]),
        an_assertion("another"), an_assertion(kid="another"), an_assertion(client=["c"]),
    ],
)  # fmt: skip
def test_who_names_no_key_of_a_client_is_one_of_the_crowd(assertion):
    keeper = Doorkeeper(lambda: {"c": frozenset({"k"})}, FEW, Clock())

    waits = [keeper.asserted("here", assertion).wait() for _ in range(5)]

    assert waits == [0, 0, 0, 0, 15]
    assert keeper.asserted("here", an_assertion()).wait() == 0


PROXIES = frozenset({ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("192.0.2.9")})


@pytest.mark.parametrize(
    ("address", "forwarded", "proxies", "found"),
    [
        ("192.0.2.1", "", frozenset(), "192.0.2.1"),
        ("192.0.2.1", "203.0.113.7", frozenset(), "192.0.2.1"),
        ("192.0.2.1", "203.0.113.7", PROXIES, "192.0.2.1"),
        ("10.1.2.3", "203.0.113.7", PROXIES, "203.0.113.7"),
        ("10.1.2.3", "198.51.100.1, 203.0.113.7, 192.0.2.9", PROXIES, "203.0.113.7"),
        ("10.1.2.3", "203.0.113.7, nonsense", PROXIES, "unknown"),
        ("10.1.2.3", "", PROXIES, "unknown"),
        ("10.1.2.3", "10.9.9.9", PROXIES, "10.9.9.9"),
        ("10.1.2.3", "10.9.9.9, 10.8.8.8", PROXIES, "10.9.9.9"),
        ("::ffff:192.0.2.1", "", frozenset(), "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "", frozenset(), "2001:db8:1:2::/64"),
        (None, "", frozenset(), "unknown"),
        ("", "203.0.113.7", PROXIES, "unknown"),
    ],
)
def test_b08_where_a_request_comes_from_is_what_no_stranger_wrote(
    address, forwarded, proxies, found
):
    assert source(address, forwarded, proxies) == found


@pytest.fixture
def few(house):
    house.partner("et-mowsa"), house.partner("et-other-ngo")
    house.allow(FEW, Clock())  # which stands: however slowly they ask, no allowance comes back
    yield house
    house.allow(GENEROUS)


def throttled(answer):
    return answer.status_code == HTTPStatus.TOO_MANY_REQUESTS


def post(house, path, at=HERE, **form):
    usual = {"client_assertion_type": ASSERTION, "grant_type": "client_credentials", "token": "x"}
    return house.http.post(path, data=usual | form, environ_base=at)


def forged(partner):
    """Names a key of the partner's, and was signed with another."""
    return partner.assertion(key=a_key("P-384", "sig"))


def good(house, partner, at=HERE):
    scope = "system/Binary.r"
    return post(house, "/oauth/token", at, client_assertion=partner.assertion(), scope=scope)


@pytest.mark.real
class TestAtTheDoors:
    def test_a26_whoever_fails_as_a_client_is_throttled_and_nobody_else(self, few):
        one, other = few.partner("et-mowsa"), few.partner("et-other-ngo")

        answers = [
            post(few, "/oauth/token", client_assertion=forged(one)).status_code for _ in range(40)
        ]

        assert answers == [401] * 4 + [429] * 36
        assert throttled(good(few, one))
        assert good(few, other).status_code == 200
        assert good(few, one, ELSEWHERE).status_code == 200

    def test_a26_those_who_are_nobody_are_throttled_by_address_and_keep_nobody_away(self, few):
        strangers = [
            post(few, "/oauth/token", client_assertion=f"{number}").status_code
            for number in range(40)
        ]

        assert strangers == [401] * 4 + [429] * 36
        assert good(few, few.partner("et-mowsa")).status_code == 200

    def test_a26_a_crowd_from_everywhere_is_throttled_together(self, few):
        asked = [
            post(few, "/oauth/token", {"REMOTE_ADDR": f"192.0.2.{n}"}, client_assertion="x")
            for n in range(1, 20)
        ]

        assert [answer.status_code for answer in asked] == [401] * 6 + [429] * 13
        assert good(few, few.partner("et-mowsa")).status_code == 200

    def test_a_client_has_so_many_requests_and_no_more(self, few):
        one, other = few.partner("et-mowsa"), few.partner("et-other-ngo")

        answers = [good(few, one) for _ in range(12)]

        assert [answer.status_code for answer in answers] == [200] * 8 + [429] * 4
        assert good(few, other).status_code == 200

    @pytest.mark.parametrize("path", ["/oauth/introspect", "/oauth/revoke"])
    def test_a26_the_other_doors_count_together_with_it(self, few, path):
        for _ in range(4):
            post(few, "/oauth/token", client_assertion=forged(few.partner("et-mowsa")))

        assert throttled(post(few, path, client_assertion=few.partner("et-mowsa").assertion()))

    def test_a26_guesses_at_invitations_are_throttled_and_no_registration(self, few):
        def register(code, at=HERE):
            return few.http.post(
                "/oauth/register",
                json={"jwks": type(few.partner("et-mowsa"))(few, "").jwks()},
                headers={"Authorization": f"Bearer {code}"},
                environ_base=at,
            ).status_code

        made = [register(few.invitation("et-mowsa")) for _ in range(5)]
        guessed = [register(f"guess-{number}") for number in range(6)]

        assert made == [201] * 5
        assert guessed == [401] * 3 + [429] * 3
        assert register(few.invitation("et-mowsa"), ELSEWHERE) == 201

    def test_a26_whoever_waits_costs_no_signature_no_row_and_no_question(self, few, monkeypatch):
        checked, asked = [], []
        one = few.partner("et-mowsa")
        for _ in range(4):
            post(few, "/oauth/token", client_assertion=forged(one))
            post(few, "/oauth/token", client_assertion="x")
        rows = len(few.rows(tables.assertions))
        check = "deserialize_compact"
        monkeypatch.setattr(assertions.jws, check, lambda *_, **__: checked.append(1))

        def note(*_):
            asked.append(1)

        event.listen(few.running.engine, "before_cursor_execute", note)

        answers = [post(few, "/oauth/token", client_assertion=forged(one)) for _ in range(20)]
        answers += [post(few, "/oauth/token", client_assertion="y") for _ in range(20)]
        event.remove(few.running.engine, "before_cursor_execute", note)

        assert all(map(throttled, answers))
        assert (checked, asked) == ([], [])
        assert len(few.rows(tables.assertions)) == rows

    def test_who_is_to_wait_hears_how_long(self, few):
        for _ in range(5):
            answer = post(few, "/oauth/token", client_assertion="x")

        assert answer.headers["Retry-After"] == "15"
        assert answer.json["error"] == "temporarily_unavailable"
        assert answer.headers["Cache-Control"] == "no-store"

    def test_b08_nobody_hides_behind_a_header(self, few):
        answers = [
            few.http.post(
                "/oauth/token",
                data={"client_assertion": "x", "grant_type": "client_credentials"},
                environ_base=HERE,
                headers={"X-Forwarded-For": f"203.0.113.{number}"},
            ).status_code
            for number in range(8)
        ]

        assert answers == [401] * 4 + [429] * 4


FORM = b"grant_type=client_credentials&client_assertion=x"


@pytest.mark.real
class TestForms:
    @pytest.mark.parametrize(
        "type_",
        [
            "application/x-www-form-urlencoded",
            "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
            'application/x-www-form-urlencoded;charset="utf-8"',
        ],
    )
    def test_a_form_may_say_that_it_is_utf_8(self, house, type_):
        answer = house.http.post("/oauth/token", data=FORM, content_type=type_)

        assert answer.json["error"] == "invalid_client"

    @pytest.mark.parametrize(
        "type_",
        [
            "application/x-www-form-urlencoded; charset=utf-7",
            "application/x-www-form-urlencoded; charset=iso-8859-1",
            "application/x-www-form-urlencoded; boundary=x",
            "application/x-www-form-urlencoded, application/json",
            "application/x-www-form-urlencoded2",
            "",
        ],
    )
    def test_d11_and_nothing_else(self, house, type_):
        answer = house.http.post("/oauth/token", data=FORM, headers={"Content-Type": type_})

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")

    @pytest.mark.parametrize(
        "body",
        [
            b"grant_type=client_credentials&scope=%ff",
            b"grant_type=client_credentials&scope=\xff",
            b"grant_type=client_credentials&scope=\xc3\xa9",
            b"grant_type=client_credentials&scope=%00",
            b"grant_type=client_credentials&scope",
            b"grant_type=client_credentials&&scope=x",
            b"grant_type=client_credentials&scope=x&scope=y",
            b"&".join(b"f%d=x" % number for number in range(60)),
        ],
    )
    def test_d04_d12_a_form_is_read_in_one_way(self, house, body):
        answer = house.http.post(
            "/oauth/token", data=body, content_type="application/x-www-form-urlencoded"
        )

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")

    def test_d08_a_packed_form_is_not_unpacked(self, house):
        answer = house.http.post(
            "/oauth/token",
            data=FORM,
            content_type="application/x-www-form-urlencoded",
            headers={"Content-Encoding": "gzip"},
        )

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")
