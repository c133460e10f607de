"""Less and less of a pair, and never a loss of what people said of it."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from revlearn.record import Answer, Retention
from revlearn.store import Detail, Ledger, PairRecord, Purge, Remark, record_of, reduced
from tests.store.pairs import DAY, bare, correction, record, sample, unkeyed

LATER = date(2026, 11, 2)
LEVELS: tuple[Retention, ...] = ("texts", "sentences", "figures")


def stored(ledger: Ledger, path: Path) -> str:
    """Everything the ledger holds, as text."""
    ledger.backup(path)
    return gzip.decompress(path.read_bytes()).decode()


@pytest.mark.parametrize("keep", LEVELS)
def test_what_stays_is_what_a_reduced_pair_is(keep: Retention, ledger: Ledger) -> None:
    _, analysis = sample("09-document-quality-circular")
    whole = record_of(analysis, writer="张三", date=DAY)
    ledger.add_pairs([whole])
    assert ledger.purge(before=None, keep=keep, unquoted=bare) == Purge(int(keep != "texts"), 0, 0)
    assert unkeyed(ledger.pair(1)) == reduced(whole, keep)


@pytest.mark.parametrize("keep", LEVELS)
def test_a_new_pair_is_kept_as_the_setting_says(keep: Retention, ledger: Ledger) -> None:
    ledger.set_retention(keep)
    ledger.add_pairs([record()])
    assert unkeyed(ledger.pair(1)) == reduced(record(), keep)
    assert ledger.add_pairs([record()]) == [(1, False)]


def test_figures_hold_no_word_of_the_documents(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add_pairs([record()])
    assert "认真抓好" in stored(ledger, tmp_path / "whole")
    ledger.purge(before=None, keep="figures", unquoted=bare)
    left = stored(ledger, tmp_path / "left")
    assert not [word for word in ("认真", "切实", "截止", "截至", "9月底", "特此通知") if word in left]
    entry = ledger.entries()[0]
    assert [(edit.before, edit.after, edit.draft_sentence, edit.label.explanation) for edit in entry.edits] == [
        ("", "", "", "")
    ] * 2
    assert unkeyed(ledger.pair(1)).entry.edits[0].label.rule == record().entry.edits[0].label.rule
    assert (entry.draft_characters, entry.kept_sentences, dict(entry.opportunities)) == (
        record().entry.draft_characters,
        record().entry.kept_sentences,
        record().entry.opportunities,
    )


def test_what_is_purged_is_gone_from_the_file(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add_pairs([record()])
        ledger.purge(before=None, keep="figures", unquoted=bare)
        data = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "认真抓好".encode() not in data


def test_only_what_is_older_is_touched_and_nothing_without_asking(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1, day=LATER)])
    before = ledger.pair(1), ledger.pair(2)
    assert ledger.purge(before=LATER, keep="sentences", unquoted=bare, act=False) == Purge(1, 0, 0)
    assert (ledger.pair(1), ledger.pair(2)) == before
    assert ledger.purge(before=LATER, keep="sentences", unquoted=bare) == Purge(1, 0, 0)
    assert ledger.pair(1).texts is None
    assert ledger.pair(2) == before[1]
    assert ledger.purge(before=LATER, keep="texts", unquoted=bare).nothing_to_do
    assert ledger.entry_ids() == (1, 2)
    assert ledger.entry_ids(with_texts=True) == (2,)


def test_a_pair_may_go_altogether(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1, day=LATER)])
    ledger.answer(Answer("张三", 1, DAY, True))
    assert ledger.purge(before=LATER, keep="nothing", unquoted=bare) == Purge(0, 1, 0)
    assert [entry.id for entry in ledger.entries()] == [2]
    assert ledger.answers() == ()
    assert ledger.add_pairs([record(2)]) == [(3, True)]


def test_words_of_people_are_never_lost(ledger: Ledger) -> None:
    ledger.add_pairs([record(number) for number in range(4)])
    commented = record(9)
    edits = (replace(commented.entry.edits[0], comment="请核实"), *commented.entry.edits[1:])
    ledger.add_pairs([replace(commented, entry=replace(commented.entry, edits=edits))])
    ledger.correct(1, 2, correction(), comment="语体")
    ledger.remark(Remark(2, None, "王老师", "2026-10-09", "不错"))
    ledger.remark(Remark(3, 1, "王老师", "2026-10-09", "记住这一条"))
    assert ledger.purge(before=None, keep="nothing", unquoted=bare) == Purge(4, 1, 4)
    assert [entry.id for entry in ledger.entries()] == [1, 2, 3, 5]
    assert [(each.number, each.correction, each.comment) for each in ledger.corrections()] == [
        (2, bare(correction()), "语体")
    ]
    assert ledger.entries()[0].edits[1].label.subtype == "register"
    assert [remark.text for remark in (*ledger.remarks(2), *ledger.remarks(3))] == ["不错", "记住这一条"]
    assert ledger.entries()[3].edits[0].comment == "请核实"


def test_a_correction_keeps_its_words_as_long_as_sentences_are_kept(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    ledger.correct(1, 2, correction())
    ledger.purge(before=None, keep="sentences", unquoted=bare)
    assert ledger.corrections()[0].correction == correction()
    ledger.purge(before=None, keep="figures", unquoted=bare)
    assert ledger.corrections()[0].correction == bare(correction())


def test_comments_of_the_file_stay(ledger: Ledger) -> None:
    _, analysis = sample("09-document-quality-circular")
    assert analysis.comments
    ledger.add(analysis, writer="张三", date=DAY)
    ledger.purge(before=None, keep="nothing", unquoted=bare)
    assert ledger.pair(1).comments == analysis.comments


def test_reducing_more_never_brings_anything_back() -> None:
    pair = record()
    assert reduced(reduced(pair, "figures"), "sentences") == reduced(pair, "figures")
    assert reduced(pair, "texts") is pair
    assert isinstance(pair, PairRecord) and isinstance(pair.details[0], Detail)
