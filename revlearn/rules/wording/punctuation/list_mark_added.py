"""Parallel words that run together take 顿号."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import WITHOUT, marks_only
from revlearn.rules.registry import Facts, rule

LONGEST = 5
"""Longer runs are set phrases of several parts, whose marks are fixed."""
NUMERAL = re.compile("[0-9一二三四五六七八九十]、")


@rule(
    title="并列词语之间加顿号",
    title_en="Enumeration comma added",
    message="两个并列的词连写容易误解，中间加顿号。",
    message_en="Parallel words run together: “、” between them.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3",
    level="规定",
    nature="improvement",
    yes=(
        "{维修更换→维修、更换}应急照明灯142盏。",
        "不得将服务{转包分包→转包、分包}。",
    ),
    no=(
        "牢记{绿水青山金山银山→绿水青山，金山银山}。",
        "{三四→三、四}月份完成。",
    ),
)
def list_mark_added(edit: Edit) -> Facts | None:
    """两个并列的动词、名词各自独立时，中间用顿号隔开，免得读成一个词。"""
    if "、" not in edit.after or len(edit.before) > LONGEST or not marks_only(edit):
        return None
    if edit.after.count("、") <= edit.before.count("、") or edit.before.translate(WITHOUT) != edit.before:
        return None
    return None if NUMERAL.search(edit.context.final_left[-1:] + edit.after) else {}
