"""Lines between the masthead and the text: issue number, date in brackets under the title."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.dates import date_parts
from revlearn.rules.numbering import value_of
from revlearn.rules.proposals.layout import issues
from revlearn.rules.registry import Facts, rule

ISSUE = re.compile(r"[\s\u3000（(]*(?:总?第)?\s*(?:\d+|[〇零一二三四五六七八九十百]+)\s*期[）)\s\u3000]*")
ISSUE_LINE_WITHIN = 120
"""The issue number stands in the first lines of a bulletin."""


@rule(
    title="期号与题下日期",
    title_en="Issue number and date under the title",
    message="题头“{before}”改为“{after}”。",
    message_en="Above the text “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.1；GB/T 15835—2011 4.1（编号用阿拉伯数字）",
    level="惯例",
    nature="error",
    yes=(
        "绿化简讯\n{（第十二期）→第12期}\n市园林局",
        "在全市古树保护现场会上的讲话\n{2025.9.18→（2025年9月18日）}\n同志们：\n今天看现场。",
    ),
    no=(
        "绿化简讯\n{第12期→第13期}\n市园林局",
        "全年培训{七期→7期}，完成了计划。",
    ),
    both_ways=True,
    proposes=issues,
    alone="期号“{before}”写作“{after}”。",
    alone_en="The issue number is written “{after}”.",
)
def masthead(edit: Edit) -> Facts | None:
    """简报期号用阿拉伯数字，写“第7期”；讲话稿题下日期用圆括号括起，写全年、月、日。"""
    before, after = edit.before.strip(), edit.after.strip()
    if not before or not after or not edit.context.whole_paragraph or edit.draft_span[0] > ISSUE_LINE_WITHIN:
        return None
    if ISSUE.fullmatch(before) and ISSUE.fullmatch(after):
        if value_of(before) != value_of(after):
            return None
    elif "（" not in before + after or len(before + after) > 40 or not _same_date(before, after):
        return None
    return {"before": before, "after": after}


def _same_date(before: str, after: str) -> bool:
    date = date_parts(before)
    return date is not None and date == date_parts(after)
