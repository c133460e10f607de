"""The wording of a heading inside the text."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.names import is_name_completed
from revlearn.rules.places import NUMBERING, final_line, heading_of
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wrapping import wrapped_phrase

WORDS = re.compile(r"[\u4e00-\u9fff]")
VALUES = re.compile(r"\d|[一二三四五六七八九十百]+[、）)]")
NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]+[、.）)]")
LONGEST = 30

RUN_IN = 0.5
"""In a sentence that opens a numbered paragraph, less than half a heading reworded is a choice of words (GB/T 9704)."""


@rule(
    title="层次标题的表述",
    title_en="Wording of a heading",
    message="层次标题中“{before}”改为“{after}”，更准确地概括这一部分的内容。",
    message_en="In the heading “{before}” became “{after}”: it sums up the section more exactly.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨、条理清楚、表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "一、参赛{人员→对象}\n在校学生。",
        "（一）旅游{→消费市场}回暖。五月接待量增长7.2%。",
        "三、明年{想法→重点任务}\n抓好古树复壮。",
        "三、明年工作{的→}思路\n抓好古树复壮。",
    ),
    no=(
        "{五→六}、明年思路\n抓好古树复壮。",
        "（一）报名阶段（6月{3→5}日至12日）。学员填写表格。",
        "五、养护费用由{区→你镇}自行承担，按季结算。",
    ),
    both_ways=True,
)
def heading_wording(edit: Edit) -> Facts | None:
    """标题要与正文对得上：内容变了标题跟着变，同级标题用词、句式一致，不用口语和空泛的词。"""
    before, after = edit.before, edit.after
    context = edit.context
    if not context.in_heading or context.in_number or context.forced or len(before) > LONGEST or len(after) > LONGEST:
        return None
    if not WORDS.search(before + after) or VALUES.search(NUMBERING.sub("", before + after)):
        return None
    heading = heading_of(edit)
    if heading is None or len(heading) > LONGEST:
        return None
    if final_line(edit).rstrip().endswith("。") and max(len(before), len(after)) < RUN_IN * len(heading):
        return None
    if wrapped_phrase(edit, "“", "”") or wrapped_phrase(edit, "《", "》") or is_name_completed(edit):
        return None
    if (not before or not after) and not _heading_or_part(edit, (before or after).strip()):
        return None
    return {"before": before.strip() or "（无）", "after": after.strip() or "（删去）"}


def _fills_line(edit: Edit) -> bool:
    """True when the edit reaches from the start of a line to its end."""
    if edit.context.whole_paragraph:
        return True
    document, (start, end) = (
        (edit.context.final, edit.final_span) if edit.after else (edit.context.draft, edit.draft_span)
    )
    text = document.text
    return (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")


def _heading_or_part(edit: Edit, text: str) -> bool:
    """True for words within a heading or a numbered heading line; a sentence of its own is not heading wording."""
    if "\n" in text:
        return False
    return not text.endswith("。") or (_fills_line(edit) and NUMBERED.match(text) is not None)
