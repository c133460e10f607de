"""Uncertain labels: which wait, which no longer do, and taking back what was said a moment ago."""

from __future__ import annotations

from dataclasses import replace

from revlearn.store import Ledger, PairRecord
from revlearn.store.settings import OFFICE
from tests.store.pairs import correction, record

AT = "2026-10-08T09:00:00"


def unsure(writer: str = "张三", number: int = 1, at: int = 0) -> PairRecord:
    """A pair whose edit ``number`` is uncertain, and no other."""
    pair = record(at, writer=writer)
    edits = tuple(
        replace(edit, label=replace(edit.label, needs_review=edit.number == number)) for edit in pair.entry.edits
    )
    return replace(pair, entry=replace(pair.entry, edits=edits))


def keys(ledger: Ledger, *names: str) -> list[int]:
    return [each.edit for each in ledger.review.candidates(names, 100)]


def test_what_waits_is_counted_and_shown(ledger: Ledger) -> None:
    ledger.add_pairs([unsure()])
    assert ledger.review.count(["张三"]) == 1
    (item,) = ledger.review.items(["张三"], keys(ledger, "张三"))
    edit = ledger.entries()[0].edits[0]
    assert (item.entry, item.number, item.writer, item.label) == (1, 1, "张三", edit.label)
    assert (item.before, item.after, item.draft_sentence) == (edit.before, edit.after, edit.draft_sentence)


def test_others_writers_are_never_among_them(ledger: Ledger) -> None:
    ledger.add_pairs([unsure(), unsure("李四", at=1)])
    everybody = keys(ledger, "张三", "李四")
    assert len(everybody) == 2
    assert [each.writer for each in ledger.review.items(["李四"], everybody)] == ["李四"]
    assert ledger.review.count([]) == 0


def test_a_word_settles_it_and_taking_it_back_opens_it_again(ledger: Ledger) -> None:
    ledger.add_pairs([unsure()])
    before = ledger.revision("张三")
    key = ledger.correct(1, 1, replace(correction(), by="导师", at=AT))
    assert ledger.review.count(["张三"]) == 0
    assert ledger.review.said("导师", "2026-10-08") == 1
    assert ledger.review.said("导师", "2026-10-09") == ledger.review.said("别人", "2026-10-08") == 0
    ledger.set_setting(OFFICE, {"from": [key, ""], "table": "x"})
    told = ledger.revision("张三")
    assert ledger.review.take_back([key], by="导师", since=AT) == 1
    assert ledger.review.count(["张三"]) == 1
    assert ledger.setting(OFFICE) is None
    assert len({before, told, ledger.revision("张三")}) == 3


def test_only_the_own_last_and_late_word_is_taken_back(ledger: Ledger) -> None:
    ledger.add_pairs([unsure()])
    first = ledger.correct(1, 1, replace(correction(), by="导师", at=AT))
    assert ledger.review.take_back([first], by="别人", since=AT) == 0
    assert ledger.review.take_back([first], by="导师", since="2026-10-08T10:00:00") == 0
    second = ledger.correct(1, 1, replace(correction(), by="主任", at=AT))
    assert ledger.review.take_back([first, 99], by="导师", since=AT) == 0
    assert [each.id for each in ledger.corrections()] == [first, second]


def test_without_words_nobody_is_asked(ledger: Ledger) -> None:
    pair = unsure()
    wordless = tuple(replace(edit, before="", after="") for edit in pair.entry.edits)
    ledger.add_pairs([replace(pair, entry=replace(pair.entry, edits=wordless))])
    assert ledger.review.count(["张三"]) == 0
