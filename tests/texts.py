"""Hypothesis strategies for texts as writers and leaders make them: documents, and revisions of them.

A document is a list of lines; a revision deletes, inserts, replaces, swaps, moves, splits and merges lines and
sentences, and changes words, marks and single characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import strategies as st

SENTENCES = (
    "近年来，全市认真贯彻落实上级决策部署，各项工作取得明显成效。",
    "截止9月底，全市累计完成投资12.6亿元，同比增长8%。",
    "各有关单位要高度重视，切实加强组织领导，确保任务落到实处。",
    "但是，一些地方仍存在认识不到位、措施不具体、责任不落实的问题。",
    "会议强调：“安全生产责任重于泰山，必须警钟长鸣。”",
    "要坚持问题导向，做到发现一起、查处一起、通报一起。",
    "一是加强宣传；二是完善制度；三是强化督查。",
    "市发改委、市财政局、市住建局等部门要密切配合，形成合力。",
    "根据《中华人民共和国安全生产法》（2021年修正）有关规定，制定本方案。",
    "请于6月30日前将落实情况书面报送市政府办公室。",
    "为什么群众还有意见？归根到底是服务跟不上！",
    "他说：“这件事要抓紧办。”随后又作了部署",
    "通过开展专项整治，使市场秩序明显好转；",
    "联系人：王某某，电话：0000-1234567。",
    "PM2.5平均浓度降至35μg/m³，优良天数比例达86.3%。",
    "同意。",
)
HEADINGS = (
    "一、总体要求",
    "二、主要任务。",
    "三、保障措施",
    "（一）加强领导。各级各部门要把这项工作摆上重要位置。",
    "（二）压实责任",
    "1.建立台账，逐项销号。",
    "2．完善机制",
    "（1）开展自查；",
    "①报名",
    "第一条　为了规范管理，制定本办法。",
    "## 工作进展",
)
FRAME = (
    "关于做好今冬明春安全生产工作的通知",
    "各县（市、区）人民政府，市直各单位：",
    "附件：1.任务分工表",
    "特此通知。",
    "某某市人民政府办公室",
    "2026年10月9日",
    "抄送：市委办公室。",
)
ENGLISH = (
    "The committee met on 3 June. It agreed to publish the plan.",
    "Staff should, where possible, work from the office on two days a week.",
    "1. Purpose",
    'Dr. Smith said: "We must act now." The board agreed.',
    "Costs rose by 4.5% (£1.2m) in 2025; see Annex A.",
    "Memo: hybrid working",
)
ODD = (
    "",
    "　　",
    " ",
    "\t",
    "……",
    "“",
    "》《",
    "a",
    "😀表情",
    "行末空格 ",
    "零\u200b宽",
    "𠮷野家",
    "{旧→新}|¶",
    "\ue000\ue001",
)
WORDS = (("要", "应当"), ("认真", "切实"), ("截止", "截至"), ("市发改委", "市发展改革委"), ("，", "；"), ("。", "！"),
         ("12.6", "13.1"), ("全市", "全县"), ("一", "二"), ("the", "a"))  # fmt: skip
ENDS = re.compile(r"(?<=[。！？；.])")

Lines = list[str]


def lines(language: str = "zh") -> st.SearchStrategy[str]:
    """One line of a document."""
    if language == "en":
        return st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=3).map(" ".join)
    body = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("".join)
    return st.one_of(body, body, st.sampled_from(HEADINGS), st.sampled_from(FRAME), st.sampled_from(ODD))


def documents(language: str = "zh") -> st.SearchStrategy[str]:
    """A whole text, now and then with line ends at its end."""
    return st.builds(
        lambda parts, tail: "\n".join(parts) + tail,
        st.lists(lines(language), max_size=9),
        st.sampled_from(("", "", "", "\n", "\n\n")),
    )


@st.composite
def pairs(draw: st.DrawFn, language: str = "zh") -> tuple[str, str]:
    """A draft and a revision of it by up to six changes; sometimes a text of its own."""
    draft = draw(documents(language))
    if draw(st.integers(0, 9)) == 0:
        return draft, draw(documents(language))
    revised = draft.split("\n")
    for change in draw(st.lists(st.sampled_from(CHANGES), max_size=6)):
        revised = change(draw, revised, language)
    return draft, "\n".join(revised)


def _place(draw: st.DrawFn, items: Sequence[str]) -> int:
    return draw(st.integers(0, max(0, len(items) - 1)))


def delete_line(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    at = _place(draw, old)
    return [*old[:at], *old[at + 1 :]]


def insert_line(draw: st.DrawFn, old: Lines, language: str) -> Lines:
    at = _place(draw, old)
    return [*old[:at], draw(lines(language)), *old[at:]]


def move_lines(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    start, size = _place(draw, old), draw(st.integers(1, 3))
    block, rest = old[start : start + size], [*old[:start], *old[start + size :]]
    at = draw(st.integers(0, len(rest)))
    return [*rest[:at], *block, *rest[at:]]


def merge_lines(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    at = _place(draw, old)
    return [*old[:at], "".join(old[at : at + 2]), *old[at + 2 :]]


def split_line(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    if not old:
        return old
    at = _place(draw, old)
    cut = draw(st.integers(0, len(old[at])))
    return [*old[:at], old[at][:cut], old[at][cut:], *old[at + 1 :]]


def change_sentences(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    """Delete, insert, replace or swap sentences of one line."""
    if not old:
        return old
    at = _place(draw, old)
    sentences = [part for part in ENDS.split(old[at]) if part]
    one, other = _place(draw, sentences), _place(draw, sentences)
    kind = draw(st.sampled_from(("delete", "insert", "replace", "swap")))
    new = draw(st.sampled_from(SENTENCES))
    if kind == "insert" or not sentences:
        sentences.insert(one, new)
    elif kind == "delete":
        del sentences[one]
    elif kind == "replace":
        sentences[one] = new
    else:
        sentences[one], sentences[other] = sentences[other], sentences[one]
    return [*old[:at], "".join(sentences), *old[at + 1 :]]


def change_word(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    before, after = draw(st.sampled_from(WORDS))
    count = draw(st.sampled_from((1, 1, -1)))
    return "\n".join(old).replace(before, after, count).split("\n")


def change_characters(draw: st.DrawFn, old: Lines, _: str) -> Lines:
    """Replace up to four characters anywhere, line breaks too, by up to four others."""
    text = "\n".join(old)
    at, size = draw(st.integers(0, len(text))), draw(st.integers(0, 4))
    new = draw(st.text("的了在是和、，。；：“”《》（）\n　 一二12A", max_size=4))
    return (text[:at] + new + text[at + size :]).split("\n")


CHANGES = (
    delete_line, insert_line, move_lines, merge_lines, split_line, change_sentences, change_word, change_characters,
)  # fmt: skip

WILD = st.text(
    st.one_of(
        st.sampled_from("的一是在不了有和，。；：？！“”‘’（）《》、…—　 \n\t\r\v\x85\u2028\ufeff{}→|¶"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=60,
)
"""Any text at all: control characters, other scripts, private use areas, characters beyond the first plane."""
