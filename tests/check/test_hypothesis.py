"""A draft with one replacement made: the same as if the whole text had been segmented anew."""

from __future__ import annotations

import pytest

from revlearn.check.hypothesis import MARGIN, hypothetical_edit
from revlearn.model import Sentence, Token
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


def long_text(lines: int) -> tuple[str, int]:
    """A long text and where its one 充份 stands, far from both ends."""
    plain = "各站按月巡护，苗木长势良好。"
    return "\n".join([plain * 3] * lines + [TEXT] + [plain * 3] * lines), TEXT.index("充份") + lines * len(
        plain * 3 + "\n"
    )


def test_of_a_long_text_only_the_lines_around_are_taken() -> None:
    text, at = long_text(400)
    edit = hypothetical_edit(segment(text), (at, at + 2, "充分"))
    final = edit.context.final
    assert text[at : at + 2] == "充份"
    assert MARGIN <= edit.final_span[0] < 2 * MARGIN
    assert len(final.text) < 1000
    assert final.text[slice(*edit.final_span)] == "充分"
    whole = segment(text.replace("充份", "充分"))
    low = whole.text.index(final.text)
    assert [(each.start + low, each.end + low, each.sentences) for each in final.paragraphs] == [
        (each.start, each.end, tuple(Sentence(s.start - low, s.end - low) for s in each.sentences))
        for each in whole.paragraphs
        if each.start >= low and each.end <= low + len(final.text)
    ]
    words = [token for token in whole.tokens if low <= token.start < low + len(final.text)]
    assert list(final.tokens) == [Token(each.start - low, each.end - low, each.tag) for each in words]


def test_of_a_line_without_end_only_the_sentences_around_are_taken() -> None:
    text = "各站按月巡护，苗木长势良好。" * 2000
    text = f"{text}各站充份准备。{text}"
    at = text.index("充份")
    edit = hypothetical_edit(segment(text), (at, at + 2, "充分"))
    final = edit.context.final
    assert 2 * MARGIN < len(final.text) < 1000
    assert final.text[slice(*edit.final_span)] == "充分"
    assert (edit.context.final_left, edit.context.final_right) == ("各站", "准备。")
    (paragraph,) = final.paragraphs
    assert (paragraph.start, paragraph.end) == (0, len(final.text))
    assert [paragraph.sentences[0].start, paragraph.sentences[-1].end] == [0, len(final.text)]
