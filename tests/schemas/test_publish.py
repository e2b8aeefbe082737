"""The page of every message is what the checks are."""

from schemas import publish
from schemas.messages import DEFINITIONS


def test_the_published_page_is_up_to_date():
    assert publish.PAGE.read_text("utf-8") == publish.page(), "run: make docs"


def test_every_event_has_its_place_and_its_example():
    for event in DEFINITIONS:
        assert f"\n## {event}\n" in publish.page()
        assert (publish.PAGE.parent / publish.EXAMPLES / f"{event}.json").exists()
