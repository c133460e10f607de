"""What the page of a document shows, without the application: filter, rows, one text, outline, notes, memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from revlearn.analyse import analyse
from revlearn.batch.correcting import correct_edit
from revlearn.classify.corrections import unquoted
from revlearn.model import Analysis, Comment
from revlearn.record import Entry
from revlearn.report.drawing import Cell, Drawing
from revlearn.report.note import note_of
from revlearn.report.selection import select
from revlearn.store import Ledger, Remark
from revlearn.web.pages.analysis_choice import Choice, certainty_of, facets_of
from revlearn.web.pages.analysis_edits import clock_time
from revlearn.web.pages.analysis_kept import Analyses
from revlearn.web.pages.analysis_rows import LONG, drawn_rows, drawn_text
from revlearn.web.pages.analysis_view import AnalysisView
from revlearn.web.pages.analysis_woven import woven_lines
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses

DRAFT = """关于做好防汛工作的通知
各镇人民政府：
一、提高认识
防汛事关大局。
二、加强值守
各单位要马上排查隐患，截止9月底前上报。各单位要抓好值班值守工作。
特此通知。"""
FINAL = """关于做好防汛工作的通知
各镇人民政府：
一、提高认识
防汛事关大局。
二、强化值守
各单位要立即排查隐患，截至9月底前上报。各单位要做好值班值守工作。
特此通知。"""


def drawing(analysis: Analysis) -> Drawing:
    return Drawing({each.edit.id: note_of(analysis, each, "zh") for each in select(analysis)}, "zh")


def text_of(cells: tuple[Cell, ...]) -> str:
    return "".join(piece.text for cell in cells for piece in cell.pieces if piece.text != "¶")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "data") as opened:
        yield opened


def view(ledger: Ledger, entry: int, state: str = "") -> AnalysisView:
    found = ledger.entries(ids=(entry,))[0]
    kept = Analyses(ledger).of(found)
    return AnalysisView(kept, ledger.corrections(entry), ledger.remarks(entry), Choice.read(parse_qsl(state)), "zh")


def added(ledger: Ledger) -> int:
    return ledger.add(analyse(DRAFT, FINAL), writer="林知远", date=date(2026, 10, 5))[0]


# ------------------------------------------------------------------------------------------------- the address


def test_the_address_is_read_and_written_and_unknown_parts_are_passed_over() -> None:
    given = [
        ("view", "woven"), ("category", "logic"), ("category", "wording"), ("subtype", "structure.move"),
        ("nature", "none"), ("certainty", "low"), ("only", "1"), ("edit", "12"),
        ("view", "no such"), ("category", "<script>"), ("edit", "x"), ("edit", "²"), ("edit", "9" * 30), ("other", "1"),
    ]  # fmt: skip
    choice = Choice.read(given)
    assert choice == Choice(
        "woven", frozenset({"logic", "wording"}), frozenset({"structure.move"}), frozenset({"none"}),
        frozenset({"low"}), True, 12,
    )  # fmt: skip
    written = choice.address()
    assert written == (
        "?view=woven&category=wording&category=logic&subtype=structure.move&nature=none&certainty=low&only=1&edit=12"
    )
    assert Choice().address() == ""
    assert choice.address(view="pair", edit=None).startswith("?category=wording")
    assert "edit" not in choice.address(edit=None)


def test_every_edit_has_one_certainty() -> None:
    assert certainty_of(0.99, False, False) == "high"
    assert certainty_of(0.9, False, False) == "high"
    assert certainty_of(0.89, False, False) == "middle"
    assert certainty_of(0.5, True, False) == "low"
    assert certainty_of(1.0, False, True) == "confirmed"


def test_categories_and_subtypes_add_up_and_nature_narrows(ledger: Ledger) -> None:
    shown = view(ledger, added(ledger))
    labels = {edit.label for edit in shown.edits}
    assert "wording.confusable" in labels
    chosen = Choice(category=frozenset({"structure"}), subtype=frozenset({"wording.confusable"}))
    assert {edit.label for edit in shown.edits if chosen.lets(edit)} == {
        label for label in labels if label.startswith("structure.") or label == "wording.confusable"
    }
    errors = replace(chosen, nature=frozenset({"error"}))
    assert all(edit.nature == "error" for edit in shown.edits if errors.lets(edit))
    assert all(Choice().lets(edit) for edit in shown.edits)
    facets = facets_of(shown.edits, Choice(category=frozenset({"terminology"})))
    assert sum(facet.count for facet in facets["nature"]) == len(shown.edits)
    assert [(facet.value, facet.count) for facet in facets["category"] if facet.chosen] == [("terminology", 0)]


# ------------------------------------------------------------------------------------------------ the two texts


@pytest.mark.parametrize("analysis", [analysis_of(MOVED), *gold_analyses(TRAIN)[:12]], ids=lambda each: each.draft.name)
def test_rows_hold_both_versions_whole_and_the_one_text_both(analysis: Analysis) -> None:
    rows = drawn_rows(analysis, drawing(analysis))
    for side, document in (("draft", analysis.draft), ("final", analysis.final)):
        assert "".join(text_of(getattr(row, side)) for row in rows) == document.text.replace("\n", "")
    pieces = [piece for cell in drawn_text(analysis, drawing(analysis)) for piece in cell.pieces if piece.text != "¶"]
    for kind, document in (("inserted", analysis.draft), ("deleted", analysis.final)):
        assert "".join(each.text for each in pieces if each.kind != kind) == document.text.replace("\n", "")


def long_pair() -> tuple[str, str]:
    sentences = [f"第{n}项工作要抓好落实，由专人负责到底，按期完成任务并且上报结果。" for n in range(60)]
    changed = [each.replace("抓好", "做好") if n % 3 == 0 else each for n, each in enumerate(sentences)]
    return "通知\n" + "".join(sentences), "通知\n" + "".join([*changed[:30], "另行补充一句较长的要求。", *changed[30:]])


def test_a_long_paragraph_is_shown_in_stretches_that_end_with_kept_sentences() -> None:
    draft, final = long_pair()
    analysis = analyse(draft, final)
    rows = drawn_rows(analysis, drawing(analysis))
    stretches = [row for row in rows if text_of(row.draft) not in ("通知",)]
    assert len(stretches) > 4
    assert [row.goes_on for row in stretches] == [False] + [True] * (len(stretches) - 1)
    for side, whole in (("draft", draft), ("final", final)):
        assert "".join(text_of(getattr(row, side)) for row in rows) == whole.replace("\n", "")
    for row in stretches[:-1]:
        assert text_of(row.draft)[-1] == text_of(row.final)[-1] == "。"
        assert abs(len(text_of(row.draft)) - len(text_of(row.final))) < 40
    anchors = [p.anchor for row in rows for c in (*row.draft, *row.final) for p in c.pieces if p.anchor]
    assert len(anchors) == len(set(anchors))


def test_a_short_paragraph_stays_one_row() -> None:
    analysis = analyse(DRAFT, FINAL)
    rows = drawn_rows(analysis, drawing(analysis))
    assert len(rows) == len(DRAFT.split("\n"))
    assert not any(row.goes_on for row in rows)
    assert all(sum(len(text_of(row.draft)) for row in rows) < LONG for row in rows)


def test_in_the_one_text_a_dropped_paragraph_is_a_line_without_number_and_a_dropped_break_is_a_mark() -> None:
    analysis = analyse(
        "总的要求。\n要落实责任。\n这一段整个删掉不要了。\n结束语在此。", "总的要求。要落实责任。\n结束语在此。"
    )
    lines = woven_lines(analysis)
    assert [line.number for line in lines] == [1, 0, 2]
    assert any(strand.text == "\n" and strand.kind == "deleted" for strand in lines[0].strands)
    assert "".join(strand.text for strand in lines[1].strands).startswith("这一段")


# ------------------------------------------------------------------------------------- what is said of an edit


def test_a_mentors_word_and_remarks_stand_with_the_edit(ledger: Ledger) -> None:
    entry = added(ledger)
    before = view(ledger, entry)
    number = next(edit.id for edit in before.edits if edit.label == "wording.confusable")
    correct_edit(
        ledger, entry, number, label="terminology.name", nature="decision", by="陈老师", at="2026-10-06T09:05:11",
        comment="名称以文件为准",
    )  # fmt: skip
    ledger.remark(Remark(entry, number, "陈老师", "2026-10-06", "记住这一条"))
    ledger.remark(Remark(entry, None, "陈老师", "2026-10-06T10:00:00", "总体不错"))
    shown = view(ledger, entry)
    edit = shown.by_number[number]
    assert (edit.label, edit.nature, edit.certainty) == ("terminology.name", "decision", "confirmed")
    assert edit.corrected_by == "陈老师"
    assert edit.note.reason == "名称以文件为准"
    [said] = edit.history
    assert (said.at, said.shown, said.label, said.nature, said.confirms) == (
        "2026-10-06 09:05", "措辞·易混词与错别字", "术语·名称称谓", "决策", False
    )  # fmt: skip
    assert [(each.at, each.text) for each in edit.remarks] == [("2026-10-06", "记住这一条")]
    assert [each.text for each in shown.remarks] == ["总体不错"]
    assert before.by_number[number].label == "wording.confusable"


def test_a_corrected_label_without_comment_or_rule_says_who_set_it(ledger: Ledger) -> None:
    entry = added(ledger)
    number = view(ledger, entry).edits[0].id
    correct_edit(ledger, entry, number, label="logic.claim", nature="decision", by="陈老师", at="2026-10-06T09:00:00")
    assert view(ledger, entry).by_number[number].note.reason == "标签由 陈老师 核定。"


def test_next_and_previous_go_round_among_the_shown(ledger: Ledger) -> None:
    entry = added(ledger)
    numbers = [edit.id for edit in view(ledger, entry).edits]
    assert view(ledger, entry).beside(1) == numbers[0]
    assert view(ledger, entry).beside(-1) == numbers[-1]
    assert view(ledger, entry, f"edit={numbers[-1]}").beside(1) == numbers[0]
    assert view(ledger, entry, f"edit={numbers[0]}").beside(-1) == numbers[-1]
    none = view(ledger, entry, "category=terminology&nature=decision&certainty=confirmed")
    assert none.chosen == frozenset()
    assert none.beside(1) is None


def test_what_is_left_of_the_texts_is_shown(ledger: Ledger) -> None:
    entry = added(ledger)
    whole = view(ledger, entry)
    ledger.purge(before=None, keep="sentences", unquoted=unquoted)
    sentences = view(ledger, entry)
    assert sentences.analysis is None
    assert (sentences.rows, sentences.text, sentences.outline) == ((), (), None)
    assert [edit.note.reason for edit in sentences.edits if edit.note.reason] != []
    for edit, was in zip(sentences.edits, whole.edits, strict=True):
        assert (edit.label, edit.before, edit.after) == (was.label, was.before, was.after)
        assert edit.change is not None
    ledger.purge(before=None, keep="figures", unquoted=unquoted)
    figures = view(ledger, entry)
    assert [edit.label for edit in figures.edits] == [edit.label for edit in whole.edits]
    assert all(not edit.before and not edit.after and edit.change is None for edit in figures.edits)
    assert all(edit.note.reason == edit.rule for edit in figures.edits)


def test_comments_name_their_place_or_the_whole_document(ledger: Ledger) -> None:
    analysis = analyse(DRAFT, FINAL)
    place = FINAL.index("截至")
    comments = (
        Comment("1", "用错了词", "刘主任", "2026-10-04T08:00:00Z", None, (place, place + 2)),
        Comment("2", "明白", "林知远", None, None, (place, place + 2), "1"),
        Comment("3", "总体可以", "刘主任"),
    )
    entry = ledger.add(replace(analysis, comments=comments), writer="林知远", date=date(2026, 10, 5))[0]
    shown = view(ledger, entry)
    first, reply, whole = shown.comments
    assert (first.quote, first.at) == ("截至", "2026-10-04 08:00")
    assert first.edit == next(edit.id for edit in shown.edits if edit.after == "截至")
    assert (reply.is_reply, whole.edit, whole.quote) == (True, None, "")


def test_times_are_shown_without_seconds() -> None:
    assert clock_time("2026-10-06T09:05:11+08:00") == "2026-10-06 09:05"
    assert clock_time("2026-10-06") == "2026-10-06"


# ------------------------------------------------------------------------------------------------------- memory


def test_an_analysis_is_kept_until_its_entry_changes_and_the_oldest_goes_first(ledger: Ledger) -> None:
    first = added(ledger)
    second = ledger.add(analyse(DRAFT + "完", FINAL + "完"), writer="林知远", date=date(2026, 10, 6))[0]
    kept = Analyses(ledger, capacity=1)

    def entry(number: int) -> Entry:
        return ledger.entries(ids=(number,))[0]

    one = kept.of(entry(first))
    assert kept.of(entry(first)) is one
    correct_edit(ledger, first, 1, label="logic.claim", nature="decision", by="陈老师", at="2026-10-06T09:00:00")
    other = kept.of(entry(first))
    assert other is not one
    assert other.analysis is not None
    assert other.analysis.labels[0].subtype == "claim"
    kept.of(entry(second))
    assert kept.of(entry(first)) is not other
    again = kept.of(entry(first))
    kept.forget()
    assert kept.of(entry(first)) is not again


def test_rows_without_edits_are_told_apart() -> None:
    analysis = analyse(DRAFT, FINAL)
    rows = drawn_rows(analysis, drawing(analysis))
    assert [row.changed for row in rows] == [False, False, False, False, True, True, False]
