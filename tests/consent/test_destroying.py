"""A case is destroyed: nothing of it can be read with any key that is left. (G11, F-32, C31)"""

import secrets
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import click
import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import text, update

from services.common import key_commands, key_files, tables, vault
from services.common.service import Running
from services.common.wrapping import CannotUnwrap, FileKeys, Wrapped
from services.consent import destroying
from services.consent.app import SERVICE
from services.consent.audit_commands import findings
from services.consent.destroying import Because, NotNow
from services.consent.destruction_commands import add_to
from services.consent.store.tables import consents, destructions, sealed, withdrawals
from tests.consent.house import SHARED, now
from tests.consent.test_details import ask as ask_token
from tests.consent.test_details import detail, opens
from tests.consent.test_key_rotation import files, settle

pytestmark = pytest.mark.real

WHY = "CANARY-because-of-a-law"


def ask(house, story, because=Because.ORDERED, person="Abebe"):
    with house.running.sessions.begin() as session:
        destroying.ask_destruction(
            session, story.case, because=because, document="court 12/2026", person=person
        )


def confirm(house, story, person="Zeynab"):
    with house.running.sessions.begin() as session:
        return destroying.destroy_case(session, story.case, person=person)


def all_sent(house):
    """As the relay does."""
    with house.running.sessions.begin() as session:
        session.execute(update(tables.outbox).values(sent_at=now()))


def taken_back(house):
    """Released, withdrawn, answered, and everything told: the case may be destroyed."""
    story, consent = house.released()
    house.partner("dj-authority").withdraw(story.case, consent)
    task = house.notices("et-mowsa")[-1]["entry"][1]["resource"]
    name = task["focus"]["identifier"]["value"]
    house.partner("et-mowsa").answer_withdrawal(story.case, name, "retained", WHY)
    all_sent(house)
    return story


def destroyed(house):
    story = taken_back(house)
    ask(house, story)
    assert confirm(house, story)
    return story


def lines(house, story, partner="dj-authority"):
    return house.partner(partner).ledger(story.case).json["entries"]


class Copy:
    """Every byte of every table, as a backup has it."""

    def __init__(self, house):
        with house.running.sessions() as session:
            columns = session.execute(
                text(
                    "select table_name, column_name from information_schema.columns "
                    "where table_schema = 'public' and data_type = 'bytea'"
                )
            ).all()
            self.contents = [
                bytes(value)
                for table, column in columns
                for value in session.scalars(text(f'select "{column}" from "{table}"'))
                if value
            ]
        self.of_cases = house.rows(tables.vault_keys)
        self.of_sections = house.rows(sealed)

    def keys(self, house):
        """Every key that can be had from it, by whom it is for, with all key-encryption keys."""
        vault_file, kek_file = map(FileKeys, files(house))
        held = [
            (row.case_id, vault_file, Wrapped(row.kek, row.wrapped or b""), row.case_id)
            for row in self.of_cases
        ] + [
            (row.case_id, kek_file, Wrapped(row.kek, row.wrapped), row.binary_id)
            for row in self.of_sections
        ]
        found = []
        for case, file, wrapped, place in held:
            try:
                found.append((case, file.unwrap(wrapped, place.bytes)))
            except CannotUnwrap:
                continue
        return found

    def is_read_by(self, key):
        """Whether one of its contents says CANARY under this key, whatever it is bound to."""
        return any(
            b"CANARY" in _decrypted(key, content[vault.OWNER :]) for content in self.contents
        )


def _decrypted(key, content):
    nonce, sealed_ = content[: vault.NONCE], content[vault.NONCE :]
    counting = modes.CTR(nonce.ljust(16, b"\0")[:12] + (2).to_bytes(4, "big"))
    return Cipher(algorithms.AES(key), counting).decryptor().update(sealed_) if nonce else b""


def test_g11_with_all_keys_that_are_left_neither_the_tables_nor_an_older_copy_can_be_read(
    house, monkeypatch
):
    story, other = taken_back(house), taken_back(house)
    before = Copy(house)
    mine = [key for case, key in before.keys(house) if case == story.case]
    assert len(mine) == 1 + len(SHARED.split())  # the case's, and one for each sealed section
    assert before.is_read_by(mine[0])  # this is how one would see it

    ask(house, story)
    confirm(house, story)
    monkeypatch.setattr(key_commands, "SETTLED", 0.0)
    for file in files(house):
        key_files.replace(file, [secrets.token_bytes(32), *key_files.read(file)])
    settle(house)
    for wraps in SERVICE.all_wraps:
        key_commands.wrap_anew(house.running, wraps)
    key_commands.forget(house.running)

    for copy in (before, Copy(house)):
        left = copy.keys(house)
        assert not [case for case, _ in left if case == story.case]
    assert not [case for case, _ in before.keys(house)]  # of nobody, from before
    assert UUID(int=0) in {case for case, _ in Copy(house).keys(house)}
    still = [key for case, key in Copy(house).keys(house) if case == other.case]
    assert Copy(house).is_read_by(still[0])  # the other case is what it was


def test_the_ledger_says_so_to_those_who_may_read_it_and_everything_verifies(house):
    story = destroyed(house)

    entry = next(one for one in lines(house, story) if one["what"] == "destroyed")

    assert (entry["strand"], entry["because"]) == ("case", "ordered")
    assert findings(house.running) == []


def test_nobody_is_told_who_ordered_it_and_our_tables_do_not_show_it(house):
    story = destroyed(house)

    (row,) = house.rows(destructions, destructions.c.case_id == story.case)
    for secret in (b"Abebe", b"Zeynab", b"court"):
        assert secret not in b"".join([row.document, row.asked_by, row.confirmed_by])
        assert secret.decode() not in house.partner("dj-authority").ledger(story.case).text


def test_c31_to_everybody_it_is_not_found(house):
    story = destroyed(house)
    host, origin = house.partner("dj-authority"), house.partner("et-mowsa")

    never = origin.key_of(UUID(int=77))
    gone = origin.key_of(story.binary("education"))

    assert (gone.status_code, gone.data) == (404, never.data)
    assert host.give_consent(story.case, story.guardian, "et-mowsa").status_code == 404
    assert host.get("Consent").json["total"] == len(host.get("Consent").json.get("entry", []))
    assert story.case not in {row.case_id for row in house.rows(consents) if row.resource}
    assert house.decide(story, "education").status_code == 503


def test_f32_what_was_decided_just_before_and_is_sealed_just_after_cannot_be_opened(house):
    story = taken_back(house)
    host = house.partner("dj-authority")
    host.give_consent(story.case, story.guardian, "et-mowsa")
    verdicts = house.decide(story, "education").json["parameter"]
    all_sent(house)
    house.hear(story.closed())
    ask(house, story, Because.RETENTION_OVER)
    assert confirm(house, story)

    house.hear(story.file_released(verdicts))

    assert house.partner("et-mowsa").key_of(story.binary("education")).status_code == 404
    assert findings(house.running) == []


def test_tokens_that_were_narrowed_to_its_sections_end(house):
    story, _ = house.released()
    origin = house.partner("et-mowsa")
    token = ask_token(origin, detail(story, "education")).json["access_token"]
    house.hear(story.closed())
    all_sent(house)
    ask(house, story, Because.RETENTION_OVER)

    confirm(house, story)

    assert opens(origin, story, token, "education") == 401


def test_our_other_services_hear_of_it_once(house):
    story = taken_back(house)
    ask(house, story)

    assert [confirm(house, story) for _ in range(2)] == [True, False]

    told = [one.case for one in house.told("consent.case-destroyed.v1")]
    assert told.count(story.case) == 1
    whats = [one["what"] for one in lines(house, story)]
    assert whats.count("destroyed") == 1


def test_killed_half_way_it_has_not_happened_and_can_be_done_again(house, monkeypatch):
    story = taken_back(house)
    ask(house, story)

    class Killed(Exception):
        pass

    def killed(*_):
        raise Killed

    for step in ("messages.tell_destroyed", "vault.destroy", "ending.end_tokens"):
        with monkeypatch.context() as patched:
            patched.setattr(f"services.consent.destroying.{step}", killed)
            with pytest.raises(Killed):
                confirm(house, story)
        assert len(house.rows(sealed, sealed.c.case_id == story.case)) == len(SHARED.split())
        assert "destroyed" not in {one["what"] for one in lines(house, story)}

    assert confirm(house, story)


class TestRefusing:
    def refused(self, house, story, words, person="Zeynab"):
        with pytest.raises(NotNow, match=words):
            confirm(house, story, person)
        assert house.rows(sealed, sealed.c.case_id == story.case)

    @pytest.mark.parametrize("person", ["Abebe", " abebe ", "ABEBE"])
    def test_one_person_alone_destroys_nothing(self, house, person):
        story = taken_back(house)
        ask(house, story)

        self.refused(house, story, "another person", person)

    def test_nobody_confirms_what_nobody_asked_for(self, house):
        self.refused(house, taken_back(house), "nobody has asked")

    def test_a_case_that_is_open_is_not_over(self, house):
        story = taken_back(house)

        with pytest.raises(NotNow, match="not closed"):
            ask(house, story, Because.RETENTION_OVER)

    def test_past_recipients_are_told_first(self, house):
        story, _ = house.released()
        all_sent(house)
        ask(house, story)

        self.refused(house, story, "take the consents back")

    def test_and_have_time_to_answer(self, house):
        story, consent = house.released()
        house.partner("dj-authority").withdraw(story.case, consent)
        all_sent(house)
        ask(house, story)

        self.refused(house, story, "time to answer")

        with house.running.sessions.begin() as session:
            session.execute(update(withdrawals).values(answer_by=now() - timedelta(hours=1)))
        assert confirm(house, story)  # whoever is late is not waited for

    def test_what_is_yet_to_be_sent_is_waited_for(self, house):
        story, consent = house.released()
        house.partner("dj-authority").withdraw(story.case, consent)
        with house.running.sessions.begin() as session:
            session.execute(update(withdrawals).values(answer_by=now() - timedelta(hours=1)))
        ask(house, story)

        self.refused(house, story, "yet to be sent")

    def test_an_order_lapses(self, house):
        story = taken_back(house)
        ask(house, story)
        with house.running.sessions.begin() as session:
            session.execute(update(destructions).values(asked_at=now() - timedelta(days=15)))

        self.refused(house, story, "too long ago")

    def test_what_was_destroyed_is_not_asked_for_again(self, house):
        with pytest.raises(NotNow, match="before"):
            ask(house, destroyed(house))


def test_the_commands_do_it(house):
    story = taken_back(house)
    group = click.Group()

    @contextmanager
    def service():
        running = Running(SERVICE, house.running.settings)
        try:
            yield running
        finally:
            running.engine.dispose()

    add_to(group, service)
    name = house.partner("dj-authority").name(story.case)
    where = [name, "--known-to", "dj-authority"]
    why = ["--because", "ordered", "--document", "court 12/2026"]

    def run(*words):
        return CliRunner().invoke(group, ["destruction", *words])

    asked = run("ask", *where, *why, "--by", "Abebe")
    alone = run("confirm", *where, "--by", "Abebe")
    unknown = run("confirm", "x" * 52, "--known-to", "dj-authority", "--by", "Zeynab")
    done = run("confirm", *where, "--by", "Zeynab")
    again = run("confirm", *where, "--by", "Zeynab")

    codes = [one.exit_code for one in (asked, alone, unknown, done, again)]
    assert codes == [0, 1, 1, 0, 0]
    assert "destroyed before" in again.output
