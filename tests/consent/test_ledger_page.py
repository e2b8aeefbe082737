"""The page for child and guardian: five languages, nothing that could be fetched or run, and a note
for where it must not be found.
"""

import base64
import hashlib
import html
import re
import string
from datetime import date, timedelta
from html.parser import HTMLParser
from uuid import UUID

import pytest
from sqlalchemy import update

from schemas.codes import Section
from schemas.terminology import Language, label
from services.consent import chain, ledger_page, page_words
from services.consent.chain import NOT_TO_BE_TOLD, Line, What
from services.consent.facts import Reason
from services.consent.ledger_page import Page, as_note, as_page
from services.consent.reader_view import Ledger
from services.consent.store.tables import partners, withdrawals
from services.consent.store.withdrawals import Told
from tests.consent.builders import DAY, NOON
from tests.consent.house import SHARED, WITHHELD, now

HOST, ORIGIN = "dj-authority", "et-mowsa"
WHO = "\u2068Ministry of the origin\u2069"
NAMES = {HOST: "Authority of the host", ORIGIN: "Ministry of the origin"}
CONSENT, SECRET, MESSAGE = UUID(int=1), UUID(int=2), UUID(int=3)
EVIL = """<script>alert(1)</script>"'&<img src=x onerror=alert(2)>{{ 7919 * 7919 }}"""


def a_ledger(*lines, told=()):
    tips, entries = {}, []
    for line in lines:
        name = line.strand.name
        tips[name], entry = chain.link(tips.get(name, chain.Tip()), line, NOON, UUID(int=9))
        entries.append(entry)
    return Ledger(UUID(int=9), entries, told, NOON + DAY, {})


EVERYTHING = (
    Line(what=What.CONSENTED, recipient=ORIGIN, consents=(CONSENT,), until=NOON + DAY, by=HOST),
    Line(
        what=What.INVOKED,
        recipient=ORIGIN,
        consents=(SECRET,),
        until=NOON + DAY,
        because="vital-interest",
        by=HOST,
    ),
    Line(
        what=What.DISCLOSED,
        section="education",
        recipient=ORIGIN,
        purpose="reintegration",
        binary=UUID(int=5),
        message=MESSAGE,
        consents=(CONSENT,),
        until=NOON + DAY,
    ),
    Line(
        what=What.OPENED,
        section="education",
        recipient=ORIGIN,
        binary=UUID(int=5),
        consents=(CONSENT,),
    ),
    Line(what=What.REFUSED, section="bia", recipient=ORIGIN, because="prohibited"),
    Line(what=What.REFUSED, recipient=ORIGIN, of="ledger", because="not-a-reader"),
    Line(what=What.DISPUTED, recipient=ORIGIN, consents=(CONSENT,), by=HOST),
    Line(what=What.DISPUTED, section="bia", recipient=ORIGIN, consents=(CONSENT,), by=HOST),
    Line(what=What.WITHDRAWN, recipient=ORIGIN, consents=(CONSENT,), by=HOST),
    Line(what=What.WITHDRAWN, section="bia", recipient=ORIGIN, consents=(CONSENT,), by=HOST),
    Line(what=What.READ, by=HOST, of="ledger"),
)


def page(language=Language.ENGLISH, **names):
    return Page(language, HOST, NAMES | names)


def said(shown):
    """Everything in it that is a text."""
    found = []

    def walk(value):
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    walk({name: value for name, value in shown.items() if name != "words"})
    return "\n".join(found)


class TestWords:
    def flat(self, language):
        found = {}

        def walk(value, place):
            if isinstance(value, dict):
                for name, each in value.items():
                    walk(each, f"{place}.{name}")
            elif isinstance(value, list) and not place.endswith("months"):
                for at, each in enumerate(value):
                    walk(each, f"{place}.{at}")
            elif isinstance(value, str):
                found[place] = value

        walk(dict(page_words.words(language)), "")
        return {place: text for place, text in found.items() if place not in OF_ITS_OWN}

    @pytest.mark.parametrize("language", Language)
    def test_every_language_says_everything_with_the_same_places_in_it(self, language):
        english = self.flat(Language.ENGLISH)
        theirs = self.flat(language)

        assert theirs.keys() == english.keys()
        for place, text in theirs.items():
            if place != ".day":
                assert fields_of(text) == fields_of(english[place]), place

    @pytest.mark.parametrize("language", Language)
    def test_it_is_said_in_its_own_words(self, language):
        if language is not Language.ENGLISH:
            same = set(self.flat(language).values()) & set(self.flat(Language.ENGLISH).values())
            assert {text for text in same if any(map(str.isalpha, drop_fields(text)))} == set()

    @pytest.mark.parametrize(
        ("language", "script"),
        [(Language.ARABIC, "[\u0600-\u06ff]"), (Language.AMHARIC, "[\u1200-\u137f]")],
    )
    def test_it_is_written_in_its_own_script(self, language, script):
        for place, text in self.flat(language).items():
            words = drop_fields(text)
            assert not re.search("[A-Za-z]", words), place
            assert re.search(script, words) or not any(map(str.isalpha, words)), place

    def test_arabic_runs_from_right_to_left_and_nothing_else_does(self):
        directions = {language: page_words.words(language)["direction"] for language in Language}

        assert directions.pop(Language.ARABIC) == "rtl"
        assert set(directions.values()) == {"ltr"}

    def test_english_sentences_are_short(self):
        for text in self.flat(Language.ENGLISH).values():
            for sentence in re.split(r"[.?!:]\s", text):
                assert len(sentence.split()) <= 22, sentence

    @pytest.mark.parametrize("language", Language)
    def test_nobody_claims_a_review_that_has_not_been(self, language):
        assert page_words.words(language)["reviewed"] is False
        assert not ledger_page.is_reviewed(language)

    @pytest.mark.parametrize("reason", Reason)
    @pytest.mark.parametrize("language", Language)
    def test_there_is_a_sentence_for_every_reason(self, reason, language):
        assert page_words.words(language)["why"][ledger_page.WHY.get(reason, "rules")]


OF_ITS_OWN = {".direction", ".calendar", ".first"}


def fields_of(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def drop_fields(text):
    return re.sub(r"\{[a-z]+\}", "", text)


class TestDays:
    @pytest.mark.parametrize(
        ("day", "year", "month", "number"),
        [
            ("2007-09-12", 2000, 1, 1),  # the Ethiopian millennium
            ("2023-09-11", 2015, 13, 6),
            ("2023-09-12", 2016, 1, 1),
            ("2024-09-10", 2016, 13, 5),
            ("2024-09-11", 2017, 1, 1),
            ("2025-01-07", 2017, 4, 29),  # Genna
            ("2026-05-28", 2018, 9, 20),
        ],
    )
    def test_ethiopias_calendar(self, day, year, month, number):
        assert page_words.ethiopian(date.fromisoformat(day)) == (year, month, number)

    def test_every_day_has_one_and_they_follow_one_another(self):
        first = date(2015, 1, 1)
        days = [page_words.ethiopian(first + timedelta(days=n)) for n in range(5000)]

        assert days == sorted(days)
        assert len(set(days)) == len(days)
        assert all(1 <= month <= 13 and 1 <= number <= 30 for _, month, number in days)

    @pytest.mark.parametrize(
        ("language", "written"),
        [
            (Language.ENGLISH, "1 September 2026"),
            (Language.FRENCH, "1er septembre 2026"),
            (Language.SPANISH, "1 de septiembre de 2026"),
            (Language.ARABIC, "1 سبتمبر 2026"),
            (Language.AMHARIC, "ነሐሴ 26 ቀን 2018 ዓ.ም. (2026-09-01)"),
        ],
    )
    def test_a_day_as_it_is_written_there(self, language, written):
        assert page_words.day("2026-09-01T12:00:00.000Z", language) == written


class TestPage:
    @pytest.mark.parametrize("language", Language)
    def test_it_tells_everything_in_the_familys_words(self, language):
        shown = as_page(a_ledger(*EVERYTHING), page(language))

        [row] = shown["given"]
        assert row[1] == label(Section.EDUCATION, language)
        assert row[2] == f"\u2068{NAMES[ORIGIN]}\u2069"
        assert len(shown["agreed"]) == 6
        assert [len(shown[name]) for name in ("refused", "looked")] == [2, 1]
        text = said(shown)
        for code in ("education", "prohibited", "not-a-reader", "vital-interest", ORIGIN):
            assert code not in text
        assert "{" not in text

    def test_what_was_not_opened_yet_is_said(self):
        shown = as_page(a_ledger(EVERYTHING[2]), page())

        assert shown["given"][0][-1] == "Not yet"

    def test_a_code_that_has_no_label_does_not_keep_the_page_from_being_made(self):
        odd = Line(what=What.DISCLOSED, section="new", recipient="gone", purpose="new")

        row = as_page(a_ledger(odd), page())["given"][0]
        assert row[1:4] == ["new", "\u2068gone\u2069", "new"]

    def test_a_name_cannot_turn_the_sentence_round(self):
        turned = page(**{ORIGIN: "a\u202eb\u2069c"})

        assert turned.who(ORIGIN) == "\u2068abc\u2069"

    def test_nothing_is_said_of_a_right_that_a_guardian_cannot_safely_be_told_of(self):
        secret = {"recipient": ORIGIN, "consents": (SECRET,)}
        lines = (
            Line(what=What.INVOKED, telling=NOT_TO_BE_TOLD, because="court-order", **secret),
            Line(what=What.DISCLOSED, section="health", **secret),
            Line(what=What.OPENED, section="health", **secret),
            Line(what=What.WITHDRAWN, **secret),
        )
        told = Told(MESSAGE, SECRET, ORIGIN, ("health",), NOON, NOON)

        shown = as_page(a_ledger(*lines, told=(told,)), page())

        assert [shown[name] for name in ("given", "agreed", "taken", "refused")] == [[]] * 4
        assert as_note(a_ledger(*lines), page())["count"].endswith(": 0")

    def test_what_rests_on_something_else_too_is_told(self):
        lines = (
            Line(what=What.INVOKED, telling=NOT_TO_BE_TOLD, consents=(SECRET,), recipient=ORIGIN),
            Line(
                what=What.DISCLOSED,
                section="health",
                recipient=ORIGIN,
                consents=(SECRET, CONSENT),
            ),
        )

        assert len(as_page(a_ledger(*lines), page())["given"]) == 1

    @pytest.mark.parametrize(
        ("answer", "answered", "due", "begins", "late"),
        [
            ("erased", NOON, NOON, WHO + " deleted:", False),
            ("retained", NOON, NOON, WHO + " kept:", False),
            (
                None,
                None,
                NOON + 2 * DAY,
                WHO + " must answer by",
                False,
            ),
            (None, None, NOON, WHO + " is late.", True),
        ],
    )
    def test_r70_who_owes_an_answer_and_who_is_late(self, answer, answered, due, begins, late):
        told = Told(
            MESSAGE,
            CONSENT,
            ORIGIN,
            ("education", "bia"),
            NOON,
            due,
            answer=answer,
            answered_at=answered,
        )

        [found] = as_page(a_ledger(told=(told,)), page())["taken"]

        assert found["text"].startswith(begins)
        assert found["late"] is late
        assert "Education · Best interests" in found["text"]

    def test_a_ledger_without_a_line_is_a_page_too(self):
        shown = as_page(a_ledger(), page())

        assert shown["mark"] == ""
        assert shown["given"] == []


class TestNote:
    @pytest.mark.parametrize("language", Language)
    def test_it_tells_a_number_and_nothing_else(self, language):
        shown = as_note(a_ledger(*EVERYTHING), page(language))

        assert set(shown) == {"words", "language", "count"}
        assert re.sub(r"\D", "", shown["count"]) == "1"

    def test_several_parts_that_went_at_once_were_shared_once(self):
        lines = [
            Line(what=What.DISCLOSED, section=one, recipient=ORIGIN, message=MESSAGE)
            for one in ("bia", "education", "health")
        ]

        assert as_note(a_ledger(*lines), page())["count"].endswith(": 1")


class Elements(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.texts = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture(scope="module")
def story(house):
    story, consent = house.released()
    house.partner(ORIGIN).key_of(story.binary("education"))
    house.partner("et-other-ngo").key_of(story.binary("education"))
    house.partner(HOST).withdraw(story.case, consent)
    with house.running.sessions.begin() as session:
        late = {"answer_by": now() - timedelta(minutes=1)}
        session.execute(update(withdrawals).where(withdrawals.c.case_id == story.case).values(late))
    return story


def got(house, story, who=HOST, accept="text/html", **query):
    partner = house.partner(who)
    return house.http.get(
        "/fhir/$ledger",
        query_string={"case": partner.name(story.case)} | query,
        headers=partner.headers() | {"Accept": accept},
    )


@pytest.mark.real
class TestDoor:
    @pytest.mark.parametrize("language", Language)
    @pytest.mark.parametrize("discreet", ["true", "false"])
    def test_every_language_and_both_kinds_print(self, house, story, language, discreet):
        answer = got(house, story, lang=str(language), discreet=discreet)

        assert answer.status_code == 200
        assert answer.content_type == "text/html; charset=utf-8"
        assert answer.headers["Content-Language"] == language
        [(_, root)] = [one for one in Elements(answer.text).found if one[0] == "html"]
        assert root == {
            "lang": str(language),
            "dir": "rtl" if language is Language.ARABIC else "ltr",
        }

    @pytest.mark.parametrize(
        ("header", "language"),
        [
            ("am", "am"),
            ("fr-DJ, fr;q=0.9", "fr"),
            ("ti, ar;q=0.5, en;q=0.1", "ar"),
            ("so", "en"),
            ("", "en"),
            ("x" * 1000, "en"),
            ("es;q=nonsense", "en"),
        ],
    )
    def test_without_lang_the_header_says_it(self, house, story, header, language):
        partner = house.partner(HOST)
        answer = partner.ledger(story.case, Accept="text/html", **{"Accept-Language": header})

        assert answer.headers["Content-Language"] in {language, "es" if "es" in header else ""}
        assert "Accept-Language" in answer.headers["Vary"]

    @pytest.mark.parametrize(
        ("query", "place"),
        [
            ({"lang": "xx"}, "http.lang"),
            ({"lang": "EN"}, "http.lang"),
            ({"lang": ""}, "http.lang"),
            ({"discreet": "1"}, "http.discreet"),
            ({"discreet": ""}, "http.discreet"),
            ({"discreet": EVIL}, "http.discreet"),
        ],
    )
    def test_what_is_not_understood_is_refused(self, house, story, query, place):
        answer = got(house, story, **query)

        assert answer.status_code == 400
        assert answer.json["issue"][0]["expression"] == [place]

    @pytest.mark.parametrize("query", [{"lang": "fr"}, {"discreet": "true"}])
    def test_whoever_wants_a_note_and_forgets_to_ask_for_html_gets_nothing(
        self, house, story, query
    ):
        assert got(house, story, accept="application/json", **query).status_code == 400

    def test_nothing_is_fetched_and_nothing_runs(self, house, story):
        for discreet in ("true", "false"):
            answer = got(house, story, discreet=discreet)
            page = Elements(answer.text)
            policy = answer.headers["Content-Security-Policy"]
            [style] = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

            assert f"style-src 'sha256-{digest}'" in policy
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            names = {name for _, attributes in page.found for name in attributes}
            assert not names & {"src", "href", "style", "action", "srcset", "onload"}
            assert not {tag for tag, _ in page.found} & {"script", "link", "img", "iframe", "form"}
            assert "url(" not in style
            assert "@import" not in style

    def test_its_headers_keep_it_from_being_kept(self, house, story):
        headers = got(house, story).headers

        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Content-Disposition"] == 'inline; filename="page.html"'

    def test_d17_what_an_organisation_is_called_is_text_and_nothing_else(self, house, story):
        with house.running.sessions.begin() as session:
            session.execute(update(partners).where(partners.c.id == ORIGIN).values(name=EVIL))
        try:
            answer = got(house, story)
        finally:
            with house.running.sessions.begin() as session:
                session.execute(update(partners).where(partners.c.id == ORIGIN).values(name=ORIGIN))
        page = Elements(answer.text)

        assert not {"script", "img"} & {tag for tag, _ in page.found}
        assert any(EVIL in text for text in page.texts)
        assert str(7919 * 7919) not in answer.text

    @pytest.mark.parametrize("language", Language)
    def test_the_note_tells_neither_who_nor_what_nor_when_nor_whose(self, house, story, language):
        answer = got(house, story, lang=str(language), discreet="true")
        shown = html.unescape(answer.text.split("</style>")[1])
        partner = house.partner(HOST)

        told = {partner.name(story.case), str(now().year), HOST, ORIGIN, "et-other-ngo"}
        told |= {label(Section(one), language) for one in (*SHARED.split(), WITHHELD)}
        told |= {page_words.words(language)["title"], page_words.words(language)["given"]["title"]}
        assert [word for word in told if word in shown] == []
        assert "1" in shown

    def test_the_note_is_written_down_as_read_like_the_page(self, house, story):
        before = len(house.partner(HOST).ledger(story.case).json["entries"])

        got(house, story, discreet="true")

        assert len(house.partner(HOST).ledger(story.case).json["entries"]) == before + 2

    def test_r70_an_answer_that_is_overdue_stands_on_it(self, house, story):
        assert 'class="late"' in got(house, story).text

    def test_that_nobody_has_reviewed_the_words_is_said(self, house, story):
        for language in Language:
            text = html.unescape(got(house, story, lang=str(language)).text)
            assert page_words.words(language)["end"]["unreviewed"] in text

    @pytest.mark.parametrize("who", ["et-other-ngo", "et-livelihood-ngo"])
    def test_c25_a_stranger_gets_neither(self, house, story, who):
        for discreet in ("true", "false"):
            assert got(house, story, who, discreet=discreet).status_code == 404
