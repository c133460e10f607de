"""A shortcoming mentioned, or left out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import BAD
from revlearn.rules.points import content, is_clause, put_in, taken_out
from revlearn.rules.registry import Facts, rule

LONGEST = 50
MEASURED = re.compile("平均水平|一半|倍")
"""A comparison supports a finding; it is none."""


@rule(
    title="问题增删",
    title_en="A shortcoming mentioned or left out",
    message="“{problem}”这一问题写与不写，是对情况判断的取舍。",
    message_en="Whether to mention “{problem}” is a judgement of the situation.",
    source="《党政机关公文处理工作条例》第十九条（分析问题实事求是）",
    level="惯例",
    nature=None,
    yes=(
        "出勤率为98.1%{→，但夜间值守仍然薄弱}。",
        "商户参与热情不高{，少数摊位甚至推诿顾客投诉→}。",
        "一是馆藏保护不到位，{→借阅登记不规范，}图书常缺页。",
    ),
    no=(
        "出勤率为98.1%{→，比上月提高2个百分点}。",
        "要{→着力}解决突出问题。",
        "参与热情不高{→，要加强引导，解决问题}。",
    ),
    both_ways=True,
)
def problem_mentioned(edit: Edit) -> Facts | None:
    """讲问题要讲全、讲准：够得上一条的单列，拿不准的、个别的，不必写进正式文件。"""
    if (edit.before and edit.after) or len(edit.before or edit.after) > LONGEST:
        return None
    text = put_in(edit) or taken_out(edit)
    if not text or not BAD.search(text) or not (is_clause(edit) or (edit.before or edit.after)[0] == "、"):
        return None
    found = content(text)
    if (
        found.order
        or found.figure
        or MEASURED.search(text)
        or found.deadline
        or found.leading
        or found.basis
        or text.startswith(("对", "为", "解决", "针对"))
    ):
        return None
    return {"problem": text} if not found.duty or text.startswith("但") else None
