"""Where a sentence ends: marks, quotation marks, brackets, inline lists, English abbreviations."""

from __future__ import annotations

import pytest

from revlearn.segment.sentences import sentences_of

CHINESE = [
    "第一句。|第二句！|第三句？",
    "为什么？！|因为没做好……|后来做好了。",
    "第一句。 |第二句。",
    # A mark inside quotation marks ends no sentence; a quotation that ends with its sentence does.
    "会议强调：“安全重于泰山。必须警钟长鸣。”|随后作了部署。",
    "“好！”的呼声不断。|要落实。",
    "他问：“落实了吗？”，大家没有回答。",
    "印发《办法（试行。）》。|请执行。",
    # Marks that do not balance are ignored.
    "引号不配对“先讲一句。|再讲一句。",
    # Items of an inline list stand apart; clauses between semicolons do not.
    "要做到：一是加强宣传；|二是完善制度；|三是强化督查。",
    "（1）抓好生产；|（2）抓好防疫。",
    "（一）抓好生产；|（二）抓好防疫。",
    "①报名；|②考试。",
    "加强宣传；完善制度。",
    "一句没有标点的话",
]
ENGLISH = [
    "They agreed. |The board left.",
    "He met Dr. Smith on 3 June. |They agreed.",
    "Costs rose by 4.5 per cent. |See Annex A.",
    'He said: "We must act." |The board left.',
    "Was it e.g. a draft? |Yes.",
]


@pytest.mark.parametrize(
    ("marked", "language"), [*((text, "zh") for text in CHINESE), *((text, "en") for text in ENGLISH)]
)
def test_sentences_end_at_the_bars(marked: str, language: str) -> None:
    text = marked.replace("|", "")
    found = sentences_of(text, 0, len(text), language)
    assert "|".join(text[each.start : each.end] for each in found) == marked


def test_an_empty_line_has_no_sentence() -> None:
    assert sentences_of("甲\n\n乙", 2, 2, "zh") == ()


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "标题\n第一句。第二句。"
    assert [(each.start, each.end) for each in sentences_of(text, 3, len(text), "zh")] == [(3, 7), (7, 11)]
