"""What is kept encrypted: it comes back as it was, from its own place alone, while its key is."""

import secrets
import threading
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import OperationalError

from services.common import database, key_files, outbox, vault, wrapping
from services.common.refusal import NotFound
from services.common.tables import outbox as waiting
from services.common.tables import responses, vault_keys
from services.common.wrapping import CannotUnwrap
from tests.common.conftest import ORIGIN
from tests.common.test_outbox_and_relay import an_event

pytestmark = pytest.mark.real

STORY = "ዳዊት said 'no' \0"
CASE, OTHER = UUID(int=1), UUID(int=2)
PLACE = "notes 1 text"
TEXTS = {"partner", "url", "key", "message_id", "type", "dataschema"}
AT_ONCE = text("set local lock_timeout = '50ms'")
EACH = pytest.mark.parametrize("case", [CASE, None], ids=["of a case", "of no case"])


@pytest.fixture
def session(sessions):
    with sessions.begin() as made:
        yield made


@EACH
def test_what_was_closed_comes_back_as_it_was(session, case):
    kept = vault.close_text(session, STORY, PLACE, case)

    assert vault.open_text(session, kept, PLACE) == STORY
    assert "ዳዊት".encode() not in kept


def test_nothing_stays_nothing_and_an_empty_text_an_empty_text(session):
    kept = [vault.close_text(session, text, PLACE, CASE) for text in (None, "")]

    assert [vault.open_text(session, each, PLACE) for each in kept] == [None, ""]


@EACH
def test_the_same_twice_does_not_look_the_same(session, case):
    assert len({vault.close(session, b"", PLACE, case) for _ in range(100)}) == 100


@EACH
def test_what_was_moved_to_another_row_is_not_opened(session, case):
    kept = vault.close(session, b"no", PLACE, case)

    with pytest.raises(InvalidTag):
        vault.open_(session, kept, "notes 2 text")


def test_what_is_said_to_be_another_cases_is_not_opened(session):
    kept, theirs = (vault.close(session, b"no", PLACE, case) for case in (CASE, OTHER))

    with pytest.raises(InvalidTag):
        vault.open_(session, theirs[: vault.OWNER] + kept[vault.OWNER :], PLACE)


@pytest.mark.parametrize("byte", [0, 15, 16, 28, -1])
def test_what_was_changed_is_not_opened(session, byte):
    kept = bytearray(vault.close(session, b"no", PLACE, CASE))
    kept[byte] ^= 1

    with pytest.raises(InvalidTag):
        vault.open_(session, bytes(kept), PLACE)


def test_another_services_key_does_not_open_it(sessions, engine, tmp_path):
    with sessions.begin() as session:
        kept = vault.close(session, b"no", PLACE, CASE)
    theirs = tmp_path / "other.key"
    theirs.write_text(secrets.token_urlsafe(32))
    settings = SimpleNamespace(vault_key_file=theirs, key_wrapping=wrapping.FILE)

    with database.sessions(engine, ORIGIN, settings)() as session, pytest.raises(CannotUnwrap):
        vault.open_(session, kept, PLACE)


def test_a_key_that_was_made_in_vain_is_not_used_afterwards(sessions):
    """Whatever undoes the making of a key: else something would be kept that nobody can open."""
    with sessions() as session:
        vault.close(session, b"", PLACE, CASE)
        session.rollback()
        with session.begin_nested() as undone:
            vault.close(session, b"", PLACE, CASE)
            undone.rollback()
        kept = vault.close(session, b"no", PLACE, CASE)
        session.commit()

    with sessions() as session:
        assert vault.open_(session, kept, PLACE) == b"no"


def test_our_own_key_is_kept_whatever_becomes_of_what_it_first_closed(sessions, engine):
    with sessions() as session:
        kept = vault.close(session, b"no", PLACE)
        session.rollback()

    info = sessions.kw["info"]
    fresh = database.sessions(engine, ORIGIN, info["settings"])
    with fresh() as session:
        assert vault.open_(session, kept, PLACE) == b"no"


def test_two_who_are_first_at_once_have_one_key(sessions):
    kept, at_once = [], threading.Barrier(2)

    def work():
        with sessions.begin() as session:
            at_once.wait(60)
            kept.append(vault.close(session, b"no", PLACE, CASE))

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with sessions() as session:
        assert [vault.open_(session, each, PLACE) for each in kept] == [b"no", b"no"]


class TestDestroying:
    def kept(self, sessions, case=CASE):
        with sessions.begin() as session:
            return vault.close(session, b"no", PLACE, case)

    def test_nothing_of_the_case_is_opened_or_closed_again_and_all_of_others_is(self, sessions):
        kept, others = self.kept(sessions), self.kept(sessions, OTHER)

        with sessions.begin() as session:
            assert vault.destroy(session, CASE)

        with sessions() as session:
            for refused in (
                lambda: vault.open_(session, kept, PLACE),
                lambda: vault.close(session, b"late", PLACE, CASE),
            ):
                with pytest.raises(NotFound):
                    refused()
            assert vault.open_(session, others, PLACE) == b"no"

    def test_within_the_transaction_too(self, sessions):
        with sessions.begin() as session:
            kept = vault.close(session, b"no", PLACE, CASE)
            assert vault.open_(session, kept, PLACE) == b"no"
            vault.destroy(session, CASE)

            with pytest.raises(vault.Destroyed):
                vault.open_(session, kept, PLACE)
            with pytest.raises(vault.Destroyed):
                vault.close(session, b"late", PLACE, CASE)

    def test_it_waits_for_whoever_is_closing_something(self, sessions):
        self.kept(sessions)
        with sessions.begin() as closing:
            vault.close(closing, b"just now", PLACE, CASE)
            with sessions() as session:
                session.execute(AT_ONCE)
                with pytest.raises(OperationalError, match="lock timeout"):
                    vault.destroy(session, CASE)

    def test_it_waits_for_nobody_who_reads(self, sessions):
        kept = self.kept(sessions)
        with sessions.begin() as reading:
            vault.open_(reading, kept, PLACE)
            with sessions.begin() as session:
                session.execute(AT_ONCE)
                assert vault.destroy(session, CASE)

    def test_twice_is_once_and_before_anything_is_kept_too(self, sessions):
        with sessions.begin() as session:
            done = [vault.destroy(session, CASE) for _ in range(2)]

        with sessions() as session, pytest.raises(vault.Destroyed):
            vault.close(session, b"late", PLACE, CASE)
        assert done == [True, False]

    def test_when_it_is_undone_nothing_was_destroyed(self, sessions):
        kept = self.kept(sessions)
        with sessions() as session:
            vault.destroy(session, CASE)
            session.rollback()

        with sessions() as session:
            assert vault.open_(session, kept, PLACE) == b"no"

    def test_what_waits_to_be_sent_under_it_is_never_sent(self, sessions):
        with sessions.begin() as session:
            for case in (CASE, OTHER):
                outbox.put(
                    session, outbox.Outgoing("1", "t", "k", str(uuid4()), "x", "", "", b"", case)
                )
            outbox.tell(session, an_event())  # thin, and under our own key

        with sessions.begin() as session:
            vault.destroy(session, CASE)

        with sessions() as session:
            rows = session.execute(select(waiting)).all()
            assert len([outbox.value_of(session, row) for row in rows]) == 2

    def test_whether_something_waits_is_asked_of_each_case(self, sessions):
        with sessions.begin() as session:
            before = vault.still_waits(session, CASE)
            outbox.put(session, outbox.Outgoing("1", "t", "k", "1", "x", "", "", b"", CASE))
            waits = [vault.still_waits(session, case) for case in (CASE, OTHER)]
            session.execute(update(waiting).values(sent_at=func.now()))

            assert (before, waits, vault.still_waits(session, CASE)) == (
                False,
                [True, False],
                False,
            )

    def test_what_was_sent_is_still_known_to_have_been(self, sessions):
        with sessions.begin() as session:
            outbox.put(session, outbox.Outgoing("1", "t", "k", "sent", "x", "", "", b"", CASE))
            session.execute(update(waiting).values(sent_at=func.now()))
            vault.destroy(session, CASE)

            assert session.scalars(select(waiting.c.message_id)).all() == ["sent"]

    def test_what_waits_to_be_answered_under_it_goes_and_that_of_others_stays(self, sessions):
        with sessions.begin() as session:
            for case in (CASE, OTHER):
                told = dict.fromkeys(TEXTS, str(case))
                value = vault.close(session, b"yes", PLACE, case)
                session.execute(insert(responses).values(**told, value=value))
            vault.destroy(session, CASE)

            assert session.scalars(select(responses.c.message_id)).all() == [str(OTHER)]


class TestRotating:
    def rotate(self, file):
        file.write_text(key_files.write([secrets.token_bytes(32), *key_files.read(file)]))

    def test_what_old_keys_wrapped_is_wrapped_anew_and_then_the_old_key_is_not_needed(
        self, sessions, engine, tmp_path
    ):
        file = tmp_path / "vault.key"
        file.write_text(key_files.write([secrets.token_bytes(32)]))
        settings = SimpleNamespace(vault_key_file=file, key_wrapping=wrapping.FILE)
        mine = database.sessions(engine, ORIGIN, settings)
        with mine.begin() as session:
            kept = {case: vault.close(session, b"no", PLACE, case) for case in (CASE, OTHER, None)}
        before = self.wrapped(mine)

        self.rotate(file)
        with mine.begin() as session:
            assert vault.wrap_anew(session) == 3
            assert vault.wrap_anew(session) == 0
        file.write_text(key_files.write(key_files.read(file)[:1]))

        fresh = database.sessions(engine, ORIGIN, settings)
        with fresh() as session:
            assert {vault.open_(session, each, PLACE) for each in kept.values()} == {b"no"}
        keys = wrapping.FileKeys(file)
        for row in before:
            with pytest.raises(CannotUnwrap):
                keys.unwrap(wrapping.Wrapped(row.kek, row.wrapped), row.case_id.bytes)

    def wrapped(self, sessions):
        with sessions() as session:
            return session.execute(select(vault_keys)).all()

    def test_a_wrapped_key_moved_to_another_case_opens_nothing(self, sessions):
        with sessions.begin() as session:
            kept = [vault.close(session, b"no", PLACE, case) for case in (CASE, OTHER)]
            theirs = select(vault_keys.c.wrapped).where(vault_keys.c.case_id == OTHER)
            session.execute(
                update(vault_keys)
                .where(vault_keys.c.case_id == CASE)
                .values(wrapped=theirs.scalar_subquery())
            )

        with sessions() as session, pytest.raises(CannotUnwrap):
            vault.open_(session, kept[0], PLACE)

    def test_a_destroyed_key_is_not_wrapped_anew(self, sessions):
        with sessions.begin() as session:
            vault.destroy(session, CASE)

        with sessions.begin() as session:
            assert vault.wrap_anew(session) == 0
            assert session.scalar(select(func.count()).select_from(vault_keys)) == 1
