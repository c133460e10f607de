"""No 顿号 between adjacent quoted phrases or titles."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import between_marks
from revlearn.rules.registry import Facts, rule

BETWEEN = re.compile(r"(?<=[”》])[、，](?=[“《])")


@rule(
    title="并列引号、书名号之间不用顿号",
    title_en="No enumeration comma between quoted items",
    message="标有引号或书名号的并列成分之间通常不用顿号。",
    message_en="No “、” between adjacent quoted phrases or titles.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3.5",
    level="规定",
    nature="error",
    yes=(
        "学习《章程》{、→}《守则》内容。",
        "消除{“卡脖子”、“低电压”→“卡脖子”“低电压”}问题。",
    ),
    no=(
        "学习《章程》{、→和}《守则》内容。",
        "学习《章程》（试行）{、→}《守则》内容。",
    ),
    proposes=between_marks,
    occasions=occasions.adjacent_quotes,
)
def adjacent_marks(edit: Edit) -> Facts | None:
    """“”“”、《》《》紧挨着并列时，中间不加顿号；中间插有括注等成分时才可以加。"""
    if "、" not in edit.before and "，" not in edit.before:
        return None
    if not marks_only(edit):
        return None
    context = edit.context
    draft = context.draft_left[-1:] + edit.before + context.draft_right[:1]
    final = context.final_left[-1:] + edit.after + context.final_right[:1]
    return {} if len(BETWEEN.findall(draft)) > len(BETWEEN.findall(final)) else None
