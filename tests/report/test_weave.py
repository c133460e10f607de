"""Both versions come back whole from the strands, whatever the edits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revlearn.model import Analysis, BrokenAnalysis
from revlearn.report.weave import weave
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses, pair_of

TEXT = st.text("甲乙丙，\n", max_size=6)


def versions(analysis: Analysis) -> tuple[str, str]:
    strands = weave(analysis)
    return (
        "".join(each.text for each in strands if each.kind != "inserted"),
        "".join(each.text for each in strands if each.kind != "deleted"),
    )


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=8))
def test_strands_hold_both_versions(pieces: list[tuple[str, str, str]]) -> None:
    analysis = pair_of(*pieces)
    assert versions(analysis) == (analysis.draft.text, analysis.final.text)


def test_strands_hold_both_versions_of_the_gold_pairs() -> None:
    for analysis in gold_analyses(TRAIN):
        assert versions(analysis) == (analysis.draft.text, analysis.final.text), analysis.draft.name


def test_what_an_edit_deletes_stands_right_before_what_it_inserts() -> None:
    analysis = analysis_of(
        "#genre: 通知\n\n题{甲||wording.concision!error}{|乙|logic.scope!error}{丙|丁|wording.precision!error}尾"
    )
    assert [(each.kind, each.text) for each in weave(analysis)] == [
        ("kept", "题"), ("deleted", "甲"), ("inserted", "乙"), ("deleted", "丙"), ("inserted", "丁"), ("kept", "尾"),
    ]  # fmt: skip


def test_a_new_line_that_begins_with_its_break_ends_with_it() -> None:
    strands = weave(pair_of(("一", "", "\n二"), ("\n三", "", "")))
    assert [(each.kind, each.text) for each in strands] == [("kept", "题一\n"), ("inserted", "二\n"), ("kept", "三尾")]


def test_unexplained_differences_are_an_error() -> None:
    analysis = analysis_of(MOVED)
    with pytest.raises(BrokenAnalysis):
        weave(replace(analysis, edits=analysis.edits[1:], labels=analysis.labels[1:]))
