"""Checkpoints, and what shows to somebody who has them, without a network. (G04 to G07)"""

import base64
import json
from copy import deepcopy
from datetime import timedelta

import pytest
from joserfc.jwk import ECKey
from jwcrypto import jwk
from jwcrypto import jws as foreign
from sqlalchemy import delete, func, select, update

from partner import checkpoints as verifying
from partner.ledger import Broken, size_of, unverified, verify
from schemas.codes import HandoffState
from services.consent import chain, statements, tree
from services.consent import checkpoints as making
from services.consent.statements import Kind
from services.consent.store import marks
from services.consent.store.ledger_tables import checkpoints, ledger, nodes, piles, strands
from services.consent.store.ledger_tables import marks as marks_kept
from tests.consent.house import SHARED, WITHHELD, a_key, now

pytestmark = pytest.mark.real

HOST = "dj-authority"


def check(house, at=None):
    """What the worker does when it is due."""
    with house.running.sessions.begin() as session:
        before = marks.latest(session)
        return making.make(session, house.running.key, at or now(), before)


def copy_of(house, story, who=HOST, since=None):
    return json.loads(house.partner(who).ledger(story.case, since=since).text)


@pytest.fixture
def keys(house):
    return verifying.keys_of(house.service_keys())


@pytest.fixture(scope="module")
def story(house):
    story, _ = house.released()
    house.partner("et-mowsa").key_of(story.binary("education"))
    house.hear(story.ended(HandoffState.COMPLETED))
    copy_of(house, story)
    check(house)
    return story


class TestMaking:
    def test_there_is_none_without_anything_to_mark(self, house):
        check(house)

        assert check(house) is None

    def test_g05_every_strand_is_marked_where_it_ends(self, house, keys):
        story, _ = house.released()
        check(house)

        found = copy_of(house, story)

        ends = {mark["strand"]: mark["position"] for mark in found["marks"]}
        assert ends == dict.fromkeys(["case", *SHARED.split()], 2) | {"case": 1}
        assert verify(found, keys=keys) is None
        assert unverified(found, keys=keys) == []

    def test_c02_neither_size_nor_marks_tell_of_what_was_refused(self, house):
        sizes = []
        for asked in (SHARED, f"{SHARED} {WITHHELD}"):
            story, _ = house.consented()
            check(house)
            before = size_of(copy_of(house, story))
            house.hear(story.file_released(house.decide(story, asked).json["parameter"]))
            house.hear(story.ended(HandoffState.COMPLETED))
            check(house)
            found = copy_of(house, story, "et-mowsa")
            sizes.append((size_of(found) - before, len(found["marks"])))

        assert sizes[0] == sizes[1]
        assert WITHHELD not in json.dumps(found)

    def test_it_is_made_when_time_has_passed_or_much_has_changed(self, house, monkeypatch):
        key = house.running.key
        check(house)
        house.consented()

        with house.running.sessions.begin() as session:
            last = marks.latest(session).at
            soon = making.make_when_due(session, key, last + timedelta(minutes=4))
            monkeypatch.setattr(making, "OR_AFTER", 1)
            at_once = making.make_when_due(session, key, last + timedelta(minutes=4))
            quiet = making.make_when_due(session, key, last + timedelta(minutes=9))

        assert soon is None
        assert at_once is not None
        assert quiet is None
        house.consented()
        with house.running.sessions.begin() as session:
            assert making.make_when_due(session, key, last + timedelta(minutes=10)) is not None

    def test_two_workers_do_not_make_one_at_once(self, house):
        house.consented()
        later = now() + timedelta(hours=1)
        with house.running.sessions.begin() as one, house.running.sessions.begin() as other:
            first = making.make_when_due(one, house.running.key, later)
            second = making.make_when_due(other, house.running.key, later)

        assert (first is None, second is None) == (False, True)

    def test_what_is_written_to_at_the_moment_waits_for_the_next(self, house):
        story, _ = house.consented()
        mine = strands.c.case_id == story.case
        with house.running.sessions.begin() as writer:
            writer.execute(select(strands).where(mine).with_for_update())
            check(house)
            assert {row.marked for row in house.rows(strands, mine)} == {0}
        check(house)

        assert all(row.marked == row.length for row in house.rows(strands, mine))

    def test_the_tree_is_what_its_leaves_make_it(self, house, story):
        leaves = [
            one
            for row in sorted(house.rows(piles), key=lambda row: row.number)
            for one in marks.cut(bytes(row.leaves))
        ]
        newest = max(house.rows(checkpoints), key=lambda row: row.size)

        assert len(leaves) == newest.size
        assert rfc_root(leaves).hex() == newest.root

    @pytest.mark.parametrize("since", ["x", "-1", "1e3", "9" * 16])
    def test_since_is_a_size(self, house, story, since):
        answer = house.partner(HOST).ledger(story.case, since=since)

        assert answer.status_code == 400
        assert answer.json["issue"][0]["expression"] == ["http.since"]

    @pytest.mark.parametrize("since", [0, 1, 63, 10**12])
    def test_of_a_size_that_never_was_nothing_is_proved(self, house, story, since):
        assert "continues" not in copy_of(house, story, since=since)


def rfc_root(leaves):
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return tree.node(rfc_root(leaves[:k]), rfc_root(leaves[k:]))


def resealed(entries, strand, start):
    """What a forger does who can write everything but signatures."""
    before = None
    for entry in entries:
        if entry["strand"] != strand:
            continue
        if entry["position"] >= start:
            entry["previous"] = before or entry["previous"]
            entry["hash"] = chain.digest(entry)
        before = entry["hash"]


class TestTampering:
    """Nobody can change a copy so that it still verifies, whatever it is that is changed."""

    @pytest.fixture
    def found(self, house, story):
        return copy_of(house, story)

    def test_it_holds_to_begin_with(self, found, keys):
        assert verify(found, keys=keys) is None

    @pytest.mark.parametrize(
        "name",
        ["strand", "position", "at", "what", "section", "recipient", "because", "previous", "hash"],
    )
    def test_g05_a_changed_field_of_a_line(self, found, keys, name):
        entry = next(one for one in found["entries"] if one["what"] == "opened")
        place = entry["strand"], entry["position"]
        entry[name] = "x" if name != "position" else 99

        broken = verify(found, keys=keys)

        assert broken is not None
        if name != "strand":
            assert (broken.strand, broken.position) == place

    @pytest.mark.parametrize("name", ["what", "at", "section", "discloser", "consents", "client"])
    def test_a_line_that_was_sealed_anew_with_all_that_follow(self, found, name):
        entry = next(one for one in found["entries"] if one["what"] == "decided")
        entry[name] = "x"
        resealed(found["entries"], entry["strand"], entry["position"])

        assert verify(found) is not None  # a mark has seen another head, even without keys

    def test_a_line_that_is_too_new_for_a_mark_is_covered_by_the_copys_own_signature(
        self, house, keys
    ):
        story, _ = house.released()
        found = copy_of(house, story)
        entry = found["entries"][-1]
        entry["by"] = "nobody"
        resealed(found["entries"], entry["strand"], entry["position"])

        assert verify(found) is None
        broken = verify(found, keys=keys)
        assert (broken.strand, broken.position) == (entry["strand"], entry["position"])

    def test_the_tail_dropped(self, found, keys):
        last = found["entries"].pop()

        broken = verify(found, keys=keys)

        assert broken == Broken(last["position"], "entries were cut off the end", last["strand"])

    def test_the_tail_dropped_from_the_database_too(self, house, keys):
        story, _ = house.released()
        check(house)
        whole = copy_of(house, story)
        row = ledger.c.case_id == story.case, ledger.c.strand == "education"
        with house.running.sessions.begin() as session:
            session.execute(delete(ledger).where(*row, ledger.c.position == 2))
            session.execute(
                update(strands)
                .where(strands.c.case_id == story.case, strands.c.name == "education")
                .values(length=1, head=house.rows(ledger, *row)[0].entry[9:73])
            )
        broken = verify(copy_of(house, story), keys=keys)

        assert broken == Broken(2, "entries were cut off the end", "education")
        assert verify(copy_of(house, story), whole, keys) == broken

    def test_the_middle_dropped_and_renumbered(self, found, keys):
        earlier = deepcopy(found)
        strand = [one for one in found["entries"] if one["strand"] == "education"]
        assert len(strand) == 3
        found["entries"].remove(strand[1])
        strand[2]["position"] = 2
        resealed(found["entries"], "education", 1)

        assert verify(found) == Broken(3, "entries were cut off the end", "education")
        assert verify(found, keys=keys) == verify(found)
        assert verify(found | {"marks": []}, earlier) == Broken(
            2, "the chain was written anew", "education"
        )

    def test_lines_exchanged(self, found, keys):
        places = [n for n, one in enumerate(found["entries"]) if one["strand"] == "education"]
        one, other = places[:2]
        entries = found["entries"]
        entries[one], entries[other] = entries[other], entries[one]

        broken = verify(found, keys=keys)

        assert (broken.strand, broken.position) == ("education", 1)

    def test_a_whole_strand_left_out(self, found, keys):
        found["entries"] = [one for one in found["entries"] if one["strand"] != "identity"]

        assert verify(found, keys=keys) == Broken(1, "entries were cut off the end", "identity")
        found["marks"] = [one for one in found["marks"] if one["strand"] != "identity"]
        assert verify(found) is None
        assert verify(found, keys=keys) == Broken(1, "entries were cut off the end", "identity")

    def test_a_strand_put_in(self, found, keys):
        line = chain.Line(what=chain.What.OPENED, section="bia", recipient="et-mowsa")
        id_ = found["entries"][0]["ledger"]
        found["entries"].append(chain.link(chain.Tip(), line, now(), id_)[1])

        assert verify(found, keys=keys) == Broken(1, "nobody has signed this", "bia")

    def test_strands_exchanged_between_cases(self, house, found, keys):
        story, _ = house.released()
        others = copy_of(house, story)
        mixed = [one for one in found["entries"] if one["strand"] != "identity"]
        mixed += [one for one in others["entries"] if one["strand"] == "identity"]
        found["entries"] = mixed

        broken = verify(found, keys=keys)

        assert broken == Broken(1, "it is of another ledger", "identity")

    def test_the_name_of_another_case_above_this_one(self, house, found, keys):
        other = copy_of(house, house.released()[0])
        found["case"] = other["case"]

        assert str(verify(found, keys=keys)) == "it was signed for another case"

    @pytest.mark.parametrize("name", ["strand", "position", "head", "salt", "leaf", "path"])
    def test_a_changed_field_of_a_mark(self, found, keys, name):
        mark = found["marks"][0]
        changed = {"strand": "x", "position": 1, "head": "0" * 64, "salt": "x", "leaf": 1}
        mark[name] = changed.get(name, [])

        assert verify(found, keys=keys) is not None

    @pytest.mark.parametrize("name", ["checkpoint", "signed"])
    def test_what_was_signed_changed_or_left_out(self, found, keys, name):
        header, payload, signature = found[name].split(".")
        said = json.loads(base64.urlsafe_b64decode(payload + "=="))
        said["at"] = "2020-01-01T00:00:00.000Z"
        other = base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()
        changed, without = deepcopy(found), deepcopy(found)
        changed[name] = f"{header}.{other}.{signature}"
        del without[name]

        assert verify(changed, keys=keys) is not None
        assert verify(without, keys=keys) is not None

    def test_the_checkpoint_of_another_time(self, house, found, keys):
        house.released()
        check(house)
        found["checkpoint"] = copy_of(house, house.released()[0])["checkpoint"]

        assert str(verify(found, keys=keys)) == "it came with another checkpoint"


class TestForging:
    def forged(self, house, found, key):
        """A checkpoint over whatever one likes."""
        said = {"at": "2026-01-01T00:00:00.000Z", "root": "0" * 64, "size": 64}
        return found | {"checkpoint": statements.sign(Kind.CHECKPOINT, said, key), "marks": []}

    def test_a_key_of_ones_own(self, house, story, keys):
        found = self.forged(house, copy_of(house, story), a_key("P-384", "sig", alg="ES384"))

        assert "not the consent service's" in str(verify(found, keys=keys))

    def test_a_key_of_ones_own_under_the_services_name(self, house, story, keys):
        mine = a_key("P-384", "sig", alg="ES384").as_dict(private=True)
        mine["kid"] = house.running.key.kid
        found = self.forged(house, copy_of(house, story), ECKey.import_key(mine))

        assert "not signed" in str(verify(found, keys=keys))

    def test_the_key_of_another_service(self, house, story, keys):
        found = self.forged(house, copy_of(house, story), house.key_of("intake"))

        assert "not the consent service's" in str(verify(found, keys=keys))

    def test_a_genuine_signature_for_something_else(self, house, story, keys):
        found = copy_of(house, story)
        found["checkpoint"] = found["signed"]

        assert "for something else" in str(verify(found, keys=keys))

    @pytest.mark.parametrize("signed", ["", "x", "a.b.c", None, 7, "e30..", {"a": 1}])
    def test_what_is_no_signature(self, house, story, keys, signed):
        found = copy_of(house, story)

        assert verify(found | {"checkpoint": signed}, keys=keys) is not None
        assert verify(found | {"signed": signed}, keys=keys) is not None

    def test_no_algorithm_at_all(self, house, story, keys):
        found = copy_of(house, story)
        _, payload, _ = found["checkpoint"].split(".")
        kid = house.running.key.kid
        header = {"alg": "none", "kid": kid, "typ": "casebridge-checkpoint"}
        head = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()

        assert verify(found | {"checkpoint": f"{head}.{payload}."}, keys=keys) is not None

    def test_another_library_reads_the_same(self, house, story):
        """jwcrypto, which shares no code with ours."""
        found = copy_of(house, story)
        published = {key["kid"]: key for key in house.service_keys()["keys"]}
        for name in ("checkpoint", "signed"):
            read = foreign.JWS()
            read.deserialize(found[name])
            key = jwk.JWK(**published[read.jose_header["kid"]])
            read.verify(key)
            assert json.loads(read.payload)

    def test_g04_the_services_key_is_changed_and_what_it_signed_before_still_verifies(
        self, house, story
    ):
        before = copy_of(house, story)
        new = a_key("P-384", "sig", alg="ES384")
        both = house.service_keys()
        both["keys"].append({**new.as_dict(private=False), "service": "consent"})
        settings = house.running.settings.client_key_file
        old = settings.read_text()
        settings.write_text(json.dumps(new.as_dict(private=True)))
        del house.running.__dict__["key"]
        try:
            check(house)
            after = copy_of(house, story, since=size_of(before))
        finally:
            settings.write_text(old)
            del house.running.__dict__["key"]
            check(house)
        published = verifying.keys_of(both)

        assert verify(before, keys=published) is None
        assert verify(after, before, published) is None
        assert verify(after, keys=verifying.keys_of(house.service_keys())) is not None


class TestAgainstAnEarlierCopy:
    def test_a_later_copy_continues_it(self, house, story, keys):
        earlier = copy_of(house, story)
        house.released()
        check(house)
        house.partner("et-mowsa").key_of(story.binary("identity"))
        check(house)

        later = copy_of(house, story, since=size_of(earlier))

        assert size_of(later) > size_of(earlier)
        assert unverified(later, earlier, keys) == []
        assert verify(later, earlier, keys) is None

    def test_that_it_was_not_asked_for_is_said(self, house, story, keys):
        earlier = copy_of(house, story)
        house.released()
        check(house)

        later = copy_of(house, story)

        assert verify(later, earlier, keys) is None
        assert "was not asked for" in unverified(later, earlier, keys)[0]

    def test_g06_a_database_put_back_to_yesterday(self, house, story, keys):
        yesterday = state(house)
        house.released()
        check(house)
        earlier = copy_of(house, story)
        put_back(house, yesterday)

        today = copy_of(house, story, since=size_of(earlier))

        assert "something was undone" in str(verify(today, earlier, keys))

    def test_g07_a_database_put_back_that_went_on_in_another_way(self, house, story, keys):
        yesterday = state(house)
        house.released()
        check(house)
        earlier = copy_of(house, story)
        put_back(house, yesterday)
        for _ in range(2):
            house.released()
            check(house)

        today = copy_of(house, story, since=size_of(earlier))

        assert size_of(today) > size_of(earlier)
        assert "does not continue" in str(verify(today, earlier, keys))

    def test_two_checkpoints_of_one_size(self, house, story, keys):
        yesterday = state(house)
        house.released()
        check(house)
        earlier = copy_of(house, story)
        put_back(house, yesterday)
        house.released()
        check(house)

        today = copy_of(house, story)

        assert size_of(today) == size_of(earlier)
        assert "does not continue" in str(verify(today, earlier, keys))


def state(house):
    with house.running.sessions() as session:
        return session.scalar(select(func.max(checkpoints.c.size)))


def put_back(house, size):
    """As a backup of that time would: what was marked since is not marked."""
    with house.running.sessions.begin() as session:
        session.execute(delete(checkpoints).where(checkpoints.c.size > size))
        session.execute(delete(marks_kept).where(marks_kept.c.leaf >= size))
        session.execute(delete(piles).where(piles.c.number >= size // 64))
        beyond = (nodes.c.place + 1) * func.power(2, nodes.c.level) > size // 64
        session.execute(delete(nodes).where(beyond))
        last = (
            select(func.coalesce(func.max(marks_kept.c.position), 0))
            .where(marks_kept.c.case_id == strands.c.case_id, marks_kept.c.strand == strands.c.name)
            .scalar_subquery()
        )
        session.execute(update(strands).values(marked=last))
