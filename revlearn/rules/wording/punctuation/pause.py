"""A comma put in or taken out where the sentence pauses."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.registry import Facts, rule


@rule(
    title="停顿处的逗号",
    title_en="Comma for a pause",
    message="按句子的停顿增删逗号：该断则断，主谓、动宾之间不硬断。",
    message_en="A comma was put in or taken out to follow the pauses of the sentence.",
    source="GB/T 15834—2011《标点符号用法》 4.4.3",
    level="规定",
    nature="improvement",
    yes=(
        "安排离休教师{，→}与学生座谈。",
        "入夏以来{，→}全园花木长势良好。",
    ),
    no=(
        "入夏以来{，→。}全园花木长势良好。",
        "入夏以来{，全园→我园}花木长势良好。",
    ),
    both_ways=True,
)
def pause(edit: Edit) -> Facts | None:
    """把句子读出声来：换气的地方用逗号，短主语和谓语之间、动词和宾语之间不断开。"""
    if edit.before != "，" and edit.after != "，":
        return None
    found = exchange(edit)
    return {} if found in (("，", ""), ("", "，")) else None
