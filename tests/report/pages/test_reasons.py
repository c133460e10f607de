"""Why a change was made, out of the ledger: in either language what ``compare`` says of the same edit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from revlearn.analyse import analyse_pair
from revlearn.learn.examples import example_of
from revlearn.load import load_pair
from revlearn.model import Analysis
from revlearn.record import EditRecord, Entry
from revlearn.report.note import reason_of as reason_in_comparison
from revlearn.report.pages.lessons import LONGEST_REASON, reason_of, shortened
from revlearn.report.wording import Lang
from revlearn.store import record_of

SAMPLES = Path(__file__).parents[3] / "data" / "samples"


@cache
def kept() -> tuple[Analysis, Entry]:
    analysis = analyse_pair(load_pair(*(SAMPLES / "01-winter-heating" / f"{side}.txt" for side in ("draft", "final"))))
    return analysis, record_of(analysis, writer="张三", date=date(2026, 10, 8)).entry


def told(edit: EditRecord, lang: Lang) -> str:
    return reason_of(edit.lesson, example_of(edit, kept()[1]), lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rule_s_reason_is_that_of_the_comparison(lang: Lang) -> None:
    analysis, entry = kept()
    spoken = 0
    for edit, label, record in zip(analysis.edits, analysis.labels, entry.edits, strict=True):
        if label.rule:
            expected = reason_in_comparison(analysis, edit, label, lang)
            assert told(record, lang) == shortened(expected, LONGEST_REASON)
            spoken += bool(record.facts)
    assert spoken > 3


def test_without_facts_the_english_reason_is_that_of_the_sub_type() -> None:
    needy = next(edit for edit in kept()[1].edits if edit.label.rule and edit.facts and edit.before and edit.after)
    bare = replace(needy, facts=(), label=replace(needy.label, rule="logic.fact.no_such_day"))
    assert "{" not in told(bare, "en")


def test_a_label_a_mentor_named_without_a_word_is_explained_by_its_rule() -> None:
    edit = next(edit for edit in kept()[1].edits if edit.label.rule and edit.before and edit.after)
    silent = replace(edit, label=replace(edit.label, explanation=""))
    assert told(silent, "zh") == told(edit, "zh")
    wordless = replace(silent, before="", after="", facts=())
    assert told(wordless, "zh") == ""
