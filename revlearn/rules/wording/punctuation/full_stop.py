"""A sentence that is complete ends with a full stop."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.registry import Facts, rule


@rule(
    title="句子完了用句号",
    title_en="Full stop at the end of a sentence",
    message="意思已完，用句号收住，不用“{before}”。",
    message_en="The sentence is complete: a full stop, not “{before}”.",
    source="GB/T 15834—2011《标点符号用法》 4.1.3",
    level="规定",
    nature="error",
    yes=(
        "自2026年9月20日起至11月30日止{，→。}",
        "汛期每日巡查一次{、→。}",
    ),
    no=(
        "汛期每日巡查一次{。→，}发现险情立即报告。",
        "汛期每日巡查{，→。此外，}发现险情立即报告。",
    ),
)
def full_stop(edit: Edit) -> Facts | None:
    """一个意思说完就用句号，不要一逗到底。"""
    if edit.after != "。" or edit.before not in ("，", "、", "：", ""):
        return None
    return {} if exchange(edit) is not None and not edit.context.final_right.strip() else None
