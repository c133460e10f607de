"""A question mark for an indirect question, or a missing one."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.registry import Facts, rule


@rule(
    title="问号的使用",
    title_en="Question mark",
    message="是不是疑问句决定用不用问号：陈述句中带疑问词不用问号，真正发问用问号。",
    message_en="Only a real question takes a question mark.",
    source="GB/T 15834—2011《标点符号用法》 4.2.3",
    level="规定",
    nature="error",
    yes=(
        "种什么{？→、}谁来种，都要提前商量。",
        "任务能否完成{。→？}关键看落实。",
    ),
    no=(
        "种什么{，→、}谁来种，都要提前商量。",
        "任务能否完成{？→，关键}看落实。",
    ),
    both_ways=True,
)
def question(edit: Edit) -> Facts | None:
    """疑问词作句子成分（“检查什么、谁来检查都要明确”）不是发问，不用问号。"""
    if "？" not in edit.before and "？" not in edit.after:
        return None
    found = exchange(edit)
    return {} if found is not None and "？" in found else None
