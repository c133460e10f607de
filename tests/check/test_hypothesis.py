"""A draft with one replacement made: the same as if the whole text had been segmented anew."""

from __future__ import annotations

import pytest

from revlearn.check.hypothesis import hypothetical_edit
from revlearn.segment import segment

TEXT = "关于植树的通知\n各林场：\n一、任务。各站充份准备，截止6月底完成。\n特此通知。\n市林业局\n2026年3月1日"
PLACES = [("充份", "充分"), ("截止", "截至"), ("，", ""), ("各站", "各林业站"), ("2026年3月1日", "2026年3月12日")]


@pytest.mark.parametrize(("before", "after"), PLACES)
def test_text_lines_and_words_are_those_of_the_whole(before: str, after: str) -> None:
    start = TEXT.index(before)
    edit = hypothetical_edit(segment(TEXT), (start, start + len(before), after))
    final = edit.context.final
    whole = segment(TEXT[:start] + after + TEXT[start + len(before) :])
    assert final.text == whole.text
    assert final.tokens == whole.tokens
    assert [(each.start, each.end, each.role) for each in final.paragraphs] == [
        (each.start, each.end, each.role) for each in whole.paragraphs
    ]
    assert (edit.before, edit.after) == (before, after)
    assert final.text[slice(*edit.final_span)] == after


def test_an_insertion_has_an_empty_draft_span() -> None:
    edit = hypothetical_edit(segment("争取资金230万。"), (8, 8, "元"))
    assert edit.operation == "insert"
    assert edit.draft_span == (8, 8)
    assert edit.context.final.text == "争取资金230万元。"
