"""What a reader is told about an edit, in either language."""

from __future__ import annotations

from dataclasses import replace

from revlearn.model import Finding
from revlearn.report.note import note_of, shorten
from revlearn.report.selection import select
from tests.report.pairs import MOVED, analysis_of

ANALYSIS = analysis_of(MOVED)


def test_chinese_tells_the_classifiers_explanation() -> None:
    note = note_of(ANALYSIS, select(ANALYSIS)[3], "zh")
    assert (note.name, note.reason) == ("措辞·语体语气", "定稿把“马上”改为“立即”。")


def test_english_tells_the_message_of_the_rule_with_its_facts() -> None:
    rule = "wording.register.colloquial"
    labels = tuple(replace(label, rule=rule) if n == 3 else label for n, label in enumerate(ANALYSIS.labels))
    finding = Finding(4, rule, {"word": "马上", "formal": "立即"})
    analysis = replace(ANALYSIS, labels=labels, findings=(finding,))
    note = note_of(analysis, select(analysis)[3], "en")
    assert note.reason.startswith("“马上” is colloquial")
    assert (note.nature_name, note.level) == ("Improvement", "convention")


def test_english_without_a_rule_says_that_likeness_spoke() -> None:
    note = note_of(ANALYSIS, select(ANALYSIS)[0], "en")
    assert note.reason == "By likeness to known edits: a sentence or more was moved to another place."


def test_a_line_break_at_the_start_does_not_count_for_the_place() -> None:
    note = note_of(ANALYSIS, select(ANALYSIS)[7], "zh")
    assert note.after == "\n特此通知。"
    assert note.final_paragraph == 8


def test_certainty_is_never_claimed() -> None:
    sure = replace(ANALYSIS, labels=tuple(replace(label, confidence=1.0) for label in ANALYSIS.labels))
    assert note_of(sure, select(sure)[0], "zh").percent == "99%"


def test_a_long_text_loses_its_middle() -> None:
    assert shorten("一二三四五六七八九十", 8) == "一二三四……九十"
    assert shorten("一二三", 3) == "一二三"


def test_an_order_changed_within_a_sentence_names_no_paragraphs() -> None:
    reordered = replace(ANALYSIS, labels=(replace(ANALYSIS.labels[0], category="logic", subtype="sequence"),) * 8)
    assert note_of(reordered, select(reordered)[0], "zh").places("zh") == "句内调序"
    assert note_of(ANALYSIS, select(ANALYSIS)[0], "zh").places("zh") == "原处 第3段 → 现处 第6段"
