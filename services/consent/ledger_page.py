"""A case's ledger as a page to print for child and guardian, in plain words of their language.

Nothing of the file itself is in it. What rests on a right of which a guardian cannot safely be told
is left out; and a note, for where such a page must not be found, tells nothing but a number.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.codes import Code, LawfulBasis, Purpose, Section
from schemas.terminology import Language, label
from schemas.terminology.labels import system_of
from services.consent import page_words
from services.consent.chain import NOT_TO_BE_TOLD, What, instant
from services.consent.facts import Reason
from services.consent.reader_view import Ledger
from services.consent.store.withdrawals import Told

Entry = Mapping[str, Any]

ISOLATED, UNTIL_HERE = "\u2068", "\u2069"
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters by which a name could turn round the sentence that it stands in."""

WHY: Mapping[str, str] = {
    **dict.fromkeys(
        (
            Reason.NO_CONSENT,
            Reason.OTHER_RECIPIENT,
            Reason.OTHER_SECTION,
            Reason.OTHER_PURPOSE,
            Reason.NOT_ACROSS_THE_BORDER,
            Reason.PERFORMERS_INCOMPLETE,
            Reason.NOT_YET,
        ),
        "not-agreed",
    ),
    Reason.WITHDRAWN: "taken-back",
    Reason.EXPIRED: "over",
    Reason.PROHIBITED: "forbidden",
    Reason.IN_DISPUTE: "disputed",
    Reason.CASE_CLOSED: "closed",
}
"""The sentence of the page for a reason of a refusal; for any other it says: the rules."""


@dataclass(frozen=True)
class Page:
    """Who asks for it, in which language, and what organisations are called."""

    language: Language
    reader: str
    names: Mapping[str, str]

    @property
    def words(self) -> Mapping[str, Any]:
        return page_words.words(self.language)

    def who(self, id_: str) -> str:
        """As the register has it, in the organisation's own language, and set apart from what
        stands around it: it may be written in the other direction.
        """
        name = "".join(one for one in self.names.get(id_, id_) if one not in DIRECTIONS)
        return f"{ISOLATED}{name}{UNTIL_HERE}"

    def day(self, at: str) -> str:
        return page_words.day(at, self.language)

    def said(self, system: type[Code], code: str | None) -> str:
        """What people call it; a code without label, of whichever version, as it is."""
        if code is None:
            return ""
        return label(system(code), self.language) if code in set(system) else code

    def parts(self, sections: Iterable[str]) -> str:
        return " · ".join(self.said(Section, one) for one in sections)


def organisations(ledger: Ledger) -> set[str]:
    """All that the page may name."""
    named = {
        str(entry[name])
        for entry in ledger.entries
        for name in ("recipient", "by")
        if entry.get(name)
    }
    return named | {told.recipient for told in ledger.withdrawals}


def as_page(ledger: Ledger, page: Page) -> dict[str, Any]:
    """What the template prints."""
    entries, words = _to_be_told(ledger.entries), page.words
    wanted = {
        "given": _given(entries, page),
        "agreed": _sentences(entries, page, _agreed),
        "taken": [
            _answer(told, instant(ledger.read_at), page)
            for told in ledger.withdrawals
            if str(told.consent) not in _secret(ledger.entries)
        ],
        "refused": _sentences(entries, page, _refused),
        "looked": _sentences(entries, page, _looked),
    }
    return {
        "words": words,
        "language": str(page.language),
        "of": words["of"].format(who=page.who(page.reader), day=page.day(instant(ledger.read_at))),
        "more": words["end"]["more"].format(who=page.who(page.reader)),
        "mark": _mark(ledger.entries, words),
        "reviewed": is_reviewed(page.language),
        **wanted,
    }


def as_note(ledger: Ledger, page: Page) -> dict[str, Any]:
    """How often something was shared, and nothing else: no name, no part, no day, no case."""
    gone = [entry for entry in _to_be_told(ledger.entries) if entry["what"] == What.DISCLOSED]
    count = len({entry.get("message", entry["hash"]) for entry in gone})
    note = page.words["note"]
    return {
        "words": page.words,
        "language": str(page.language),
        "count": note["count"].format(count=count),
    }


def is_reviewed(language: Language) -> bool:
    """Whether somebody has read all that the page may say in this language."""
    systems = (Section, Purpose, LawfulBasis)
    ours = bool(page_words.words(language)["reviewed"])
    return ours and all(language in system_of(one).reviewed for one in systems)


def _secret(entries: Sequence[Entry]) -> set[str]:
    """Rights of which not every guardian may be told yet."""
    return {
        id_
        for entry in entries
        if entry.get("telling") == NOT_TO_BE_TOLD
        for id_ in entry.get("consents", ())
    }


def _to_be_told(entries: Sequence[Entry]) -> list[Entry]:
    """Without what rests on those alone."""
    secret = _secret(entries)
    return [
        entry
        for entry in entries
        if not entry.get("consents") or not secret.issuperset(entry["consents"])
    ]


def _given(entries: Sequence[Entry], page: Page) -> list[list[str]]:
    """One row for each part that went, with when it was first opened."""
    opened: dict[str, str] = {}
    for entry in entries:
        if entry["what"] == What.OPENED:
            opened.setdefault(str(entry.get("binary")), entry["at"])
    said = page.words["given"]
    rows = []
    for entry in entries:
        if entry["what"] != What.DISCLOSED:
            continue
        first = opened.get(str(entry.get("binary")))
        rows.append(
            [
                page.day(entry["at"]),
                page.said(Section, entry.get("section")),
                page.who(entry["recipient"]),
                page.said(Purpose, entry.get("purpose")),
                page.day(entry["until"]) if entry.get("until") else "",
                said["opened"].format(day=page.day(first)) if first else said["not-opened"],
            ]
        )
    return rows


Sentence = Callable[[Entry, Page], str | None]


def _sentences(entries: Sequence[Entry], page: Page, sentence: Sentence) -> list[str]:
    """In order, and what is said in the same words but once."""
    found = (sentence(entry, page) for entry in entries)
    return list(dict.fromkeys(one for one in found if one))


def _agreed(entry: Entry, page: Page) -> str | None:
    said, what = page.words["agreed"], str(entry["what"])
    if what not in (What.CONSENTED, What.INVOKED, What.DISPUTED, What.WITHDRAWN):
        return None
    part = entry.get("section")
    with_part = f"{what}-part"
    sentence: str = said[with_part if part and with_part in said else what]
    return sentence.format(
        who=page.who(entry.get("recipient", "")),
        day=page.day(entry["until"]) if entry.get("until") else "",
        part=page.said(Section, part),
        why=page.said(LawfulBasis, entry.get("because")),
    )


def _refused(entry: Entry, page: Page) -> str | None:
    if entry["what"] != What.REFUSED:
        return None
    said, why = page.words["refused"], page.words["why"]
    sentence: str = said["part" if entry.get("section") else "list"]
    return sentence.format(
        day=page.day(entry["at"]),
        who=page.who(entry["recipient"]),
        part=page.said(Section, entry.get("section")),
        why=why[WHY.get(entry.get("because", ""), "rules")],
    )


def _looked(entry: Entry, page: Page) -> str | None:
    if entry["what"] != What.READ:
        return None
    said: str = page.words["looked"]["line"]
    return said.format(day=page.day(entry["at"]), who=page.who(entry["by"]))


def _answer(told: Told, now: str, page: Page) -> dict[str, Any]:
    """What became of what somebody had, or by when it must say so."""
    late = told.answered_at is None and now > instant(told.answer_by)
    kind = told.answer or ("late" if late else "waiting")
    when = told.answered_at or told.answer_by
    sentence: str = page.words["taken"][kind]
    text = sentence.format(
        who=page.who(told.recipient), day=page.day(instant(when)), parts=page.parts(told.sections)
    )
    return {"text": text, "late": late}


def _mark(entries: Sequence[Entry], words: Mapping[str, Any]) -> str:
    """The beginning of the last line's hash: enough to compare by eye."""
    if not entries:
        return ""
    sentence: str = words["end"]["fingerprint"]
    return sentence.format(mark=entries[-1]["hash"][:16])
